import { isHyphen, type Token } from '../text/tokens.ts';
import { granularity } from './digits.ts';
import { addedShare, slashAt } from './fractions.ts';
import { isArticle, numeralWord, smallAt, type Part } from './numeral-words.ts';
import { powerAt } from './powers.ts';

/** A whole or decimal number in digits, words or both. */
export interface Cardinal extends Part {
  step: number;
  digits: boolean;
  /** Value of the power word that ended it, 1 when none did. */
  scale: number;
}

interface Reading {
  at: number;
  value: number;
  lastScale: number;
  step: number;
  digits: boolean;
}

/** "a hundred and twenty thousand", "2.5 million", "3 hundred and 21", "twenty-one trillion three hundred". */
export function cardinalAt(tokens: readonly Token[], at: number): Cardinal | null {
  const begin = isArticle(tokens[at]) && numeralWord(tokens[at + 1], 'hundred', 'scale', 'dozen') ? at + 1 : at;
  const reading: Reading = {
    at: begin,
    value: 0,
    lastScale: Infinity,
    step: 1,
    digits: tokens[begin]?.kind === 'number',
  };
  while (readGroup(tokens, reading, begin)) continue;
  readShare(tokens, reading);
  if (reading.at === begin || !Number.isFinite(reading.value)) return null;
  const scale = reading.lastScale === Infinity || reading.lastScale === 1 ? 1 : reading.lastScale;
  return { value: inDecimals(reading.value), to: reading.at, step: reading.step, digits: reading.digits, scale };
}

/** 4.1 billion is 4,100,000,000, though a computer multiplies to 4,099,999,999.9999995. */
function inDecimals(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS_HELD));
}

/** Decimal digits that a double holds for certain. */
const DIGITS_HELD = 15;

/** One group below a scale word ("three hundred and two thousand"); false when there is no further one. */
function readGroup(tokens: readonly Token[], reading: Reading, begin: number): boolean {
  const first = reading.at === begin;
  if (reading.lastScale <= 1) return false;
  const and = !first && tokens[reading.at]?.lower === 'and' ? 1 : 0;
  const from = reading.at + and;
  if (!first && tokens[from]?.kind === 'number' && tokens[from - 1]?.kind !== 'word') return false;
  // "jewels worth 3 million and 40,000 in cash"
  if (and === 1 && reading.digits && reading.lastScale >= 1000 && tokens[from]?.kind === 'number') return false;
  const group = hundredsAt(tokens, from, first);
  if (!group || (!first && addedShare(tokens, from))) return false;
  const power = powerAt(tokens, group);
  const scale = power?.value ?? 1;
  if (!first && (scale >= reading.lastScale || group.value * scale >= reading.lastScale)) return false;
  reading.value += group.value * scale;
  reading.at = power ? power.to : group.to;
  reading.step = group.step * scale;
  reading.lastScale = power ? scale : 1;
  return power !== null;
}

/** "two million and a half", "one hundred and three quarters", "three billion and a half million". */
function readShare(tokens: readonly Token[], reading: Reading): void {
  if (tokens[reading.at]?.lower !== 'and') return;
  const share = addedShare(tokens, reading.at + 1);
  if (!share) return;
  const power = numeralWord(tokens[share.to], 'scale');
  const unit = power?.value ?? (Number.isFinite(reading.lastScale) ? Math.max(reading.lastScale, 1) : 1);
  reading.value += share.value * unit;
  reading.step = unit / 10;
  reading.at = power ? share.to + 1 : share.to;
  reading.lastScale = 1;
}

interface Group extends Part {
  step: number;
}

function hundredsAt(tokens: readonly Token[], at: number, first: boolean): Group | null {
  const small = smallAt(tokens, at);
  const bare = small === null && first && numeralWord(tokens[at], 'hundred', 'scale', 'dozen');
  if (
    (!small && !bare) ||
    (bare && bare.word === 'score' && (tokens[at + 1]?.lower !== 'of' || !isArticle(tokens[at - 1])))
  )
    return null;
  const start = small ?? { value: 1, to: at };
  const step = tokens[at]?.kind === 'number' ? granularity(tokens[at]?.lower ?? '') : 1;
  const withPart = addedPart(tokens, start);
  const dozen = numeralWord(tokens[withPart.to], 'dozen');
  if (dozen && (dozen.word !== 'score' || !small))
    return { value: withPart.value * dozen.value, to: withPart.to + 1, step: 1 };
  if (small && numeralWord(tokens[withPart.to], 'plural')?.word === 'dozens')
    return { value: withPart.value * 12, to: withPart.to + 1, step: 1 };
  if (!numeralWord(tokens[withPart.to], 'hundred'))
    return { value: withPart.value, to: withPart.to, step: withPart === start ? step : 0.1 };
  const hundred = { value: withPart.value * 100, to: withPart.to + 1 };
  const and = tokens[hundred.to]?.lower === 'and' ? 1 : 0;
  const rest = addedShare(tokens, hundred.to + and) ? null : smallAt(tokens, hundred.to + and);
  if (rest && rest.value < 100 && Number.isInteger(rest.value) && !numeralWord(tokens[rest.to], 'hundred'))
    return { ...decimalOf(tokens, { value: hundred.value + rest.value, to: rest.to }), step: 1 };
  if (tokens[hundred.to]?.lower === 'point') return { ...decimalOf(tokens, hundred), step: 1 };
  return { ...hundred, step: step * 100 };
}

const EIGHTHS = new Set(['2', '4', '8', '16', '32']);

/** "3½", "2 1/2", "two and a half (million)". */
function addedPart(tokens: readonly Token[], start: Part): Part {
  const power = tenTo(tokens, start.to);
  if (power) return { value: start.value * power.value, to: power.to };
  const raisedPart = raised(tokens, start);
  if (raisedPart) return raisedPart;
  const next = tokens[start.to];
  const glyph = numeralWord(next, 'glyph');
  if (glyph && start.value !== glyph.value) return { value: start.value + glyph.value, to: start.to + 1 };
  const isDigits = tokens[start.to - 1]?.kind === 'number';
  // "1-1/4 cents", as commodities are priced
  const joint = isDigits && isHyphen(next) && !tokens[start.to + 1]?.spaced ? 1 : 0;
  const isEighths = joint === 0 || EIGHTHS.has(tokens[start.to + 3]?.text ?? '');
  const slash = isDigits && isEighths && (joint === 1 || next?.spaced) ? slashAt(tokens, start.to + joint) : null;
  if (slash) return { value: start.value + slash.value, to: slash.to };
  const half = andAHalf(tokens, start.to);
  return half === null ? decimalOf(tokens, start) : { value: start.value + 0.5, to: half };
}

/** Past "and a half" or "-and-a-half", null where neither stands. */
function andAHalf(tokens: readonly Token[], at: number): number | null {
  const words = tokens[at]?.text === '-' && tokens[at + 1]?.lower === 'and' ? [1, 3, 5] : [0, 1, 2];
  const [and, article, half] = words.map((step) => tokens[at + step]);
  return and?.lower === 'and' && isArticle(article) && half?.lower === 'half' ? at + (words[2] ?? 0) + 1 : null;
}

/** "1.99 × 10^-29", "1.3x10^6", "4×10⁶". */
function tenTo(tokens: readonly Token[], at: number): Part | null {
  const times = tokens[at]?.lower;
  if ((times !== '×' && times !== 'x') || tokens[at + 1]?.text !== '10') return null;
  const exponent = exponentAt(tokens, tokens[at + 2]?.text === '^' ? at + 3 : at + 2);
  return exponent && { value: Number(`1e${exponent.value}`), to: exponent.to };
}

/** "1.1^23", "2.5^-1". */
function raised(tokens: readonly Token[], base: Part): Part | null {
  if (tokens[base.to]?.text !== '^' || tokens[base.to]?.spaced) return null;
  const exponent = exponentAt(tokens, base.to + 1);
  return exponent && { value: base.value ** exponent.value, to: exponent.to };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** One or two digits, raised or not, with their sign. */
function exponentAt(tokens: readonly Token[], at: number): Part | null {
  const sign = tokens[at]?.text ?? '';
  const signed = /^[-−–⁻+⁺]$/u.test(sign) && !tokens[at]?.spaced ? 1 : 0;
  let digits = '';
  let to = at + signed;
  for (let token = tokens[to]; token && !token.spaced && digits.length < 2; token = tokens[to]) {
    const superscript = SUPERSCRIPTS.indexOf(token.text);
    if (superscript < 0 && (digits !== '' || !/^\d{1,2}$/.test(token.text))) break;
    digits += superscript < 0 ? token.text : String(superscript);
    to += 1;
  }
  const value = Number(digits);
  return digits === '' ? null : { value: signed === 1 && !/[+⁺]/u.test(sign) ? -value : value, to };
}

/** "five point five", "nine point nought four". */
function decimalOf(tokens: readonly Token[], start: Part): Part {
  if (tokens[start.to]?.lower !== 'point') return start;
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
