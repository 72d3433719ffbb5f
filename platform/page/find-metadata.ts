// Title, outlet, author, section, language and addresses, as the page prints them.
import { attribute, metasOf, query, rootOf } from './dom.ts';
import { findAuthor } from './find-author.ts';
import { findOutlet } from './find-outlet.ts';
import { findTitle } from './find-title.ts';
import { type Fields, fieldText } from './structured-data.ts';

export interface Metadata {
  title: string | null;
  outlet: string | null;
  author: string | null;
  section: string | null;
  language: string | null;
  canonicalUrl: string | null;
}

export function findMetadata(document: Document, article: Fields | null, address: string | null): Metadata {
  const outlet = findOutlet(document, article, address);
  return {
    title: findTitle(document, article, outlet),
    outlet,
    author: findAuthor(document, article, outlet),
    section: fieldText(article, 'articleSection') ?? meta(document, 'article:section'),
    language: findLanguage(document, article),
    canonicalUrl: findCanonical(document, address),
  };
}

function findLanguage(document: Document, article: Fields | null): string | null {
  const stated = attribute(rootOf(document), 'lang') ?? fieldText(article, 'inLanguage') ?? meta(document, 'og:locale');
  const tag =
    stated
      ?.toLowerCase()
      .replace(/_/g, '-')
      .split(/[,;\s]/)[0] ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

function findCanonical(document: Document, address: string | null): string | null {
  const stated = attribute(query(document, 'link[rel~="canonical" i]'), 'href') ?? meta(document, 'og:url');
  const base = address ?? undefined;
  if (stated === null || !URL.canParse(stated, base)) return null;
  const { protocol, href } = new URL(stated, base);
  return /^https?:$/.test(protocol) ? withoutFragment(href) : null;
}

const meta = (document: Document, name: string) => metasOf(document).get(name) ?? null;

export const withoutFragment = (address: string) => address.replace(/#.*$/s, '');
