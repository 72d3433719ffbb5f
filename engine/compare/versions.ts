import { numeralWord } from '../figures/numeral-words.ts';
import type { Token } from '../text/tokens.ts';
import { bearsOut, dateBearsOut } from './bears-out.ts';
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
  if (few < FEWEST_TOKENS || many > MOST_TOKENS || few * 2 < (few + many) * SAME_SENTENCE) return null;
  if (areRenamed(a, b)) return null;
  const { partners, same } = align(a.tokens, b.tokens);
  if (same * 2 < (few + many) * SAME_SENTENCE) return null;
  return {
    numbers: rewritten(a.numbers, b.numbers, partners).map((pair) => ({ ...pair, isChanged: isOtherNumber(pair) })),
    dates: rewritten(a.dates, b.dates, partners).map((pair) => ({ ...pair, isChanged: isOtherDate(pair) })),
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

/** The same token in both counts more than a number in the place of another. */
const SAME = 3;
const IN_PLACE = 1;

/** The longest common subsequence, in which a number may stand for any other. `partners`: b's token for each of a's, or -1. */
function align(a: readonly Token[], b: readonly Token[]): { partners: Int16Array; same: number } {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const [ours, theirs] = [a.map(isNumeral), b.map(isNumeral)];
  const worth = (i: number, j: number) =>
    a[i]?.lower === b[j]?.lower ? SAME : ours[i] === true && theirs[j] === true ? IN_PLACE : 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [skipA, skipB] = [best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0];
      const value = worth(i, j);
      const both = value === 0 ? 0 : value + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(skipA, skipB, both);
    }
  }
  const partners = new Int16Array(a.length).fill(-1);
  let same = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [here, value] = [best[i * width + j] ?? 0, worth(i, j)];
    if (value > 0 && here === value + (best[(i + 1) * width + j + 1] ?? 0)) {
      if (value === SAME) same++;
      partners[i++] = j++;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return { partners, same };
}

function isNumeral(token: Token): boolean {
  return token.kind === 'number' || numeralWord(token) !== null;
}

/** Token positions, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Each number with the one that holds the partner of one of its own numerals. */
function rewritten<T extends Span>(ours: readonly T[], theirs: readonly T[], partners: Int16Array): { a: T; b: T }[] {
  const taken = new Set<T>();
  return ours.flatMap((a) => {
    const b = theirs.find(
      (other) => !taken.has(other) && stands(a, other, partners) && isFramedAlike(a, other, partners),
    );
    if (b === undefined) return [];
    taken.add(b);
    return [{ a, b }];
  });
}

function stands(a: Span, b: Span, partners: Int16Array): boolean {
  for (let at = a.from; at < a.to; at++) {
    const partner = partners[at] ?? -1;
    if (partner >= b.from && partner < b.to) return true;
  }
  return false;
}

/** "Killed 34 people" and "injured 34 people" share all but what matters: the words on both sides must be kept too. */
function isFramedAlike(a: Span, b: Span, partners: Int16Array): boolean {
  const before = a.from === 0 || b.from === 0 || partners[a.from - 1] === b.from - 1;
  const after = a.to >= partners.length || partners[a.to] === b.to;
  return before && after;
}

function isOtherNumber({ a, b }: { a: StatedNumber; b: StatedNumber }): boolean {
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
