import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { Bm25 } from './bm25.ts';
import type { LabelledText } from './gold.ts';

export interface Rival {
  name: string;
  /** Builds its index and gives a ranker over earlier texts (all, for a text without a date). */
  open(texts: readonly LabelledText[]): (text: LabelledText, limit: number) => { id: string; score: number }[];
}

const plainBm25: Rival = {
  name: 'plain BM25',
  open: (texts) => {
    const index = new Bm25();
    for (const { text } of texts) index.add(text);
    return (text, limit) =>
      earlier(
        text,
        index.search(text.text).map(({ document, score }) => ({ text: texts[document], score })),
        limit,
      );
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
      const words = [...new Set(text.text.toLowerCase().match(/[a-z0-9]+/g))];
      const longest = words.sort((a, b) => b.length - a.length).slice(0, 8);
      const found = index.search(longest.join(' '), { limit: texts.length, suggest: true });
      return earlier(
        text,
        found.map((place, rank) => ({ text: texts[Number(place)], score: 1 / (rank + 1) })),
        limit,
      );
    };
  },
};

export const rivals: readonly Rival[] = [plainBm25, miniSearch, flexSearch];

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
