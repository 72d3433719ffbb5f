// looksLikeArticle(document): the cheap gate. Looks at addresses, tags and attributes; reads no text.
import { MAYBE_ARTICLE, signsOfPage } from './article-signs.ts';
import { elementsOf } from './dom.ts';
import { findCanonical, withoutFragment } from './find-metadata.ts';

/** Whether the page may be an article; false ends the work before any text is read. `url` as in readArticle. */
export function looksLikeArticle(document: Document, url: string | null = addressOf(document)): boolean {
  // No paragraph, line break, list or container: a picture.
  if (!['p', 'div', 'br', 'li'].some((tag) => elementsOf(document, tag).length > 0)) return false;
  return signsOfPage(document, url ?? findCanonical(document, null)) >= MAYBE_ARTICLE;
}

/** The document's own address without fragment; null for a document that was parsed and not loaded. */
export function addressOf(document: Document): string | null {
  const address = document.location?.href ?? null;
  return address && /^(https?|file):/.test(address) ? withoutFragment(address) : null;
}
