import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { align, type Alignment, type Span } from './align.ts';
import { bearsOut, dateBearsOut, inUnitOf } from './bears-out.ts';
import { haveOneUnit } from './same-thing.ts';
import { agree } from './intervals.ts';
import type { ReadText } from './read-text.ts';
import { dateGap, type StatedDate } from './stated-dates.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** One number or date in two versions of a sentence. */
export interface Rewritten<T> {
  a: T;
  b: T;
  /** Another value stands where this one stood. */
  isChanged: boolean;
}

/** Two versions of one sentence, number by number. */
export interface Versions {
  numbers: Rewritten<StatedNumber>[];
  dates: Rewritten<StatedDate>[];
}

/** Two sentences with this share of their tokens in common, in order, are one sentence before and after an edit. */
const SAME_SENTENCE = 0.6;
/** A sentence of which this share stands in the other text, in order, was kept and something added to it. */
const KEPT = 0.9;
/** Below it chance decides. */
const FEWEST_TOKENS = 5;
/** Aligning costs the product of the two lengths. */
const MOST_TOKENS = 160;
/** Counts from here on are rounded silently. */
const ROUNDED_FROM = 1000;

/** null when the two are no versions of one sentence. */
export function alignVersions(a: ReadText, b: ReadText): Versions | null {
  const [shorter, longer] = a.tokens.length < b.tokens.length ? [a, b] : [b, a];
  const [few, many] = [shorter.tokens.length, longer.tokens.length];
  if (few < FEWEST_TOKENS || many > MOST_TOKENS || areRenamed(a, b)) return null;
  const alignment = align(a.tokens, b.tokens);
  const { same } = alignment;
  if (same * 2 < (few + many) * SAME_SENTENCE && same < few * KEPT) return null;
  return {
    numbers: inPlace(a.numbers, b.numbers, alignment)
      .filter(({ a: ours, b: theirs }) => haveOneUnit(ours.unit, theirs.unit))
      .map((pair) => ({ ...pair, isChanged: isOtherNumber(pair) })),
    dates: inPlace(a.dates, b.dates, alignment).map((pair) => ({ ...pair, isChanged: isOtherDate(pair) })),
  };
}

/** Each names somebody or somewhere that the other does not: "the flood in Sund" is no version of "the flood in Lonsa". */
function areRenamed(a: ReadText, b: ReadText): boolean {
  return namesBeyond(a, b) && namesBeyond(b, a);
}

function namesBeyond(a: ReadText, b: ReadText): boolean {
  const known = new Set(b.words.map(({ stem }) => stem));
  return a.words.some(({ isName, stem }) => isName && !known.has(stem));
}

/** Each number with the one that holds the partner of one of its own numerals. */
function inPlace<T extends Span>(ours: readonly T[], theirs: readonly T[], alignment: Alignment): { a: T; b: T }[] {
  const taken = new Set<T>();
  return ours.flatMap((a) => {
    const b = theirs.find(
      (other) => !taken.has(other) && stands(a, other, alignment) && isFramedAlike(a, other, alignment),
    );
    if (b === undefined) return [];
    taken.add(b);
    return [{ a, b }];
  });
}

function stands(a: Span, b: Span, { partners }: Alignment): boolean {
  for (let at = a.from; at < a.to; at++) {
    const partner = partners[at] ?? -1;
    if (partner >= b.from && partner < b.to) return true;
  }
  return false;
}

/** "Killed 34 people" and "injured 34 people" share all but what matters: the words on both sides must be kept too. */
function isFramedAlike(a: Span, b: Span, { a: ours, b: theirs, partners }: Alignment): boolean {
  const [before, beforeOther] = [pastSmallWords(ours, a.from - 1, -1), pastSmallWords(theirs, b.from - 1, -1)];
  const [after, afterOther] = [pastSmallWords(ours, a.to, 1), pastSmallWords(theirs, b.to, 1)];
  return (
    (before < 0 || beforeOther < 0 || partners[before] === beforeOther) &&
    (after >= ours.length || partners[after] === afterOther)
  );
}

/** "Opened in 2010" and "opened on 6 July 2011": marks and small words come and go with the number. */
function pastSmallWords(tokens: readonly Token[], at: number, step: 1 | -1): number {
  while (isSmall(tokens[at])) at += step;
  return at;
}

function isSmall(token: Token | undefined): boolean {
  return token?.kind === 'mark' || isWordOf('preposition', token) || isWordOf('determiner', token);
}

function isOtherNumber({ a, b }: { a: StatedNumber; b: StatedNumber }): boolean {
  // "40 out of 132" is not "40 out of 135"; "4 out of 10" is "40 out of 100".
  if (a.whole !== null && b.whole !== null && a.whole !== b.whole) return a.low * b.whole !== b.low * a.whole;
  if (inUnitOf(a, b).low !== b.low) return bearsOutNeither(a, b);
  if (a.low === b.low && a.high === b.high) return a.modifier !== b.modifier && bearsOutNeither(a, b);
  if (a.modifier !== b.modifier) return bearsOutNeither(a, b);
  // "Over 112 million" rewritten as "over 130 million" is another number, though the one leaves room for the other.
  return isCountedOut(a) || isCountedOut(b) || !agree({ ...a, modifier: 'exact' }, { ...b, modifier: 'exact' });
}

function bearsOutNeither(a: StatedNumber, b: StatedNumber): boolean {
  return bearsOut(a, b) === 'differs' && bearsOut(b, a) === 'differs';
}

/** Small counts are printed as they are: nobody edits 243 into 240 to round it. A range says how sure it is. */
function isCountedOut({ low, high, kind }: StatedNumber): boolean {
  return kind !== 'ratio' && (low !== high || (Number.isInteger(low) && low < ROUNDED_FROM));
}

function isOtherDate({ a, b }: { a: StatedDate; b: StatedDate }): boolean {
  if (a.bound === b.bound) return (dateGap(a, b) ?? 0) > 0;
  return dateBearsOut(a, b) === 'differs' && dateBearsOut(b, a) === 'differs';
}
