import units from '../../data/lexicon/units.json' with { type: 'json' };
import { indexPhrases } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { DEGREES } from './heat.ts';

export interface UnitEntry {
  unit: string;
  dimension: string;
  forms: string[];
}

/** Units by their whole names: "kilometres an hour". */
export const UNIT_WORDS = indexPhrases<UnitEntry>(units, (entry) => entry.forms);
/** "km", "°c" */
export const SHORT_UNITS = new Map<string, UnitEntry>(
  units.flatMap((entry) => entry.short.map((form) => [form, entry] as const)),
);

/** The unit that a word is short for. */
export function shortEntry(token: Token): UnitEntry | undefined {
  // "down 0.3pc"; "12 PC makers" build computers.
  if (token.lower === 'pc' && (token.capital || token.spaced)) return undefined;
  return (
    SHORT_UNITS.get(token.text) ??
    (token.text.length > 1 || !token.spaced || DEGREES.test(token.text) ? SHORT_UNITS.get(token.lower) : undefined)
  );
}

/** "cm2", "m³" */
export function squaredUnit(tokens: readonly Token[], at: number): UnitEntry | undefined {
  const power = tokens[at + 1];
  const raised = power?.spaced === false && /^[23²³]$/u.test(power.text);
  return raised ? SHORT_UNITS.get((tokens[at]?.lower ?? '') + power.text) : undefined;
}
