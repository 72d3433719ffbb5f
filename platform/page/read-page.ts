// Document → Article with the way back to the live nodes. readPage reads at once, readPageInSlices in pauses of the page.
// Nothing is written to the page.
import type { Article, Block, BlockKind, PartialDate } from '@/engine/model.ts';
import { signsOfPage } from './article-signs.ts';
import { completeBody } from './complete-body.ts';
import { fold } from './dom.ts';
import { authorAbove } from './find-author.ts';
import { findBody } from './find-body.ts';
import { findDateline } from './find-dateline.ts';
import { findDates } from './find-dates.ts';
import { findMetadata, withoutFragment } from './find-metadata.ts';
import { asPrinted } from './find-title.ts';
import { isArticle } from './is-article.ts';
import { addressOf, looksLikeArticle } from './looks-like-article.ts';
import { languageOfDates } from './parse-date.ts';
import { signsOfPurpose } from './other-purposes.ts';
import { postDays } from './post-days.ts';
import { runInSlices } from './slices.ts';
import { staleness } from './staleness.ts';
import { articleObject, pageObject, structuredData } from './structured-data.ts';
import { type TextBlock, walkPage } from './walk-page.ts';

export interface ReadOptions {
  /** The page's address; null or absent: the document's own, unless it is about:blank. */
  url?: string | null;
  /** A publication day that is known from elsewhere; goes before what the page says. */
  published?: PartialDate | null;
}

/** An article with the way back to the page it was read from. */
export interface PageReading {
  article: Article;
  /** Each of the article's blocks with the live nodes it was read from; none where the text stands only in the page's data. */
  source: TextBlock[];
  /** Whether the text no longer stands in the page as it was read. */
  isStale(): boolean;
}

export function readPage(document: Document, options: ReadOptions = {}): PageReading {
  const steps = readSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in idle slices. */
export function readPageInSlices(document: Document, options: ReadOptions = {}): Promise<PageReading> {
  return runInSlices(readSteps(document, options));
}

/** The reading, step by step; each step is short. For those who pace it themselves. */
export function* readSteps(document: Document, options: ReadOptions): Generator<void, PageReading> {
  const url = options.url ? withoutFragment(options.url) : addressOf(document);
  const objects = structuredData(document);
  const data = articleObject(objects, url);
  yield;
  const said = findMetadata(document, data, url);
  yield;
  const address = url ?? said.canonicalUrl;
  const page = looksLikeArticle(document, address) ? yield* walkPage(document) : { boxes: [], blocks: [] };
  const metadata = { ...said, title: asPrinted(said.title, page) };
  const stated = data?.['articleBody'];
  const articleBody = typeof stated === 'string' ? stated : '';
  const shown = findBody(page, { ...metadata, articleBody: fold(articleBody) });
  const body = completeBody(shown, articleBody, page.boxes[0]);
  yield;
  const language = languageOfDates(metadata.language, address);
  const dateline = findDateline(page, body, { title: metadata.title, language });
  const pageData = pageObject(objects, address);
  const dates = findDates(document, { article: data, pageData, address, title: metadata.title, dateline });
  yield;
  const isOne = isArticle({
    signs: signsOfPage(document, address),
    page,
    body,
    address,
    title: metadata.title,
    purpose: signsOfPurpose(document, page),
    dateFrom: dates.publishedFrom,
    hasAuthor: metadata.author !== null,
    language: metadata.language,
  });
  const author = metadata.author ?? authorAbove(page, body);
  return readingOf({ isArticle: isOne, url, ...metadata, author, ...dates, ...givenDate(options) }, isOne ? body : []);
}

function givenDate({ published }: ReadOptions): Partial<Article> {
  return published ? { published, publishedAt: null, publishedFrom: 'option' } : {};
}

function readingOf(facts: Omit<Article, 'blocks'>, body: TextBlock[]): PageReading {
  return {
    article: { ...facts, blocks: blocksOf(body, facts.published) },
    source: body,
    isStale: staleness(body),
  };
}

function blocksOf(body: TextBlock[], published: PartialDate | null): Block[] {
  const days = postDays(body);
  return body.map((block, i) => {
    const day = days[i] ?? null;
    return { kind: kindOf(block), text: block.text, date: day === published ? null : day };
  });
}

function kindOf({ box }: TextBlock): BlockKind {
  for (let at: typeof box | null = box; at; at = at.parent) {
    if (/^H[1-6]$/.test(at.tag)) return 'heading';
    if (at.tag === 'LI' || at.tag === 'DD' || at.tag === 'DT') return 'listItem';
    if (at.tag === 'BLOCKQUOTE') return 'quote';
    if (at.tag === 'TD' || at.tag === 'TH') return at.depth > 0 && box.chars < 300 ? 'cell' : 'paragraph';
    if (at.tag === 'ARTICLE' || at.tag === 'SECTION') break;
  }
  return 'paragraph';
}
