// postDays(body): the day of each post of a live blog. A post is one of several boxes of the same name, each with its own time.
import type { PartialDate } from '@/engine/model.ts';
import { attribute } from './dom.ts';
import { parseMoment } from './parse-date.ts';
import type { Box, TextBlock } from './walk-page.ts';

/** Fewer alike boxes with a time are no live blog. */
const ENOUGH_POSTS = 3;

/** For each block the local day of the post it stands in, null when it stands in none. */
export function postDays(body: TextBlock[]): (PartialDate | null)[] {
  const known = new Map<Box, PartialDate | null>();
  return body.map(({ box }) => dayOf(box, known));
}

function dayOf(box: Box, known: Map<Box, PartialDate | null>): PartialDate | null {
  const before = known.get(box);
  if (before !== undefined) return before;
  const own = isPost(box) ? timeOf(box) : null;
  const day = own ?? (box.parent ? dayOf(box.parent, known) : null);
  known.set(box, day);
  return day;
}

function isPost(box: Box): boolean {
  const siblings = box.parent?.children ?? [];
  if (siblings.length < ENOUGH_POSTS || box.tag === 'P') return false;
  const alike = siblings.filter(({ tag, hints }) => tag === box.tag && hints.split(' ')[0] === box.hints.split(' ')[0]);
  return alike.length >= ENOUGH_POSTS && alike.filter((sibling) => timeOf(sibling) !== null).length >= ENOUGH_POSTS;
}

const times = new WeakMap<Box, { day: PartialDate | null }>();

function timeOf(box: Box): PartialDate | null {
  const known = times.get(box);
  if (known) return known.day;
  const element = box.element.querySelector('time[datetime], [itemprop~="datePublished"][content]');
  const stated = attribute(element, 'datetime') ?? attribute(element, 'content');
  const day = stated === null ? null : (parseMoment(stated)?.day ?? null);
  times.set(box, { day });
  return day;
}
