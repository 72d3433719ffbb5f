// structuredData(document): what the page says of itself in JSON-LD. Sites break its JSON in few ways, which are mended.
import { fold, queryAll } from './dom.ts';

export type Fields = Record<string, unknown>;

/** Larger scripts hold shop catalogues, not news. */
const MAX_CHARS = 2_000_000;
const ARTICLE_TYPE = /(Article|Posting|Report|Review|LiveBlogPosting)$/;

/** Every object of every JSON-LD script that has a type, in order, nested ones of @graph included. */
export function structuredData(document: Document): Fields[] {
  return queryAll(document, 'script[type*="ld+json" i]')
    .flatMap((script) => parse(script.textContent ?? ''))
    .flatMap((value) => objectsIn(value, 0));
}

/** The object that describes this page's article: one whose address is the page's own before one that is merely first. */
export function articleObject(objects: Fields[], address: string | null): Fields | null {
  const articles = objects.filter((object) => isArticleType(object));
  const own = address === null ? undefined : articles.find((object) => addressesOf(object).some(sameAddress(address)));
  const article = own ?? articles[0];
  return article ? withNames(article, objects) : null;
}

/** The object that describes the page as such; where several do, the one that bears its address. */
export function pageObject(objects: Fields[], address: string | null): Fields | null {
  const pages = objects.filter((object) => typesOf(object).includes('WebPage'));
  const own = address === null ? undefined : pages.find((object) => addressesOf(object).some(sameAddress(address)));
  return own ?? (pages.length === 1 ? (pages[0] ?? null) : null);
}

/** With publisher and author as the objects they refer to: in an "@graph" they stand elsewhere, and are named by "@id" alone. */
function withNames(article: Fields, objects: Fields[]): Fields {
  const named = (item: unknown) =>
    isFields(item) && item['name'] === undefined && typeof item['@id'] === 'string'
      ? (objects.find((other) => other['@id'] === item['@id'] && other['name'] !== undefined) ?? item)
      : item;
  return {
    ...article,
    publisher: listOf(article['publisher']).map(named),
    author: listOf(article['author']).map(named),
  };
}

function isArticleType(object: Fields): boolean {
  return typesOf(object).some((type) => ARTICLE_TYPE.test(type) && !/^(Aggregate|Claim|User|Job|Product)/.test(type));
}

function typesOf(object: Fields): string[] {
  return listOf(object['@type']).filter((type) => typeof type === 'string');
}

/** A field as text: of a list the first, of an object its name. null when there is none. */
export function fieldText(object: Fields | null, key: string): string | null {
  return object === null ? null : (textsOf(object[key])[0] ?? null);
}

/** A field as texts: people and organisations by their names. */
export function textsOf(value: unknown): string[] {
  return listOf(value)
    .map((item) => (isFields(item) ? item['name'] : item))
    .flatMap((item) => (Array.isArray(item) ? item : [item]))
    .filter((item) => typeof item === 'string')
    .map((item) => fold(decode(item)))
    .filter((item) => item !== '');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two addresses name one page: host without www, path without trailing slash; query and fragment aside. */
function sameAddress(one: string): (other: string) => boolean {
  const key = addressKey(one);
  return (other) => key !== null && addressKey(other) === key;
}

function addressKey(address: string): string | null {
  const match = /^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#]+)([^?#]*)/i.exec(address);
  return match ? `${match[1]?.toLowerCase()}${(match[2] ?? '').replace(/(\/amp)?\/*$/i, '')}` : null;
}

function addressesOf(object: Fields): string[] {
  const page = object['mainEntityOfPage'];
  const values = [
    object['url'],
    object['@id'],
    page,
    isFields(page) ? page['@id'] : null,
    isFields(page) ? page['url'] : null,
  ];
  return values.filter((value) => typeof value === 'string');
}

function objectsIn(value: unknown, depth: number): Fields[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  if (!isFields(value)) return [];
  const nested = ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => objectsIn(value[key], depth + 1));
  return '@type' in value ? [value, ...nested] : nested;
}

function parse(text: string): unknown[] {
  if (text.length > MAX_CHARS) return [];
  for (const attempt of [text, mended(text)]) {
    const value = tryParse(attempt);
    if (value !== undefined) return [value];
  }
  return [];
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Raw control characters in strings, comment wrappers, a trailing comma or semicolon: the faults met on real pages. */
function mended(text: string): string {
  return text
    .replace(/^\s*(<!--|\/\*[\s\S]{0,200}?\*\/|\/\/\s*<!\[CDATA\[)/, '')
    .replace(/(-->|\/\/\s*\]\]>|\/\*[^*]{0,200}\*\/|;)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1');
}

/** Titles in JSON-LD are often escaped as if they were HTML. */
function decode(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]{1,7});/gi, (whole, hex, code: string) => character(parseInt(code, hex ? 16 : 10), whole))
    .replace(/&(\w{2,6});/g, (whole, name: string) => NAMED[name] ?? whole);
}

const NAMED: Record<string, string> = Object.fromEntries(
  'amp& quot" apos\' lt< gt> nbsp\u00A0 rsquo’ lsquo‘ ldquo“ rdquo” ndash– mdash— hellip…'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

function character(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
