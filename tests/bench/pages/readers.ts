// Ours and the rivals' behind one door: a page → its body as text.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { readArticle } from '@/platform/page/read-article.ts';
import { plainText } from './score.ts';
import { documentOf, type GoldPage } from './sets.ts';

export interface Reader {
  name: string;
  body(page: GoldPage): Promise<string> | string;
}

export const ours: Reader = {
  name: 'Hitherto',
  body: (page) =>
    readArticle(documentOf(page), { url: page.url })
      .blocks.map(({ text }) => text)
      .join('\n'),
};

export const readability: Reader = {
  name: 'Readability.js',
  body: (page) => {
    // Throws on a page without a body.
    try {
      return plainText(new Readability(documentOf(page)).parse()?.content ?? '');
    } catch (error) {
      return error instanceof TypeError ? '' : Promise.reject(error);
    }
  },
};

export const defuddle: Reader = {
  name: 'Defuddle',
  body: async (page) => {
    try {
      const { content } = await Defuddle(documentOf(page), page.url ?? 'https://example.org/');
      return plainText(content);
    } catch (error) {
      console.error(`Defuddle fails on ${page.id}: ${String(error)}`);
      return '';
    }
  },
};

export const isReaderable = (page: GoldPage) => isProbablyReaderable(documentOf(page));
