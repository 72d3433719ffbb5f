import type { Article } from '../model.ts';
import { dayNumber } from '../text/days.ts';
import { kindOf } from '../text/names.ts';
import { termOf, TOKEN_IN_TEXT } from '../text/terms.ts';
import { CANONICAL, type Field, fieldsOf, type FieldUse, type IndexEntry, weighTerms } from './entry.ts';

/** A page as matching sees it, read once for related articles, topics and saved figures alike. */
export interface PageReading {
  entry: Pick<IndexEntry, 'id' | 'day' | 'words' | 'terms'>;
  /** Title and body. */
  text: string;
  uses: ReadonlyMap<string, FieldUse>;
  /** Terms that only say where: countries and places, by name and by word. */
  placeTerms: ReadonlySet<string>;
}

const readings = new WeakMap<Article, PageReading>();

export function readPage(article: Article): PageReading {
  const known = readings.get(article);
  if (known) return known;
  const body = article.blocks.map((block) => block.text).join('\n');
  const fields = fieldsOf(article.title, body);
  const { words, uses, terms } = weighTerms(fields);
  const entry = { id: '', day: dayNumber(article.published), words, terms };
  const reading = { entry, text: `${article.title ?? ''}\n${body}`, uses, placeTerms: placesIn(fields) };
  readings.set(article, reading);
  return reading;
}

function placesIn(fields: readonly Field[]): Set<string> {
  const terms = new Set<string>();
  for (const { text, names } of fields) {
    for (const { name, start, end } of names) if (isPlace(name)) addPlaceTerms(terms, name, text.slice(start, end));
  }
  return terms;
}

function isPlace(name: string): boolean {
  const kind = kindOf(name);
  return kind === 'country' || kind === 'place';
}

function addPlaceTerms(terms: Set<string>, name: string, printed: string): void {
  terms.add(CANONICAL + name);
  for (const [word] of printed.matchAll(TOKEN_IN_TEXT)) {
    const term = termOf(word);
    if (term !== null) terms.add(term);
  }
}
