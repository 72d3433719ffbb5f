import type { PartialDate } from '../model.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { datesIn } from './named-dates.ts';

/** Longest dateline: "KYIV, Ukraine, March 14, 2022 (Reuters) -". */
const LONGEST = 80;
const DASH = /^[-–—]+$/u;

/** The day of "LIMA, March 14 (Reuters) - …", on which "on Tuesday" was written; null when a text does not begin so. */
export function datelineOf(text: string, published: PartialDate | null): PartialDate | null {
  const tokens = tokenize(text.slice(0, LONGEST));
  const [day] = datesIn(tokens, published);
  if (day === undefined || day.date.length < 10 || !isWordOf('month', tokens[day.from])) return null;
  if (published !== null && day.date > published) return null;
  const place = tokens.slice(0, day.from).every(isInPlace);
  return place && DASH.test(tokens[afterAgency(tokens, day.to)]?.text ?? '') ? day.date : null;
}

function isInPlace(token: Token): boolean {
  return token.capital || /^[,./]$/.test(token.text);
}

/** Behind "(Reuters)". */
function afterAgency(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  const close = tokens.findIndex((token, i) => i > at && token.text === ')');
  return close < 0 ? at : close + 1;
}
