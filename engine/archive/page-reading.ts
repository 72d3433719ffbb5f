import type { Article } from '../model.ts';
import { findNames, kindOf } from '../text/names.ts';
import { termOf, TOKEN_IN_TEXT } from '../text/terms.ts';
import { entryOfText, type IndexEntry } from './entry.ts';

/** A page as matching sees it, read once for related articles, topics and saved figures alike. */
export interface PageReading {
  entry: IndexEntry;
  text: string;
  /** Canonical names with how often and where first, in UTF-16 units from the start of title and body. */
  names: ReadonlyMap<string, NameUse>;
  /** Terms that only say where: countries and places, by name and by word. */
  placeTerms: ReadonlySet<string>;
  /** Length of the title in `text`. */
  titleLength: number;
}

export interface NameUse {
  count: number;
  first: number;
}

const readings = new WeakMap<Article, PageReading>();

export function readPage(article: Article): PageReading {
  const known = readings.get(article);
  if (known) return known;
  const body = article.blocks.map((block) => block.text).join('\n');
  const reading = {
    entry: entryOfText({ id: '', title: article.title, text: body, published: article.published }),
    ...readNames(`${article.title ?? ''}\n${body}`),
    titleLength: article.title?.length ?? 0,
  };
  readings.set(article, reading);
  return reading;
}

function readNames(text: string): Pick<PageReading, 'text' | 'names' | 'placeTerms'> {
  const names = new Map<string, NameUse>();
  const placeTerms = new Set<string>();
  for (const { name, start, end } of findNames(text)) {
    const known = names.get(name);
    if (known) known.count += 1;
    else names.set(name, { count: 1, first: start });
    if (isPlace(name)) addPlaceTerms(placeTerms, name, text.slice(start, end));
  }
  return { text, names, placeTerms };
}

function isPlace(name: string): boolean {
  const kind = kindOf(name);
  return kind === 'country' || kind === 'place';
}

function addPlaceTerms(terms: Set<string>, name: string, printed: string): void {
  terms.add(`@${name}`);
  for (const [word] of printed.matchAll(TOKEN_IN_TEXT)) {
    const term = termOf(word);
    if (term !== null) terms.add(term);
  }
}
