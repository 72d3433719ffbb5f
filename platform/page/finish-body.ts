// finishBody(article): its blocks without what their words alone show to be none of the story: lines of the site and what a
// subscription brings, bylines and datelines, a sentence printed again in large letters, what is told of the author.
import type { Article, Block } from '@/engine/model.ts';
import { isSentence } from './boilerplate.ts';
import { namesBy } from './find-author.ts';
import { letters } from './find-title.ts';
import { findDay } from './parse-date.ts';
import { isOffer, isSiteLine } from './site-lines.ts';

/** Notes on the author stand among these, or before the first. */
const LAST_BLOCKS = 4;
/** A line that prints a day and more than this tells something. */
const DATELINE_MAX_CHARS = 90;
/** A shorter line may come again for good reasons; a longer one is a paragraph. */
const PULLED_LETTERS = [25, 200] as const;
/** Each line is held against each other one: what has more of them is no story, and stays as it is. */
const MOST_BLOCKS = 600;
/** Fewer lines that print a time may be those of a programme. */
const ENOUGH_POSTS = 3;

export function finishBody({ blocks, author, language }: Article): Block[] {
  const lines = withoutOffers(blocks).filter(({ kind, text }) => kind === 'cell' || !isSiteLine(text));
  const own = withoutPulled(withoutHeadsOfPosts(withoutDatelines(lines, language)));
  const told = withoutAuthorNotes(beforeEnd(own), author);
  // A heading may have introduced nothing else.
  return told.slice(0, told.findLastIndex(({ kind }) => kind !== 'heading') + 1);
}

const isPart = ({ kind }: Block) => kind === 'listItem' || kind === 'heading';

/** Without the items after a line that asks to subscribe, and whatever headings and items stand between two such lines. */
function withoutOffers(blocks: Block[]): Block[] {
  const offered = new Set<Block>();
  let parts: Block[] = [];
  let isWithin = false;
  for (const block of blocks) {
    const asks = isOffer(block.text);
    if (isPart(block) && !asks) {
      if (isWithin && parts.length === 0 && block.kind === 'listItem') offered.add(block);
      else parts.push(block);
      continue;
    }
    if (asks && isWithin) parts.forEach((part) => offered.add(part));
    [parts, isWithin] = [[], asks];
  }
  return blocks.filter((block) => !offered.has(block));
}

/** Without the lines before the second sentence that print a day: "By Marta Ilves, 3 May 2024". The first may be a standfirst. */
function withoutDatelines(blocks: Block[], language: string | null): Block[] {
  const [first, second = first] = blocks.filter(({ text }) => isSentence(text));
  const start = second ? blocks.indexOf(second) : 0;
  const isDateline = ({ kind, text }: Block) =>
    kind !== 'heading' &&
    text.length <= DATELINE_MAX_CHARS &&
    !isSentence(text) &&
    (findDay(text, language) !== null || namesBy(text).length > 0);
  return blocks.filter((block, i) => i >= start || !isDateline(block));
}

/** "10:30", "21.40 Saturday", and who wrote the post; names may touch what is before them. */
const HEAD_OF_POST =
  /^\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?(?:,? \p{Lu}\p{Ll}+day)?\W*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** Without the lines of a live blog that say when and by whom a post was written; what was written stands below each. */
function withoutHeadsOfPosts(blocks: Block[]): Block[] {
  const isHead = ({ text }: Block, i: number) => {
    const next = blocks[i + 1];
    return HEAD_OF_POST.test(text) && next !== undefined && (next.kind === 'heading' || isSentence(next.text));
  };
  return blocks.filter(isHead).length < ENOUGH_POSTS ? blocks : blocks.filter((block, i) => !isHead(block, i));
}

/** Without lines that are part of another paragraph: pages print a sentence again, in large letters. */
function withoutPulled(blocks: Block[]): Block[] {
  if (blocks.length > MOST_BLOCKS) return blocks;
  const [least, most] = PULLED_LETTERS;
  const all = blocks.map(({ text }) => letters(text));
  const isPulled = ({ kind }: Block, i: number) => {
    const own = all[i] ?? '';
    const mayBe = (kind === 'paragraph' || kind === 'quote') && own.length >= least && own.length <= most;
    return mayBe && all.some((other) => other.length > own.length && other.includes(own));
  };
  return blocks.filter((block, i) => !isPulled(block, i));
}

/** Press offices say where their text ends; notes to editors and telephone numbers follow. */
const END = /^\W*ends?\W*$|^#+( #+)*$|^-30-$/i;

function beforeEnd(blocks: Block[]): Block[] {
  const at = blocks.findLastIndex(({ text }) => END.test(text));
  return at >= blocks.length / 2 ? blocks.slice(0, at) : blocks;
}

const TELLS_LIFE =
  /^,? (is|was|covers|covered|writes|reports|edits|teaches|joined|works|worked|lives|studied|reported|contributed|can be reached|has (been|covered|written|reported|worked))\b/;

/** Without what both ends of the story say about its author; elsewhere the author may be part of the story. */
function withoutAuthorNotes(blocks: Block[], author: string | null): Block[] {
  const names = author?.split(', ') ?? [];
  // "Marta Ilves covers the harbour for the Post."
  const isNote = (text: string) =>
    names.some((name) => text.startsWith(name) && TELLS_LIFE.test(text.slice(name.length)));
  return blocks.filter(({ text }, i) => (i > 0 && i < blocks.length - LAST_BLOCKS) || !isNote(text));
}
