import currencies from '../../data/lexicon/currencies.json' with { type: 'json' };
import { indexPhrases, phraseAt, phraseBefore, type FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { numeralWord } from './numeral-words.ts';

interface CurrencyEntry {
  unit: string;
  forms: string[];
  /** In capitals its signs are another currency's, or nobody's. */
  asPrinted?: boolean;
}

/** A currency beside a number; `times` is what its name multiplies by: a million in "MEUR". */
export interface Money {
  unit: string;
  times: number;
}

/** "Rs", "KSh": codes with small letters, as printed. */
const MIXED_CODES = new Set(currencies.flatMap(({ symbols }) => symbols.filter((symbol) => /\p{Ll}/u.test(symbol))));

/** Before a number this is a verb: "The party won 1,200 votes". */
const VERB = 'won';

/** A code the world writes in capitals before a number ("EUR 5"), as opposed to a name. */
const isCodeForm = (form: string) => /^[a-z]{3}$/.test(form);

const SYMBOLS = indexPhrases<CurrencyEntry & { symbols: string[] }>(
  currencies,
  (entry) => [...entry.symbols, ...entry.forms.filter(isCodeForm)],
  'last',
);
const WORDS = indexPhrases<CurrencyEntry>(currencies, (entry) => entry.forms);
const WORDS_BEFORE = indexPhrases<CurrencyEntry>(
  currencies,
  (entry) => entry.forms.filter((form) => form.length > 2 && !isCodeForm(form)).concat(shortNames(entry)),
  'last',
);
/** Signs that follow the number in much of the world: "10 €", "100元". */
const SIGNS_AFTER = new Map<string, string>(
  currencies.flatMap((entry) =>
    entry.symbols.filter((symbol) => symbol.length === 1).map((symbol) => [symbol, entry.unit] as const),
  ),
);
/** "MEUR", "kUSD", "bnNOK": the tables of companies put thousand, million or billion into the code. */
const SCALED_CODES = new Map<string, Money>(
  currencies.flatMap(({ unit, forms }) =>
    forms.includes(unit.toLowerCase())
      ? Object.entries({ k: 1e3, K: 1e3, M: 1e6, m: 1e6, mn: 1e6, bn: 1e9 }).map(
          ([scale, times]) => [`${scale}${unit}`, { unit, times }] as const,
        )
      : [],
  ),
);

/** "sen" is no code, though it has three letters. */
function shortNames({ unit, forms }: CurrencyEntry): string[] {
  return forms.filter((form) => isCodeForm(form) && form !== unit.toLowerCase() && form !== VERB);
}

/** The currency word after a number: "dollars", "pounds sterling"; null when none stands there. */
export function currencyWordAt(tokens: readonly Token[], at: number): FoundPhrase<CurrencyEntry> | null {
  return phraseAt(WORDS, tokens, at);
}

/** The sign of a currency that stands after numbers, null for any other token. */
export function currencySign(token: Token | undefined): string | null {
  return SIGNS_AFTER.get(token?.text ?? '') ?? null;
}

/** "MEUR" after a number ("120 MEUR") or before it. */
export function scaledCode(token: Token | undefined): Money | null {
  return SCALED_CODES.get(token?.text ?? '') ?? null;
}

/**
 * The currency sign or code right before a number, null when there is none. "US$5", "EUR 5",
 * "Rs. 500", "HK $216". What stands before `floor` belongs to another number: "17 USD 25".
 */
export function currencyBefore(tokens: readonly Token[], at: number, floor = 0): (Money & { from: number }) | null {
  if (at - 1 < floor) return null;
  const scaled = scaledCode(tokens[at - 1]);
  if (scaled) return { unit: scaled.unit, times: scaled.times, from: at - 1 };
  const sign = signBefore(tokens, at) ?? wordBefore(tokens, at);
  return sign && { unit: sign.unit, times: 1, from: sign.from };
}

function signBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null {
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
  const isCode = sign !== undefined && isPrintedCode(sign, found.entry);
  return isCode && (sign.text.length > 1 || isLetterOfSum(tokens, at))
    ? { unit: found.entry.unit, from: found.from }
    : null;
}

/** "EUR", "KSh" and "KSH"; the "DH" of Morocco is not the "Dh" of the Emirates. */
function isPrintedCode({ text }: Token, { asPrinted }: CurrencyEntry): boolean {
  return MIXED_CODES.has(text) || (asPrinted !== true && text === text.toUpperCase());
}

/** "R899 million", "N12,500": a letter is a currency's only where it is glued to what is clearly a sum; not in "R22". */
function isLetterOfSum(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at];
  if (number === undefined || number.spaced) return false;
  return numeralWord(tokens[at + 1], 'scale', 'short') !== null || /^\d{1,3}(?:,\d{3})+/.test(number.text);
}

/** "Rupees 40 crore", "dollar 22.5 million": the name stands first only before a sum, never in "Euro 2024" or "the dollar 5 years ago". */
function wordBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null {
  const number = tokens[at];
  const found = number?.kind === 'number' ? phraseBefore(WORDS_BEFORE, tokens, at) : null;
  const before = tokens[(found?.from ?? 0) - 1];
  if (found === null || before?.kind === 'number' || isWordOf('determiner', before)) return null;
  const scale = numeralWord(tokens[at + 1], 'scale', 'short');
  return scale || /^\d{1,3}(?:,\d{2,3})+/.test(number?.text ?? '')
    ? { unit: found.entry.unit, from: found.from }
    : null;
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
  return /^[-−]$/u.test(tokens[at - 1]?.text ?? '') && currencySign(tokens[at - 2]) !== null ? at - 1 : at;
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
