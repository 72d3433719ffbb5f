import type { Hit, PreparedQuery, QueryTerm } from './search-index.ts';
import { IMPACT_STEPS, type Segment, termNumber } from './segment.ts';

/** A term that a query and a text on record have in common. */
export interface SharedTerm {
  text: string;
  /** What it adds to their likeness: the product of both weights. */
  gain: number;
  /** The record's own weight. */
  own: number;
}

/** Finds, for the hits of one query, what each shares with it. */
export function sharedTerms(segments: readonly Segment[], query: PreparedQuery): (hit: Hit) => SharedTerm[] {
  const bySegment = segments.map((_, place) => termsByNumber(query, place));
  return (hit) => {
    const segment = segments[hit.segment];
    const terms = bySegment[hit.segment];
    return segment && terms ? sharedIn(segment, hit.document, terms) : [];
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

function sharedIn(segment: Segment, document: number, terms: ReadonlyMap<number, QueryTerm>): SharedTerm[] {
  const shared: SharedTerm[] = [];
  const end = segment.termStarts[document + 1] ?? 0;
  for (let at = segment.termStarts[document] ?? 0; at < end; at++) {
    const term = terms.get(termNumber(segment, at));
    if (!term) continue;
    const own = ((segment.impacts[at] ?? 0) / IMPACT_STEPS) * term.rarity;
    shared.push({ text: term.text, gain: own * term.weight, own });
  }
  return shared;
}
