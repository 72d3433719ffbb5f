import type { ArchivedArticle, Article, Figure, PartialDate, RelatedArticle } from '../model.ts';
import { lastDayNumber } from '../text/days.ts';
import type { Archive } from './archive.ts';
import { weighTerms } from './entry.ts';
import { documentFrequency, inverseFrequency, search } from './search-index.ts';

export interface RelatedOptions {
  /** Local day of the reader, for a page that is not dated. */
  today: PartialDate;
  /** Also later ones. */
  anyDate?: boolean;
  limit?: number;
}

export interface RankedArticle {
  article: ArchivedArticle;
  /** 0 to 1: share of what the page is about that the article has too. */
  score: number;
  because: string[];
}

const LIMIT = 10;
const MIN_SCORE = 0.2;
const MAX_REASONS = 5;

/** Earlier articles on record about what the page is about, best first; none when nothing is near enough. */
export function relatedArticles(
  article: Article,
  figures: readonly Figure[],
  archive: Archive,
  options: RelatedOptions,
): RelatedArticle[] {
  return rankArticles(article, figures, archive, options)
    .filter((ranked) => ranked.score >= MIN_SCORE && !isSamePage(article, ranked.article))
    .slice(0, options.limit ?? LIMIT)
    .map(asRelated);
}

/** The nearest articles without a threshold: where to look for figures of the same measure. */
export function rankArticles(
  article: Article,
  _figures: readonly Figure[],
  archive: Archive,
  options: RelatedOptions,
): RankedArticle[] {
  const query = weighTerms([
    { text: article.title ?? '', weight: 2 },
    { text: article.blocks.map((block) => block.text).join('\n'), weight: 1 },
  ]);
  const notAfter = options.anyDate ? null : lastDayNumber(article.published ?? options.today);
  const most = [...query]
    .map(([term, weight]): [string, number] => {
      const having = documentFrequency(archive.segments, term);
      return [term, having > 0 ? weight * inverseFrequency(archive.size, having) : 0];
    })
    .sort((a, b) => b[1] - a[1])
    .slice(0, 64);
  const whole = most.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  return search(archive.segments, query, { limit: 3 * (options.limit ?? LIMIT), notAfter }).flatMap((hit) => {
    const found = archive.articleAt(hit.segment, hit.document);
    if (!found) return [];
    const words = weighTerms([{ text: `${found.headline} ${found.abstract}`, weight: 1 }]);
    const because = most.filter(([term]) => words.has(term)).slice(0, MAX_REASONS);
    return [{ article: found, score: hit.score / whole, because: because.map(([term]) => term) }];
  });
}

/** A page is never held against its own archived copy. */
export function isSamePage(article: Article, archived: ArchivedArticle): boolean {
  const addresses = [article.url, article.canonicalUrl].map(address);
  if (addresses.includes(address(archived.url))) return true;
  return (
    article.title !== null &&
    plain(article.title) === plain(archived.headline) &&
    article.published === archived.published
  );
}

export function asRelated({ article, score, because }: RankedArticle): RelatedArticle {
  const { id, headline, headlineVerbatim, outlet, published, publishedInferred, url, urlIsMirror } = article;
  return { id, headline, headlineVerbatim, outlet, published, publishedInferred, url, urlIsMirror, score, because };
}

function address(url: string | null): string | null {
  return (
    url &&
    url
      .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '')
      .replace(/[?#].*$|\/+$/g, '')
      .toLowerCase()
  );
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
