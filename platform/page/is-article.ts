// isArticle(reading): the verdict, once the text is known.
import { linkDensity, readsAsSentence } from './boilerplate.ts';
import { SURELY_ARTICLE } from './article-signs.ts';
import type { PageText, TextBlock } from './walk-page.ts';

export interface Evidence {
  /** See signsOfPage. */
  signs: number;
  page: PageText;
  body: TextBlock[];
  title: string | null;
  hasDate: boolean;
  hasAuthor: boolean;
}

/** Fewer words of prose than three short sentences are no article. */
const MIN_WORDS = 30;

export function isArticle(evidence: Evidence): boolean {
  const { signs, body, hasDate, hasAuthor } = evidence;
  if (wordCount(body) < MIN_WORDS) return false;
  const origin = (hasDate ? 2 : 0) + (hasAuthor ? 1 : 0);
  return signs + signsOfText(evidence) + origin >= SURELY_ARTICLE;
}

function signsOfText({ page, body, title }: Evidence): number {
  const prose = wordCount(
    body.filter((block) => readsAsSentence(block) && (block.box.tag !== 'LI' || block.text.length > 80)),
  );
  const length = prose >= 600 ? 3 : prose >= 100 ? 2 : prose >= 60 ? 1 : prose < 40 ? -2 : 0;
  const headline = page.blocks.some(({ box, text }) => box.tag === 'H1' || text === title) ? 1 : 0;
  return (
    length +
    headline +
    (isListOfStories(body) ? -5 : 0) +
    (isMostlyLinks(page) ? -1 : 0) +
    (isMostlyCode(body) ? -3 : 0)
  );
}

/** Headlines that are links, one after the other with little between them. */
function isListOfStories(body: TextBlock[]): boolean {
  const headings = body.filter(({ box }) => /^H[2-4]$/.test(box.tag));
  const linked = headings.filter((block) => block.linkChars > block.text.length * 0.8);
  return linked.length >= 4 && linked.length > headings.length * 0.6;
}

const isMostlyLinks = (page: PageText) => page.boxes[0] !== undefined && linkDensity(page.boxes[0]) > 0.5;

const isMostlyCode = (body: TextBlock[]) => body.filter(({ box }) => box.tag === 'PRE').length > body.length * 0.25;

function wordCount(blocks: TextBlock[]): number {
  return blocks.reduce((count, block) => count + block.text.split(' ').length, 0);
}
