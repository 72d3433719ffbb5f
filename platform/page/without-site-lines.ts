// withoutSiteLines(article): the article without what its site says among the paragraphs, in the languages of the word list
// ("Lesen Sie auch: …"). Apart from the reading, and done after it: no page has to carry the list.
import lines from '@/data/lexicon/site-lines.json' with { type: 'json' };
import type { Article } from '@/engine/model.ts';
import { NOTICE_MAX_CHARS } from './boilerplate.ts';

/** "…" stands for any text, if it does not go on with the word before it. */
const ANY_TEXT = '(?!\\p{L}).*';
const SITE_LINE = new RegExp(`^(${lines.map(({ line }) => line.replaceAll('…', ANY_TEXT)).join('|')}):?$`, 'iu');

export const isSiteLine = (text: string) => text.length <= NOTICE_MAX_CHARS && SITE_LINE.test(text);

export function withoutSiteLines(article: Article): Article {
  const blocks = article.blocks.filter(({ kind, text }) => kind === 'cell' || !isSiteLine(text));
  // A heading may have introduced nothing else.
  return { ...article, blocks: blocks.slice(0, blocks.findLastIndex(({ kind }) => kind !== 'heading') + 1) };
}
