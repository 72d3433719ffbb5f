import entries from '../../data/lexicon/numerals.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { granularity, parseDigits } from './digits.ts';

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

interface Entry {
  word: string;
  kind: string;
  value: number;
  low?: number;
  high?: number;
}

const WORDS = new Map<string, Entry>(entries.map((entry) => [entry.word, entry]));

/** The number that begins at a token, longest reading; null when none does. */
export function numeralAt(tokens: readonly Token[], at: number): Numeral | null {
  const token = tokens[at];
  if (token === undefined || (token.kind !== 'number' && !mayBegin(token))) return null;
  return outOf(
    tokens,
    multipleAt(tokens, at) ?? vagueAt(tokens, at) ?? fractionAt(tokens, at) ?? cardinalAt(tokens, at),
  );
}

function mayBegin(token: Token): boolean {
  return WORDS.has(token.lower) || token.lower === 'a' || token.lower === 'an';
}

function entryOf(token: Token | undefined, ...kinds: string[]): Entry | null {
  const entry = token && WORDS.get(token.lower);
  return entry && kinds.includes(entry.kind) ? entry : null;
}

function exact(from: number, to: number, value: number, step: number, kind: NumeralKind, scale = 1): Numeral {
  return { from, to, low: value, high: value, step, kind, scale };
}

function multipleAt(tokens: readonly Token[], at: number): Numeral | null {
  const entry = entryOf(tokens[at], 'multiple');
  return entry && exact(at, at + 1, entry.value, 1, 'multiple');
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand", "a couple of hundred". */
function vagueAt(tokens: readonly Token[], at: number): Numeral | null {
  let next = at;
  if (isArticle(tokens[next]) && entryOf(tokens[next + 1], 'vague')) next += 1;
  const count = entryOf(tokens[next], 'vague');
  if (count) return vagueCount(tokens, at, next, count);
  const plural = entryOf(tokens[at], 'plural');
  if (!plural) return null;
  const second = tokens[at + 1]?.lower === 'of' ? entryOf(tokens[at + 2], 'plural') : null;
  const times = second?.value ?? 1;
  return { ...exact(at, second ? at + 3 : at + 1, 0, plural.value * times, 'vague'), ...bounds(plural, times) };
}

/** An order of magnitude: "tens of thousands" is 10,000 to 100,000, as CQE reads it (Almasian et al., EMNLP 2023). */
function bounds(entry: Entry, times: number): { low: number; high: number } {
  return { low: (entry.low ?? entry.value) * times, high: (entry.high ?? entry.value) * times };
}

function vagueCount(tokens: readonly Token[], at: number, next: number, count: Entry): Numeral | null {
  const of = tokens[next + 1]?.lower === 'of' ? 1 : 0;
  const power = entryOf(tokens[next + 1 + of], 'hundred', 'scale', 'dozen', 'plural');
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

function isArticle(token: Token | undefined): boolean {
  return token?.lower === 'a' || token?.lower === 'an';
}

/** "half", "a third of", "two-thirds", "3/4", "half a million". */
function fractionAt(tokens: readonly Token[], at: number): Numeral | null {
  return halfAt(tokens, at) ?? partsAt(tokens, at) ?? slashAt(tokens, at);
}

function halfAt(tokens: readonly Token[], at: number): Numeral | null {
  const begin = isArticle(tokens[at]) ? at + 1 : at;
  const word = tokens[begin]?.lower;
  if (word !== 'half' && word !== 'quarter') return null;
  const after = isArticle(tokens[begin + 1]) || tokens[begin + 1]?.lower === '-' ? begin + 2 : begin + 1;
  const power = entryOf(tokens[after], 'hundred', 'scale', 'dozen');
  const value = word === 'half' ? 0.5 : 0.25;
  if (power) return exact(at, after + 1, value * power.value, (value * power.value) / 5, 'words', power.value);
  if (word === 'quarter' && (begin === at || (tokens[begin + 1]?.lower !== 'of' && tokens[begin + 1]?.kind === 'word')))
    return null;
  return isOrdinalUse(tokens, begin) ? null : exact(at, begin + 1, value, 0.1, 'fraction');
}

/** "the second half", "half-time", "half-hour": no share of anything. */
function isOrdinalUse(tokens: readonly Token[], half: number): boolean {
  const before = tokens[half - 1]?.lower ?? '';
  if (/^(?:first|second|latter|other|last|third|this|next|other|better|worse|1|2)$/.test(before)) return true;
  const next = tokens[half + 1];
  return next?.lower === '-' && !next.spaced && tokens[half + 2]?.spaced === false;
}

function partsAt(tokens: readonly Token[], at: number): Numeral | null {
  const count = isArticle(tokens[at]) ? { value: 1, to: at + 1 } : smallAt(tokens, at);
  if (!count) return null;
  const hyphen = tokens[count.to]?.lower === '-' ? 1 : 0;
  const parts = entryOf(tokens[count.to + hyphen], 'fraction');
  if (!parts || parts.word.startsWith('hal')) return null;
  const end = count.to + hyphen + 1;
  const plural = parts.word.endsWith('s');
  if (count.value === 1 ? plural || !standsAsShare(tokens, at, end) : !plural) return null;
  return exact(at, end, count.value * parts.value, 0.01, 'fraction');
}

/** "a third of them" and "one third." are shares; "a third ship" is an ordinal, "a quarter later" a time. */
function standsAsShare(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[end];
  if (next === undefined || next.lower === 'of' || next.lower === 'the') return true;
  const about = /^(?:about|nearly|almost|roughly|by|over|around|than|fell|rose)$/.test(tokens[at - 1]?.lower ?? '');
  if (tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === '-') return true;
  return about && !/^(?:time|day|year|week|month)$/.test(next.lower);
}

function slashAt(tokens: readonly Token[], at: number): Numeral | null {
  const [top, slash, bottom] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (top?.kind !== 'number' || slash?.text !== '/' || bottom?.kind !== 'number' || slash.spaced || bottom.spaced)
    return null;
  const [a, b] = [parseDigits(top.text), parseDigits(bottom.text)];
  if (
    a === null ||
    b === null ||
    !Number.isInteger(a) ||
    a < 1 ||
    b < 2 ||
    b > 100 ||
    a >= b ||
    tokens[at + 3]?.text === '/'
  )
    return null;
  return exact(at, at + 3, a / b, 0.01, 'fraction');
}

/** "one in five", "nine out of 10", "2 in 5". */
function outOf(tokens: readonly Token[], first: Numeral | null): Numeral | null {
  if (!first || (first.kind !== 'digits' && first.kind !== 'words') || !Number.isInteger(first.low)) return first;
  const word = tokens[first.to]?.lower;
  const isOutOf = word === 'out' && tokens[first.to + 1]?.lower === 'of';
  if (word !== 'in' && !isOutOf) return first;
  const at = first.to + (isOutOf ? 2 : 1);
  const whole =
    entryOf(tokens[at], 'ones', 'tens') || tokens[at]?.kind === 'number' || isOutOf ? cardinalAt(tokens, at) : null;
  if (!whole || whole.low <= first.low || whole.low > 1e6 || isYearLike(tokens[at])) return first;
  if (
    !isOutOf &&
    (first.low > 9 ||
      (tokens[whole.to]?.kind === 'word' &&
        /^(?:years?|days?|weeks?|months?|hours?|minutes?|seconds?|decades?)$/.test(tokens[whole.to]?.lower ?? '')))
  )
    return first;
  return exact(first.from, whole.to, first.low / whole.low, 0.01, 'fraction');
}

function isYearLike(token: Token | undefined): boolean {
  return token !== undefined && /^(?:1[5-9]|20)\d\d$/.test(token.text);
}

interface Part {
  value: number;
  to: number;
}

/** Below a hundred in words, or any digits. */
function smallAt(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const value = parseDigits(token.text);
    return value === null ? null : { value, to: at + 1 };
  }
  const ones = entryOf(token, 'ones');
  if (ones) return { value: ones.value, to: at + 1 };
  const tens = entryOf(token, 'tens');
  if (!tens) return null;
  const hyphen = tokens[at + 1]?.lower === '-' ? 1 : 0;
  const unit = entryOf(tokens[at + 1 + hyphen], 'ones');
  return unit && unit.value > 0 && unit.value < 10
    ? { value: tens.value + unit.value, to: at + 2 + hyphen }
    : { value: tens.value, to: at + 1 };
}

interface Reading {
  at: number;
  value: number;
  lastScale: number;
  step: number;
  digits: boolean;
}

/** "a hundred and twenty thousand", "2.5 million", "3 hundred and 21", "twenty-one trillion three hundred". */
function cardinalAt(tokens: readonly Token[], at: number): Numeral | null {
  const begin = isArticle(tokens[at]) && entryOf(tokens[at + 1], 'hundred', 'scale', 'dozen') ? at + 1 : at;
  const reading: Reading = {
    at: begin,
    value: 0,
    lastScale: Infinity,
    step: 1,
    digits: tokens[begin]?.kind === 'number',
  };
  while (readGroup(tokens, reading, begin)) continue;
  if (reading.at === begin || !Number.isFinite(reading.value)) return null;
  const scale = reading.lastScale === Infinity || reading.lastScale === 1 ? 1 : reading.lastScale;
  return exact(at, reading.at, reading.value, reading.step, reading.digits ? 'digits' : 'words', scale);
}

/** One group below a scale word ("three hundred and two thousand"); false when there is no further one. */
function readGroup(tokens: readonly Token[], reading: Reading, begin: number): boolean {
  const first = reading.at === begin;
  if (reading.lastScale <= 1) return false;
  const and = !first && tokens[reading.at]?.lower === 'and' ? 1 : 0;
  const from = reading.at + and;
  if (!first && tokens[from]?.kind === 'number' && tokens[from - 1]?.kind !== 'word') return false;
  const group = hundredsAt(tokens, from, first);
  if (!group) return and === 0 ? false : readHalf(tokens, reading, from);
  const power = powerAt(tokens, group);
  const scale = power?.value ?? group.dozen;
  if (!first && (scale >= reading.lastScale || group.value * scale >= reading.lastScale)) return false;
  reading.value += group.value * scale;
  reading.at = power ? power.to : group.to;
  reading.step = group.step * scale;
  reading.lastScale = power ? scale : 1;
  if (reading.lastScale === 1 && tokens[reading.at]?.lower === 'and') readHalf(tokens, reading, reading.at + 1);
  return power !== null;
}

/** "two million and a half": half of the last scale; "two and a half million" is read in the group. */
function readHalf(tokens: readonly Token[], reading: Reading, at: number): boolean {
  if (!isArticle(tokens[at]) && tokens[at]?.lower !== 'one') return false;
  const part = entryOf(tokens[at + 1], 'fraction');
  if (!part || (part.word !== 'half' && tokens[at + 2]?.kind === 'word')) return false;
  const unit = Number.isFinite(reading.lastScale) ? Math.max(reading.lastScale, 1) : 1;
  reading.value += part.value * unit;
  reading.step = unit / 10;
  reading.at = at + 2;
  reading.lastScale = 1;
  return false;
}

interface Group extends Part {
  step: number;
  dozen: number;
}

function hundredsAt(tokens: readonly Token[], at: number, first: boolean): Group | null {
  const small = smallAt(tokens, at);
  const bare = small === null && first && entryOf(tokens[at], 'hundred', 'scale', 'dozen');
  if (!small && !bare) return null;
  const start = small ?? { value: 1, to: at };
  const step = tokens[at]?.kind === 'number' ? granularity(tokens[at]?.text ?? '') : 1;
  const withPart = addedPart(tokens, start);
  const dozen = entryOf(tokens[withPart.to], 'dozen');
  if (dozen && dozen.word === 'dozen')
    return { value: withPart.value * dozen.value, to: withPart.to + 1, step: 1, dozen: 1 };
  if (!entryOf(tokens[withPart.to], 'hundred')) return { ...withPart, step: withPart === start ? step : 0.1, dozen: 1 };
  const hundred = { value: withPart.value * 100, to: withPart.to + 1 };
  const and = tokens[hundred.to]?.lower === 'and' ? 1 : 0;
  const rest = smallAt(tokens, hundred.to + and);
  if (rest && rest.value < 100 && Number.isInteger(rest.value))
    return { value: hundred.value + rest.value, to: rest.to, step: 1, dozen: 1 };
  return { ...hundred, step: step * 100, dozen: 1 };
}

/** "3½", "2 1/2", "two and a half (million)". */
function addedPart(tokens: readonly Token[], start: Part): Part {
  const next = tokens[start.to];
  const glyph = entryOf(next, 'glyph');
  if (glyph && start.value !== glyph.value) return { value: start.value + glyph.value, to: start.to + 1 };
  const slash = tokens[start.to - 1]?.kind === 'number' && next?.spaced ? slashAt(tokens, start.to) : null;
  if (slash) return { value: start.value + slash.low, to: slash.to };
  const isPart = next?.lower === 'and' && isArticle(tokens[start.to + 1]) && tokens[start.to + 2]?.lower === 'half';
  if (isPart) return { value: start.value + 0.5, to: start.to + 3 };
  return next?.lower === 'point' ? spokenDecimal(tokens, start) : start;
}

/** "five point five", "nine point nought four". */
function spokenDecimal(tokens: readonly Token[], start: Part): Part {
  let digits = '';
  let at = start.to + 1;
  for (
    let part = smallAt(tokens, at);
    part && tokens[at]?.kind === 'word' && digits.length < 8;
    part = smallAt(tokens, at)
  ) {
    digits += String(part.value);
    at = part.to;
  }
  return digits === '' ? start : { value: Number(`${start.value}.${digits}`), to: at };
}

/** The scale after a group: "million", "bn"; one letter only when it cannot be a unit. */
function powerAt(tokens: readonly Token[], group: Part): Part | null {
  const token = tokens[group.to];
  const scale = entryOf(token, 'scale');
  if (scale) return chained(tokens, { value: scale.value, to: group.to + 1 });
  const hyphenated = token?.text === '-' && !token.spaced ? entryOf(tokens[group.to + 1], 'scale') : null;
  if (hyphenated) return { value: hyphenated.value, to: group.to + 2 };
  const short = entryOf(token, 'short');
  if (!short || tokens[group.to - 1]?.kind !== 'number' || !isScaleLetter(tokens, group.to)) return null;
  return { value: short.value, to: group.to + 1 };
}

/** "three lakh crore", "a thousand billion". */
function chained(tokens: readonly Token[], power: Part): Part {
  const next = entryOf(tokens[power.to], 'scale');
  return next && next.value > power.value ? { value: power.value * next.value, to: power.to + 1 } : power;
}

const CURRENCY_MARK = /^[$€£¥₹₽₴₩₺₦₱฿₪]$/u;

/** "$5m" and "5m people" are millions, "5m tall" metres; "8 B people" and "10k" thousands and billions. */
function isScaleLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.lower.length > 1) return token.lower !== 'mm' || hasCurrency(tokens, at);
  if (
    token.spaced &&
    token.lower !== 'b' &&
    token.lower !== 'k' &&
    !(token.capital && token.lower === 'm') &&
    !(token.lower === 'g' && token.capital)
  )
    return hasCurrency(tokens, at);
  if (token.lower === 'k') return true;
  if (token.capital && /^[mb]$/.test(token.lower)) return true;
  if (token.lower === 'b') return true;
  if (token.lower === 'g') return token.capital && tokens[at + 1]?.kind !== 'word';
  const next = tokens[at + 1];
  return (
    hasCurrency(tokens, at) || (token.lower === 'm' && next?.kind === 'word' && /[^s]s$|people|euro/.test(next.lower))
  );
}

function hasCurrency(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const text = tokens[i]?.text ?? '';
    if (CURRENCY_MARK.test(text) || /^(?:Rs|RM|Rp|EUR|USD|GBP|INR)$/.test(text)) return true;
  }
  return false;
}
