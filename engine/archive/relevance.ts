import type { PreparedQuery } from './search-index.ts';
import type { SharedTerm } from './shared-terms.ts';

/*
 * How much a page and a record are about one thing, for deciding whether to show it at all. The cosine alone will not do: a
 * page has a thousand words and a record sixty. So the page counts with its most telling terms only, and what the record
 * finds of itself in the page counts as much as the reverse (their geometric mean). A shared place proves little: travel
 * advice for Japan is not about the Tokyo Olympics. So places count for no more than all the rest that is shared.
 */
const PLACES_TO_REST = 1;

/** 0 to 1; `norm` is the record's length, `placeTerms` those of the page that only say where. */
export function relevance(
  shared: readonly SharedTerm[],
  norm: number,
  { salientNorm }: PreparedQuery,
  placeTerms: ReadonlySet<string>,
): number {
  let [places, rest, own] = [0, 0, 0];
  for (const term of shared) {
    own += term.own ** 2;
    if (placeTerms.has(term.text)) places += term.gain;
    else rest += term.gain;
  }
  const together = places + rest;
  if (together === 0 || norm === 0 || salientNorm === 0) return 0;
  const counted = rest + Math.min(places, PLACES_TO_REST * rest);
  return Math.min(1, Math.sqrt((together / (norm * salientNorm)) * (own / norm ** 2)) * (counted / together));
}
