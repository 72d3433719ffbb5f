// findDates(document): when the article was published and changed, from the most trusted place that says so.
import type { DateSource, PartialDate } from '@/engine/model.ts';
import { attribute, hintsOf, metasOf, queryAll, textOf } from './dom.ts';
import type { Dateline } from './find-dateline.ts';
import { type Moment, parseMoment } from './parse-date.ts';
import { type Fields, fieldText } from './structured-data.ts';

export interface Dates {
  published: PartialDate | null;
  publishedAt: string | null;
  publishedFrom: DateSource;
  modified: PartialDate | null;
}

export interface DateContext {
  article: Fields | null;
  address: string | null;
  /** The day printed near the headline. */
  dateline: Dateline | null;
}

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publish-date',
  'publish_date',
  'publishdate',
  'published_date',
  'publication_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.created',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'article:publicationdate',
  'originalpublicationdate',
  'displaydate',
  'dc.date',
  'dcterms.date',
  'date',
];
const MODIFIED_META = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'];

export function findDates(document: Document, context: DateContext): Dates {
  const metas = metasOf(document);
  const modified = firstMoment([
    fieldText(context.article, 'dateModified'),
    ...MODIFIED_META.map((name) => metas.get(name) ?? null),
  ]);
  const [stated, publishedFrom] = publishedMoment(document, context, metas);
  const published = stated && inLocalDay(stated, [addressMoment(context.address), context.dateline]);
  return {
    published: published?.day ?? null,
    publishedAt: published?.at ?? null,
    publishedFrom: published ? publishedFrom : 'none',
    modified: modified?.day ?? null,
  };
}

function publishedMoment(
  document: Document,
  context: DateContext,
  metas: Map<string, string>,
): [Moment | null, DateSource] {
  const places: [DateSource, () => Moment | null][] = [
    [
      'json-ld',
      () => firstMoment([fieldText(context.article, 'datePublished'), fieldText(context.article, 'dateCreated')]),
    ],
    ['meta', () => firstMoment(PUBLISHED_META.map((name) => metas.get(name) ?? null))],
    ['time', () => microdata(document)],
    ['time', () => timeElement(document)],
    ['url', () => addressMoment(context.address)],
    ['text', () => context.dateline],
  ];
  for (const [source, find] of places) {
    const moment = find();
    if (moment) return [moment, source];
  }
  return [null, 'none'];
}

/**
 * A moment in UTC may fall on another day than the page's readers saw: what address or dateline print, if it is a day's
 * difference, is the local day.
 */
function inLocalDay(moment: Moment, printed: (Moment | null)[]): Moment {
  if (!moment.at?.endsWith('Z') && !moment.at?.endsWith('+00:00')) return moment;
  const local = printed.find((other) => other !== null && Math.abs(daysBetween(other.day, moment.day)) === 1);
  return local ? { day: local.day, at: moment.at } : moment;
}

const daysBetween = (one: PartialDate, other: PartialDate) => (Date.parse(one) - Date.parse(other)) / 86_400_000;

function firstMoment(texts: (string | null)[]): Moment | null {
  for (const text of texts) {
    const moment = text === null ? null : parseMoment(text);
    if (moment) return moment;
  }
  return null;
}

function microdata(document: Document): Moment | null {
  const element = queryAll(document, '[itemprop~="datePublished"], [pubdate], abbr.published').find(
    (item) => !isBeside(item),
  );
  if (!element) return null;
  return firstMoment([
    attribute(element, 'content'),
    attribute(element, 'datetime'),
    attribute(element, 'title'),
    textOf(element),
  ]);
}

function timeElement(document: Document): Moment | null {
  const times = queryAll(document, 'time[datetime]').filter((time) => !isBeside(time));
  const days = new Set(times.slice(0, 3).map((time) => parseMoment(time.getAttribute('datetime') ?? '')?.day));
  const first = times[0];
  return first && (days.size === 1 || times.length <= 3) ? parseMoment(first.getAttribute('datetime') ?? '') : null;
}

function addressMoment(address: string | null): Moment | null {
  const match = /[/-](19\d\d|20\d\d)[/-]?(0[1-9]|1[0-2]|[a-z]{3})[/-]?([0-2]\d|3[01])(?=[/-]|\.|$)/i.exec(
    address ?? '',
  );
  return match
    ? parseMoment(
        /[a-z]/i.test(match[2] ?? '') ? `${match[3]} ${match[2]} ${match[1]}` : `${match[1]}-${match[2]}-${match[3]}`,
      )
    : null;
}

const BESIDE =
  /\b(comments?|related|sidebar|footer|masthead|today|clock|weather|recommend\w*|copyright|popular|recent|latest|trending)\b/;

/** The last lines of a story, where many journals print its day. */
const STORY_FOOTER = /\b(post|entry|article|story) footer\b/g;

/** Whether a date stands in a part of the page that has dates of its own; a part that holds the headline is the story's. */
function isBeside(element: Element): boolean {
  for (
    let at: Element | null = element;
    at && at.nodeName !== 'BODY' && !at.querySelector('h1');
    at = at.parentElement
  ) {
    if (/^(ASIDE|FOOTER|NAV)$/i.test(at.nodeName) || BESIDE.test(hintsOf(at).replace(STORY_FOOTER, ''))) return true;
  }
  return false;
}
