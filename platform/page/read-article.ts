// Document → Article at once, for the command line and for tests. In a browser the two steps run apart: the page is read
// where it stands, and the lines of its site are taken out where the word lists are.
import type { Article } from '@/engine/model.ts';
import { readPage, type ReadOptions } from './read-page.ts';
import { withoutSiteLines } from './without-site-lines.ts';

export function readArticle(document: Document, options: ReadOptions = {}): Article {
  return withoutSiteLines(readPage(document, options).article);
}
