// findBody(page): which blocks are the article. Prose weighs; the box that holds most of it is the article's; what stands
// beside it or reads as a line of the site is left out.
import { besideBoxes, contains, isBesideByName, sum } from './beside-boxes.ts';
import { isLead, isLinkLine, isNotice, isTimeLine, labelOfLink, linkDensity, readsAsSentence } from './boilerplate.ts';
import { namesBy } from './find-author.ts';
import type { Box, PageText, TextBlock } from './walk-page.ts';
import { withoutRepeats } from './without-repeats.ts';

/** Share of the prose that a child must hold to be entered: below it, several children make the article together. */
const ENTER_SHARE = 0.7;
/** A box with this many paragraphs of its own is the story's: a part of it that holds most of the prose is only its longest part. */
const OWN_PARAGRAPHS = 2;

/** Headline, standfirst, byline. */
const LINES_OF_HEAD = 4;

export interface BodyHints {
  /** The headline, folded: the body begins after it and does not repeat it. */
  title: string | null;
  /** articleBody of the structured data, folded; '' when there is none. */
  articleBody: string;
  /** Who signs the story, names with commas between; null when nobody does. */
  author: string | null;
}

/** The article's blocks in order; [] when the page has no prose. */
export function findBody(page: PageText, hints: BodyHints): TextBlock[] {
  const weights = page.blocks.map((block) => weightOf(block, hints));
  const kept = new Set(besideBoxes(page, weights, hints));
  const inside = page.blocks.map((block) => !hasAncestor(block.box, kept));
  const prose = new Map(page.boxes.map((box) => [box, sum(weights, inside, box)]));
  const start = namedStory(page, hints.title) ?? page.boxes[0];
  const isOwn = page.blocks.map((block, i) => inside[i] === true && readsAsSentence(block));
  const container = start ? descend(start, prose, (box, child) => holdsStory(page, isOwn, box, child)) : null;
  if (!container) return [];
  const candidates = page.blocks.slice(container.first, container.end).filter((_, i) => inside[container.first + i]);
  const own = afterTitle(candidates, hints.title).filter((block) => belongs(block, hints.title));
  const story = [...leads(page, own[0], hints.title).filter((block) => !hasAncestor(block.box, kept)), ...own];
  return withoutRepeats(withoutLeads(story));
}

/** Of several stories on one page, each with a headline of its own, the one that the address names; null for one or none. */
function namedStory({ blocks, boxes }: PageText, title: string | null): Box | null {
  const heads = blocks.flatMap(({ box }, i) => (box.tag === 'H1' ? [i] : []));
  const own = heads.find((head) => blocks[head]?.text === title);
  const headline = own === undefined ? undefined : blocks[own]?.box;
  if (!headline) return null;
  const holdsOther = (box: Box) => heads.some((head) => head !== own && box.first <= head && head < box.end);
  const story = articleAround(headline) ?? largest(headline, holdsOther);
  // A part with a heading and no text is no story.
  const isStory = ({ first, end }: Box) => blocks.slice(first, end).filter(readsAsSentence).length > 1;
  // Below the story others may follow whose headlines are of a lower rank.
  const isSigned = ({ tag, first }: Box) =>
    tag === 'ARTICLE' && blocks.slice(first, first + LINES_OF_HEAD).some(({ text }) => namesBy(text).length > 0);
  const isOther = (box: Box) =>
    isAlike(box, story) && (holdsOther(box) || isSigned(box)) && !contains(box, headline) && isStory(box);
  return isStory(story) && boxes.some(isOther) ? story : null;
}

function largest(from: Box, isTooLarge: (box: Box) => boolean): Box {
  let box = from;
  while (box.parent && !isTooLarge(box.parent)) box = box.parent;
  return box;
}

/** "story-812" is like "story-813"; articles bear the names of their subjects. */
const isAlike = (one: Box, other: Box) =>
  one.tag === other.tag && (one.tag === 'ARTICLE' || nameOf(one) === nameOf(other));
const nameOf = ({ hints }: Box) => hints.replace(/\d+/g, '');

function articleAround(box: Box): Box | null {
  for (let at: Box | null = box; at; at = at.parent) if (at.tag === 'ARTICLE') return at;
  return null;
}

function weightOf(block: TextBlock, { articleBody }: BodyHints): number {
  const { length } = block.text;
  if (/^H[1-6]$/.test(block.box.tag)) return 0;
  const confirmed = articleBody !== '' && length > 40 && articleBody.includes(block.text.slice(0, 60)) ? 3 : 1;
  const linked = 1 - block.linkChars / length;
  const shape = readsAsSentence(block) ? 1 : length >= 80 ? 0.4 : 0.05;
  return length * linked * linked * shape * confirmed * (block.box.tag === 'LI' ? 0.6 : 1);
}

/** Whether paragraphs stand in the box itself, or in sections like the one that holds most of its prose, but not in that. */
function holdsStory(page: PageText, isOwn: boolean[], box: Box, child: Box): boolean {
  let count = 0;
  for (let i = box.first; i < box.end; i++) {
    if (i === child.first) i = Math.max(i, child.end - 1);
    // One before it is the lead of the story; one after it may be a last word of the site.
    else if (isOwn[i] && isInSection(page.blocks[i]?.box, box, child)) count += i < child.first ? OWN_PARAGRAPHS : 1;
  }
  return count >= OWN_PARAGRAPHS;
}

function isInSection(inner: Box | undefined, box: Box, section: Box): boolean {
  if (!inner || inner === box || (inner.tag === 'P' && inner.parent === box)) return inner !== undefined;
  let at = inner;
  while (at.parent && at.parent !== box) at = at.parent;
  return at.tag === section.tag && at.tag !== 'ARTICLE' && at.hints === section.hints;
}

function descend(from: Box, prose: Map<Box, number>, isStory: (box: Box, child: Box) => boolean): Box | null {
  let box = from;
  for (;;) {
    const all = prose.get(box) ?? 0;
    if (all === 0) return null;
    const next = box.children.find((child) => (prose.get(child) ?? 0) >= all * ENTER_SHARE);
    if (!next || next.tag === 'P' || isStory(box, next)) return box;
    box = next;
  }
}

function hasAncestor(box: Box, boxes: Set<Box>): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (boxes.has(at)) return true;
  return false;
}

function afterTitle(blocks: TextBlock[], title: string | null): TextBlock[] {
  const at = blocks.findLastIndex((block) => block.box.tag === 'H1' && (title === null || block.text === title));
  return at >= 0 && at < blocks.length / 2 ? blocks.slice(at + 1) : blocks;
}

function belongs(block: TextBlock, title: string | null): boolean {
  if (block.text === title || isNotice(block) || isLinkLine(block) || isTimeLine(block) || isLead(block)) return false;
  if (isCard(block)) return false;
  return !isBesideByName(block) && !inLinkList(block.box);
}

/** Whether a link to another page is drawn around it, and not within it. */
const isCard = ({ box, text, linkChars }: TextBlock) =>
  linkChars > text.length * 0.9 && box.element.closest('a[href]:not([href^="#"])') !== null;

/** A list whose items are links: menus and related stories. */
function inLinkList(box: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) {
    if ((at.tag === 'UL' || at.tag === 'OL') && at.chars > 0 && linkDensity(at) > 0.6) return true;
  }
  return false;
}

/** What sites call a first paragraph that they set apart. */
const LEAD = /\b(stand ?first|sub ?(title|headline|head|heading)|dek|excerpt|lead|teaser|summary|intro|abstract)\b/;

/** Paragraphs and standfirsts between the headline and a text that stands in a box of its own. */
function leads({ blocks }: PageText, first: TextBlock | undefined, title: string | null): TextBlock[] {
  const headline = blocks.findIndex(({ text }) => text === title);
  const between = first && headline >= 0 ? blocks.slice(headline + 1, blocks.indexOf(first)) : [];
  const isNamed = ({ box }: TextBlock) => LEAD.test(`${box.hints} ${box.parent?.hints}`);
  return between.filter((block) => belongs(block, title) && (readsAsSentence(block) || isNamed(block)));
}

/** Without lines that begin alike and end with a link: each leads to another story, in whatever language it says so. */
function withoutLeads(blocks: TextBlock[]): TextBlock[] {
  const labels = blocks.map(labelOfLink);
  const isRepeated = (label: string | null) => label !== null && labels.indexOf(label) < labels.lastIndexOf(label);
  return blocks.filter((_, i) => !isRepeated(labels[i] ?? null));
}
