import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import type { Figure } from '@/engine/model.ts';
import { one, readLines, Score, type Row } from './data.ts';

interface Item {
  kind: 'number' | 'year';
  number: string;
  sentence: string;
  attributed: boolean;
  source: string | null;
  cue: string | null;
}

/** PolNeAR: whether a number is somebody's claim or the paper's own voice, and whose. Read sentence by sentence. */
export function polnear(show: boolean, sample: number): Row[] {
  const items = readLines<Item>('bench/figures/polnear/numbers_train.jsonl')?.filter((item) => item.kind === 'number');
  if (!items) return [];
  const attributed = new Score();
  const source = new Score();
  const seen = new Map<string, number>();
  let unread = 0;
  items.forEach((item, i) => {
    const figure = figureFor(item, seen);
    if (!figure) {
      unread += 1;
      return;
    }
    const claimant = figure.attribution?.claimant ?? null;
    attributed.wanted += item.attributed ? 1 : 0;
    attributed.found += claimant === null ? 0 : 1;
    attributed.right += item.attributed && claimant !== null ? 1 : 0;
    const rightSource = scoreSource(item, claimant, source);
    if (show && i % sample === 0 && (item.attributed !== (claimant !== null) || rightSource === false))
      console.log(
        `${item.attributed ? 'SAID' : 'OWN '} [${item.number}] ${item.sentence}\n     gold ${item.source} / ${item.cue}   ours ${claimant} / ${figure.attribution?.cue ?? ''}`,
      );
  });
  return [
    {
      measure: `PolNeAR attributed or own voice, F1 (${items.length - unread} of ${items.length} numbers are figures)`,
      ours: `${one(attributed.f1)} (P ${one(attributed.precision)} R ${one(attributed.recall)})`,
      peer: '–',
      published: '–',
      goal: '≥ 85',
    },
    {
      measure: `PolNeAR source right, same sentence (${source.wanted})`,
      ours: `${one(source.recall)} (of found ${one(source.precision)})`,
      peer: '–',
      published: 'Citron 91.2 on PARC',
      goal: '≥ 85',
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

/** The figure printed with the item's digits; the same digits twice in a sentence are taken in turn. */
function figureFor(item: Item, seen: Map<string, number>): Figure | null {
  const digits = item.number.replace(/[^\d.,]/g, '').replace(/[.,]$/, '');
  const found = findFiguresInText(item.sentence).filter((figure) => figure.surface.includes(digits));
  const key = `${item.sentence}|${digits}`;
  const turn = seen.get(key) ?? 0;
  seen.set(key, turn + 1);
  return found[Math.min(turn, found.length - 1)] ?? null;
}
