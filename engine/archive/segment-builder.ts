import type { IndexEntry } from './entry.ts';
import { Growing } from './growing.ts';
import {
  documentCount,
  documentFrequency,
  documentId,
  IMPACT_STEPS,
  NO_DAY,
  rarity,
  readRecord,
  type Segment,
  termNumber,
} from './segment.ts';
import { buildTermTable, termAt } from './term-table.ts';

/** The terms that tell most of a long text; the others cost memory and find nothing. */
const MAX_TERMS = 128;

/** Takes entries one by one and keeps only numbers of them, so that 50,000 texts never stand in memory at once. */
export class SegmentBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #days: number[] = [];
  readonly #words: number[] = [];
  readonly #starts = new Growing((length) => new Uint32Array(length));
  readonly #terms = new Growing((length) => new Uint32Array(length));
  readonly #impacts = new Growing((length) => new Uint8Array(length));
  readonly #records = new Growing((length) => new Uint8Array(length));
  readonly #recordStarts = new Growing((length) => new Uint32Array(length));
  readonly #measures = new Map<string, number[]>();

  constructor() {
    this.#starts.push(0);
    this.#recordStarts.push(0);
  }

  get size(): number {
    return this.#ids.length;
  }

  /** Ids are distinct, and at most MAX_SEGMENT of them. */
  add(entry: IndexEntry): void {
    entry.measures.forEach((measure, figure) => this.#addFigure(measure, figure));
    this.#ids.push(entry.id);
    this.#days.push(entry.day ?? NO_DAY);
    this.#words.push(Math.min(65_535, entry.words));
    for (const [term, weight] of entry.terms) {
      this.#terms.push(this.#numberOf(term));
      this.#impacts.push(Math.max(1, Math.min(IMPACT_STEPS, Math.round(weight * IMPACT_STEPS))));
    }
    this.#starts.push(this.#terms.length);
    if (entry.article) this.#records.append(new TextEncoder().encode(JSON.stringify(entry.article)));
    this.#recordStarts.push(this.#records.length);
  }

  /** `others`: the rest of the archive, whose articles count for how rare a term is. */
  finish(others: readonly Segment[]): Segment {
    const vocabulary = [...this.#numbers.keys()];
    const rarities = this.#rarities(vocabulary, others);
    const forward = this.#telling(rarities);
    const measureLists = [...this.#measures.values()];
    return {
      ids: buildTermTable(this.#ids),
      days: Int32Array.from(this.#days),
      words: Uint16Array.from(this.#words),
      norms: normsOf(forward, rarities),
      vocabulary: buildTermTable(vocabulary),
      termStarts: forward.termStarts,
      ...inThreeBytes(forward.terms),
      impacts: forward.impacts,
      ...invert(forward, vocabulary.length),
      measures: buildTermTable([...this.#measures.keys()]),
      measureStarts: startsOf(measureLists.map((list) => list.length)),
      measureFigures: Uint16Array.from(measureLists.flat()),
      records: this.#records.view().slice(),
      recordStarts: this.#recordStarts.view().slice(),
    };
  }

  #addFigure(measure: string | null, figure: number): void {
    if (measure === null) return;
    const list = this.#measures.get(measure) ?? [];
    list.push(this.#ids.length, figure);
    this.#measures.set(measure, list);
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  #rarities(vocabulary: readonly string[], others: readonly Segment[]): Float32Array {
    const having = new Uint32Array(vocabulary.length);
    for (const term of this.#terms.view()) having[term] = (having[term] ?? 0) + 1;
    const documents = this.size + documentCount(others);
    return Float32Array.from(vocabulary, (term, number) =>
      rarity(documents, (having[number] ?? 0) + documentFrequency(others, term)),
    );
  }

  /** Each document's MAX_TERMS most telling terms. */
  #telling(rarities: Float32Array): Forward {
    const [starts, terms, impacts] = [this.#starts.view(), this.#terms.view(), this.#impacts.view()];
    const kept = { termStarts: new Uint32Array(starts.length), terms: new Uint32Array(0), impacts: new Uint8Array(0) };
    const keptTerms = new Growing((length) => new Uint32Array(length));
    const keptImpacts = new Growing((length) => new Uint8Array(length));
    for (let document = 0; document < this.size; document++) {
      for (const place of mostTelling(starts, document, (at) => (impacts[at] ?? 0) * (rarities[terms[at] ?? 0] ?? 0))) {
        keptTerms.push(terms[place] ?? 0);
        keptImpacts.push(impacts[place] ?? 0);
      }
      kept.termStarts[document + 1] = keptTerms.length;
    }
    return { ...kept, terms: keptTerms.view().slice(), impacts: keptImpacts.view().slice() };
  }
}

/** Terms by document. */
interface Forward {
  termStarts: Uint32Array;
  terms: Uint32Array;
  impacts: Uint8Array;
}

function mostTelling(starts: Uint32Array, document: number, telling: (place: number) => number): number[] {
  const [from = 0, to = 0] = starts.subarray(document, document + 2);
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  if (places.length <= MAX_TERMS) return places;
  return places.sort((a, b) => telling(b) - telling(a) || a - b).slice(0, MAX_TERMS);
}

function normsOf({ termStarts, terms, impacts }: Forward, rarities: Float32Array): Float32Array {
  const norms = new Float32Array(termStarts.length - 1);
  for (let document = 0; document < norms.length; document++) {
    let sum = 0;
    for (let place = termStarts[document] ?? 0; place < (termStarts[document + 1] ?? 0); place++) {
      sum += (((impacts[place] ?? 0) / IMPACT_STEPS) * (rarities[terms[place] ?? 0] ?? 0)) ** 2;
    }
    norms[document] = Math.sqrt(sum);
  }
  return norms;
}

function invert(
  { termStarts, terms, impacts }: Forward,
  vocabulary: number,
): Pick<Segment, 'postingStarts' | 'postingDocuments' | 'postingImpacts'> {
  const having = new Uint32Array(vocabulary);
  for (const term of terms) having[term] = (having[term] ?? 0) + 1;
  const postingStarts = startsOf(having);
  const next = postingStarts.slice();
  const postingDocuments = new Uint16Array(terms.length);
  const postingImpacts = new Uint8Array(terms.length);
  for (let document = 0; document + 1 < termStarts.length; document++) {
    for (let place = termStarts[document] ?? 0; place < (termStarts[document + 1] ?? 0); place++) {
      const term = terms[place] ?? 0;
      const posting = next[term] ?? 0;
      next[term] = posting + 1;
      postingDocuments[posting] = document;
      postingImpacts[posting] = impacts[place] ?? 0;
    }
  }
  return { postingStarts, postingDocuments, postingImpacts };
}

/** See termNumber. A loop, for millions of them: `from` would make a list of them first. */
function inThreeBytes(terms: Uint32Array): Pick<Segment, 'termLows' | 'termHighs'> {
  const [termLows, termHighs] = [new Uint16Array(terms.length), new Uint8Array(terms.length)];
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    termLows[at] = term;
    termHighs[at] = term >>> 16;
  }
  return { termLows, termHighs };
}

function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}

/** The entries a segment was built from, for merging small segments without reading the texts again. */
export function* entriesOf(segment: Segment): Generator<IndexEntry> {
  for (const [document, day] of segment.days.entries()) {
    const article = readRecord(segment, document);
    const terms = new Map<string, number>();
    for (let at = segment.termStarts[document] ?? 0; at < (segment.termStarts[document + 1] ?? 0); at++) {
      terms.set(termAt(segment.vocabulary, termNumber(segment, at)), (segment.impacts[at] ?? 0) / IMPACT_STEPS);
    }
    yield {
      id: documentId(segment, document),
      day: day === NO_DAY ? null : day,
      words: segment.words[document] ?? 0,
      terms,
      article,
      measures: article?.figures.map((figure) => figure.measure) ?? [],
    };
  }
}

// In every runtime the engine meets, but not in the language's own type library.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
