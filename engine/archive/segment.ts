import type { ArchivedArticle } from '../model.ts';
import type { IndexEntry } from './entry.ts';
import { buildTermTable, type TermTable, termAt, termCount } from './term-table.ts';

/** A document number fits 16 bits, so a posting costs three bytes. */
export const MAX_SEGMENT = 65_535;
/** `days` of a text without a date. */
export const NO_DAY = -2_147_483_648;

/** An immutable part of the index: typed arrays, built once and stored as they are used. */
export interface Segment {
  ids: TermTable;
  /** Days since 1970-01-01 by document. */
  days: Int32Array;
  vocabulary: TermTable;
  /** Where each term's postings start; one more entry than terms. */
  postingStarts: Uint32Array;
  /** Document numbers, ascending within a term. */
  postingDocuments: Uint16Array;
  /** How much the term stands for the document, 1-255. */
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

export function documentId(segment: Segment, document: number): string {
  return termAt(segment.ids, document);
}

/** One segment of at most MAX_SEGMENT entries with distinct ids. */
export function buildSegment(entries: readonly IndexEntry[]): Segment {
  return {
    ids: buildTermTable(entries.map((entry) => entry.id)),
    days: Int32Array.from(entries, (entry) => entry.day ?? NO_DAY),
    ...buildPostings(entries),
    ...buildMeasures(entries),
    ...buildRecords(entries.map((entry) => entry.article)),
  };
}

type Postings = Pick<Segment, 'vocabulary' | 'postingStarts' | 'postingDocuments' | 'postingImpacts'>;

function buildPostings(entries: readonly IndexEntry[]): Postings {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  for (const entry of entries) {
    for (const term of entry.terms.keys()) {
      const number = numbers.get(term) ?? numbers.size;
      if (number === numbers.size) numbers.set(term, number);
      frequencies[number] = (frequencies[number] ?? 0) + 1;
    }
  }
  const postingStarts = startsOf(frequencies);
  const total = postingStarts[frequencies.length] ?? 0;
  const postings = { postingDocuments: new Uint16Array(total), postingImpacts: new Uint8Array(total) };
  const next = postingStarts.slice();
  entries.forEach((entry, document) => {
    for (const [term, weight] of entry.terms) {
      const number = numbers.get(term) ?? 0;
      const place = next[number] ?? 0;
      next[number] = place + 1;
      postings.postingDocuments[place] = document;
      postings.postingImpacts[place] = Math.max(1, Math.min(255, Math.round(weight * 255)));
    }
  });
  return { vocabulary: buildTermTable([...numbers.keys()]), postingStarts, ...postings };
}

function buildMeasures(entries: readonly IndexEntry[]): Pick<Segment, 'measures' | 'measureStarts' | 'measureFigures'> {
  const figures = new Map<string, number[]>();
  entries.forEach((entry, document) =>
    entry.measures.forEach((measure, figure) => {
      if (measure === null) return;
      const list = figures.get(measure) ?? [];
      list.push(document, figure);
      figures.set(measure, list);
    }),
  );
  const lists = [...figures.values()];
  return {
    measures: buildTermTable([...figures.keys()]),
    measureStarts: startsOf(lists.map((list) => list.length)),
    measureFigures: Uint16Array.from(lists.flat()),
  };
}

function buildRecords(articles: readonly (ArchivedArticle | null)[]): Pick<Segment, 'records' | 'recordStarts'> {
  const encoder = new TextEncoder();
  const encoded = articles.map((article) => encoder.encode(article ? JSON.stringify(article) : ''));
  const recordStarts = startsOf(encoded.map((bytes) => bytes.length));
  const records = new Uint8Array(recordStarts[encoded.length] ?? 0);
  encoded.forEach((bytes, document) => records.set(bytes, recordStarts[document]));
  return { records, recordStarts };
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => (starts[index + 1] = (starts[index] ?? 0) + length));
  return starts;
}

/** The entries a segment was built from, for merging small segments without reading the texts again. */
export function entriesOf(segment: Segment, articleOf: (document: number) => ArchivedArticle | null): IndexEntry[] {
  const entries = Array.from(segment.days, (day, document): IndexEntry => {
    const article = articleOf(document);
    const measures = article?.figures.map((figure) => figure.measure) ?? [];
    return { id: documentId(segment, document), day: day === NO_DAY ? null : day, terms: new Map(), article, measures };
  });
  for (let term = 0; term < termCount(segment.vocabulary); term++) {
    const text = termAt(segment.vocabulary, term);
    for (let place = segment.postingStarts[term] ?? 0; place < (segment.postingStarts[term + 1] ?? 0); place++) {
      const impact = (segment.postingImpacts[place] ?? 0) / 255;
      entries[segment.postingDocuments[place] ?? 0]?.terms.set(text, impact);
    }
  }
  return entries;
}

/** The archived article of a document, null for a plain text. */
export function readRecord(segment: Segment, document: number): ArchivedArticle | null {
  const bytes = segment.records.subarray(segment.recordStarts[document], segment.recordStarts[document + 1]);
  if (bytes.length === 0) return null;
  // Written by buildRecords from parsed articles and guarded by the file's checksum.
  return JSON.parse(new TextDecoder().decode(bytes)) as ArchivedArticle;
}

// In every runtime the engine meets, but not in the language's own type library.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };
