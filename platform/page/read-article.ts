// Document → Article at once, for the command line and for tests. In a browser the two steps run apart: the page is read
// where it stands, and what needs word lists is done where they are.
import type { Article } from '@/engine/model.ts';
import { finishArticle } from './finish-article.ts';
import { readPage, type ReadOptions } from './read-page.ts';

export function readArticle(document: Document, options: ReadOptions = {}): Article {
  return finishArticle(readPage(document, options).article);
}
