import currencies from '../../data/lexicon/currencies.json' with { type: 'json' };
import units from '../../data/lexicon/units.json' with { type: 'json' };
import { indexPhrases, phraseAt, phraseBefore } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { UnitKind } from './draft.ts';
import { numeralAt, type Numeral } from './numerals.ts';

export interface FoundUnit {
  unit: string;
  kind: UnitKind;
  per: string | null;
  /** "12-year", "$5 million-a-year": stands before the noun it narrows. */
  compound: boolean;
  to: number;
}

interface UnitEntry {
  unit: string;
  dimension: string;
  forms: string[];
}

interface CurrencyEntry {
  unit: string;
  forms: string[];
}

const SYMBOLS = indexPhrases(
  currencies,
  (entry) => [...entry.symbols, ...entry.forms.filter((form) => /^[a-z]{3}$/.test(form))],
  'last',
);
const CURRENCY_WORDS = indexPhrases<CurrencyEntry>(currencies, (entry) => entry.forms);
/** Signs that follow the number in much of the world: "10 €", "100元". */
const SIGNS_AFTER = new Map<string, string>(
  currencies.flatMap((entry) =>
    entry.symbols.filter((symbol) => symbol.length === 1).map((symbol) => [symbol, entry.unit] as const),
  ),
);
const UNIT_WORDS = indexPhrases<UnitEntry>(units, (entry) => entry.forms);
const SHORT_UNITS = new Map<string, UnitEntry>(
  units.flatMap((entry) => entry.short.map((form) => [form, entry] as const)),
);
const RATE_TIMES = new Map([
  ['second', 'second'],
  ['minute', 'minute'],
  ['hour', 'hour'],
  ['day', 'day'],
  ['night', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['century', 'century'],
  ['decade', 'decade'],
  ['annum', 'year'],
]);

/** The currency sign or code right before a number, null when there is none. "US$5", "EUR 5", "Rs. 500", "HK $216". */
export function currencyBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null {
  const end = markEnd(tokens, at);
  const found = phraseBefore(SYMBOLS, tokens, end);
  if (found === null) return null;
  const sign = tokens[end - 1];
  const spaced = sign?.text === '$' && found.from === end - 1 ? SPACED_DOLLARS[tokens[end - 2]?.text ?? ''] : undefined;
  if (spaced !== undefined) return { unit: spaced, from: end - 2 };
  if (sign?.kind === 'mark')
    return isWholeSign(tokens, found.from, end)
      ? { unit: found.entry.unit, from: found.from }
      : dollarOf(tokens, end - 1);
  const isCode = sign !== undefined && (sign.text === sign.text.toUpperCase() || /^(?:Rs|Rp)$/.test(sign.text));
  return isCode ? { unit: found.entry.unit, from: found.from } : null;
}

/** "US $7.2 billion": a space where others print none. */
const SPACED_DOLLARS: Record<string, string> = {
  US: 'USD',
  'U.S.': 'USD',
  HK: 'HKD',
  NZ: 'NZD',
  AU: 'AUD',
  NT: 'TWD',
  C: 'CAD',
  A: 'AUD',
};

/** Skips the stop of "Rs." and the hyphen of "$-50.8bn". */
function markEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text === '.' && tokens[at - 2]?.text === 'Rs') return at - 1;
  return /^[-−]$/u.test(tokens[at - 1]?.text ?? '') && /^[$€£]$/u.test(tokens[at - 2]?.text ?? '') ? at - 1 : at;
}

/** "S$5" is Singapore's, "It's $5" and "a $5 note" are not. */
function isWholeSign(tokens: readonly Token[], from: number, end: number): boolean {
  const letters = tokens.slice(from, end - 1);
  return (
    letters.every(
      (token) => token.text !== token.lower || token.kind === 'mark' || !/^(?:us|a|s|r)$/.test(token.lower),
    ) &&
    (letters.length === 0 ||
      tokens[end - 1]?.spaced === false ||
      (letters[0]?.text.length ?? 0) > 1 ||
      letters[0]?.text === 'c')
  );
}

/** A dollar sign with a country before it, spaced ("US $7.2 billion") or not ("mxn$15"). */
function dollarOf(tokens: readonly Token[], sign: number): { unit: string; from: number } | null {
  const mark = tokens[sign];
  if (mark === undefined) return null;
  const single = phraseBefore(SYMBOLS, tokens, sign + 1, sign);
  return single && { unit: single.entry.unit, from: sign };
}

/** The unit after a number, with what it is counted by; null when the number counts a noun or nothing. */
export function unitAt(tokens: readonly Token[], numeral: Numeral, money: string | null): FoundUnit | null {
  const start = unitStart(tokens, numeral.to);
  const found = money === null || tokens[start.at]?.lower === 'percent' ? plainUnit(tokens, start.at, numeral) : null;
  const base = found ?? (money === null ? null : moneyAfterSymbol(tokens, start.at, numeral, money));
  if (!base) return null;
  const per = perAt(tokens, base.to);
  return { ...base, per: per?.per ?? null, compound: start.hyphen, to: per?.to ?? base.to };
}

function moneyAfterSymbol(
  tokens: readonly Token[],
  at: number,
  numeral: Numeral,
  money: string,
): Omit<FoundUnit, 'per' | 'compound'> {
  const word = phraseAt(CURRENCY_WORDS, tokens, at);
  const repeated =
    word !== null && word.entry.unit === money && tokens[at]?.kind === 'word' && tokens[at]?.spaced === true;
  return { unit: money, kind: 'money', to: repeated ? word.to : numeral.to };
}

function unitStart(tokens: readonly Token[], at: number): { at: number; hyphen: boolean } {
  const hyphen = tokens[at]?.text === '-' && !tokens[at]?.spaced && tokens[at + 1]?.spaced === false;
  return { at: hyphen ? at + 1 : at, hyphen };
}

function plainUnit(tokens: readonly Token[], at: number, numeral: Numeral): Omit<FoundUnit, 'per' | 'compound'> | null {
  const word = phraseAt(UNIT_WORDS, tokens, at);
  const money = phraseAt(CURRENCY_WORDS, tokens, at);
  if (word && (!money || word.to >= money.to) && !isPoundSterling(tokens, word, numeral))
    return unitOf(word.entry, word.to);
  if (word && isPoundSterling(tokens, word, numeral)) return { unit: 'GBP', kind: 'money', to: word.to };
  if (money && isMoneyWord(tokens, at, money.to)) return { unit: money.entry.unit, kind: 'money', to: money.to };
  return signAfter(tokens, at) ?? shortUnit(tokens, at, numeral);
}

/** "10 $ 30": a sign that leads to the next number belongs to that, unless a space keeps them apart. */
function signAfter(tokens: readonly Token[], at: number): Omit<FoundUnit, 'per' | 'compound'> | null {
  const unit = SIGNS_AFTER.get(tokens[at]?.text ?? '');
  const next = tokens[at + 1];
  return unit === undefined || (next?.kind === 'number' && !next.spaced) ? null : { unit, kind: 'money', to: at + 1 };
}

/** "p" and "won" are money only right after digits and before no noun. */
function isMoneyWord(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (token === undefined || to - at > 1) return true;
  if (token.lower === 'p') return !token.spaced && !token.capital && tokens[to]?.text !== '.';
  if (token.lower === 'won')
    return (
      tokens[at - 1]?.kind === 'word' &&
      /^(?:thousand|million|billion|trillion|bn|tn)$/.test(tokens[at - 1]?.lower ?? '')
    );
  return token.kind === 'word' || tokens[to]?.kind !== 'number' || tokens[to]?.spaced === true;
}

/** Pounds are money in millions and mass in the kitchen; abbreviations are always mass. */
function isPoundSterling(
  tokens: readonly Token[],
  word: { entry: UnitEntry; from: number },
  numeral: Numeral,
): boolean {
  return word.entry.unit === 'pound' && /^pounds?$/.test(tokens[word.from]?.lower ?? '') && numeral.scale >= 1e6;
}

function shortUnit(tokens: readonly Token[], at: number, numeral: Numeral): Omit<FoundUnit, 'per' | 'compound'> | null {
  const token = tokens[at];
  if (token === undefined || (tokens[numeral.to - 1]?.kind !== 'number' && numeral.scale === 1)) return null;
  const next = tokens[at + 1];
  if (token.text === '°' && next && !next.spaced) {
    const degree = SHORT_UNITS.get(`°${next.lower}`);
    if (degree) return unitOf(degree, at + 2);
  }
  const glued = tokens[at + 1];
  const squared =
    /^(?:[23²³])$/u.test(glued?.text ?? '') && glued?.spaced === false
      ? SHORT_UNITS.get(token.lower + (glued?.text ?? ''))
      : undefined;
  if (squared) return unitOf(squared, at + 2);
  const entry =
    SHORT_UNITS.get(token.text) ?? (token.text.length > 1 || !token.spaced ? SHORT_UNITS.get(token.lower) : undefined);
  if (!entry || !mayStandHere(token, next)) return null;
  return unitOf(entry, at + 1);
}

/** "in", "m" or "C" after a space are words or letters of their own, unless they end the phrase. */
function mayStandHere(token: Token, next: Token | undefined): boolean {
  if (!token.spaced || token.kind === 'mark') return token.lower !== 'in' || next?.kind !== 'number';
  if (token.text === 'C' || token.text === 'F') return next === undefined || next.kind === 'mark';
  if (token.lower === 'in') return next === undefined || /^[.,;)]$/.test(next.text);
  if (token.text.length > 1) return true;
  return /^[WVLmgt]$/.test(token.text);
}

function unitOf(entry: UnitEntry, to: number): Omit<FoundUnit, 'per' | 'compound'> {
  return {
    unit: entry.unit,
    kind:
      entry.dimension === 'share' || entry.dimension === 'points'
        ? entry.unit === 'percent'
          ? 'percent'
          : 'measure'
        : 'measure',
    to,
  };
}

/** "a day", "per 100,000 people", "an hour", "/day"; the base of a rate, null when the number is none. */
export function perAt(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const opener = tokens[at];
  if (opener === undefined) return null;
  const hyphened = opener.text === '-' ? 1 : 0;
  const word = tokens[at + hyphened]?.lower ?? '';
  const afterHyphen = hyphened === 1 && tokens[at + hyphened + 1]?.text === '-' ? 1 : 0;
  const base = at + hyphened + 1 + afterHyphen;
  const time = RATE_TIMES.get(tokens[base]?.lower ?? '');
  if (/^(?:an?|each|every)$/.test(word) && time && !AGO.test(tokens[base + 1]?.lower ?? ''))
    return { per: time, to: base + 1 };
  if (word === 'per' || word === '/') return perBase(tokens, base, time);
  if (word === 'daily') return { per: 'day', to: at + hyphened + 1 };
  return null;
}

/** "$1.17 billion a year earlier" is no rate. */
const AGO = /^(?:ago|earlier|before|later|after|old)$/;

function perBase(tokens: readonly Token[], at: number, time: string | undefined): { per: string; to: number } | null {
  if (time) return { per: time, to: at + 1 };
  const count = tokens[at - 1]?.lower === 'per' ? numeralAt(tokens, at) : null;
  const noun = count?.to ?? at;
  const word = tokens[noun];
  if (word?.kind !== 'word' || (tokens[at - 1]?.text === '/' && word.spaced)) return null;
  const measured = phraseAt(UNIT_WORDS, tokens, noun);
  const name = measured?.entry.unit ?? word.lower.replace(/([^s])s$/, '$1');
  return { per: count ? `${count.low} ${word.lower}` : name, to: measured?.to ?? noun + 1 };
}
