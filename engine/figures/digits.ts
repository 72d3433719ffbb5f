import { rememberWords } from '../text/remember.ts';

const GLYPHS: Record<string, number> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
/** Most numbers; three noughts behind a dot may be thousands. */
const PLAIN = /^\d+(?:\.(?!000$)\d+)?$/;
/** Longer than any number a person counts to; a million digits are no number. */
const LONGEST = 40;

/** A number is asked for by each reading that may begin with it. */
const MAX_MET = 5000;

/**
 * The value of digits with any thousands mark: 1,200 · 1 200 · 1.200.000 · 12,34,567 · 1'200. null when it is no number.
 * A single dot is a decimal point, except before exactly three noughts ("120.000 troops"), which nobody prints as a decimal.
 */
export const parseDigits = rememberWords(readDigits, MAX_MET);

function readDigits(text: string): number | null {
  if (text.length > LONGEST) return null;
  const glyph = GLYPHS[text];
  if (glyph !== undefined) return glyph;
  const value = Number(plain(text));
  return Number.isFinite(value) ? value : null;
}

/** Size of the last printed place that is not a filling nought: 92,000 → 1000, 1.25 → 0.01, 34 → 1, 30 → 10. */
export const granularity = rememberWords(readGranularity, MAX_MET);

function readGranularity(text: string): number {
  const digits = plain(text);
  const decimals = /\.(\d+)$/.exec(digits)?.[1];
  if (decimals !== undefined) return Number(`1e-${decimals.length}`);
  const noughts = /^[1-9]\d*?(0*)$/.exec(digits)?.[1]?.length ?? 0;
  return 10 ** noughts;
}

function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  const joined = text.replace(/[\u00a0\u202f\u2009 '’]/g, '');
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(joined) || /^\d{1,3}(?:\.\d{3})+,\d+$/.test(joined))
    return joined.replaceAll('.', '').replace(',', '.');
  if (/^[1-9]\d{0,2}\.000$/.test(joined)) return joined.replace('.', '');
  return joined.replaceAll(',', '');
}
