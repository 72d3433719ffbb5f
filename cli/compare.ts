import { compareTexts, type TextComparison, type TextToCompare } from '@/engine/compare/compare-texts.ts';

/** A parsed line of `hitherto compare`; `a` is the later text. */
export interface CompareLine {
  id: unknown;
  a: TextToCompare;
  b: TextToCompare;
}

/** The line's id, as it came, with its pairs of figures. Needs no archive. */
export function compareLine({ id, a, b }: CompareLine): { id: unknown } & TextComparison {
  return { id, ...compareTexts(a, b) };
}
