// looksLikeArticle(document): the cheap gate. Looks at a few tags and attributes, reads no text.
import { query, queryAll } from './dom.ts';

const ARTICLE_LD = /"@type"\s*:\s*\[?\s*"(\w*(Article|BlogPosting|LiveBlogPosting)|Report)"/;
const ENOUGH_PARAGRAPHS = 3;

/** Whether the page may be an article; false ends the work before any text is read. */
export function looksLikeArticle(document: Document): boolean {
  if (query(document, 'meta[property="og:type"][content="article" i], meta[property^="article:published"]'))
    return true;
  if (queryAll(document, 'script[type*="ld+json" i]').some((script) => ARTICLE_LD.test(script.textContent ?? '')))
    return true;
  if (query(document, '[itemtype*="Article"], [itemprop~="articleBody"]')) return true;
  return (
    queryAll(document, 'p').length >= ENOUGH_PARAGRAPHS || queryAll(document, 'br').length >= 2 * ENOUGH_PARAGRAPHS
  );
}
