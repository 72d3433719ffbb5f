import type { Article, Block } from '../model.ts';

/**
 * UTF-16 units of text that are compared: some 35,000 words, three times the longest magazine pieces. What goes beyond is
 * a book, a log or an attack, and must neither occupy the computer nor overflow what the browser keeps for a session.
 */
const MOST_TEXT = 200_000;

/** The article up to the letter that goes too far; the article itself where nothing does. */
export function withinReason(article: Article, most = MOST_TEXT): Article {
  const blocks: Block[] = [];
  let left = most;
  for (const block of article.blocks) {
    if (block.text.length > left) return { ...article, blocks: left > 0 ? [...blocks, cut(block, left)] : blocks };
    left -= block.text.length;
    blocks.push(block);
  }
  return article;
}

function cut(block: Block, length: number): Block {
  return { ...block, text: block.text.slice(0, length) };
}
