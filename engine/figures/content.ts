import { yearOf } from '../text/partial-dates.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { currencySign } from './money.ts';
import { mayBegin } from './numerals.ts';

/** Where what is said begins behind its verb. */
export interface Content {
  at: number;
  /** "that", a colon or a quotation stands there. */
  opens: boolean;
}

const TIMES = new Set([
  'afternoon',
  'early',
  'evening',
  'last',
  'late',
  'month',
  'morning',
  'night',
  'recently',
  'this',
  'today',
  'week',
  'year',
  'yesterday',
]);

/** Skips "on Tuesday", "late last week", "on Nov. 9, 2016", "30 minutes into". */
export function skipWhen(tokens: readonly Token[], at: number): number {
  for (;;) {
    const next = skipOne(tokens, at);
    if (next === at) return at;
    at = next;
  }
}

function skipOne(tokens: readonly Token[], at: number): number {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (isWordOf('weekday', token) || TIMES.has(token?.lower ?? '')) return at + 1;
  if (token?.lower === 'on' && (isWordOf('weekday', next) || isMonth(next))) return at + 1;
  if (isMonth(token)) return afterDay(tokens, next?.text === '.' ? at + 2 : at + 1);
  if (token?.kind === 'number' && LATER.has(tokens[at + 2]?.lower ?? '')) return at + 3;
  return at;
}

/** "30 minutes into", "two hours later". */
const LATER = new Set(['after', 'ago', 'before', 'earlier', 'into', 'later']);

function isMonth(token: Token | undefined): boolean {
  return isWordOf('month', token) && (token?.capital ?? false);
}

function afterDay(tokens: readonly Token[], at: number): number {
  if (!/^\d\d?$/.test(tokens[at]?.text ?? '')) return at;
  return isDateComma(tokens, at + 1) ? at + 3 : at + 1;
}

/** Longest setting of a saying: "to a crowd of 500 in the school hall late on Tuesday". */
const SETTING = 16;
const PLACES = new Set(['after', 'at', 'before', 'during', 'from', 'in', 'of', 'on', 'outside', 'to', 'via']);

/**
 * "said on Nov. 9 that 34 …", "told a crowd of 500: “…”": where, when and to whom it was said is no part of it, up to
 * "that", a colon, a comma or a quotation.
 */
export function contentAfter(tokens: readonly Token[], verb: number, quotations: readonly Quotation[]): Content {
  const next = skipWhen(tokens, verb);
  if (opensAt(tokens, next, quotations)) return { at: next, opens: true };
  if (!isPlace(tokens, next)) return { at: next, opens: false };
  for (let at = next + 1; at < next + SETTING; at++) {
    const token = tokens[at];
    if (token === undefined || /^[.;]$/.test(token.text)) return { at, opens: false };
    if (token.text === ',' && isDateComma(tokens, at)) continue;
    if (opensAt(tokens, at, quotations)) return { at, opens: true };
    if (isWordOf('pronoun', token)) return { at, opens: true };
    if (isWordOf('auxiliary', token)) break;
  }
  return { at: next, opens: false };
}

/** "in 2012", "on Nov. 9", "to reporters", "a crowd of 500", but not "to resign", "at least". */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !PLACES.has(token.lower)) return false;
  // "a crowd of 500"; but "warned of 500 storms".
  if (token.lower === 'of' && /(?:ed|ing|ns|spoke)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  if (token.lower === 'of') return next.kind === 'number' || next.lower === 'about';
  if (next.kind === 'number') return token.lower === 'in' || token.lower === 'on';
  return next.capital || isWordOf('determiner', next) || next.lower === 'front' || next.lower === 'reporters';
}

/** "June 4, 2016". */
function isDateComma(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'number' && yearOf(tokens[at + 1]?.text) !== null;
}

function opensAt(tokens: readonly Token[], at: number, quotations: readonly Quotation[]): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.lower === 'that' || /^(?:[“":,]|''|``)$/u.test(token.text)) return true;
  return quotations.some((quotation) => quotation.from === at + 1);
}

const SUBJECTS = new Set(['he', 'i', 'it', 'she', 'there', 'they', 'we', 'you']);

/** "wrote there were 34", "saying he would": a clause begins without "that". */
export function startsContent(tokens: readonly Token[], at: number): boolean {
  return SUBJECTS.has(tokens[at]?.lower ?? '');
}

/** "counted 34", "counted more than 34": a number follows within its modifier. */
export function numberFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4 && tokens[at]?.kind !== 'mark'; at++)
    if (mayBegin(tokens[at], tokens[at + 1])) return true;
  return false;
}

/** Words of "some 34 people in the northern valley" before their verb. */
const LONGEST_COUNTED = 10;

/** "adding 34 wards had shut": a number with the verb of its own clause; not "adding 34 wards to those that had shut". */
export function countsClause(tokens: readonly Token[], from: number): boolean {
  if (!numberFollows(tokens, from)) return false;
  for (let at = from + 1; at < from + LONGEST_COUNTED; at++) {
    const token = tokens[at];
    if (token === undefined || /^[,;:—“”"]$/u.test(token.text)) return false;
    if (/^(?:that|to|which|who)$/.test(token.lower)) return false;
    if (isWordOf('auxiliary', token)) return true;
  }
  return false;
}

/** "police put the crowd at 15,000", "in the hundreds": the verb states a number only when one follows. */
export function leadsToNumber(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length - 1, from + 10); at++) {
    if (tokens[at]?.lower === 'at' || (tokens[at]?.lower === 'in' && tokens[at + 1]?.lower === 'the'))
      return tokens.slice(at + 1, at + 5).some((token) => mayBegin(token, undefined) || currencySign(token) !== null);
  }
  return false;
}
