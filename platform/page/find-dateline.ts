// findDateline(page, body, story): the day printed near the headline, where a page has no date for machines.
// A clock in the masthead, a related story's day, a comment's, a caption's and a copyright year are none.
import type { PartialDate } from '@/engine/model.ts';
import { hasOtherDays, readsAsSentence } from './boilerplate.ts';
import { attribute, fold, wordsIn } from './dom.ts';
import { HEADLINE_WORDS } from './find-title.ts';
import { findDay, type Moment, parseMoment } from './parse-date.ts';
import type { Box, PageText, TextBlock } from './walk-page.ts';

/** A printed day and how sure its place makes us: 'published' is said to be that, 'updated' is a later change. */
export interface Dateline extends Moment {
  says: 'published' | 'updated' | 'nothing';
}

/** Bylines stand within a few lines of the headline; a dateline is a short line. */
const LINES_AFTER_HEADLINE = 14;
const LINES_BEFORE_HEADLINE = 6;
/** A share bar or a box of highlights may stand between headline and byline. */
const LINES_BEFORE_BODY = 6;
const LINES_AFTER_BODY = 8;
/** Fewer letters begin too many lines alike. */
const SURE_LETTERS = 15;
const MAX_CHARS = 160;
/** A date in a longer line is a sentence of the story, unless the line says what it is. */
const MAX_CHARS_UNSAID = 90;
/** A link that is no heading is a headline with this many words. */
const LINE_WORDS = 6;
/** Names in scripts without spaces count as many words. */
const HEADLINE_CHARS = 20;
/** Between another story's headline and its day its byline may stand. */
const LINES_BELOW_HEADLINE = 3;

const SAYS_PUBLISHED = /(?<![a-z])((published|posted|written|date|on|issued|created)\b|publi[cé]|pubblic|veröff|公開)/i;
/** A line that tells of a change. */
export const SAYS_UPDATED =
  /(?<![a-z])(?:(?:last)?(?:updated?|modified|revised|edited|revision|reviewed)\b(?: on\b)?|a[ck]tuali[sz]|atualiz|aggiorn|geändert|mis à jour|modifi[eé]|bijgewerkt|[ou]pp?dater)|更新/i;
/** Names of parts that tell of a change; the name "updated" alone is given to days of publication as well. */
const CHANGE_NAME = /\b(date)?(modified|changed)\b/;
/** A part that is named after its date. */
const DATE_NAME = /\b(pub ?date|dateline|(publish(ed)?|post|entry|article|story) (date|on))\b/;

/** What is known of the story: its headline, and the language of the dates that its page prints. */
interface Story {
  title: string | null;
  language: string | null;
}

/** A line that says that it tells of publication goes before one that says nothing, that before one that tells of a change. */
export function findDateline(page: PageText, body: TextBlock[], { title, language }: Story): Dateline | null {
  const headline = headlineOf(page, body, title);
  // Bylines and datelines are still among the lines of the body.
  const [begins = body[0], goesOn = begins] = body.filter(readsAsSentence);
  const first = begins ? page.blocks.indexOf(begins) : headline;
  const last = body.length > 0 ? page.blocks.findLastIndex((block) => block === body.at(-1)) : headline;
  // A standfirst may stand above the byline.
  const second = goesOn ? page.blocks.indexOf(goesOn) : first;
  const place = { story: smallestAround(page, headline, first), headline, first, second, last };
  const found = linesAround(page, place).flatMap((line) => {
    const dateline = isEntry(page, line, language) ? null : datelineIn(line, place, language);
    return dateline && !isOfAnotherStory(page, line, place) ? [dateline] : [];
  });
  return (
    found.find(({ says }) => says === 'published') ?? found.find(({ says }) => says === 'nothing') ?? found[0] ?? null
  );
}

/** Lines that may print the story's day, the likeliest first. */
function linesAround({ blocks }: PageText, { story, headline, first, second, last }: Place): TextBlock[] {
  // Below a short story the window reaches into the foot of the page, which has days of its own.
  const end = Math.min(headline + 1 + LINES_AFTER_HEADLINE, last > headline ? last + 1 : Infinity);
  return [
    // Old pages print both in one block, with a line break between them.
    ...blocks.slice(headline, Math.min(second, end)),
    ...blocks.slice(Math.max(headline, second), end).filter(isNoAppointment),
    ...blocks.slice(Math.max(headline < first ? headline + 1 : 0, first - LINES_BEFORE_BODY), first),
    // What stands above the headline counts only inside the story's own part of the page, or by its name.
    ...blocks
      .slice(Math.max(0, headline - LINES_BEFORE_HEADLINE), Math.max(0, headline))
      .filter(({ box }) => (story && isInside(box, story)) || DATE_NAME.test(box.hints))
      .toReversed(),
    ...blocks.slice(last + 1, last + 1 + LINES_AFTER_BODY).filter(({ text }) => saysItsDay(text)),
  ];
}

/** "Next meeting: 3 December" among the paragraphs is told by the story. */
const isNoAppointment = ({ box, text }: TextBlock) =>
  !/^[^\d:]{3,}:/.test(text) || says(text) !== 'nothing' || DATE_NAME.test(box.hints);

function headlineOf(page: PageText, body: TextBlock[], title: string | null): number {
  const isTitle = ({ text }: TextBlock) => text === title;
  // "Quay shut after fall | Harbour" may be printed without its section.
  const beginsTitle = ({ text }: TextBlock) => text.length >= SURE_LETTERS && title?.startsWith(text) === true;
  const beginsWithTitle = ({ text }: TextBlock) => title !== null && text.startsWith(title);
  const isHeading = ({ box }: TextBlock) => /^H[1-4]$/.test(box.tag);
  const places = [
    page.blocks.findIndex((block) => isHeading(block) && isTitle(block)),
    page.blocks.findIndex((block) => isHeading(block) && beginsTitle(block)),
    page.blocks.findIndex(({ box }) => box.tag === 'H1'),
    page.blocks.findIndex(beginsTitle),
    page.blocks.findIndex(beginsWithTitle),
  ];
  return places.find((place) => place >= 0) ?? (body[0] ? Math.max(0, page.blocks.indexOf(body[0]) - 2) : 0);
}

/** The smallest box around both, null when that is the whole page. */
function smallestAround(page: PageText, one: number, other: number): Box | null {
  let at = page.blocks[one]?.box ?? null;
  while (at && !(at.first <= other && other < at.end)) at = at.parent;
  return at && at.tag !== 'BODY' && at.tag !== 'HTML' ? at : null;
}

function isInside(box: Box, around: Box): boolean {
  return around.first <= box.first && box.end <= around.end && box.depth >= around.depth;
}

const saysItsDay = (text: string) =>
  /^\W*((this )?(article|story|post|report|page) )?(was )?(first |originally )?(published|posted|last (updated|modified|edited|reviewed)|updated|date)\b/i.test(
    text,
  );

function datelineIn(line: TextBlock, place: Place, language: string | null): Dateline | null {
  // "The season ends on 15 April 2025." is told by the story.
  const isTold = readsAsSentence(line) && !saysItsDay(line.text);
  if (isTold || line.text.length > MAX_CHARS || standsElsewhere(line.box, place)) return null;
  // Elements side by side have no space between them: "09:12 GMTPublished 3 May 2026".
  const whole = fold(line.nodes.map(({ data }) => data).join(' '));
  const text = ofPublication(whole, language);
  const moment = machineMoment(line) ?? printedMoment(text, language);
  if (!moment) return null;
  return { ...moment, says: says(text, line.box) };
}

/** Of "Updated 4 May 2026, published 3 May 2026" and "3 May 2026, updated 4 May 2026" what tells of the earlier day. */
function ofPublication(text: string, language: string | null): string {
  const [before = '', after = ''] = text.split(SAYS_UPDATED);
  if (findDay(before, language) !== null) return before;
  const told = after.slice(after.search(SAYS_PUBLISHED));
  return findDay(told, language) === null ? text : told;
}

function printedMoment(text: string, language: string | null): Moment | null {
  if (text.length > MAX_CHARS_UNSAID && says(text) === 'nothing') return null;
  const day: PartialDate | null = findDay(text, language);
  return day === null ? null : { day, at: null };
}

function says(text: string, box?: Box): Dateline['says'] {
  if (SAYS_PUBLISHED.test(text.replace(SAYS_UPDATED, ' '))) return 'published';
  return SAYS_UPDATED.test(text) || CHANGE_NAME.test(box?.hints ?? '') ? 'updated' : 'nothing';
}

/** Whether it stands in a list whose other items have days as well: a list of stories. */
function isEntry({ blocks }: PageText, { box, text }: TextBlock, language: string | null): boolean {
  const item = itemAround(box);
  const own = item && findDay(text, language);
  if (!own || !item.parent) return false;
  const others = [...blocks.slice(item.parent.first, item.first), ...blocks.slice(item.end, item.parent.end)];
  return others.some((other) => ![null, own].includes(findDay(other.text.slice(0, MAX_CHARS), language)));
}

function itemAround(box: Box): Box | null {
  for (let at: Box | null = box; at; at = at.parent) if (at.tag === 'LI') return at;
  return null;
}

/** The story's part of the page, and where its headline and its first, second and last block stand among the blocks. */
interface Place {
  story: Box | null;
  headline: number;
  first: number;
  second: number;
  last: number;
}

/** Whether a headline that leads elsewhere stands right above or below it, in a part that holds nothing of the story. */
function isOfAnotherStory({ blocks }: PageText, line: TextBlock, { headline, first }: Place): boolean {
  const holds = (at: Box, place: number) => at.first <= place && place < at.end;
  const isOwn = (at: Box) => holds(at, headline) || holds(at, first);
  let part = line.box;
  while (part.parent && !isOwn(part.parent)) part = part.parent;
  const at = blocks.indexOf(line);
  const [from, to] = [Math.max(part.first, at - LINES_BELOW_HEADLINE), Math.min(part.end, at + 2)];
  return !isOwn(part) && (isItselfAnEntry(line) || blocks.slice(from, to).some(isLinkedHeadline));
}

/** "Marta Ilves" is linked too, and may be a heading; no name has as many words. */
function isLinkedHeadline({ box, text, linkChars, nodes }: TextBlock): boolean {
  const isOneText = nodes.filter(({ data }) => data.trim()).length === 1;
  const words = /^H[1-6]$/.test(box.tag) ? HEADLINE_WORDS : isOneText ? LINE_WORDS : Infinity;
  return linkChars >= Math.max(HEADLINE_CHARS, text.length * 0.8) && wordsIn(text) >= words;
}

/** "14 May 2026 Toll on the bridge to stay": a day and a link of more words than a name has. */
const isItselfAnEntry = ({ nodes }: TextBlock) =>
  nodes.some(({ data, parentElement }) => wordsIn(fold(data)) > HEADLINE_WORDS && parentElement?.closest('a'));

function standsElsewhere(box: Box, { story, headline, second }: Place): boolean {
  for (let at: Box | null = box; at && at !== story; at = at.parent) {
    // "max-w-sidebar" is no name of a part that holds the headline.
    if (at.first <= headline && headline < at.end) return false;
    // Some themes make the byline above the text the footer of its header, or set it apart.
    const isByline = (at.tag === 'FOOTER' && at.end <= second) || (at.tag === 'ASIDE' && at.end - at.first === 1);
    if (!isByline && hasOtherDays(at)) return true;
  }
  return false;
}

/** The time that an element of the line gives for machines. */
function machineMoment(line: TextBlock): Moment | null {
  for (const node of line.nodes) {
    for (let at = node.parentElement; at && at !== line.box.element.parentElement; at = at.parentElement) {
      const stated = attribute(at, 'datetime') ?? (at.nodeName === 'ABBR' ? attribute(at, 'title') : null);
      const moment = stated === null ? null : parseMoment(stated);
      if (moment) return moment;
    }
  }
  return null;
}
