import type { Hit, PreparedQuery, QueryTerm } from './search-index.ts';
import { IMPACT_STEPS, type Segment } from './segment.ts';

/*
 * How much a page and a record are about one thing, for deciding whether to show it at all. The cosine alone will not do: a
 * page has a thousand words and a record sixty. So the page counts with its most telling terms only, and what the record
 * finds of itself in the page counts as much as the reverse (their geometric mean). A shared place proves little: travel
 * advice for Japan is not about the Tokyo Olympics. So places count for no more than all the rest that is shared.
 */
const PLACES_TO_REST = 1;

/** Finds, for the hits of one query, how relevant each is: 0 to 1. */
export function relevanceOf(
  segments: readonly Segment[],
  query: PreparedQuery,
  placeTerms: ReadonlySet<string>,
): (hit: Hit) => number {
  const bySegment = segments.map((_, place) => termsByNumber(query, place));
  return (hit) => {
    const segment = segments[hit.segment];
    const terms = bySegment[hit.segment];
    if (!segment || !terms) return 0;
    const shared = sharedWith(segment, hit.document, terms, placeTerms);
    const norm = segment.norms[hit.document] ?? 0;
    const together = shared.places + shared.rest;
    if (together === 0 || norm === 0) return 0;
    const ofPage = together / (norm * query.salientNorm);
    const ofRecord = shared.own / norm ** 2;
    const counted = shared.rest + Math.min(shared.places, PLACES_TO_REST * shared.rest);
    return Math.min(1, Math.sqrt(ofPage * ofRecord) * (counted / together));
  };
}

function termsByNumber(query: PreparedQuery, place: number): Map<number, QueryTerm> {
  const terms = new Map<number, QueryTerm>();
  for (const term of query.terms) {
    const number = term.numbers[place] ?? -1;
    if (number >= 0) terms.set(number, term);
  }
  return terms;
}

interface Shared {
  /** Products of both weights, by what the term is. */
  places: number;
  rest: number;
  /** The record's own squared weights of what is shared. */
  own: number;
}

function sharedWith(
  segment: Segment,
  document: number,
  terms: ReadonlyMap<number, QueryTerm>,
  placeTerms: ReadonlySet<string>,
): Shared {
  const shared = { places: 0, rest: 0, own: 0 };
  const end = segment.termStarts[document + 1] ?? 0;
  for (let at = segment.termStarts[document] ?? 0; at < end; at++) {
    const term = terms.get(segment.terms[at] ?? 0);
    if (!term) continue;
    const weight = ((segment.impacts[at] ?? 0) / IMPACT_STEPS) * term.rarity;
    shared.own += weight ** 2;
    shared[placeTerms.has(term.text) ? 'places' : 'rest'] += weight * term.weight;
  }
  return shared;
}
