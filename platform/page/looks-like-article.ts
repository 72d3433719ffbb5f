// looksLikeArticle(document): the cheap gate. Looks at addresses, tags and attributes; reads no text and asks for no layout.
import { mayBeArticle } from './article-signs.ts';
import { query } from './dom.ts';
import { withoutFragment } from './find-metadata.ts';

/** Whether the page may be an article; false ends the work before any text is read. `url` as in readArticle. */
export function looksLikeArticle(document: Document, url: string | null = addressOf(document)): boolean {
  if (!isHtml(document)) return false;
  // No container, paragraph, line break or list: a picture. A list of selectors would cost more than these four.
  if (!['div', 'p', 'br', 'li'].some((tag) => query(document, tag))) return false;
  return mayBeArticle(document, url ?? statedAddress(document));
}

/** Feeds, drawings, data and plain text: browsers wrap some of them in markup of their own. */
function isHtml({ contentType }: Document): boolean {
  // Absent in a document that was parsed and not loaded.
  return (contentType as string | undefined) === undefined || /html/i.test(contentType);
}

/** The document's own address without fragment; null for a document that was parsed and not loaded. */
export function addressOf(document: Document): string | null {
  const address = document.location?.href ?? null;
  return address && /^(https?|file):/.test(address) ? withoutFragment(address) : null;
}

/** As it is written, perhaps relative: enough to tell a story's path from a list's. */
function statedAddress(document: Document): string | null {
  return (
    query(document, 'link[rel="canonical"]')?.getAttribute('href') ??
    query(document, 'meta[property="og:url"]')?.getAttribute('content') ??
    null
  );
}
