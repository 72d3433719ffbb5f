// findAuthor(document): who signs the story, by name. Structured data and meta tags first; else the byline, as far as it reads
// as names: no date, no desk, no line about the author.
import { fold, metasOf, queryAll, textOf } from './dom.ts';
import { letters, nameKey } from './find-title.ts';
import { type Fields, textsOf } from './structured-data.ts';
import type { PageText, TextBlock } from './walk-page.ts';

const AUTHOR_META = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'cxenseparse:author',
];
/** Where the name is by itself, and then where a byline is: in that a role or a portrait's caption may stand beside it. */
const BYLINES = [
  '[class*="author" i][class*="name" i], [itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], [class*="autor" i], a[href*="/author/"], a[href*="/authors/"]',
];
/** Longer ones tell the author's life. */
const BYLINE_MAX_CHARS = 160;
/** Bylines stand among the first of their kind; what comes later signs other stories and comments. */
const BYLINES_READ = 12;

/** The same for a line that no part of the page calls a byline: it is short, and near the first words of the story. */
const LINE_MAX_CHARS = 90;
const LINES_BESIDE_START = 6;
const IS_BYLINE = /^(?:(?:words|written|posted|submitted) )?by\b|^(?:von|par|por|di|door|av|af) (?=\p{Lu})/iu;
/** Names may hold the same words further on: "Ursula von Hagen". */
const BY_ELSEWHERE = /^(?:von|par|por|di|door|av|af) /i;

const SAYS_BY = /^(?:.{0,40}\b)?(?:by|author|from|words|written by|posted by|reported by)\b\s*:?\s+/iu;
/** Where names end: a date, a role, a bar. */
const NAMES_END =
  /\s*(?:[|•·–—/@(:]|\d|\s-(?:\s|$)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(?=\d)|\b(?:publi\w*|updated|posted|last|in|on|for|at|with|is|has|see|more|read|view|follow|share)\b).*$/isu;
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:al|bin|da|de|del|den|der|dos|du|el|la|le|ten|van|von) )*\p{Lu}[\p{L}.'’-]*){1,3}$/u;
const NO_NAME =
  /\b(about|admin|author|authors|by|contributor|correspondent|desk|editor|editorial|editors|guest|here|meet|news|newsroom|posts?|reporter|reporters|staff|stories|team|the|writer|written)\b/i;

export function findAuthor(document: Document, article: Fields | null, outlet: string | null): string | null {
  const isOutlet = (name: string) => outlet !== null && nameKey(name) === nameKey(outlet);
  const stated = [...new Set(statedNames(document, article))];
  const people = stated.filter((name) => !isOutlet(name));
  if (people.length > 0) return people.join(', ');
  // An outlet that signs for its writers in the data may still print who wrote the story.
  return fromByline(document) ?? stated[0] ?? null;
}

function statedNames(document: Document, article: Fields | null): string[] {
  const inData = textsOf(article?.['author']).filter((name) => !isAddress(name));
  if (inData.length > 0) return inData.map(withoutBy);
  const metas = metasOf(document);
  const named = AUTHOR_META.map((name) => metas.get(name)).find((name) => name !== undefined && !isAddress(name));
  return named === undefined ? [] : [withoutBy(named)];
}

function fromByline(document: Document): string | null {
  for (const element of BYLINES.flatMap((byline) => queryAll(document, byline).slice(0, BYLINES_READ))) {
    const names =
      textOf(element).length > BYLINE_MAX_CHARS ? [] : namesIn(spacedText(element).replace(BY_ELSEWHERE, ''));
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

/** The names of a line beside the beginning of the text that says who wrote it: "By Marta Ilves". null when none does. */
export function authorAbove({ blocks }: PageText, body: TextBlock[]): string | null {
  const first = body[0] ? blocks.indexOf(body[0]) : 0;
  const lines = blocks.slice(Math.max(0, first - LINES_BESIDE_START), first + LINES_BESIDE_START);
  const byline = lines.find(({ box, text }) => IS_BYLINE.test(text) && !/^H\d$/.test(box.tag));
  return (byline && namesBy(byline.text).join(', ')) || null;
}

/** The names of a line that says that they wrote it; [] for another. */
export const namesBy = (text: string) =>
  IS_BYLINE.test(text) && text.length <= LINE_MAX_CHARS ? namesIn(text.replace(BY_ELSEWHERE, '')) : [];

/** Letters of "Written by", "Text:" and "and". */
const SIGNING_LETTERS = 10;

/** Whether the line holds the names of authors and hardly more. */
export function isSignature(text: string, names: string[]): boolean {
  if (text.length > LINE_MAX_CHARS) return false;
  const rest = names.reduce((line, name) => line.replace(name, ''), text);
  return rest !== text && letters(rest).length <= SIGNING_LETTERS;
}

/** Text with a space wherever an element begins or ends: "By" and the name after it may touch in the markup. */
const spacedText = (element: Element) =>
  fold(
    element.innerHTML
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&'),
  );

/** "By Marta Ilves and Olin Brandt | 3 May" → the two names; [] when the line holds anything else before its end. */
export function namesIn(byline: string): string[] {
  const names = withoutBy(byline)
    .replace(NAMES_END, '')
    .split(/\s*,\s*|\s+(?:and|&)\s+/i)
    .filter(Boolean);
  const end = names.findIndex((name) => !NAME.test(name) || NO_NAME.test(name));
  return end < 0 ? names : names.slice(0, end);
}

const withoutBy = (text: string) => text.replace(SAYS_BY, '');
const isAddress = (text: string) => /^https?:|@/.test(text);
