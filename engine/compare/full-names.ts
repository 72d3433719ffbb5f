import claimants from '../../data/lexicon/claimants.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import type { Span } from './align.ts';

/** "Department", "Council": a name with one of them is a body's. */
const BODY_WORDS = new Set(claimants.generic);
/** "Juan Carlos Ortega Ruiz": a longer row of capitals is a headline. */
const LONGEST_NAME = 4;

/**
 * Positions of a's words that b leaves out of a person's name: "Tomas" of "Tomas Brandel" where b says "Brandel".
 * "The Harbour" is not "the Lonsa Harbour", and "Tomas Brandel" not "Ilse Brandel".
 */
export function restsOfNames(a: readonly Token[], b: readonly Token[]): number[] {
  const single = new Set(fullNames(b).flatMap((name) => (name.length === 1 ? (b[name[0] ?? 0]?.lower ?? []) : [])));
  if (single.size === 0) return [];
  return fullNames(a).flatMap((name) => {
    const known = name.filter((at) => single.has(a[at]?.lower ?? ''));
    return known.length === 1 ? name.filter((at) => at !== known[0]) : [];
  });
}

/** Positions of words with capitals in a row that may be a person's name. */
function fullNames(tokens: readonly Token[]): number[][] {
  return rowsOfCapitals(tokens)
    .filter(({ from, to }) => to - from <= LONGEST_NAME && !isWordOf('determiner', tokens[from - 1]))
    .map(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))
    .filter((name) => !name.some((at) => BODY_WORDS.has(tokens[at]?.lower ?? '')));
}

function rowsOfCapitals(tokens: readonly Token[]): Span[] {
  const rows: Span[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let to = from;
    while (tokens[to]?.capital === true && !isFunctionWord(tokens[to])) to++;
    if (to > from) rows.push({ from, to });
    from = to;
  }
  return rows;
}
