// Pages that hold several short texts where an article has one: teasers, whole posts one below the other, messages of a thread.
import { besideName, linkDensity } from './boilerplate.ts';
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
export function isListOfStories(page: PageText, body: TextBlock[]): boolean {
  if (
    hasTeasers(page, body) ||
    isMostOf(
      body,
      cardsOf(page, (block) => isHeading(block.box)),
    )
  )
    return true;
  // Old lists have headlines in cells and divs.
  return isMostOf(body, cardsOf(page, isLongLine), NEARLY_ALL);
}

function hasTeasers({ blocks }: PageText, body: TextBlock[]): boolean {
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last) return false;
  // One headline may stand above the first text.
  const around = blocks.slice(Math.max(0, blocks.indexOf(first) - 1), blocks.indexOf(last) + 1);
  const headings = around.filter((block) => isHeading(block.box) && !isBeside(block.box));
  const linked = headings.filter(isLinked);
  return (
    linked.length >= MIN_TEASERS &&
    linked.length > headings.length * 0.6 &&
    wordCount(body) < linked.length * WORDS_OF_TEASER
  );
}

/** The largest boxes that begin with a linked headline and hold no other. */
function cardsOf({ blocks }: PageText, isHeadline: (block: TextBlock) => boolean): Box[] {
  const heads = blocks.flatMap((block, i) => (isLinked(block) && isHeadline(block) ? [i] : []));
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
  return isMostOf(body, outermost(page.boxes.filter(isMessage)));
}

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
