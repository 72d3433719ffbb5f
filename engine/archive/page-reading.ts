import type { Article, PartialDate } from '../model.ts';
import { dayNumber } from '../text/days.ts';
import { findNames, kindOf, type NameMention } from '../text/names.ts';
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
  const fields = fieldsOf(article.title ?? '', body, { title: namesOf(article, -1), body: namesOfBody(article) });
  const { words, uses, terms } = weighTerms(fields);
  const entry = { id: '', day: dayNumber(article.published), words, terms };
  const reading = { entry, text: `${article.title ?? ''}\n${body}`, uses, placeTerms: placesIn(fields) };
  readings.set(article, reading);
  return reading;
}

/** The day by which a page was written: its own, else that of its last change, else the reader's. */
export function writtenBy({ published, modified }: Article, today: PartialDate): PartialDate {
  return published ?? modified ?? today;
}

const names = new WeakMap<Article, Map<number, NameMention[]>>();

/** The names in one block of a page (-1: the title), found once for all who ask. */
export function namesOf(article: Article, block: number): NameMention[] {
  const found = names.get(article) ?? new Map<number, NameMention[]>();
  names.set(article, found);
  const known = found.get(block) ?? findNames(textOf(article, block));
  found.set(block, known);
  return known;
}

export function textOf(article: Article, block: number): string {
  return (block < 0 ? article.title : article.blocks[block]?.text) ?? '';
}

/** No name runs over the end of a paragraph, so those of the body are those of its blocks. */
function namesOfBody(article: Article): NameMention[] {
  let offset = 0;
  return article.blocks.flatMap(({ text }, block) => {
    const from = offset;
    offset += text.length + 1;
    return namesOf(article, block).map(({ name, start, end }) => ({ name, start: start + from, end: end + from }));
  });
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
