import type { ArchivedArticle, Article, Figure, PartialDate, RelatedArticle } from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import type { Archive } from './archive.ts';
import { because } from './because.ts';
import { fieldsOf, type PlainText, weighTerms } from './entry.ts';
import { nearest } from './nearest.ts';
import { matchStories, type StoryMatch } from './known-stories.ts';
import { plainHeadline, samePage } from './own-copy.ts';
import { readPage, writtenBy } from './page-reading.ts';
import { relevance } from './relevance.ts';
import { type SharedTerm, sharedTerms } from './shared-terms.ts';

export interface RelatedOptions {
  /** Local day of the reader, for a page that is not dated. */
  today: PartialDate;
  /** Also later ones. */
  anyDate?: boolean;
  limit?: number;
}

export interface RankedArticle {
  article: ArchivedArticle;
  /** How much page and article are about one thing, 0 to 1, whatever the dates. */
  score: number;
  /** What they are ordered by, 0 to 1: the same event and near in time first. */
  rank: number;
  /** What is left of a likeness after the days between, 0.5 to 1. */
  timeliness: number;
  /** What they have in common. */
  shared: readonly SharedTerm[];
}

/** A ranked article with the shared words that say most. */
export interface NearArticle extends RankedArticle {
  because: string[];
}

export interface RankedText {
  id: string;
  score: number;
  because: string[];
}

const LIMIT = 10;
/** Articles that are looked at for one page. */
const LOOKED_AT = 40;

/*
 * Chosen on 765 pages about other things (295 Wikinews reports, 40 newspaper pages, 430 guides and blogs) and on 283 reports of
 * bundled stories: above the first no page about something else has a related article; below the second, within a story the
 * page is known to belong to, the order is chance.
 */
const MIN_SCORE = 0.21;
const MIN_IN_STORY = 0.08;
/** A story's own names and terms on the page, this sure, make it one of the page's topics. */
const SURE_OF_STORY = 0.5;

/** Earlier articles on record about what the page is about, best first; none when nothing is near enough. */
export function relatedArticles(
  article: Article,
  figures: readonly Figure[],
  archive: Archive,
  options: RelatedOptions,
): RelatedArticle[] {
  return showable(article, figures, archive, options).map(asRelated);
}

/** All that are near enough to be shown, copies folded. */
export function showable(
  article: Article,
  _figures: readonly Figure[],
  archive: Archive,
  options: RelatedOptions,
): NearArticle[] {
  const found = rankOnce(article, archive, lastDayFor(article, options));
  found.near ??= nearEnough(article, archive, found.ranked.slice(0, LOOKED_AT));
  return found.near.slice(0, options.limit ?? LIMIT).map((one) => withReason(one, article));
}

function nearEnough(article: Article, archive: Archive, ranked: readonly RankedArticle[]): RankedArticle[] {
  const stories = new Set(pageStories(article, archive, ranked).map(({ story }) => story.id));
  const near = ranked.filter(({ article: { story }, score, timeliness }) => {
    const enough = story !== null && stories.has(story) ? MIN_IN_STORY : MIN_SCORE;
    return score * timeliness >= enough;
  });
  return withoutCopies(near);
}

const REASONS = new WeakMap<RankedArticle, NearArticle>();

function withReason(ranked: RankedArticle, article: Article): NearArticle {
  const known = REASONS.get(ranked) ?? { ...ranked, because: because(ranked.shared, readPage(article).uses) };
  REASONS.set(ranked, known);
  return known;
}

/** The packs' stories a page belongs to: by their names and terms, and by a record of theirs that is near. */
export function pageStories(article: Article, archive: Archive, ranked: readonly RankedArticle[]): StoryMatch[] {
  return matchStories(article, archive).filter(
    ({ story, score }) =>
      score >= SURE_OF_STORY && ranked.some((near) => near.article.story === story.id && near.score >= MIN_IN_STORY),
  );
}

/** The nearest articles without a threshold, the page's own day included and its own copies not. */
export function rankArticles(
  article: Article,
  _figures: readonly Figure[],
  archive: Archive,
  options: RelatedOptions,
): RankedArticle[] {
  return rankOnce(article, archive, lastDayFor(article, options)).ranked.slice(0, options.limit ?? LIMIT);
}

function lastDayFor(article: Article, { anyDate, today }: RelatedOptions): number | null {
  return anyDate ? null : lastDayNumber(writtenBy(article, today));
}

interface Ranked {
  archive: Archive;
  notAfter: number | null;
  ranked: RankedArticle[];
  /** Those near enough to be shown; null until somebody asks. */
  near: RankedArticle[] | null;
}

/** Related articles, topics and saved figures all ask for the same page in turn. */
const latest = new WeakMap<Article, Ranked>();

function rankOnce(article: Article, archive: Archive, notAfter: number | null): Ranked {
  const known = latest.get(article);
  if (known?.archive === archive && known.notAfter === notAfter) return known;
  const fresh = { archive, notAfter, ranked: rankAll(article, archive, notAfter), near: null };
  latest.set(article, fresh);
  return fresh;
}

function rankAll(article: Article, archive: Archive, notAfter: number | null): RankedArticle[] {
  const page = readPage(article);
  const { query, neighbours } = nearest(archive.segments, page.entry, { limit: LOOKED_AT, notAfter });
  const shareWith = sharedTerms(archive.segments, query);
  const isItself = samePage(article);
  return neighbours.flatMap((hit) => {
    const found = archive.articleAt(hit.segment, hit.document);
    if (!found || isItself(found)) return [];
    const shared = shareWith(hit);
    const norm = archive.segments[hit.segment]?.norms[hit.document] ?? 0;
    const score = relevance(shared, norm, query, page.placeTerms);
    return [{ article: found, score, rank: hit.score, timeliness: hit.timeliness, shared }];
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
  const { words, terms, uses } = weighTerms(fieldsOf(text.title ?? '', text.text));
  const entry = { id: text.id, day, words, terms };
  const { query, neighbours } = nearest(archive.segments, entry, { limit: options.limit ?? LIMIT, notAfter });
  const shareWith = sharedTerms(archive.segments, query);
  return neighbours.map((hit) => ({ id: hit.id, score: hit.score, because: because(shareWith(hit), uses) }));
}

/** One wire story carried by several outlets is shown once. */
function withoutCopies(ranked: readonly RankedArticle[]): RankedArticle[] {
  const seen = new Set<string>();
  return ranked.filter(({ article }) => {
    const key = plainHeadline(article);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function asRelated(ranked: Pick<NearArticle, 'article' | 'score' | 'because'>): RelatedArticle {
  const { article, score, because: words } = ranked;
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
