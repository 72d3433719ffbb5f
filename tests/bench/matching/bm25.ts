/** Documents of a word, each followed by how often it has it. */
type Postings = number[];

export interface Scored {
  document: number;
  score: number;
}

const K1 = 1.2;
const B = 0.75;
const WORD = /[a-z0-9]+/g;

/** Plain BM25 over lower-case words, as the textbook has it: the floor of every comparison. */
export class Bm25 {
  readonly #postings: Map<string, Postings>;
  readonly #lengths: number[];

  constructor(postings = new Map<string, Postings>(), lengths: number[] = []) {
    this.#postings = postings;
    this.#lengths = lengths;
  }

  static ofJson(file: string): Bm25 {
    const { postings, lengths } = JSON.parse(file) as { postings: [string, Postings][]; lengths: number[] }; // toJson wrote it
    return new Bm25(new Map(postings), lengths);
  }

  toJson(): string {
    return JSON.stringify({ postings: [...this.#postings], lengths: this.#lengths });
  }

  add(text: string): void {
    const words = wordsOf(text);
    const document = this.#lengths.push(words.length) - 1;
    for (const [word, count] of countsOf(words)) {
      const list = this.#postings.get(word);
      if (list) list.push(document, count);
      else this.#postings.set(word, [document, count]);
    }
  }

  /** All documents that share a word with the text, best first. */
  search(text: string): Scored[] {
    const mean = this.#lengths.reduce((sum, length) => sum + length, 0) / this.#lengths.length;
    const scores = new Map<number, number>();
    for (const word of countsOf(wordsOf(text)).keys()) {
      const list = this.#postings.get(word) ?? [];
      const having = list.length / 2;
      const idf = Math.log(1 + (this.#lengths.length - having + 0.5) / (having + 0.5));
      for (let i = 0; i < list.length; i += 2) {
        const [document = 0, count = 0] = [list[i], list[i + 1]];
        const pivot = K1 * (1 - B + (B * (this.#lengths[document] ?? 0)) / mean);
        scores.set(document, (scores.get(document) ?? 0) + (idf * count * (K1 + 1)) / (count + pivot));
      }
    }
    return [...scores]
      .map(([document, score]) => ({ document, score }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
