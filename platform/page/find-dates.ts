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
  /** What the data says of the page as such. */
  pageData: Fields | null;
  address: string | null;
  /** The day printed near the headline. */
  dateline: Dateline | null;
}

// Names of meta tags, letters alone: "article:published_time", "dcterms.issued". Before "publish-date" a site may put its own
// prefix; what was "first published" is often an older version of the story.
const PUBLISHED_META =
  /^((og|article|ogarticle)published(time)?|published|cxenseparserecspublishtime|sailthrudate|citationdate|dc(terms|date)?(issued|created)|(?!.*(last|first|modif|updat)).*(datepublished|(published|publish|publication|pub)date))$/;
const MODIFIED_META = /(modifiedtime|updatedtime|datemodified|dctermsmodified|lastmodified)$/;
/** Dates of which the page does not say what happened then. */
const UNSAID_META = /^(dc|dcterms|display)?date$/;

export function findDates(document: Document, context: DateContext): Dates {
  const metas = metasOf(document);
  const modified = firstMoment([fieldText(context.article, 'dateModified'), ...statedIn(metas, MODIFIED_META)]);
  const [stated, publishedFrom] = publishedMoment(document, context, metas, modified);
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
  { article, pageData, address, dateline }: DateContext,
  metas: Map<string, string>,
  modified: Moment | null,
): [Moment | null, DateSource] {
  const created = (data: Fields | null) =>
    firstMoment(['datePublished', 'dateCreated'].map((key) => fieldText(data, key)));
  const places: [DateSource, () => Moment | null][] = [
    ['json-ld', () => created(article)],
    ['meta', () => firstMoment(statedIn(metas, PUBLISHED_META))],
    ['json-ld', () => created(pageData)],
    ['time', () => microdata(document)],
    ['meta', () => unlessSameDay(firstMoment(statedIn(metas, UNSAID_META)), modified)],
    ['time', () => timeElement(document)],
    ['url', () => addressMoment(address)],
    ['text', () => dateline],
  ];
  for (const [source, find] of places) {
    const moment = find();
    if (moment) return [moment, source];
  }
  return [null, 'none'];
}

function statedIn(metas: Map<string, string>, named: RegExp): string[] {
  return [...metas].filter(([name]) => named.test(name.replace(/[^a-z]/g, ''))).map(([, content]) => content);
}

const unlessSameDay = (moment: Moment | null, other: Moment | null) => (moment?.day === other?.day ? null : moment);

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
  const elements = queryAll(document, '[itemprop~="datePublished"], [pubdate], abbr.published');
  for (const element of elements.filter((item) => !isBeside(item) && !isChange(item))) {
    const stated = ['content', 'datetime', 'title'].map((name) => attribute(element, name));
    const moment = firstMoment([...stated, textOf(element)]);
    if (moment) return moment;
  }
  return null;
}

function timeElement(document: Document): Moment | null {
  const times = queryAll(document, 'time[datetime]').filter((time) => !isBeside(time) && !isChange(time));
  const days = new Set(times.slice(0, 3).map((time) => parseMoment(time.getAttribute('datetime') ?? '')?.day));
  const first = times[0];
  return first && (days.size === 1 || times.length <= 3) ? parseMoment(first.getAttribute('datetime') ?? '') : null;
}

/** Whether it is the time of a change, by its own names, its own words or those before it. */
function isChange(element: Element): boolean {
  const hints = hintsOf(element);
  const before = textOf(element.previousSibling ?? element.parentElement?.previousSibling ?? null);
  const said = `${hints} ${before.slice(-WORD_BEFORE)} ${textOf(element)}`;
  return /\b(updated|modified|edited)\b/i.test(said) && !/published|pubdate/.test(hints);
}

function addressMoment(address: string | null): Moment | null {
  const match = /[/-](19\d\d|20\d\d)[/-]?(0[1-9]|1[0-2]|[a-z]{3,9})[/-]?([0-2]\d|3[01])(?=[/-]|\.|$)/i.exec(
    address ?? '',
  );
  return match
    ? parseMoment(
        /[a-z]/i.test(match[2] ?? '') ? `${match[3]} ${match[2]} ${match[1]}` : `${match[1]}-${match[2]}-${match[3]}`,
      )
    : null;
}

/** "Last updated on " */
const WORD_BEFORE = 15;

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
