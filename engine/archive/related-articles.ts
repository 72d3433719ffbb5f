import type { ArchivedArticle, Article, Figure, PartialDate, RelatedArticle } from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import type { Archive } from './archive.ts';
import { because, surfacesOf } from './because.ts';
import { entryOfText, type PlainText } from './entry.ts';
import { nearest } from './nearest.ts';

export interface RelatedOptions {
  /** Local day of the reader, for a page that is not dated. */
  today: PartialDate;
  /** Also later ones. */
  anyDate?: boolean;
  limit?: number;
}

export interface RankedArticle {
  article: ArchivedArticle;
  /** What the page and the article have in common, 0 to 1, whatever the dates. */
  similarity: number;
  /** What it is ranked by, 0 to 1: the same event and near in time first. */
  score: number;
  because: string[];
}

export interface RankedText {
  id: string;
  score: number;
  because: string[];
}

const LIMIT = 10;
/** Below this a page and an article share words, not a story. */
const MIN_SIMILARITY = 0.12;

/** Earlier articles on record about what the page is about, best first; none when nothing is near enough. */
export function relatedArticles(
  article: Article,
  figures: readonly Figure[],
  archive: Archive,
  options: RelatedOptions,
): RelatedArticle[] {
  const near = rankArticles(article, figures, archive, options).filter(
    (ranked) => ranked.similarity >= MIN_SIMILARITY && !isSamePage(article, ranked.article),
  );
  return withoutCopies(near)
    .slice(0, options.limit ?? LIMIT)
    .map(asRelated);
}

/** The nearest articles without a threshold, the page's own day included: where to look for figures of one measure. */
export function rankArticles(
  article: Article,
  _figures: readonly Figure[],
  archive: Archive,
  options: RelatedOptions,
): RankedArticle[] {
  const text = article.blocks.map((block) => block.text).join('\n');
  const notAfter = options.anyDate ? null : lastDayNumber(article.published ?? options.today);
  const page = { id: '', title: article.title, text, published: article.published };
  const { query, neighbours } = nearest(archive.segments, entryOfText(page), {
    limit: 3 * (options.limit ?? LIMIT),
    notAfter,
  });
  const surfaces = surfacesOf(`${article.title ?? ''}\n${text}`);
  return neighbours.flatMap((hit) => {
    const found = archive.articleAt(hit.segment, hit.document);
    if (!found) return [];
    const words = because(archive.segments, query, hit, surfaces);
    return [{ article: found, similarity: hit.similarity, score: hit.score, because: words }];
  });
}

/**
 * A plain text's nearest in an archive of any kind, itself left out. Earlier means before its own day; a text without a
 * date is compared with all. No threshold: the score tells how near each is.
 */
export function rankTexts(
  text: PlainText,
  archive: Archive,
  options: { anyDate: boolean; limit?: number },
): RankedText[] {
  const day = dayNumber(text.published);
  const notAfter = options.anyDate || day === null ? null : day - 1;
  const { query, neighbours } = nearest(archive.segments, entryOfText(text), {
    limit: options.limit ?? LIMIT,
    notAfter,
  });
  const surfaces = surfacesOf(`${text.title ?? ''}\n${text.text}`);
  return neighbours.map((hit) => ({
    id: hit.id,
    score: hit.score,
    because: because(archive.segments, query, hit, surfaces),
  }));
}

/** A page is never held against its own archived copy. */
export function isSamePage(article: Article, archived: ArchivedArticle): boolean {
  const addresses = [article.url, article.canonicalUrl].map(address);
  if (addresses.includes(address(archived.url))) return true;
  const sameTitle = article.title !== null && plain(article.title) === plain(archived.headline);
  return sameTitle && (article.published === null || article.published === archived.published);
}

/** One wire story carried by several outlets is shown once. */
function withoutCopies(ranked: readonly RankedArticle[]): RankedArticle[] {
  const seen = new Set<string>();
  return ranked.filter(({ article }) => {
    const key = plain(article.headline);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function asRelated({ article, score, because: words }: Omit<RankedArticle, 'similarity'>): RelatedArticle {
  const { id, headline, headlineVerbatim, outlet, published, publishedInferred, url, urlIsMirror } = article;
  return {
    id,
    headline,
    headlineVerbatim,
    outlet,
    published,
    publishedInferred,
    url,
    urlIsMirror,
    score,
    because: words,
  };
}

function address(url: string | null): string | null {
  if (url === null) return null;
  const bare = url.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '').replace(/[?#].*$/, '');
  return bare.replace(/\/+$/, '').toLowerCase();
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
