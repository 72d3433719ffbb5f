import { claimAt } from '../../engine/figures/claim-at.ts';
import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import type { Attribution } from '@/engine/model.ts';
import { one, readLines, Score, type Row } from './data.ts';
import { keyOf, passagesOf } from './passages.ts';

interface Item {
  article: string;
  kind: 'number' | 'year';
  number: string;
  /** Of the number in its article. */
  start: number;
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
  add(item: Item, said: Attribution | null): boolean {
    this.attributed.wanted += item.attributed ? 1 : 0;
    this.attributed.found += said === null ? 0 : 1;
    this.attributed.right += item.attributed && said !== null ? 1 : 0;
    return scoreSource(item, said, this.source) !== false && item.attributed === (said !== null);
  }
}

/**
 * PolNeAR: whether a number is somebody's claim or the paper's own voice, and whose, each sentence read alone. All of
 * its numbers count, also those that are no figures (dates, scores); then the figures among them, the two halves by
 * the parity of lines, and all once more with those sentences before and after that the set has too.
 */
export function polnear(show: boolean): Row[] {
  const everything = readLines<Item>('bench/figures/polnear/numbers_train.jsonl');
  if (!everything) return [];
  const items = everything.filter((item) => item.kind === 'number');
  const passages = passagesOf(everything);
  const [all, figures, even, odd, inPassage] = [new Scores(), new Scores(), new Scores(), new Scores(), new Scores()];
  const seen = new Map<string, number>();
  items.forEach((item, i) => {
    const start = startOf(item, seen);
    const end = start + item.number.length;
    const said = claimAt(item.sentence, start, end)?.attribution ?? null;
    const right = all.add(item, said);
    (i % 2 === 0 ? even : odd).add(item, said);
    const { text, offset } = passages.get(keyOf(item)) ?? { text: item.sentence, offset: 0 };
    inPassage.add(item, claimAt(text, offset + start, offset + end)?.attribution ?? null);
    const isFigure = findFiguresInText(item.sentence).some((figure) => figure.start < end && figure.end > start);
    if (isFigure) figures.add(item, said);
    if (show && i % 2 === 0 && !right)
      console.log(
        `${item.attributed ? 'SAID' : 'OWN '} [${item.number}] ${item.sentence}\n     gold ${item.source} / ${item.cue}   ours ${said?.claimant} / ${said?.cue ?? ''}`,
      );
  });
  return [
    ...rowsOf(`all ${items.length} numbers`, all, '≥ 85'),
    ...rowsOf('figures alone', figures, '–'),
    ...rowsOf('even half', even, '–'),
    ...rowsOf('odd half', odd, '–'),
    ...rowsOf('with the sentences beside', inPassage, '–'),
  ];
}

/** Attributed or not; then the source where it stands in the same sentence: of all such, and of those called attributed. */
function rowsOf(part: string, { attributed, source }: Scores, goal: string): Row[] {
  const row = (measure: string, ours: string, published: string): Row => ({
    measure,
    ours,
    peer: '–',
    published,
    goal,
  });
  return [
    row(
      `PolNeAR attributed or own voice, F1, ${part}`,
      `${one(attributed.f1)} (P ${one(attributed.precision)} R ${one(attributed.recall)})`,
      '–',
    ),
    row(
      `PolNeAR source right, same sentence, ${part}: of those found (${source.found})`,
      one(source.precision),
      'Citron 91.2 on PARC',
    ),
    row(`PolNeAR source right, same sentence, ${part}: of all (${source.wanted})`, one(source.recall), '–'),
  ];
}

/** null when the source is not in the sentence. */
function scoreSource(item: Item, said: Attribution | null, score: Score): boolean | null {
  if (!item.attributed || item.source === null || !item.sentence.includes(item.source)) return null;
  score.wanted += 1;
  if (said === null) return null;
  score.found += 1;
  const right = overlaps(item.source, said.claimant) || isMeant(item, said);
  if (right) score.right += 1;
  return right;
}

const PRONOUN = /^(?:he|i|it|she|that|they|we|which|who|you)$/i;

/** The set does not say whom "he" means: whoever it is taken for is right when the verb is the labelled one. */
function isMeant({ source, cue }: Item, said: Attribution): boolean {
  return source !== null && PRONOUN.test(source) && cue !== null && overlaps(cue, said.cue);
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
