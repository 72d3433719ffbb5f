import type { ArchivedArticle, ArchivedFigure, Article, Figure, PartialDate } from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import { once, remember } from '../text/remember.ts';
import { writtenBy } from './page-reading.ts';

/** Copies and rewrites of one text come out within days, under nearly one headline. */
const COPY_DAYS = 4;
const COPY_HEADLINE_SHARE = 0.75;
const MIN_WORDS = 4;
/** Articles on record that one page is held against. */
const MAX_HELD = 10_000;

/** Of what is on record: the page itself, by its address or by headline and day. */
export function samePage({ title, published, ...page }: Article): (archived: ArchivedArticle) => boolean {
  const addresses = addressesOf(page);
  const headline = title === null ? null : plain(title);
  return (archived) => {
    if (addresses.includes(identityOf(archived).address)) return true;
    const sameDay = published === null || published === archived.published;
    return sameDay && headline === plainHeadline(archived);
  };
}

/** Small letters and digits with single spaces. */
export function plainHeadline(archived: ArchivedArticle): string {
  return identityOf(archived).headline();
}

/** itself: the page, by its address · copy: its text elsewhere, or an earlier version of it under nearly one headline. */
type Own = 'itself' | 'copy' | null;

/**
 * Of what is on record: a figure of the page itself, or one of a copy of its text elsewhere. It is never held against itself;
 * but where a story goes on under one headline ("Flood near Lonsa") a number that the page has nowhere is an earlier one.
 * What strikes as news under the headline of the day before is another strike.
 */
export function ownFigures(
  article: Article,
  figures: readonly Figure[],
  today: PartialDate,
): (archived: ArchivedArticle, figure: ArchivedFigure, isNews: () => boolean) => boolean {
  const ownOf = ownCopies(article, today);
  return (archived, { low, high }, isNews) => {
    const own = ownOf(archived);
    if (own !== 'copy') return own === 'itself';
    const isAgain = ({ quantity }: Figure): boolean => quantity.low === low && quantity.high === high;
    return figures.length === 0 || figures.some(isAgain) || isNews();
  };
}

function ownCopies(article: Article, today: PartialDate): (archived: ArchivedArticle) => Own {
  const addresses = addressesOf(article);
  const title = article.title === null ? null : wordsOf(article.title);
  // Each article on record is held against the page once, however many figures it has.
  return remember((archived: ArchivedArticle): Own => {
    const known = identityOf(archived);
    if (addresses.includes(known.address)) return 'itself';
    if (title === null || !isWithinDays(writtenBy(article, today), archived.published, article.published)) return null;
    return sharedWords(title, known.words()) >= COPY_HEADLINE_SHARE ? 'copy' : null;
  }, MAX_HELD);
}

function addressesOf({ url, canonicalUrl }: Pick<Article, 'url' | 'canonicalUrl'>): (string | null)[] {
  return [url, canonicalUrl].map((each) => each && addressOf(each));
}

interface Identity {
  address: string;
  /** Read when first asked for, like its words. */
  headline(): string;
  words(): ReadonlySet<string>;
}

const IDENTITIES = new WeakMap<ArchivedArticle, Identity>();

function identityOf(archived: ArchivedArticle): Identity {
  const known = IDENTITIES.get(archived);
  if (known) return known;
  const { url, headline } = archived;
  const identity = {
    address: addressOf(url),
    headline: once(() => plain(headline)),
    words: once(() => wordsOf(headline)),
  };
  IDENTITIES.set(archived, identity);
  return identity;
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
function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
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

function plain(headline: string): string {
  return headline
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
