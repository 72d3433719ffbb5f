// findTitle(document): the headline as the page prints it. What a page states for search engines and networks is often
// another wording, or an older one; it tells which of the printed headings is the headline.
import { elementsOf, fold, metasOf, textOf } from './dom.ts';
import { type Fields, fieldText } from './structured-data.ts';
import type { PageText } from './walk-page.ts';

/** A linked heading with fewer words may be a name. */
export const HEADLINE_WORDS = 4;
/** Fewer letters begin too many headings alike. */
const SURE_LETTERS = 15;
/** A page's title with fewer words names the site, not a story. */
const STORY_WORDS = 4;
/** Two wordings of one headline share at least this much of the shorter one. */
const KIN_SHARE = 0.5;

const SEPARATOR = '\\s+[|–—\\-»·•:]\\s+';
const LAST_PART = new RegExp(`^(.*\\S)${SEPARATOR}(\\S.*)$`, 's');
/** "Harbour Courier: Ferry runs aground", "Ferry runs aground:Harbour Courier" */
const FIRST_SEAM = /^.*?\s*[:|–—]\s*/s;
const LAST_SEAM = /\s*[:|–—][^:|–—]*$/s;
const FIRST_PART = new RegExp(`^(\\S.*?)${SEPARATOR}(.*\\S)$`, 's');

/** The heading that says what is stated, else one worded much like it, else what is stated without the outlet's name. */
export function findTitle(document: Document, article: Fields | null, outlet: string | null): string | null {
  const metas = metasOf(document);
  const stated = [fieldText(article, 'headline'), metas.get('og:title') ?? null, metas.get('twitter:title') ?? null]
    .filter((title) => title !== null)
    .map((title) => withoutOutlet(title, outlet));
  const ofPage = longestPart(elementsOf(document, 'title').map(textOf).find(Boolean) ?? '');
  const named = ofPage === '' ? stated : [...stated, ofPage];
  const headlines = headingsOf(document, 'h1').filter((text) => letters(text) !== letters(outlet ?? ''));
  const printed =
    headlines.find((text) => named.some((title) => alike(title, text))) ??
    headlines.find((text) => named.some((title) => isKin(title, text))) ??
    headingsOf(document, 'h2').find((text) => stated.some((title) => letters(title) === letters(text)));
  const isStory = ofPage.split(' ').length >= STORY_WORDS;
  return printed ?? stated[0] ?? (isStory ? ofPage : (headlines[0] ?? (ofPage || null)));
}

/** Where the page does not print its title whole: the part that it prints, without the name of paper or section. */
export function asPrinted(title: string | null, { blocks }: PageText): string | null {
  const parts = title === null ? [] : [title, title.replace(FIRST_SEAM, ''), title.replace(LAST_SEAM, '')];
  const isPrinted = (part: string) => part.length > SURE_LETTERS && blocks.some(({ text }) => text.startsWith(part));
  return parts.find(isPrinted) ?? title;
}

function headingsOf(document: Document, tag: string): string[] {
  return elementsOf(document, tag)
    .map((heading) => textOf(heading))
    .filter(Boolean);
}

/** "Ferry runs aground | The Quillmouth Post" → "Ferry runs aground"; the name may also come first. */
function withoutOutlet(title: string, outlet: string | null): string {
  const isOutlet = (part: string | undefined) => outlet !== null && nameKey(part ?? '') === nameKey(outlet);
  const last = LAST_PART.exec(title);
  if (isOutlet(last?.[2])) return last?.[1] ?? title;
  const first = FIRST_PART.exec(title);
  return isOutlet(first?.[1]) ? (first?.[2] ?? title) : title;
}

function longestPart(title: string): string {
  const parts = title.split(new RegExp(SEPARATOR));
  return fold(parts.reduce((best, part) => (part.length > best.length ? part : best), ''));
}

function alike(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)];
  if (a === '' || b === '') return false;
  return a === b || (Math.min(a.length, b.length) > SURE_LETTERS && (a.startsWith(b) || b.startsWith(a)));
}

/** Whether both may be headlines of one story: at least two words in common, and half of the shorter one's. */
function isKin(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 2 && shared >= Math.min(a.size, b.size) * KIN_SHARE;
}

/** Words that carry the sense: longer ones and numbers. */
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []);

/** Letters and digits alone, lower-case. */
export const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** A name to be compared: "The Quillmouth Post" is "quillmouth post". */
export const nameKey = (name: string) => letters(name.replace(/^the\s+/i, ''));
