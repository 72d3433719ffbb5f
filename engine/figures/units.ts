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

/** The currency sign or code right before a number, null when there is none. "US$5", "EUR 5", "Rs. 500". */
export function currencyBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null {
  let end = at;
  if (tokens[end - 1]?.text === '.' && tokens[end - 2]?.text === 'Rs') end -= 1;
  if (tokens[end - 1]?.text === '-' && /^[$€£]$/u.test(tokens[end - 2]?.text ?? '')) end -= 1;
  const found = phraseBefore(SYMBOLS, tokens, end);
  if (found === null) return null;
  const word = tokens[found.from];
  if (word?.kind === 'word' && word.text === 'a') return { unit: 'USD', from: found.to - 1 };
  const isCode = word?.kind === 'word' && found.to - found.from === 1;
  if (isCode && word.text !== word.text.toUpperCase() && !/^(?:Rs|Rp)$/.test(word.text)) return null;
  const [country] = [tokens[found.from - 1]];
  const prefixed =
    word?.text === '$' &&
    !word.spaced &&
    country?.kind === 'word' &&
    /^(?:US|U\.S\.|A|AU|C|CA|NZ|HK|S|NT|R)$/.test(country.text);
  if (prefixed) return phraseOfCountry(tokens, found.from) ?? { unit: found.entry.unit, from: found.from };
  const spacedCountry = word?.text === '$' && country?.kind === 'word' ? spacedDollar(country.text) : null;
  return spacedCountry === null
    ? { unit: found.entry.unit, from: found.from }
    : { unit: spacedCountry, from: found.from - 1 };
}

/** "US $7.2 billion", "HK $216,925": a space where others print none. */
function spacedDollar(country: string): string | null {
  return { US: 'USD', 'U.S.': 'USD', HK: 'HKD', NZ: 'NZD', AU: 'AUD', NT: 'TWD' }[country] ?? null;
}

function phraseOfCountry(tokens: readonly Token[], dollar: number): { unit: string; from: number } | null {
  const found = phraseBefore(SYMBOLS, tokens, dollar + 1, dollar - 1);
  return found && { unit: found.entry.unit, from: found.from };
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
  return shortUnit(tokens, at, numeral);
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
  return token.kind === 'word' || !token.spaced || token.text === '¢' || token.text === '€';
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
  if (token.text.length > 1) return (token.lower !== 'in' && token.lower !== 'mb') || token.capital;
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
  if ((word === 'a' || word === 'an' || word === 'each' || word === 'every') && time)
    return { per: time, to: base + 1 };
  if (word === 'per' || word === '/') return perBase(tokens, base, time);
  if (word === 'daily') return { per: 'day', to: at + hyphened + 1 };
  return null;
}

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
