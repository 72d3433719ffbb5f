import type { Token } from '../text/tokens.ts';
import { cardinalAt } from './cardinals.ts';
import { granularity, parseDigits } from './digits.ts';
import { fractionAt, shareOfPower } from './fractions.ts';
import { isArticle, isNumeralWord, numeralNamed, numeralWord, type NumeralWord } from './numeral-words.ts';
import { tensAt } from './tens.ts';
import { spelledFractionAt } from './spelled-fractions.ts';

export type NumeralKind = 'digits' | 'words' | 'vague' | 'fraction' | 'multiple';

/** A number as printed, in tokens `from`..`to` (exclusive). "dozens" is an interval. */
export interface Numeral {
  from: number;
  to: number;
  low: number;
  high: number;
  /** Granularity it was stated to: 92,000 → 1000. */
  step: number;
  kind: NumeralKind;
  /** A power word or letter ended it ("million", "bn"): a range's other end may share it. */
  scale: number;
}

/** The number that begins at a token, longest reading; null when none does. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || !mayBegin(token, tokens[at + 1])) return null;
  if (token.kind === 'number' && !goesOn(tokens[at + 1])) return bareDigits(token, at);
  const tens = tensAt(tokens, at);
  if (tens) return { ...tens, step: 1, kind: 'vague', scale: 1 };
  const worded = token.kind === 'word' ? (multipleAt(tokens, at) ?? vagueAt(tokens, at)) : null;
  return outOf(tokens, worded ?? shareAt(tokens, at) ?? wholeAt(tokens, at));
}

const JOINTS = new Set(['-', '/', '^', '×', 'and', 'in', 'out', 'over', 'point', 's', 'x']);

/** "3 million", "3 1/2", "3-million", "3 and a half", "3 in 10", "30s": what follows may still be the number's. */
function goesOn(next: Token | undefined): boolean {
  return next !== undefined && (next.kind === 'number' || isNumeralWord(next) || JOINTS.has(next.lower));
}

/** Most numbers: digits with nothing behind them that could go on with them. */
function bareDigits(token: Token, at: number): Numeral | null {
  const value = parseDigits(token.lower);
  return value === null ? null : exact(at, at + 1, value, granularity(token.lower), 'digits');
}

/** Most words begin no number: this is asked of every one. */
export function mayBegin(token: Token | undefined, next: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (isArticle(token)) return numeralWord(next) !== null;
  return numeralWord(token) !== null || token.lower.endsWith('fold');
}

function exact(from: number, to: number, value: number, step: number, kind: NumeralKind, scale = 1): Numeral {
  return { from, to, low: value, high: value, step, kind, scale };
}

const FOLD = /^(.+)fold$/;

/** "tripled", "sixfold". */
function multipleAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  const entry = numeralWord(token, 'multiple');
  if (entry) return exact(at, at + 1, entry.value, 1, 'multiple');
  const count = token?.lower.endsWith('fold') ? FOLD.exec(token.lower)?.[1] : undefined;
  const times = count ? numeralNamed(count, ['ones', 'tens', 'hundred', 'scale']) : null;
  return times ? exact(at, at + 1, times.value, 1, 'multiple') : null;
}

function shareAt(tokens: readonly Token[], at: number): Numeral | null {
  const power = shareOfPower(tokens, at);
  if (power) return exact(at, power.to, power.value, power.scale / 10, 'words', power.scale);
  const share = (tokens[at]?.kind === 'word' ? spelledFractionAt(tokens, at) : null) ?? fractionAt(tokens, at);
  return share && exact(at, share.to, share.value, 0.01, 'fraction');
}

function wholeAt(tokens: readonly Token[], at: number): Numeral | null {
  const whole = cardinalAt(tokens, at);
  return whole && exact(at, whole.to, whole.value, whole.step, whole.digits ? 'digits' : 'words', whole.scale);
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand", "a couple of hundred". */
function vagueAt(tokens: readonly Token[], at: number): Numeral | null {
  let next = at;
  if (isArticle(tokens[next]) && numeralWord(tokens[next + 1], 'vague')) next += 1;
  const count = numeralWord(tokens[next], 'vague');
  if (count) return vagueCount(tokens, at, next, count);
  const plural = numeralWord(tokens[at], 'plural');
  // "He scores", "test scores": only "scores of" counts.
  if (!plural || (plural.word === 'scores' && tokens[at + 1]?.lower !== 'of')) return null;
  const second = tokens[at + 1]?.lower === 'of' ? numeralWord(tokens[at + 2], 'plural') : null;
  const times = second?.value ?? 1;
  return { ...exact(at, second ? at + 3 : at + 1, 0, plural.value * times, 'vague'), ...bounds(plural, times) };
}

/** An order of magnitude: "tens of thousands" is 10,000 to 100,000, as CQE reads it (Almasian et al., EMNLP 2023). */
function bounds(entry: NumeralWord, times: number): { low: number; high: number } {
  return { low: (entry.low ?? entry.value) * times, high: (entry.high ?? entry.value) * times };
}

function vagueCount(tokens: readonly Token[], at: number, next: number, count: NumeralWord): Numeral | null {
  const of = tokens[next + 1]?.lower === 'of' ? 1 : 0;
  const power = numeralWord(tokens[next + 1 + of], 'hundred', 'scale', 'dozen', 'plural');
  if (!power) return null;
  const step = power.value;
  const to = next + 2 + of;
  return {
    from: at,
    to,
    low: (count.low ?? 1) * step,
    high: (count.high ?? 1) * step,
    step,
    kind: 'vague',
    scale: step,
  };
}

/** "one in five", "nine out of 10", "2 in 5", "one (out) of every 40", "one over twenty". */
function outOf(tokens: readonly Token[], first: Numeral | null): Numeral | null {
  if (!first || (first.kind !== 'digits' && first.kind !== 'words') || !Number.isInteger(first.low)) return first;
  const word = tokens[first.to]?.lower;
  if (word === 'over') return over(tokens, first);
  if (word === '-') return hyphenedOutOf(tokens, first);
  const isOutOf = word === 'out' && tokens[first.to + 1]?.lower === 'of';
  const link = first.to + (isOutOf ? 2 : 1);
  const every = tokens[link]?.lower === 'every' && (word === 'in' || word === 'of' || isOutOf) ? 1 : 0;
  if (word !== 'in' && !isOutOf && every === 0) return first;
  const at = link + every;
  const whole =
    numeralWord(tokens[at], 'ones', 'tens') || tokens[at]?.kind === 'number' || isOutOf ? wholeAt(tokens, at) : null;
  if (!whole || whole.low <= first.low || whole.low > 1e6 || isYearLike(tokens[at])) return first;
  if (isOutOf && isCounted(whole.low)) return first;
  if (
    !isOutOf &&
    ((first.low > 9 && !BASES.has(whole.low)) ||
      (tokens[whole.to]?.kind === 'word' &&
        /^(?:years?|days?|weeks?|months?|hours?|minutes?|seconds?|decades?)$/.test(tokens[whole.to]?.lower ?? '')))
  )
    return first;
  return exact(first.from, whole.to, first.low / whole.low, 1 / whole.low, 'fraction');
}

/** Round wholes up to here are what shares are told in: "three out of 50". */
const LARGEST_BASE = 20;

/** "125 out of 327 cases" are 125 cases of a whole that was counted; "17 out of 20", "one out of 150,000" are shares. */
function isCounted(whole: number): boolean {
  return whole > LARGEST_BASE && whole % 10 !== 0 && whole % 25 !== 0;
}

/** "a one-in-five chance" */
function hyphenedOutOf(tokens: readonly Token[], first: Numeral): Numeral {
  const isIn = tokens[first.to + 1]?.lower === 'in' && tokens[first.to + 2]?.text === '-';
  const whole = isIn ? wholeAt(tokens, first.to + 3) : null;
  if (whole === null || whole.low <= first.low) return first;
  return exact(first.from, whole.to, first.low / whole.low, 1 / whole.low, 'fraction');
}

/** "12 in 100,000 people": any number may be one of these. */
const BASES = new Set([1000, 10_000, 100_000, 1_000_000]);

/** "one over twenty"; 120 over 80 is a pressure, and in "one over 20 rivals" somebody is preferred. */
function over(tokens: readonly Token[], first: Numeral): Numeral {
  const whole = wholeAt(tokens, first.to + 1);
  const next = whole === null ? undefined : tokens[whole.to];
  if (whole === null || whole.low <= first.low || (next !== undefined && !/^[.,;:!?)]$/.test(next.text))) return first;
  return exact(first.from, whole.to, first.low / whole.low, 1 / whole.low, 'fraction');
}

function isYearLike(token: Token | undefined): boolean {
  return token !== undefined && /^(?:1[5-9]|20)\d\d$/.test(token.text);
}
