import type { Article, Block } from '@/engine/model.ts';

/**
 * UTF-16 units of text that are compared: some 35,000 words, three times the longest magazine pieces. What goes beyond is
 * a book, a log or an attack, and must neither occupy the computer nor overflow what the browser keeps for a session.
 */
const MOST_TEXT = 200_000;

/** The article up to the block that goes too far. */
export function withinReason(article: Article, most = MOST_TEXT): Article {
  const blocks: Block[] = [];
  let length = 0;
  for (const block of article.blocks) {
    length += block.text.length;
    if (length > most) return { ...article, blocks };
    blocks.push(block);
  }
  return article;
}
