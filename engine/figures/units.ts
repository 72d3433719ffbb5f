import units from '../../data/lexicon/units.json' with { type: 'json' };
import { phraseAt } from '../text/phrases.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isFunctionWord } from '../text/word-classes.ts';
import type { UnitKind } from './draft.ts';
import { isCent } from './cents.ts';
import { DEGREES, isOfHeat } from './heat.ts';
import { currencySign, currencyWordAt, scaledCode } from './money.ts';
import { isArticle, numeralWord } from './numeral-words.ts';
import type { Numeral } from './numerals.ts';
import { isSterling } from './pounds.ts';
import { perAt, rateAt } from './rates.ts';
import { leadsToSize } from './sizes.ts';
import { SHORT_UNITS, shortEntry, squaredUnit, UNIT_WORDS, type UnitEntry } from './unit-words.ts';

/** A unit before its rate is read. */
interface BareUnit {
  unit: string;
  kind: UnitKind;
  /** What the unit multiplies the number by: a million in "120 MEUR" and "75 USD million". */
  times: number;
  to: number;
}

export interface FoundUnit extends BareUnit {
  per: string | null;
  /** "12-year", "$5 million-a-year": stands before the noun it narrows. */
  compound: boolean;
}

/** "magnitude 6.2", "a magnitude-6.2 quake": units that stand before their number. */
const LEADING = new Map<string, string>(
  units.flatMap((entry) =>
    ('leading' in entry ? (entry.leading ?? []) : []).map((form) => [form, entry.unit] as const),
  ),
);
/** The unit after a number, with what it is counted by; null when the number counts a noun or nothing. */
export function unitAt(tokens: readonly Token[], numeral: Numeral, money: string | null): FoundUnit | null {
  const start = unitStart(tokens, numeral);
  const found = money === null || tokens[start.at]?.lower === 'percent' ? plainUnit(tokens, start.at, numeral) : null;
  const base = found ?? (money === null ? null : moneyAfterSymbol(tokens, start.at, numeral, money));
  if (!base) return null;
  const per = base.kind === 'money' ? rateAt(tokens, base.to) : perAt(tokens, base.to);
  // Written out: spread copies come in ever new shapes, which slows down whatever reads them.
  const { unit, kind, times, to } = base;
  return { unit, kind, times, to: per?.to ?? to, per: per?.per ?? null, compound: start.hyphen };
}

const DIMENSIONS = new Map<string, string>(units.map(({ unit, dimension }) => [unit, dimension]));

/** What a unit measures: 'length'; null for money and nouns. */
export function dimensionOf(unit: string): string | null {
  return DIMENSIONS.get(unit) ?? null;
}

/** Whether a unit or currency is named at a token: "cents", "points", "km". */
export function isUnit(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word.length > 1 && word !== 'in' && SHORT_UNITS.has(word)) return true;
  return phraseAt(UNIT_WORDS, tokens, at) !== null || currencyWordAt(tokens, at) !== null;
}

/** The unit right before a number and where it begins; null for most. */
export function unitBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null {
  const joint = /^(?:-|of)$/.test(tokens[at - 1]?.lower ?? '') ? 1 : 0;
  const from = at - 1 - joint;
  const unit = LEADING.get(tokens[from]?.lower ?? '');
  if (unit !== undefined) return { unit, from };
  const said = leadingOf(tokens, at);
  return said === null ? null : { unit: said, from: at };
}

/** Longest way from the unit to its number: "magnitude of the second earthquake was put at". */
const LEADING_REACH = 12;

/** "the magnitude was 5.5", "the magnitude of the earthquake was put at 5.5"; "an order of magnitude is 12 times that" has none. */
function leadingOf(tokens: readonly Token[], at: number): string | null {
  const ends = tokens[at + 1];
  if (ends !== undefined && ends.kind === 'word' && !isFunctionWord(ends)) return null;
  let verb = at - 1;
  while (at - verb < LEADING_REACH && leadsToSize(tokens[verb])) verb -= 1;
  if (verb === at - 1) return null;
  for (let i = verb; i > at - LEADING_REACH && tokens[i]?.kind === 'word'; i--) {
    const unit = LEADING.get(tokens[i]?.lower ?? '');
    if (unit !== undefined) return tokens[i - 1]?.lower === 'of' ? null : unit;
  }
  return null;
}

function moneyAfterSymbol(tokens: readonly Token[], at: number, numeral: Numeral, money: string): BareUnit {
  const word = currencyWordAt(tokens, at);
  const repeated =
    word !== null && word.entry.unit === money && tokens[at]?.kind === 'word' && tokens[at]?.spaced === true;
  return moneyOf(money, repeated ? word.to : numeral.to);
}

function moneyOf(unit: string, to: number, times = 1): BareUnit {
  return { unit, kind: 'money', times, to };
}

/** Past the hyphen of "12-year" and the "of" of "hundreds of millions of dollars". */
function unitStart(tokens: readonly Token[], { to: at, kind, low }: Numeral): { at: number; hyphen: boolean } {
  if (kind === 'vague' && tokens[at]?.lower === 'of') return { at: at + 1, hyphen: false };
  // "half a mile", "0.5 of a percentage point"
  const isPart = kind === 'fraction' || (low < 1 && tokens[at]?.lower === 'of');
  const unit = isPart ? partOfUnit(tokens, at) : null;
  if (unit !== null) return { at: unit, hyphen: false };
  const hyphen = isHyphen(tokens[at]) && tokens[at + 1]?.spaced === false;
  return { at: hyphen ? at + 1 : at, hyphen };
}

/** Where the unit stands in "half a mile", "a quarter of a point"; null elsewhere: "three in four a decade ago". */
export function partOfUnit(tokens: readonly Token[], at: number): number | null {
  const article = tokens[at]?.lower === 'of' ? at + 1 : at;
  if (article === at && tokens[at - 1]?.lower !== 'half') return null;
  return isArticle(tokens[article]) && isUnit(tokens, article + 1) ? article + 1 : null;
}

function plainUnit(tokens: readonly Token[], at: number, numeral: Numeral): BareUnit | null {
  const word = phraseAt(UNIT_WORDS, tokens, at);
  const money = currencyWordAt(tokens, at);
  const isMoney = word?.entry.unit === 'pound' && isSterling(tokens, word.from, numeral);
  if (word && isMoney) return moneyOf('GBP', word.to);
  if (word && (!money || word.to >= money.to)) return unitOf(word.entry, word.to);
  if (money && isMoneyWord(tokens, at, money.to)) return scaledMoney(tokens, money.entry.unit, money.to, numeral);
  return signAfter(tokens, at) ?? shortUnit(tokens, at, numeral) ?? bracketedUnit(tokens, at, numeral);
}

/** "75 USD million": the code stands between number and power. */
function scaledMoney(tokens: readonly Token[], unit: string, to: number, numeral: Numeral): BareUnit {
  const isCode = tokens[to - 1]?.text === unit;
  const power = isCode && numeral.scale === 1 ? numeralWord(tokens[to], 'scale') : null;
  return power ? moneyOf(unit, to + 1, power.value) : moneyOf(unit, to);
}

/** "10 $ 30": a sign that leads to the next number belongs to that, unless a space keeps them apart. */
function signAfter(tokens: readonly Token[], at: number): BareUnit | null {
  const scaled = scaledCode(tokens[at]);
  if (scaled) return moneyOf(scaled.unit, at + 1, scaled.times);
  const unit = currencySign(tokens[at]);
  const next = tokens[at + 1];
  return unit === null || (next?.kind === 'number' && !next.spaced) ? null : moneyOf(unit, at + 1);
}

/** "20 [kg]", "300 (km)": a unit alone in brackets. */
function bracketedUnit(tokens: readonly Token[], at: number, numeral: Numeral): BareUnit | null {
  const close = CLOSING.get(tokens[at]?.text ?? '');
  const word = tokens[at + 1];
  // "Section 501 (c)" is no temperature.
  if (close === undefined || tokens[at + 2]?.text !== close || word?.kind !== 'word' || word.text.length < 2)
    return null;
  const inside = plainUnit(tokens, at + 1, numeral);
  return inside?.to === at + 2 ? { ...inside, to: at + 3 } : null;
}

const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
]);

/** "p" and "won" are money only right after digits and before no noun. */
function isMoneyWord(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token === undefined || to - at > 1) return true;
  // "see p. 12"
  const isPage = tokens[to]?.text === '.' && tokens[to + 1]?.kind === 'number';
  if (token.lower === 'p') return !token.spaced && !token.capital && !isPage;
  if (token.lower === 'won')
    return (
      tokens[at - 1]?.kind === 'word' &&
      /^(?:thousand|million|billion|trillion|bn|tn)$/.test(tokens[at - 1]?.lower ?? '')
    );
  return token.kind === 'word' || tokens[to]?.kind !== 'number' || tokens[to]?.spaced === true;
}

function shortUnit(tokens: readonly Token[], at: number, numeral: Numeral): BareUnit | null {
  const token = tokens[at];
  if (token === undefined || (tokens[numeral.to - 1]?.kind !== 'number' && numeral.scale === 1)) return null;
  if (isCent(tokens, at)) return moneyOf('USD-cent', at + 1);
  const next = tokens[at + 1];
  if (token.text === '°' && next && !next.spaced) {
    const degree = SHORT_UNITS.get(`°${next.lower}`);
    if (degree) return unitOf(degree, at + 2);
  }
  const squared = squaredUnit(tokens, at);
  if (squared) return unitOf(squared, at + 2);
  const entry = shortEntry(token);
  if (!entry || !(mayStandHere(token, next) || followsFeet(tokens, at))) return null;
  if (token.spaced && DEGREES.test(token.text) && !isOfHeat(tokens, at)) return null;
  return token.kind === 'mark' && QUOTES.test(token.text) && !isPrime(tokens, at) ? null : unitOf(entry, at + 1);
}

const QUOTES = /^["'’”]$/u;

/** 55" is a screen's size and 30' a height, unless the mark may open or close a quotation. */
function isPrime(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.spaced === false && next.kind === 'word') return false;
  return !tokens.some((token, i) => QUOTATION.test(token.text) && tokens[i - 1]?.kind !== 'number');
}

const QUOTATION = /^(?:["“”‘’']|''|``)$/u;

/** "6 ft 2 in in his socks" */
function followsFeet(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'in' && /^(?:ft|feet|foot)$/.test(tokens[at - 2]?.lower ?? '');
}

/** "in", "m" or "C" after a space are words or letters of their own, unless they end the phrase. */
function mayStandHere(token: Token, next: Token | undefined): boolean {
  if (!token.spaced || token.kind === 'mark') return token.lower !== 'in' || next?.kind !== 'number';
  // "12 F-16 jets", "3 L-shaped rooms".
  if (/^\p{Lu}$/u.test(token.text) && isHyphen(next)) return false;
  if (DEGREES.test(token.text)) return next === undefined || next.kind === 'mark' || isFunctionWord(next);
  if (token.lower === 'in') return next === undefined || /^[.,;)]$/.test(next.text);
  if (token.text.length > 1) return true;
  return /^[WVLmgt]$/.test(token.text);
}

function unitOf(entry: UnitEntry, to: number): BareUnit {
  return { unit: entry.unit, kind: entry.unit === 'percent' ? 'percent' : 'measure', times: 1, to };
}
