// The gathered pages and what is known of them, as one shape.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHtml } from '@/cli/read.ts';
import { plainText } from './score.ts';

/** A page with what people found in it; null where nobody looked. */
export interface GoldPage {
  id: string;
  url: string | null;
  bytes: Uint8Array;
  title: string | null;
  outlet: string | null;
  /** Names; [] where nobody looked. */
  authors: string[];
  /** UTC day. */
  published: string | null;
  /** Every day that counts as right: the printed local day may differ from the UTC day. */
  body: string | null;
  /** Snippets that the body must hold, and must not. */
  with: string[];
  without: string[];
}

const root = fileURLToPath(new URL('../../../../shared/bench/pages', import.meta.url));
const bytesAt = (...at: string[]) => readFileSync(path.join(root, ...at));
const linesOf = (set: string): Record<string, unknown>[] =>
  bytesAt(set, 'expected.jsonl')
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>); // the sets' own files

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const texts = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
/** A page of which nothing is known. */
export const blank = {
  url: null,
  title: null,
  outlet: null,
  authors: [],
  published: null,
  body: null,
  with: [],
  without: [],
};

export function fundus(): GoldPage[] {
  return linesOf('fundus').map((line) => ({
    ...blank,
    id: String(line['file']),
    url: text(line['url']),
    bytes: bytesAt('fundus', 'pages', String(line['file'])),
    title: text(line['title']),
    outlet: text(line['publisher']),
    authors: texts(line['authors']),
    published: utcDay(text(line['publishing_date'])),
    body: texts(line['paragraphs']).join('\n'),
  }));
}

export function wcxb(): GoldPage[] {
  return readdirSync(path.join(root, 'wcxb', 'ground-truth')).map((file) => {
    const page = JSON.parse(bytesAt('wcxb', 'ground-truth', file).toString()) as Record<
      string,
      Record<string, unknown>
    >; // the set's own file
    const truth = page['ground_truth'] ?? {};
    const id = file.replace('.json', '');
    return {
      ...blank,
      id,
      url: text(page['url']),
      bytes: bytesAt('wcxb', 'html', `${id}.html.gz`),
      title: text(truth['title']),
      authors: [text(truth['author']) ?? []].flat(),
      published: text(truth['publish_date'])?.slice(0, 10) ?? null,
      body: text(truth['main_content']),
      with: texts(truth['with']),
      without: texts(truth['without']),
    };
  });
}

/** Dated pages of every kind, snippets for some. */
export function adbar(): GoldPage[] {
  const snippets = new Map(
    linesOf('adbar')
      .filter((line) => line['with'])
      .map((line) => [line['page'], line]),
  );
  const dated = linesOf('adbar').filter((line) => text(line['date']));
  // The sets it was gathered from share pages; each counts once.
  return [...new Map(dated.map((line) => [line['page'], line])).values()].map((line) => ({
    ...blank,
    id: String(line['page']),
    url: text(line['url']),
    bytes: bytesAt('adbar', 'pages', String(line['page'])),
    published: text(line['date'])?.slice(0, 10) ?? null,
    with: texts(snippets.get(line['page'])?.['with']),
    without: texts(snippets.get(line['page'])?.['without']),
  }));
}

/** Readability.js's own test pages, and the body that it reads from them itself. */
export function mozilla(): GoldPage[] {
  return linesOf('readability').map((line) => {
    const name = String(line['name']);
    const expected = parseHtml(bytesAt('readability', 'pages', `${name}.expected.html.gz`));
    return {
      ...blank,
      id: name,
      bytes: bytesAt('readability', 'pages', `${name}.source.html.gz`),
      body: plainText(expected.documentElement.innerHTML),
    };
  });
}

/** Pages of news sites as they were ten years ago. */
export function postlight(): GoldPage[] {
  return linesOf('postlight').map((line) => ({
    ...blank,
    id: String(line['fixture']),
    url: text(line['url']),
    bytes: bytesAt('postlight', 'pages', `${String(line['fixture'])}.gz`),
    title: text(line['title']),
    authors: [text(line['author']) ?? []].flat(),
    published: utcDay(text(line['date_published'])),
  }));
}

/** Real pages among Readability.js's test pages: those that name a site, an author or a day. */
export function readabilityPages(): GoldPage[] {
  const isReal = (line: Record<string, unknown>) =>
    ['siteName', 'byline', 'publishedTime'].some((key) => text(line[key]));
  const real = new Set(
    linesOf('readability')
      .filter(isReal)
      .map(({ name }) => name),
  );
  return mozilla().filter(({ id }) => real.has(id));
}

export const documentOf = (page: GoldPage): Document => parseHtml(page.bytes);

function utcDay(date: string | null): string | null {
  if (date === null) return null;
  const moment = new Date(date.replace(' ', 'T'));
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10);
}
