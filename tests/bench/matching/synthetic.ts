import { readFileSync } from 'node:fs';
import type { PlainText } from '@/engine/archive/entry.ts';
import type { ArchivedArticle } from '@/engine/model.ts';
import { benchFile, readEcbPlus } from './gold.ts';

/*
 * Any number of news texts that are nobody's: paragraphs of real ones put together anew, with names and numbers drawn from
 * pools whose members are used as unevenly as real ones (Zipf), so that the vocabulary grows with the archive as it would.
 */
const PARAGRAPHS = 12;
const NAMES_PER_TEXT = 0.5;
const LITE_WORDS = 60;

/** null when the news it is made from is not on this machine. */
export function syntheticTexts(count: number, lite: boolean): Iterable<PlainText> | null {
  const paragraphs = readParagraphs();
  return paragraphs && generate(count, lite, paragraphs);
}

/** Saved pages as an archive holds them: headline, abstract, names and two figures that belong to no series. */
export function* syntheticArticles(texts: Iterable<PlainText>): Generator<ArchivedArticle> {
  for (const { id, title, text, published } of texts) {
    const names = [...new Set(text.match(/\b[A-Z][a-z]{3,}\b/g) ?? [])];
    yield {
      ...EMPTY,
      id,
      headline: title ?? '',
      published: published ?? '2020',
      url: `https://news.example/${id}`,
      abstract: text.split(' ').slice(0, LITE_WORDS).join(' '),
      people: names.slice(0, 4),
      places: names.slice(4, 8),
      figures: [1, 2].map((place) => ({
        ...FIGURE,
        low: 1000 * place,
        high: 1000 * place,
        surface: `${place},000 people`,
      })),
    };
  }
}

function* generate(count: number, lite: boolean, paragraphs: readonly string[]): Generator<PlainText> {
  const random = seeded(20_251_123);
  for (let number = 0; number < count; number++) {
    const chosen = Array.from({ length: PARAGRAPHS }, () => paragraphs[Math.floor(random() * paragraphs.length)] ?? '');
    const renamed = chosen.map((paragraph) => rename(paragraph, random, count));
    const words = renamed.join('\n').split(' ');
    const text = words.slice(0, lite ? LITE_WORDS : 500).join(' ');
    const title = words.slice(0, 10).join(' ');
    yield { id: `s${number}`, title, text, published: day(Math.floor(random() * 5000)) };
  }
}

/** Half of the names and all longer numbers of a paragraph are exchanged. */
function rename(paragraph: string, random: () => number, count: number): string {
  return paragraph
    .replace(/\b[A-Z][a-z]{2,}\b/g, (name) => (random() < NAMES_PER_TEXT ? poolName(zipf(random, count)) : name))
    .replace(/\d{2,}/g, () => String(Math.floor(zipf(random, 100_000))));
}

/** A made-up name for each number: syllables as digits. */
function poolName(number: number): string {
  const syllables = [
    'ba',
    'ke',
    'lo',
    'mi',
    'nu',
    'ra',
    'se',
    'to',
    'vi',
    'zu',
    'dar',
    'fen',
    'gol',
    'hin',
    'jor',
    'pel',
  ];
  let name = '';
  for (let rest = number + 16; rest > 0; rest = Math.floor(rest / 16)) name += syllables[rest % 16] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Rank 1 is drawn most often: the inverse of a 1/r distribution up to `most`. */
function zipf(random: () => number, most: number): number {
  return Math.floor(Math.exp(random() * Math.log(most)));
}

function day(number: number): string {
  return new Date(Date.UTC(2012, 0, 1 + number)).toISOString().slice(0, 10);
}

function readParagraphs(): string[] | null {
  const wikinews = benchFile('wikinews/wikinews_2020.csv');
  const ecb = readEcbPlus();
  if (wikinews === null || ecb === null) return null;
  const texts = [readFileSync(wikinews, 'utf8'), ...ecb.map(({ text }) => text)];
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 80 && line.length < 800);
}

/** Mulberry32: the same texts in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FIGURE: ArchivedArticle['figures'][number] = {
  surface: '',
  low: 0,
  high: 0,
  modifier: 'exact',
  unit: 'person',
  measure: null,
  concept: 'people at the place',
  scope: null,
  scopeTags: [],
  asOf: null,
  claimant: 'officials',
  claimantType: 'government',
  reporter: null,
  stance: 'count',
  revision: false,
  withdrawn: false,
  comparable: true,
};

const EMPTY: ArchivedArticle = {
  id: '',
  story: null,
  headline: '',
  headlineVerbatim: true,
  outlet: 'The Example',
  agency: null,
  author: null,
  published: '2020',
  publishedInferred: false,
  url: '',
  urlIsMirror: false,
  language: 'en',
  abstract: '',
  note: null,
  topics: [],
  people: [],
  places: [],
  organisations: [],
  figures: [],
};
