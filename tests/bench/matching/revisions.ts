import { compareTexts, type TextComparison } from '@/engine/compare/compare-texts.ts';
import { percent } from './archive.ts';
import { readLines } from './texts.ts';

interface Revision {
  case: string;
  page: string;
  kind: string;
  rev_a: string;
  rev_b: string;
}

interface Counts {
  all: number;
  found: number;
  differs: number;
}

/**
 * One sentence before and after an edit of its numbers. In a third of the published pairs the edit only added or left out
 * a number, or put another sentence in the place of the first, and nothing in them differs: the pairs in which a figure was
 * replaced by another are told from the rest by a plain comparison of their words, which asks nothing of the engine.
 */
export function vitaminRevisions(args: readonly string[]): void {
  const revisions = readLines<Revision>('vitaminc/revision_pairs.jsonl', args);
  const counts = new Map<string, Counts>();
  let [same, alarms] = [0, 0];
  for (const revision of revisions) {
    const { rev_a, rev_b, page, kind } = revision;
    const comparison = compareTexts({ text: rev_b, title: page }, { text: rev_a, title: page });
    const isReplaced = replacesFigure(rev_a, rev_b);
    for (const key of ['all', kind, isReplaced ? REPLACED : NOT_REPLACED]) count(counts, key, comparison);
    for (const pair of comparison.pairs) {
      if (!isUnchanged(pair.a, pair.b, rev_a, rev_b)) continue;
      same++;
      if (!['agrees', 'repeats'].includes(pair.label)) alarms++;
    }
    if (args.includes('--misses') && isReplaced && comparison.outcome !== 'differs') printMiss(revision, comparison);
  }
  console.log(
    `VitaminC revisions (${revisions.length}): false alarm on unchanged figures ${percent(alarms, same)} of ${same}`,
  );
  for (const [key, { all, found, differs }] of counts)
    console.log(
      `  ${key} (${all}): same quantity found ${percent(found, all)}, difference found ${percent(differs, all)}`,
    );
}

const REPLACED = 'a figure replaced by another in one sentence';
const NOT_REPLACED = 'figures only added or left out, or another sentence';

function count(counts: Map<string, Counts>, key: string, { pairs, outcome }: TextComparison): void {
  const of = counts.get(key) ?? { all: 0, found: 0, differs: 0 };
  counts.set(key, of);
  of.all++;
  if (pairs.length > 0) of.found++;
  if (outcome === 'differs') of.differs++;
}

/** Printed alike on both sides. */
function isUnchanged(a: string, b: string, before: string, after: string): boolean {
  return a === b && before.includes(b) && after.includes(a);
}

function printMiss({ case: id, rev_a, rev_b }: Revision, { pairs, outcome }: TextComparison): void {
  const labels = pairs.map((pair) => `${pair.b} → ${pair.a}: ${pair.label}`).join('; ');
  console.log(`  ${id} ${outcome}\n    ${rev_a}\n    ${rev_b}\n    ${labels}`);
}

/** Two sentences with fewer words in common than this share of the longer one are not one sentence before and after. */
const ONE_SENTENCE = 0.5;

/** In one sentence, other digits stand between the same words; digits that only moved are not others. */
function replacesFigure(before: string, after: string): boolean {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (isNumberKept(a, b) || isNumberKept(b, a)) return false;
  const { kept, gaps } = diff(a, b);
  return (
    kept >= ONE_SENTENCE * Math.max(a.length, b.length) &&
    gaps.some(([ours, theirs]) => !isNumberKept(ours, theirs) && !isNumberKept(theirs, ours))
  );
}

/** Each number of the one, as often as it stands there, is one of the other too. */
function isNumberKept(ours: readonly string[], theirs: readonly string[]): boolean {
  const rest = numbersOf(theirs);
  return numbersOf(ours).every((number) => {
    const at = rest.indexOf(number);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

function numbersOf(words: readonly string[]): string[] {
  return words.flatMap((word) => word.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replaceAll(',', ''));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

type Gap = [before: string[], after: string[]];

/** The words kept in order, and what stands between them on the two sides. */
function diff(a: readonly string[], b: readonly string[]): { kept: number; gaps: Gap[] } {
  const longest = longestCommon(a, b);
  const gaps: Gap[] = [[[], []]];
  let [i, j, kept] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const [ours, theirs] = [a[i], b[j]];
    if (ours !== undefined && ours === theirs) {
      gaps.push([[], []]);
      [i, j, kept] = [i + 1, j + 1, kept + 1];
    } else if (theirs === undefined || (ours !== undefined && longest(i + 1, j) >= longest(i, j + 1))) {
      gaps.at(-1)?.[0].push(ours ?? '');
      i++;
    } else {
      gaps.at(-1)?.[1].push(theirs);
      j++;
    }
  }
  return { kept, gaps };
}

/** Length of the longest common run of words, gaps allowed, from two places on. */
function longestCommon(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}
