import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { LabelledText } from './gold.ts';

export interface Rival {
  name: string;
  /** Builds its index and gives a ranker over earlier texts (all, for a text without a date). */
  open(texts: readonly LabelledText[]): (text: LabelledText, limit: number) => { id: string; score: number }[];
}

const WORD = /[a-z0-9]+/g;

/** Plain BM25 (k1 1.2, b .75) over lower-case words: the floor. */
const plainBm25: Rival = {
  name: 'plain BM25',
  open: (texts) => {
    const read = texts.map((text) => countWords(text.text));
    const mean = read.reduce((sum, { length }) => sum + length, 0) / read.length;
    const postings = new Map<string, { place: number; count: number }[]>();
    read.forEach(({ counts }, place) =>
      counts.forEach((count, word) => {
        const list = postings.get(word);
        if (list) list.push({ place, count });
        else postings.set(word, [{ place, count }]);
      }),
    );
    return (text, limit) => {
      const scores = new Map<number, number>();
      for (const word of countWords(text.text).counts.keys()) {
        const list = postings.get(word) ?? [];
        const idf = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
        for (const { place, count } of list) {
          const pivot = 1.2 * (0.25 + (0.75 * (read[place]?.length ?? 0)) / mean);
          scores.set(place, (scores.get(place) ?? 0) + (idf * count * 2.2) / (count + pivot));
        }
      }
      const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return earlier(
        text,
        ranked.map(([place, score]) => ({ text: texts[place], score })),
        limit,
      );
    };
  },
};

const miniSearch: Rival = {
  name: 'MiniSearch',
  open: (texts) => {
    const byId = new Map(texts.map((text) => [text.id, text]));
    const index = new MiniSearch<LabelledText>({ fields: ['text'] });
    index.addAll([...byId.values()]);
    return (text, limit) =>
      earlier(
        text,
        index.search(text.text).map(({ id, score }) => ({ text: byId.get(String(id)), score })),
        limit,
      );
  },
};

/** FlexSearch gives an order without scores and wants all words of a query: it gets its eight longest, any of which may match. */
const flexSearch: Rival = {
  name: 'FlexSearch',
  open: (texts) => {
    const index = new FlexSearch.Index({ tokenize: 'strict', resolution: 9 });
    texts.forEach((text, place) => index.add(place, text.text));
    return (text, limit) => {
      const words = [...countWords(text.text).counts.keys()].sort((a, b) => b.length - a.length).slice(0, 8);
      const found = index.search(words.join(' '), { limit: texts.length, suggest: true });
      return earlier(
        text,
        found.map((place, rank) => ({ text: texts[Number(place)], score: 1 / (rank + 1) })),
        limit,
      );
    };
  },
};

export const rivals: readonly Rival[] = [plainBm25, miniSearch, flexSearch];

function countWords(text: string): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(WORD) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, length: words.length };
}

function earlier(
  query: LabelledText,
  ranked: readonly { text: LabelledText | undefined; score: number }[],
  limit: number,
): { id: string; score: number }[] {
  const kept: { id: string; score: number }[] = [];
  for (const { text, score } of ranked) {
    if (!text || text.id === query.id) continue;
    if (query.published !== null && (text.published ?? '') >= query.published) continue;
    kept.push({ id: text.id, score });
    if (kept.length === limit) break;
  }
  return kept;
}
