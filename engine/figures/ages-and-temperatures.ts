import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import type { Draft } from './draft.ts';
import { numeralWord } from './numeral-words.ts';

/** Words between "temperatures" and what they stay in. */
const REACH = 8;

/** Ages and temperatures among the tens get their unit: all others are years of a century. */
export function readTens(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (!isTens(draft) || draft.unit !== null) return;
    const unit = unitOfTens(draft, drafts[i - 1]);
    if (unit) [draft.unit, draft.unitKind] = [unit, 'measure'];
  });
}

/** Whether a number is "20s" or "thirties". */
export function isTens({ kind, numberTo, sentence: { tokens } }: Draft): boolean {
  const last = tokens[numberTo - 1];
  return kind === 'vague' && (last?.lower === 's' || numeralWord(last, 'decade') !== null);
}

function unitOfTens(draft: Draft, before: Draft | undefined): string | null {
  const { tokens } = draft.sentence;
  const word = tokens[draft.from - 1]?.lower ?? '';
  if (/^(?:his|her|their|my|your|our)$/.test(word)) return 'year of age';
  // "in their 30s and 40s", "in the mid-20s to the low 30s"
  if (before && isTens(before) && linkOf(before, draft) !== null) return before.unit;
  for (let at = draft.from - 1; at >= Math.max(0, draft.from - REACH); at--)
    if (/^(?:temperatures?|highs?|lows?|mercury|thermometers?)$/.test(tokens[at]?.lower ?? '')) return 'degree';
  return null;
}

/** The word alone between two tens, but for an article. */
function linkOf(first: Draft, second: Draft): string | null {
  const between = first.sentence.tokens.slice(first.to, second.from).map(({ lower }) => lower);
  const link = between[0] ?? '';
  const alone = between.length === 1 || (between.length === 2 && between[1] === 'the');
  return alone && /^(?:and|or|to)$/.test(link) ? link : null;
}

/** "from the mid-20s to the low 30s" is one range; "12 below zero" is minus 12 degrees. */
export function joinDegrees(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before && isRangeOfTens(before, draft)) joined[joined.length - 1] = rangeOf(before, draft);
    else if (before && isBelowZero(before, draft)) joined[joined.length - 1] = belowZero(before, draft);
    else joined.push(draft);
  }
  return joined;
}

function isRangeOfTens(first: Draft, second: Draft): boolean {
  return isTens(first) && isTens(second) && first.unit !== null && linkOf(first, second) === 'to';
}

function rangeOf(first: Draft, second: Draft): Draft {
  const { to, numberTo } = second;
  const [low, high] = [Math.min(first.low, second.low), Math.max(first.high, second.high)];
  return { ...first, to, numberTo, low, high, modifier: 'between' };
}

function isBelowZero(degrees: Draft, zero: Draft): boolean {
  const { tokens } = zero.sentence;
  const isZero = zero.high === 0 && tokens[zero.numberFrom]?.lower === 'zero' && zero.numberFrom === degrees.to + 1;
  return isZero && tokens[degrees.to]?.lower === 'below' && (degrees.unit ?? 'degree').startsWith('degree');
}

function belowZero(degrees: Draft, { to }: Draft): Draft {
  const [low, high] = [-degrees.high, -degrees.low];
  return { ...degrees, to, low, high, unit: degrees.unit ?? 'degree', unitKind: 'measure' };
}

const OLDEST = 120;

/** "children under 5", "people over 65", "women between 15 and 49": what is said of people right after their noun is their age. */
export function readAge(draft: Draft): void {
  // "sickened 310, mostly children under 10": the age was taken for people so far.
  const isBare = draft.unit === null || (draft.unit === 'person' && draft.outcome !== null);
  if (!isBare || draft.head !== null || draft.high > OLDEST || draft.kind === 'vague') return;
  const { tokens } = draft.sentence;
  // "patients as young as six"
  const [as, young] = [tokens[draft.from - 1]?.lower ?? '', tokens[draft.from - 2]?.lower ?? ''];
  if (as === 'as' && /^(?:old|young)$/.test(young)) {
    [draft.unit, draft.unitKind, draft.per, draft.outcome] = ['year of age', 'measure', null, null];
    return;
  }
  if (/^(?:and|or) (?:older|younger)$/i.test(draft.modifierText ?? '')) {
    [draft.unit, draft.unitKind, draft.per, draft.outcome] = ['year of age', 'measure', null, null];
    return;
  }
  const isRange = draft.modifier === 'between' && tokens[draft.from - 1]?.lower === 'between';
  const noun = tokens[isRange ? draft.from - 2 : draft.from - 1];
  const isBound = isRange || /^(?:under|over|above|below|older than|younger than)$/i.test(draft.modifierText ?? '');
  if (isBound && noun?.kind === 'word' && isPlural(noun.lower) && unitOfHead(singularOf(noun.lower)) === 'person')
    [draft.unit, draft.unitKind, draft.per, draft.outcome] = ['year of age', 'measure', null, null];
}
