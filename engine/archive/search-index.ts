import type { Segment } from './segment.ts';
import { NO_DAY, segmentSize } from './segment.ts';
import { findTerm } from './term-table.ts';

/** A text of the index, by the place of its segment and its number there. */
export interface Hit {
  segment: number;
  document: number;
  score: number;
}

export interface SearchOptions {
  limit: number;
  /** Keep only texts of this day or before; undated ones are kept. null: any date. */
  notAfter: number | null;
}

/** Longest query worth its time: the terms that tell most are kept. */
const MAX_QUERY_TERMS = 64;

interface QueryTerm {
  /** Term number in each segment, -1 where it is not known. */
  numbers: number[];
  weight: number;
}

/** BM25 over all segments with one set of term frequencies; best first, ties in the order of the index. */
export function search(
  segments: readonly Segment[],
  query: ReadonlyMap<string, number>,
  options: SearchOptions,
): Hit[] {
  const terms = queryTerms(segments, query);
  return segments
    .flatMap((segment, place) => searchSegment(segment, place, terms, options))
    .sort(byScore)
    .slice(0, options.limit);
}

/** log(1 + (N - n + .5) / (n + .5)), the usual BM25 inverse document frequency. */
export function inverseFrequency(documents: number, having: number): number {
  return Math.log(1 + (documents - having + 0.5) / (having + 0.5));
}

export function documentFrequency(segments: readonly Segment[], term: string): number {
  return segments.reduce((sum, segment) => sum + postingCount(segment, findTerm(segment.vocabulary, term)), 0);
}

function queryTerms(segments: readonly Segment[], query: ReadonlyMap<string, number>): QueryTerm[] {
  const documents = segments.reduce((sum, segment) => sum + segmentSize(segment), 0);
  const terms: QueryTerm[] = [];
  for (const [term, weight] of query) {
    const numbers = segments.map((segment) => findTerm(segment.vocabulary, term));
    const having = numbers.reduce((sum, number, place) => sum + postingCount(segments[place], number), 0);
    if (having > 0) terms.push({ numbers, weight: weight * inverseFrequency(documents, having) });
  }
  return terms.sort((a, b) => b.weight - a.weight).slice(0, MAX_QUERY_TERMS);
}

function postingCount(segment: Segment | undefined, term: number): number {
  if (!segment || term < 0) return 0;
  return (segment.postingStarts[term + 1] ?? 0) - (segment.postingStarts[term] ?? 0);
}

function searchSegment(segment: Segment, place: number, terms: readonly QueryTerm[], options: SearchOptions): Hit[] {
  const scores = new Float32Array(segmentSize(segment));
  for (const term of terms) addPostings(segment, term.numbers[place] ?? -1, term.weight / 255, scores);
  return best(segment, scores, options).map(({ document, score }) => ({ segment: place, document, score }));
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

interface Scored {
  document: number;
  score: number;
}

function best(segment: Segment, scores: Float32Array, { limit, notAfter }: SearchOptions): Scored[] {
  const kept: Scored[] = [];
  let floor = 0;
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0;
    if (score <= floor) continue;
    const day = segment.days[document] ?? NO_DAY;
    if (notAfter !== null && day !== NO_DAY && day > notAfter) continue;
    kept.push({ document, score });
    if (kept.length >= limit * 4) floor = shrink(kept, limit);
  }
  shrink(kept, limit);
  return kept;
}

/** Keeps the best `limit` and gives the score a newcomer has to pass. */
function shrink(kept: Scored[], limit: number): number {
  kept.sort((a, b) => b.score - a.score || a.document - b.document);
  if (kept.length > limit) kept.length = limit;
  return kept.length === limit ? (kept[limit - 1]?.score ?? 0) : 0;
}

function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || a.segment - b.segment || a.document - b.document;
}
