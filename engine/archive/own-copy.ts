import type { ArchivedArticle, Article, PartialDate } from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';

/** Copies and rewrites of one text come out within days, under nearly one headline. */
const COPY_DAYS = 4;
const COPY_HEADLINE_SHARE = 0.75;
const MIN_WORDS = 4;

/** The page itself on record, or a copy of its text elsewhere: it is never held against itself. */
export function isOwnCopy(article: Article, archived: ArchivedArticle, today: PartialDate): boolean {
  const address = addressOf(archived.url);
  if ([article.url, article.canonicalUrl].some((url) => url !== null && addressOf(url) === address)) return true;
  if (article.title === null || !isWithinDays(article.published ?? today, archived.published, article.published))
    return false;
  return sharedWords(article.title, archived.headline) >= COPY_HEADLINE_SHARE;
}

/** Without scheme, "www.", "m." and "amp." hosts, query, fragment, AMP path and final slash. */
function addressOf(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:(?:www|m|amp)\.)*/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(?:amp\/?|index\.html?)$/, '')
    .replace(/\/+$/, '');
}

/** A page without a date may be the copy of any day. */
function isWithinDays(page: PartialDate, archived: PartialDate, stated: PartialDate | null): boolean {
  if (stated === null) return true;
  const [from, to] = [dayNumber(archived), lastDayNumber(archived)];
  const day = dayNumber(page);
  return day === null || from === null || to === null || (day >= from - COPY_DAYS && day <= to + COPY_DAYS);
}

/** Share of the words two headlines have in common; an outlet's name at the end of one does not count against it. */
function sharedWords(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (Math.min(one.size, other.size) < MIN_WORDS)
    return one.size > 0 && [...one].join(' ') === [...other].join(' ') ? 1 : 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.min(one.size, other.size) >= 1 ? 1 : shared / (one.size + other.size - shared);
}

function wordsOf(headline: string): Set<string> {
  return new Set(
    headline
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
