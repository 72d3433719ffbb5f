// findDateline(page, body, title): the day printed near the headline, where a page has no date for machines.
// A clock in the masthead, a related story's day, a comment's, a caption's and a copyright year are none.
import type { PartialDate } from '@/engine/model.ts';
import { besideName } from './boilerplate.ts';
import { attribute } from './dom.ts';
import { findDay, type Moment, parseMoment } from './parse-date.ts';
import type { Box, PageText, TextBlock } from './walk-page.ts';

/** A printed day and how sure its place makes us: 'published' is said to be that, 'updated' is a later change. */
export interface Dateline extends Moment {
  says: 'published' | 'updated' | 'nothing';
}

/** Bylines stand within a few lines of the headline; a dateline is a short line. */
const LINES_AFTER_HEADLINE = 14;
const LINES_BEFORE_HEADLINE = 6;
const LINES_AFTER_BODY = 8;
const MAX_CHARS = 160;
/** A date in a longer line is a sentence of the story, unless the line says what it is. */
const MAX_CHARS_UNSAID = 90;

const SAYS_PUBLISHED =
  /\b(published|posted|publication date|first published|originally published|written|date|on|issued|created)\b\s*:?/i;
const SAYS_UPDATED = /\b(updated|modified|revised|edited|revision|reviewed)\b/i;
/** Names of parts that have days of their own. */
const OTHER_DAYS =
  /^(comment\w*|disqus|respond|related|recirc\w*|recommend\w*|readnext|most \w+|trending|sidebar|side bar|masthead|nav\w*|navigation|menu|captions?|wp caption text|more \w+|more|morefrom|also read|up next|next up|cookies?|consent|copyright|site footer|colophon|jp relatedposts|yarpp|outbrain|taboola|promo\w*|upsell|ASIDE|FOOTER|FIGCAPTION)$/;
const CLOCK = /\b(today|current|clock|weather|now|calendar|countdown|event|events|deadline|birthday|today s)\b/;

export function findDateline(
  page: PageText,
  body: TextBlock[],
  title: string | null,
  language: string | null,
): Dateline | null {
  const headline = headlineOf(page, body, title);
  const first = body[0] ? page.blocks.indexOf(body[0]) : headline;
  const last = body.length > 0 ? page.blocks.findLastIndex((block) => block === body.at(-1)) : headline;
  const story = smallestAround(page, headline, first);
  const lines = [
    // Below a short story the window reaches into the foot of the page, which has days of its own.
    ...page.blocks.slice(
      headline + 1,
      Math.min(headline + 1 + LINES_AFTER_HEADLINE, last > headline ? last + 1 : Infinity),
    ),
    // What stands above the headline counts only inside the story's own part of the page.
    ...page.blocks
      .slice(Math.max(0, headline - LINES_BEFORE_HEADLINE), headline)
      .filter(({ box }) => story && isInside(box, story))
      .toReversed(),
    ...page.blocks.slice(last + 1, last + 1 + LINES_AFTER_BODY).filter(({ text }) => saysItsDay(text)),
  ];
  const found = lines.flatMap((line) => datelineIn(line, story, language) ?? []);
  return (
    found.find(({ says }) => says === 'published') ?? found.find(({ says }) => says === 'nothing') ?? found[0] ?? null
  );
}

function headlineOf(page: PageText, body: TextBlock[], title: string | null): number {
  const named = page.blocks.findIndex(({ box, text }) => text === title && /^H[1-4]$/.test(box.tag));
  if (named >= 0) return named;
  const h1 = page.blocks.findIndex(({ box }) => box.tag === 'H1');
  return h1 >= 0 ? h1 : body[0] ? page.blocks.indexOf(body[0]) - 1 : 0;
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
  /^\W*(first |originally )?(published|posted|last (updated|modified|edited|reviewed)|updated|date)\b/i.test(text);

function datelineIn(line: TextBlock, story: Box | null, language: string | null): Dateline | null {
  if (line.text.length > MAX_CHARS || standsElsewhere(line.box, story)) return null;
  const moment = machineMoment(line) ?? printedMoment(line.text, language);
  if (!moment) return null;
  return { ...moment, says: says(line.text) };
}

function printedMoment(text: string, language: string | null): Moment | null {
  if (text.length > MAX_CHARS_UNSAID && says(text) === 'nothing') return null;
  const day: PartialDate | null = findDay(text, language);
  return day === null ? null : { day, at: null };
}

function says(text: string): Dateline['says'] {
  if (SAYS_PUBLISHED.test(text.replace(SAYS_UPDATED, ' ').replace(/\bupdated on\b/i, ' '))) return 'published';
  return SAYS_UPDATED.test(text) ? 'updated' : 'nothing';
}

function standsElsewhere(box: Box, story: Box | null): boolean {
  for (let at: Box | null = box; at && at !== story; at = at.parent) {
    if (OTHER_DAYS.test(besideName(at) ?? '') || CLOCK.test(at.hints)) return true;
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
