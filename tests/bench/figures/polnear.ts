import { claimAt } from '@/engine/figures/claim-at.ts';
import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import { one, readLines, Score, type Row } from './data.ts';

interface Item {
  article: string;
  kind: 'number' | 'year';
  number: string;
  sentence: string;
  attributed: boolean;
  source: string | null;
  cue: string | null;
}

/** Attributed or not, and to whom. */
class Scores {
  attributed = new Score();
  source = new Score();

  /** Whether the item was read as labelled. */
  add(item: Item, claimant: string | null): boolean {
    this.attributed.wanted += item.attributed ? 1 : 0;
    this.attributed.found += claimant === null ? 0 : 1;
    this.attributed.right += item.attributed && claimant !== null ? 1 : 0;
    return scoreSource(item, claimant, this.source) !== false && item.attributed === (claimant !== null);
  }
}

/**
 * PolNeAR: whether a number is somebody's claim or the paper's own voice, and whose, each sentence read alone. All of
 * its numbers count, also those that are no figures (dates, scores); then the figures among them, and the two halves
 * by the parity of lines.
 */
export function polnear(show: boolean): Row[] {
  const items = readLines<Item>('bench/figures/polnear/numbers_train.jsonl')?.filter((item) => item.kind === 'number');
  if (!items) return [];
  const [all, figures, even, odd] = [new Scores(), new Scores(), new Scores(), new Scores()];
  const seen = new Map<string, number>();
  items.forEach((item, i) => {
    const start = startOf(item, seen);
    const end = start + item.number.length;
    const attribution = claimAt(item.sentence, start, end)?.attribution ?? null;
    const claimant = attribution?.claimant ?? null;
    const right = all.add(item, claimant);
    (i % 2 === 0 ? even : odd).add(item, claimant);
    const isFigure = findFiguresInText(item.sentence).some((figure) => figure.start < end && figure.end > start);
    if (isFigure) figures.add(item, claimant);
    if (show && i % 2 === 0 && !right)
      console.log(
        `${item.attributed ? 'SAID' : 'OWN '} [${item.number}] ${item.sentence}\n     gold ${item.source} / ${item.cue}   ours ${claimant} / ${attribution?.cue ?? ''}`,
      );
  });
  return [
    ...rowsOf(`all ${items.length} numbers`, all, '≥ 85'),
    ...rowsOf('figures alone', figures, '–'),
    ...rowsOf('even half', even, '–'),
    ...rowsOf('odd half', odd, '–'),
  ];
}

function rowsOf(part: string, { attributed, source }: Scores, goal: string): Row[] {
  return [
    {
      measure: `PolNeAR attributed or own voice, F1, ${part}`,
      ours: `${one(attributed.f1)} (P ${one(attributed.precision)} R ${one(attributed.recall)})`,
      peer: '–',
      published: '–',
      goal,
    },
    {
      measure: `PolNeAR source right, same sentence (${source.wanted}), ${part}`,
      ours: `${one(source.recall)} (of found ${one(source.precision)})`,
      peer: '–',
      published: 'Citron 91.2 on PARC',
      goal,
    },
  ];
}

/** null when the source is not in the sentence. */
function scoreSource(item: Item, claimant: string | null, score: Score): boolean | null {
  if (!item.attributed || item.source === null || !item.sentence.includes(item.source)) return null;
  score.wanted += 1;
  if (claimant === null) return null;
  score.found += 1;
  const right = overlaps(item.source, claimant);
  if (right) score.right += 1;
  return right;
}

/** The head token of either stands in the other; heads of long sources are hard to tell, so any content word counts but titles. */
function overlaps(gold: string, ours: string): boolean {
  const wanted = new Set(words(gold));
  return words(ours).some((word) => wanted.has(word));
}

function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !/^(?:the|a|an|of|s|and|in|for|at|to|mr|who|by|on|with|from|that)$/.test(word),
  );
}

/** Where the item's number stands in its sentence, as a whole number; the same one twice is taken in turn. */
function startOf({ article, sentence, number }: Item, seen: Map<string, number>): number {
  const whole = new RegExp(String.raw`(?<!\d|\d[.,])${number.replace(/[.$]/g, String.raw`\$&`)}(?!\d|[.,]\d)`, 'g');
  const places = [...sentence.matchAll(whole)].map((match) => match.index);
  const key = `${article}|${sentence}|${number}`;
  const turn = seen.get(key) ?? 0;
  seen.set(key, turn + 1);
  return places[turn % Math.max(1, places.length)] ?? 0;
}
