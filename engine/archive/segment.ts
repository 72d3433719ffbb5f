import type { ArchivedArticle } from '../model.ts';
import { findTerm, type TermTable, termAt, termCount } from './term-table.ts';

/** A document number fits 16 bits, so a posting costs three bytes. */
export const MAX_SEGMENT = 65_535;
/** `days` of a text without a date. */
export const NO_DAY = -2_147_483_648;
/** `impacts` are weights above 0 to 1 in 255 steps. */
export const IMPACT_STEPS = 255;

/** An immutable part of the index: typed arrays, built once and stored as they are used. */
export interface Segment {
  ids: TermTable;
  /** Days since 1970-01-01 by document. */
  days: Int32Array;
  /** Words of each text, up to 65,535. */
  words: Uint16Array;
  /** Length of each text's vector of weights times inverse frequency^IDF_POWER, as known when it was added. */
  norms: Float32Array;
  vocabulary: TermTable;
  /** By document: where its terms start; one more entry than documents. */
  termStarts: Uint32Array;
  /** Term numbers in 24 bits, see termNumber. */
  termLows: Uint16Array;
  termHighs: Uint8Array;
  impacts: Uint8Array;
  /** By term: where its postings start; one more entry than terms. */
  postingStarts: Uint32Array;
  /** Document numbers, ascending within a term. */
  postingDocuments: Uint16Array;
  postingImpacts: Uint8Array;
  measures: TermTable;
  measureStarts: Uint32Array;
  /** Document and place of the figure within it, two entries per figure. */
  measureFigures: Uint16Array;
  /** UTF-8 JSON of the archived articles, read one at a time; empty for a plain text. */
  records: Uint8Array;
  recordStarts: Uint32Array;
}

export function segmentSize(segment: Segment): number {
  return segment.days.length;
}

/** The number of a term at a place between a document's `termStarts`. A full segment's terms, 128 a document, need 23 bits. */
export function termNumber({ termLows, termHighs }: Pick<Segment, 'termLows' | 'termHighs'>, place: number): number {
  return ((termHighs[place] ?? 0) << 16) | (termLows[place] ?? 0);
}

export function documentId(segment: Segment, document: number): string {
  return termAt(segment.ids, document);
}

/** Documents of a segment that have the term. */
export function documentsHaving(segment: Segment, term: number): number {
  if (term < 0) return 0;
  return (segment.postingStarts[term + 1] ?? 0) - (segment.postingStarts[term] ?? 0);
}

/** Documents of all segments that have the term. */
export function documentFrequency(segments: readonly Segment[], term: string): number {
  return segments.reduce((sum, segment) => sum + documentsHaving(segment, findTerm(segment.vocabulary, term)), 0);
}

export function documentCount(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segmentSize(segment), 0);
}

/** Weakens the inverse frequency a little: with 1 a single rare word outweighs three good names. */
const IDF_POWER = 0.9;

/**
 * A small archive is taken for a part of one this large: of twenty reports about one event its names stand in all twenty,
 * and are no common words for that.
 */
const LEAST_DOCUMENTS = 1000;

/** BM25's inverse document frequency, to IDF_POWER. */
export function rarity(documents: number, having: number): number {
  const all = Math.max(documents, LEAST_DOCUMENTS);
  return Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5)) ** IDF_POWER;
}

const RARITIES = new WeakMap<Segment, Float32Array>();

/** The rarity of each term within one segment, worked out when it is first asked for. */
export function raritiesOf(segment: Segment): (term: number) => number {
  const known = RARITIES.get(segment) ?? new Float32Array(termCount(segment.vocabulary));
  RARITIES.set(segment, known);
  const size = segmentSize(segment);
  return (term) => (known[term] ||= rarity(size, documentsHaving(segment, term)));
}

/** The archived article of a document, null for a plain text. */
export function readRecord(segment: Segment, document: number): ArchivedArticle | null {
  const bytes = segment.records.subarray(segment.recordStarts[document], segment.recordStarts[document + 1]);
  if (bytes.length === 0) return null;
  // Written by the segment builder from parsed articles and guarded by the file's checksum.
  return JSON.parse(new TextDecoder().decode(bytes)) as ArchivedArticle;
}

// In every runtime the engine meets, but not in the language's own type library.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
