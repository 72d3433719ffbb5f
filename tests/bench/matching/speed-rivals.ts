import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { openTexts } from '@/engine/archive/archive.ts';
import type { PlainText } from '@/engine/archive/entry.ts';
import { rankTexts } from '@/engine/archive/related-articles.ts';
import { loadArchive, serializeArchive } from '@/engine/archive/serialize.ts';
import { Bm25 } from './bm25.ts';

/** An index as built or as loaded: asked for the ten nearest texts. */
export interface BuiltIndex {
  search(text: PlainText): void;
  /** Its stored form in bytes, and how it is made usable again. */
  save(): { bytes: number; load: () => unknown };
}

export interface SpeedRival {
  name: string;
  build(texts: Iterable<PlainText>): BuiltIndex;
}

export const hitherto: SpeedRival = {
  name: 'Hitherto',
  build: (texts) => {
    const archive = openTexts(texts);
    return {
      search: (text) => rankTexts(text, archive, { anyDate: true }),
      save: () => {
        const file = serializeArchive(archive);
        return { bytes: file.length, load: () => loadArchive(file) };
      },
    };
  },
};

/** The same BM25 as in `retrieval`, kept as maps; it has no stored form of its own, so its postings are written as JSON. */
export const plainBm25: SpeedRival = {
  name: 'plain BM25',
  build: (texts) => {
    const index = new Bm25();
    for (const { title, text } of texts) index.add(`${title ?? ''} ${text}`);
    return {
      search: ({ text }) => index.search(text).slice(0, 10),
      save: () => {
        const file = index.toJson();
        return { bytes: file.length, load: () => Bm25.ofJson(file) };
      },
    };
  },
};

export const miniSearch: SpeedRival = {
  name: 'MiniSearch',
  build: (texts) => {
    const options = { fields: ['title', 'text'] };
    const index = new MiniSearch<PlainText>(options);
    for (const text of texts) index.add(text);
    return {
      search: (text) => index.search(tellingWords(text)).slice(0, 10),
      save: () => {
        const file = JSON.stringify(index);
        return { bytes: file.length, load: () => MiniSearch.loadJSON(file, options) };
      },
    };
  },
};

export const flexSearch: SpeedRival = {
  name: 'FlexSearch',
  build: (texts) => {
    const index = new FlexSearch.Index({ tokenize: 'strict', resolution: 9 });
    let number = 0;
    for (const { title, text } of texts) index.add(number++, `${title ?? ''} ${text}`);
    return {
      search: (text) => index.search(tellingWords(text), { limit: 10, suggest: true }),
      save: () => {
        const parts: [string, string][] = [];
        // Its types promise a promise; with plain exports the callback is called at once.
        void index.export((key: string, data?: string) => void parts.push([key, data ?? '']));
        const load = () => {
          const copy = new FlexSearch.Index({ tokenize: 'strict', resolution: 9 });
          for (const [key, data] of parts) copy.import(key, data);
          return copy;
        };
        return { bytes: parts.reduce((sum, [, data]) => sum + data.length, 0), load };
      },
    };
  },
};

/** What the others are asked: thirty of a text's longest words, for a whole article would take them seconds. */
function tellingWords({ text }: PlainText): string {
  const words = [...new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? [])];
  return words
    .sort((a, b) => b.length - a.length)
    .slice(0, 30)
    .join(' ');
}
