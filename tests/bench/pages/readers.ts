// Ours and the rivals' behind one door: a page → its body as text.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { readArticle } from '@/platform/page/read-article.ts';
import { documentOf, type GoldPage } from './sets.ts';

export interface Reader {
  name: string;
  body(page: GoldPage): Promise<string> | string;
}

export const ours: Reader = {
  name: 'Hitherto',
  body: (page) =>
    readArticle(documentOf(page))
      .blocks.map(({ text }) => text)
      .join('\n'),
};

export const readability: Reader = {
  name: 'Readability.js',
  body: (page) => {
    // Throws on a page without a body.
    try {
      return plain(new Readability(documentOf(page)).parse()?.content ?? '');
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
      return plain(content);
    } catch (error) {
      console.error(`Defuddle fails on ${page.id}: ${String(error)}`);
      return '';
    }
  },
};

export const isReaderable = (page: GoldPage) => isProbablyReaderable(documentOf(page));

/** Markup → text with a line for each block. */
function plain(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<\/?(p|div|li|h\d|td|tr|blockquote|section|br|figcaption)\b[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
