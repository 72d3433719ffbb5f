// findDates(document): when the article was published and changed, from the most trusted place that says so.
import type { DateSource, PartialDate } from '@/engine/model.ts';
import { hasOtherDays } from './boilerplate.ts';
import { attribute, hintsOf, metasOf, queryAll, textOf, wordsIn } from './dom.ts';
import { type Dateline, SAYS_UPDATED } from './find-dateline.ts';
import { HEADLINE_WORDS } from './find-title.ts';
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
  /** The headline, folded; null when there is none. */
  title: string | null;
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
  const { dateline } = context;
  // "Updated 4 May 2026" does not say when the story came out.
  const [printed, change] = dateline?.says === 'updated' ? [null, dateline] : [dateline, null];
  const modified =
    firstMoment([
      fieldText(context.article, 'dateModified'),
      ...statedIn(metas, MODIFIED_META),
      ...queryAll(document, '[itemprop~="dateModified"]').flatMap(statedBy),
    ]) ?? change;
  const found = publishedMoment(document, { ...context, dateline: printed }, { metas, modified });
  const [stated, publishedFrom] = isDayOfChange(found[0], modified, printed) ? [printed, 'text' as const] : found;
  const published = stated && inLocalDay(stated, [addressMoment(context.address), printed]);
  return {
    published: published?.day ?? null,
    publishedAt: published?.at ?? null,
    publishedFrom: published ? publishedFrom : 'none',
    modified: modified?.day ?? null,
  };
}

/** Some systems know one day only, and state that of the last change as that of publication; the page still prints the other. */
function isDayOfChange(stated: Moment | null, modified: Moment | null, printed: Moment | null): boolean {
  return (
    stated !== null && stated.day === modified?.day && printed !== null && daysBetween(stated.day, printed.day) > 1
  );
}

function publishedMoment(
  document: Document,
  { article, pageData, address, title, dateline }: DateContext,
  { metas, modified }: { metas: Map<string, string>; modified: Moment | null },
): [Moment | null, DateSource] {
  const created = (data: Fields | null) =>
    firstMoment(['datePublished', 'dateCreated'].map((key) => fieldText(data, key)));
  const places: [DateSource, () => Moment | null][] = [
    ['json-ld', () => created(article)],
    ['meta', () => firstMoment(statedIn(metas, PUBLISHED_META))],
    ['json-ld', () => created(pageData)],
    ['time', () => microdata(document, title)],
    ['meta', () => unlessSameDay(firstMoment(statedIn(metas, UNSAID_META)), modified)],
    ['time', () => timeElement(document, title)],
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
  const local = printed.find((other) => other !== null && Math.abs(daysBetween(other.day, moment.day)) <= 1);
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

function microdata(document: Document, title: string | null): Moment | null {
  const elements = queryAll(document, '[itemprop~="datePublished"], [pubdate], abbr.published');
  for (const element of withoutOthers(elements, title)) {
    if (isBeside(element) || isChange(element)) continue;
    const moment = firstMoment([...statedBy(element), textOf(element)]);
    if (moment) return moment;
  }
  return null;
}

const statedBy = (element: Element) => ['content', 'datetime', 'title'].map((name) => attribute(element, name));

function timeElement(document: Document, title: string | null): Moment | null {
  const read = queryAll(document, 'time[datetime]').slice(0, TIMES_READ);
  const times = withoutOthers(read, title).filter((time) => !isBeside(time) && !isChange(time));
  const days = new Set(times.slice(0, 3).map((time) => parseMoment(time.getAttribute('datetime') ?? '')?.day));
  const first = times[0];
  return first && (days.size === 1 || times.length <= 3) ? parseMoment(first.getAttribute('datetime') ?? '') : null;
}

/** Whether it is the time of a change: its own words and those before it say so, or else its names. */
function isChange(element: Element): boolean {
  const hints = hintsOf(element);
  const said = `${textBefore(element).slice(-WORD_BEFORE)} ${textOf(element)}`;
  return SAYS_UPDATED.test(said) || (SAYS_UPDATED.test(hints) && !/published|pubdate/.test(hints));
}

/** The text before it, in whatever element it stands: "<dt>Updated:</dt><dd><time>". */
function textBefore(element: Element): string {
  let at: Node = element;
  for (let up = 0; up < LABEL_LEVELS;) {
    const before = at.previousSibling;
    if (textOf(before)) return textOf(before);
    if (!before) up++;
    at = before ?? at.parentNode ?? at;
  }
  return '';
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
/** What comes later are the days of comments and of other stories. */
const TIMES_READ = 20;
/** Times are wrapped in as many elements beside their label. */
const LABEL_LEVELS = 3;

/** Whether a date stands in a part of the page that has dates of its own; a part that holds the headline is the story's. */
function isBeside(element: Element): boolean {
  return partsAround(element).some((part) => hasOtherDays({ tag: part.nodeName.toUpperCase(), hints: hintsOf(part) }));
}

/** The element and those around it, as long as they do not hold the headline. */
function partsAround(element: Element): Element[] {
  const parts: Element[] = [];
  let at: Element | null = element;
  for (; at && at.nodeName !== 'BODY' && !at.querySelector('h1'); at = at.parentElement) parts.push(at);
  return parts;
}

const HEADINGS = 'h2, h3, h4';

/** Without those in parts headed by another story's linked headline. The only one on a page is the page's. */
function withoutOthers(elements: Element[], title: string | null): Element[] {
  const isOfOther = (element: Element) => {
    const part = partsAround(element).find((around) => around.querySelector(HEADINGS));
    const headings = [...(part?.querySelectorAll(HEADINGS) ?? [])];
    return headings.some(isLinkedHeadline) && !headings.some((heading) => textOf(heading) === title);
  };
  return elements.length > 1 ? elements.filter((element) => !isOfOther(element)) : elements;
}

const isLinkedHeadline = (heading: Element) =>
  wordsIn(textOf(heading)) >= HEADLINE_WORDS && (heading.closest('a') ?? heading.querySelector('a')) !== null;
