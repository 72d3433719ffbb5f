import type { IndexEntry } from './entry.ts';
import { documentCount, documentsHaving, IMPACT_STEPS, NO_DAY, rarity, type Segment, segmentSize } from './segment.ts';
import { findTerm } from './term-table.ts';

/** A text of the index: the place of its segment and its number there. */
export interface Hit {
  segment: number;
  document: number;
  /** Cosine of the two texts' weighted terms: 0 to 1. */
  similarity: number;
}

export interface SearchOptions {
  limit: number;
  /** Keep only texts of this day or before, and undated ones; null: any date. */
  notAfter: number | null;
}

/** A query ready for the segments: weights already hold the terms' rarity. */
export interface PreparedQuery {
  terms: QueryTerm[];
  /** Length of the query's whole vector, its unknown terms included. */
  norm: number;
  /** The same of its most telling terms alone: what a long page is about. */
  salientNorm: number;
}

export interface QueryTerm {
  text: string;
  /** Term number in each segment, -1 where it is not known. */
  numbers: number[];
  /** What the query gives it. */
  weight: number;
  rarity: number;
}

/** The terms that tell most find the candidates; the many weak ones only cost time. */
const MAX_SEARCH_TERMS = 48;

export function prepareQuery(segments: readonly Segment[], entry: Pick<IndexEntry, 'terms'>): PreparedQuery {
  const documents = documentCount(segments);
  const terms: QueryTerm[] = [];
  const squares = new Float64Array(entry.terms.size);
  let read = 0;
  for (const [text, raw] of entry.terms) {
    const numbers = segments.map((segment) => findTerm(segment.vocabulary, text));
    const having = numbers.reduce((sum, number, place) => sum + havingIn(segments[place], number), 0);
    const rare = rarity(documents, Math.max(1, having));
    squares[read++] = (raw * rare) ** 2;
    if (having > 0) terms.push({ text, numbers, weight: raw * rare, rarity: rare });
  }
  terms.sort((a, b) => b.weight * b.rarity - a.weight * a.rarity || (a.text < b.text ? -1 : 1));
  squares.sort().reverse();
  return { terms, norm: lengthOf(squares), salientNorm: lengthOf(squares.subarray(0, MAX_SEARCH_TERMS)) };
}

/** The nearest texts over all segments, best first; equal ones in the order of the index. */
export function search(segments: readonly Segment[], query: PreparedQuery, options: SearchOptions): Hit[] {
  if (query.norm === 0) return [];
  return segments
    .flatMap((segment, place) => searchSegment(segment, place, query, options))
    .sort((a, b) => b.similarity - a.similarity || a.segment - b.segment || a.document - b.document)
    .slice(0, options.limit);
}

function lengthOf(squares: Float64Array): number {
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}

function havingIn(segment: Segment | undefined, term: number): number {
  return segment ? documentsHaving(segment, term) : 0;
}

function searchSegment(segment: Segment, place: number, query: PreparedQuery, options: SearchOptions): Hit[] {
  const scores = new Float32Array(segmentSize(segment));
  for (const term of query.terms.slice(0, MAX_SEARCH_TERMS)) {
    addPostings(segment, term.numbers[place] ?? -1, (term.weight * term.rarity) / IMPACT_STEPS / query.norm, scores);
  }
  return best(segment, scores, options).map((scored) => ({ segment: place, ...scored }));
}

function addPostings(segment: Segment, term: number, weight: number, scores: Float32Array): void {
  if (term < 0) return;
  const { postingDocuments, postingImpacts, postingStarts } = segment;
  const end = postingStarts[term + 1] ?? 0;
  for (let posting = postingStarts[term] ?? 0; posting < end; posting++) {
    const document = postingDocuments[posting] ?? 0;
    scores[document] = (scores[document] ?? 0) + weight * (postingImpacts[posting] ?? 0);
  }
}

type Scored = Pick<Hit, 'document' | 'similarity'>;

function best({ days, norms }: Segment, scores: Float32Array, { limit, notAfter }: SearchOptions): Scored[] {
  const kept: Scored[] = [];
  let floor = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0;
    if (score === 0) continue;
    const similarity = score / (norms[document] ?? 1);
    if (similarity <= floor || isAfter(days[document] ?? NO_DAY, notAfter)) continue;
    kept.push({ document, similarity });
    if (kept.length >= limit * 4) floor = keepBest(kept, limit);
  }
  keepBest(kept, limit);
  return kept;
}

function isAfter(day: number, notAfter: number | null): boolean {
  return notAfter !== null && day !== NO_DAY && day > notAfter;
}

/** Keeps the best `limit` and gives what a newcomer has to pass. */
function keepBest(kept: Scored[], limit: number): number {
  kept.sort((a, b) => b.similarity - a.similarity || a.document - b.document);
  if (kept.length > limit) kept.length = limit;
  return kept.length === limit ? (kept[limit - 1]?.similarity ?? 0) : 0;
}
