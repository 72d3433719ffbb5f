// Title, outlet, author, section, language and addresses, as the page prints them.
import { attribute, fold, query, queryAll, rootOf, textOf } from './dom.ts';
import { type Fields, fieldText, textsOf } from './structured-data.ts';

export interface Metadata {
  title: string | null;
  outlet: string | null;
  author: string | null;
  section: string | null;
  language: string | null;
  canonicalUrl: string | null;
}

export function findMetadata(document: Document, article: Fields | null, address: string | null): Metadata {
  return {
    title: findTitle(document, article),
    outlet: findOutlet(document, article, address),
    author: findAuthor(document, article),
    section: fieldText(article, 'articleSection') ?? meta(document, 'article:section'),
    language: findLanguage(document, article),
    canonicalUrl: findCanonical(document, address),
  };
}

/** The headline: what structured data says when an h1 shows it, else the h1, else the page's title without the outlet. */
export function findTitle(document: Document, article: Fields | null): string | null {
  const headlines = queryAll(document, 'h1')
    .map((heading) => textOf(heading))
    .filter(Boolean);
  const stated = [fieldText(article, 'headline'), meta(document, 'og:title'), meta(document, 'twitter:title')].filter(
    (title) => title !== null,
  );
  const shown = headlines.find((headline) => stated.some((title) => alike(title, headline)));
  return shown ?? stated[0] ?? headlines[0] ?? withoutOutlet(textOf(query(document, 'title')));
}

export function findOutlet(document: Document, article: Fields | null, address: string | null): string | null {
  return (
    textsOf(article?.['publisher'])[0] ??
    meta(document, 'og:site_name') ??
    meta(document, 'application-name') ??
    hostOf(address)
  );
}

export function findAuthor(document: Document, article: Fields | null): string | null {
  const authors = textsOf(article?.['author']).filter((name) => !/^https?:/.test(name));
  if (authors.length > 0) return [...new Set(authors)].join(', ');
  const named = meta(document, 'author') ?? meta(document, 'article:author') ?? meta(document, 'byl');
  if (named && !/^https?:/.test(named)) return named.replace(/^by\s+/i, '');
  const marked = query(document, '[rel~="author"], [itemprop~="author"]');
  return textOf(marked).replace(/^by\s+/i, '') || null;
}

export function findLanguage(document: Document, article: Fields | null): string | null {
  const stated = attribute(rootOf(document), 'lang') ?? fieldText(article, 'inLanguage') ?? meta(document, 'og:locale');
  const tag =
    stated
      ?.toLowerCase()
      .replace(/_/g, '-')
      .split(/[,;\s]/)[0] ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

export function findCanonical(document: Document, address: string | null): string | null {
  const stated = attribute(query(document, 'link[rel~="canonical" i]'), 'href') ?? meta(document, 'og:url');
  if (stated === null) return null;
  try {
    const url = new URL(stated, address ?? undefined);
    return /^https?:$/.test(url.protocol) ? withoutFragment(url.href) : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Content of the first meta of this name or property. */
export function meta(document: Document, name: string): string | null {
  const found = queryAll(document, `meta[property="${name}" i], meta[name="${name}" i]`);
  return found.map((element) => attribute(element, 'content')).find((content) => content !== null) ?? null;
}

export const withoutFragment = (address: string) => address.replace(/#.*$/s, '');

function hostOf(address: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address ?? '')?.[1]?.toLowerCase() ?? null;
}

function withoutOutlet(title: string): string | null {
  const parts = title.split(/\s+[|–—\-»·:]\s+/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '');
  return fold(longest) || null;
}

function alike(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)];
  return (
    a.length > 0 &&
    b.length > 0 &&
    (a === b || (Math.min(a.length, b.length) > 15 && (a.startsWith(b) || b.startsWith(a))))
  );
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
