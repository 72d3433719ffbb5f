// Pages that hold several short texts where an article has one: teasers, whole posts one below the other, messages of a thread.
import { besideName, isTimeLine, linkDensity } from './boilerplate.ts';
import { hostOf } from './find-outlet.ts';
import { property, wordsIn } from './dom.ts';
import type { Box, PageText, TextBlock } from './walk-page.ts';

/** Fewer linked headlines than this are "also read" among the paragraphs … */
const MIN_TEASERS = 4;
/** … and so are more of them when this many words of prose come to each. */
const WORDS_OF_TEASER = 60;
/** Two texts may be a story and the one before it. */
const MIN_TEXTS = 3;
/** A kicker and a day. */
const LINES_BEFORE_HEADLINE = 2;
/** Fewer words in a link are a button or a tag. */
const HEADLINE_WORDS = 4;
/** Texts are what the page is about when together they hold this share of its body … */
const MOST_OF_BODY = 0.6;
/** (nearly all of it where its headlines are no headings: stories have lists of links as well) … */
const NEARLY_ALL = 0.85;
/** … and no one of them holds this share of them all: that one is the story, the others are answers to it. */
const MOST_OF_TEXTS = 0.75;

/** Headlines that are links, with little between them or each at the head of its own text. */
export function isListOfStories(page: PageText, body: TextBlock[], address: string | null): boolean {
  const isOwn = (block: TextBlock) => isLinked(block) && !leadsElsewhere(block, address);
  const isHeadline = (block: TextBlock) => isOwn(block) && isHeading(block.box);
  if (hasTeasers(page, body, isOwn) || isMostOf(body, cardsOf(page, isHeadline))) return true;
  // Old lists have headlines in cells and divs.
  return isMostOf(
    body,
    cardsOf(page, (block) => isOwn(block) && isLongLine(block)),
    NEARLY_ALL,
  );
}

/** "What we read this week" is a text about stories of other sites; a list leads to the site's own. */
function leadsElsewhere({ nodes }: TextBlock, address: string | null): boolean {
  const host = hostOf(address);
  const link =
    nodes
      .find((node) => node.data.trim())
      ?.parentElement?.closest('a')
      ?.getAttribute('href') ?? '';
  return host !== null && (hostOf(link) ?? host) !== host;
}

function hasTeasers({ blocks }: PageText, body: TextBlock[], isOwn: (block: TextBlock) => boolean): boolean {
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last) return false;
  // One headline may stand above the first text.
  const around = blocks.slice(Math.max(0, blocks.indexOf(first) - 1), blocks.indexOf(last) + 1);
  const headings = around.filter((block) => isHeading(block.box) && !isBeside(block.box));
  const linked = headings.filter(isOwn);
  return (
    linked.length >= MIN_TEASERS &&
    linked.length > headings.length * 0.6 &&
    wordCount(body) < linked.length * WORDS_OF_TEASER &&
    !isTextBefore(blocks, body, linked[0])
  );
}

/** A short story, below which the headlines of others were left. */
function isTextBefore(blocks: TextBlock[], body: TextBlock[], headline: TextBlock | undefined): boolean {
  const at = headline ? blocks.indexOf(headline) : 0;
  return wordCount(body.filter((block) => blocks.indexOf(block) < at)) > wordCount(body) * MOST_OF_BODY;
}

/** The largest boxes that begin with a linked headline and hold no other. */
function cardsOf({ blocks }: PageText, isHeadline: (block: TextBlock) => boolean): Box[] {
  const heads = blocks.flatMap((block, i) => (isHeadline(block) ? [i] : []));
  return heads.flatMap((at, i) => {
    const [before, after] = [heads[i - 1] ?? -1, heads[i + 1] ?? Infinity];
    let card = blocks[at]?.box;
    while (card?.parent && card.parent.first > before && card.parent.end <= after) card = card.parent;
    return card && at - card.first <= LINES_BEFORE_HEADLINE ? [card] : [];
  });
}

const isHeading = ({ tag }: Box) => /^H[1-6]$/.test(tag);
const isLongLine = ({ text }: TextBlock) => wordsIn(text) >= HEADLINE_WORDS;
const isLinked = ({ linkChars, text }: TextBlock) => linkChars > text.length * 0.8;

// What forum software calls a message. Readers' comments below an article have names of their own (see boilerplate.ts).
const MESSAGE =
  /\b(postbit|postbody|topic post|message body|message content|message main|messagetext|forum post|ipscomment|answer|answercell|reply body|comtr)\b/;
// What others call one as well, and news sites the posts of a live blog: there a person must stand beside the text.
const PERHAPS_MESSAGE = /\b(comment|post|message|reply|status|answer|review)\b/;
const PERSON =
  '[class*="user" i], [class*="avatar" i], [class*="member" i], [class*="poster" i], [class*="author" i], [class*="profile" i], [class*="display-name" i]';
const LIVE = /\b(live|liveblog|stream|updates?|timeline)\b/;

/** Several messages that are together most of the page, or most of what was taken for the body. */
export function isThread(page: PageText, body: TextBlock[]): boolean {
  const messages = outermost(page.boxes.filter((box) => MESSAGE.test(box.hints)));
  const chars = messages.reduce((sum, box) => sum + box.chars, 0);
  const longest = Math.max(0, ...messages.map((box) => box.chars));
  if (chars > (page.boxes[0]?.chars ?? 0) * 0.4 && longest < chars * MOST_OF_TEXTS) return true;
  return isMostOf(body, outermost(page.boxes.filter(isMessage))) || isFirstMessage(page, body);
}

/** A long question with short answers below it. Sites call stories "post" as well, but not "message". */
function isFirstMessage(page: PageText, body: TextBlock[]): boolean {
  const messages = page.boxes.filter(
    (box) => (MESSAGE.test(box.hints) || /\bmessage\b/.test(box.hints)) && isMessage(box),
  );
  const first = body[0] && selfOrAround(body[0].box, (box) => messages.includes(box));
  return !!first && messages.some((box) => box !== first && box.parent === first.parent);
}

/** "4 de marzo de 2025", "04.03.2025", "4.3.25", "2025年3月4日 17時45分". */
export const ANY_DAY = /\b\d{1,2}\b.{1,20}\b(19|20)\d\d\b|\b\d{1,2}([./-])\d{1,2}\2\d\d\b|\b(19|20)\d\d ?[年년.]/;
const DAY_CHARS = 60;
/** The day of a part stands among these many of its first lines or of its last, where links to the whole of it may follow. */
const LINES_TO_DAY = 3;

/** Parts of one box, each with a day: an archive, a thread, a log of changes or of faults. The posts of a live blog are one story. */
export function hasPartsWithDays(page: PageText, body: TextBlock[]): boolean {
  const siblings = new Map<Box, Box[]>();
  const isDay = page.blocks.map(printsDay);
  for (const box of page.boxes) {
    if (!box.parent || !hasDay(isDay, box) || selfOrAround(box, ({ hints }) => LIVE.test(hints))) continue;
    const known = siblings.get(box.parent);
    if (known) known.push(box);
    else siblings.set(box.parent, [box]);
  }
  return [...siblings.values()].some((boxes) => boxes.length >= MIN_TEXTS && isMostOf(body, boxes));
}

/** Whether one of its first or last lines is a day; `isDay` for each block of the page. */
function hasDay(isDay: boolean[], { first, end }: Box): boolean {
  // A line alone is an entry of a list.
  if (end - first < 2) return false;
  const [head, tail] = [Math.min(first + LINES_TO_DAY, end), Math.max(first, end - LINES_TO_DAY)];
  return isDay.slice(first, head).includes(true) || isDay.slice(tail, end).includes(true);
}

const printsDay = (line: TextBlock) => line.text.length <= DAY_CHARS && (ANY_DAY.test(line.text) || isTimeLine(line));

function isMessage(box: Box): boolean {
  if (!PERHAPS_MESSAGE.test(box.hints) || LIVE.test(box.hints)) return false;
  if (/\bcomment\b/.test(box.hints)) return true;
  // A form's fields may be called "querySelector" (see dom.ts).
  return (
    property<'querySelector', Element['querySelector']>(box.element, 'querySelector').call(box.element, PERSON) !== null
  );
}

function outermost(boxes: Box[]): Box[] {
  const all = new Set(boxes);
  return boxes.filter((box) => !hasAround(box, (around) => all.has(around)));
}

/** Whether several of these boxes, none by itself, hold most words of the body. */
function isMostOf(body: TextBlock[], boxes: Box[], share = MOST_OF_BODY): boolean {
  const among = new Set(boxes);
  const words = new Map<Box, number>();
  for (const block of body) {
    const box = selfOrAround(block.box, (it) => among.has(it));
    if (box) words.set(box, (words.get(box) ?? 0) + wordsIn(block.text));
  }
  const counts = [...words.values()];
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.length >= MIN_TEXTS && sum > wordCount(body) * share && Math.max(...counts) < sum * MOST_OF_TEXTS;
}

/** A page of links with hardly a word between them. */
export const isMostlyLinks = (page: PageText) => page.boxes[0] !== undefined && linkDensity(page.boxes[0]) > 0.5;

const isBeside = (box: Box) => selfOrAround(box, (it) => besideName(it) !== null) !== null;
const hasAround = (box: Box, holds: (box: Box) => boolean) =>
  box.parent !== null && selfOrAround(box.parent, holds) !== null;

function selfOrAround(box: Box, holds: (box: Box) => boolean): Box | null {
  for (let at: Box | null = box; at; at = at.parent) if (holds(at)) return at;
  return null;
}

export function wordCount(blocks: TextBlock[]): number {
  return blocks.reduce((count, { text }) => count + wordsIn(text), 0);
}
