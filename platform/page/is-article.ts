// isArticle(reading): the verdict, once the text is known.
import type { DateSource } from '@/engine/model.ts';
import { type PageSigns, SURELY_ARTICLE } from './article-signs.ts';
import { linkDensity, readsAsSentence } from './boilerplate.ts';
import { isListOfStories, isMostlyLinks, isThread, wordCount } from './several-texts.ts';
import type { PageText, TextBlock } from './walk-page.ts';

export interface Evidence {
  signs: PageSigns;
  page: PageText;
  body: TextBlock[];
  title: string | null;
  /** Where its day of publication stands; 'none' when it has none. */
  dateFrom: DateSource;
  hasAuthor: boolean;
  language: string | null;
}

/** Fewer words than three short sentences are no article, unless the page says that they are: a brief, the free part of a story. */
const MIN_WORDS = 30;
const MIN_WORDS_STATED = 15;

export function isArticle(evidence: Evidence): boolean {
  if (wordCount(evidence.body) < (evidence.signs.isStated ? MIN_WORDS_STATED : MIN_WORDS)) return false;
  return evidence.signs.weight + signsOfText(evidence) + signsOfOrigin(evidence) >= SURELY_ARTICLE;
}

/** Somebody's words: longer than a term or a title in quotation marks; between straight ones, which code has too, it ends as speech does. */
const SPEECH = /[“„«「][^“”„«»「」]{30,400}[”“»」]|"[A-Z][^"<>{}=]{30,400}[.,!?]"/;

/** News carries what others say, on a named day. */
const REPORTED =
  /\b(said|told|announced|confirmed|according to)\b.{0,80}\b(on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b|\b(on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b.{0,80}\b(said|told|announced|confirmed|according to)\b/;
/** Weather, policies, manuals and wikis print when they were last changed, and no day on which they came out. */
const KEPT_UP =
  /^((this )?page )?(was )?(last )?(updated|edited|modified|reviewed|revised|changed)\b|^(valid|effective|in force|applies)\b|\bedited this page\b/i;
const CAME_OUT = /^(published|posted|first published)\b/i;
/** "4 de marzo de 2025", "2025年3月4日 17時45分". */
const ANY_DAY = /\b\d{1,2}\b.{1,20}\b(19|20)\d\d\b|\b(19|20)\d\d ?[年년.]/;
/** No line of these kinds is longer. */
const MAX_LINE = 120;

/** News has a day, an author or somebody who speaks. What has none is as a rule always there: a manual, a company, terms. */
function signsOfOrigin(evidence: Evidence): number {
  const { signs, body, page, language } = evidence;
  const known = signsOfKnownOrigin(evidence);
  if (known > 0 || signs.isStated) return known;
  const isSpeech = body.some(({ text }) => SPEECH.test(text));
  // A day or a name printed in another language may not have been understood.
  if (language !== null && !/^en\b/i.test(language)) return (isSpeech ? 1 : 0) + (page.blocks.some(isDayLine) ? 1 : 0);
  // A "/news/" in the address or a kind that the page states is half an excuse.
  return isSpeech ? 0 : signs.weight > 0 ? -1 : -2;
}

function signsOfKnownOrigin({ body, page, dateFrom, hasAuthor }: Evidence): number {
  const isDated = dateFrom !== 'none' && !(dateFrom === 'text' && isKeptUp(page));
  const isReported = body.some(({ text }) => REPORTED.test(text));
  return (isDated ? 2 : 0) + (hasAuthor ? 1 : 0) + (isReported ? 1 : 0);
}

const isDayLine = ({ text }: TextBlock) => text.length <= MAX_LINE / 2 && ANY_DAY.test(text);

function isKeptUp({ blocks }: PageText): boolean {
  const lines = blocks.filter(({ text }) => text.length <= MAX_LINE);
  return lines.some(({ text }) => KEPT_UP.test(text)) && !lines.some(({ text }) => CAME_OUT.test(text));
}

function signsOfText({ signs, page, body, title }: Evidence): number {
  const headline = page.blocks.some(({ box, text }) => box.tag === 'H1' || text === title) ? 1 : 0;
  return (
    signsOfLength(body) +
    headline +
    (isListOfStories(page, body) ? -5 : 0) +
    (isMostlyLinks(page) ? -1 : 0) +
    (isMostlyCode(body) ? -3 : 0) +
    (!signs.isStated && isThread(page, body) ? -6 : 0) +
    (!signs.isStated && isTitleOfOther(title) ? -8 : 0)
  );
}

function signsOfLength(body: TextBlock[]): number {
  const prose = wordCount(body.filter(isProse));
  return prose >= 600 ? 3 : prose >= 100 ? 2 : prose >= 60 ? 1 : prose < 40 ? -2 : 0;
}

/** Old pages put a whole story into one block, whose last line may be a name or a place. */
const CHARS_OF_STORY = 400;

const isProse = (block: TextBlock) =>
  block.text.length >= CHARS_OF_STORY
    ? linkDensity({ chars: block.text.length, linkChars: block.linkChars }) < 0.4
    : readsAsSentence(block) && (block.box.tag !== 'LI' || block.text.length > 80);

const isMostlyCode = (body: TextBlock[]) => body.filter(({ box }) => box.tag === 'PRE').length > body.length * 0.25;

// Whole titles: a story about a privacy policy says more in its headline.
const TITLE_OF_OTHER =
  /^((\S+ )?(privacy|cookies?|data protection)( (and|&) \S+)? (policy|notice|statement)|terms (of (use|service|sale)|(and|&) conditions).{0,20}|about( us)?|contact( us)?|imprint|impressum|legal notice|site ?map|faqs?|frequently asked questions|help cent(er|re)|(log|sign) ?(in|up|on)\b.{0,30}|(404\b.*|(page|file) not found|access denied)|(shopping |your )?(cart|bag|basket)|checkout|inbox\b.{0,20}|dashboard|settings|comments (on|for|:).*|search( results)?\b.{0,60}|results for .{0,60})$/i;

const isTitleOfOther = (title: string | null) => title !== null && TITLE_OF_OTHER.test(title);
