// isArticle(reading): the verdict, once the text is known.
import type { DateSource } from '@/engine/model.ts';
import { type PageSigns, SURELY_ARTICLE } from './article-signs.ts';
import { linkDensity, readsAsSentence } from './boilerplate.ts';
import { ANY_DAY, hasPartsWithDays, isListOfStories, isMostlyLinks, isThread, wordCount } from './several-texts.ts';
import type { PageText, TextBlock } from './walk-page.ts';

export interface Evidence {
  signs: PageSigns;
  page: PageText;
  body: TextBlock[];
  address: string | null;
  title: string | null;
  /** See signsOfPurpose. */
  purpose: number;
  /** Where its day of publication stands; 'none' when it has none. */
  dateFrom: DateSource;
  hasAuthor: boolean;
  language: string | null;
}

/** Fewer words than three short sentences are no article, unless the page says that they are: a brief, the free part of a story. */
const MIN_WORDS = 30;
const MIN_WORDS_STATED = 15;

export function isArticle(evidence: Evidence): boolean {
  const { signs, body, purpose } = evidence;
  if (wordCount(body) < (signs.isStated ? MIN_WORDS_STATED : MIN_WORDS)) return false;
  const asked = signs.isStated ? 0 : purpose;
  return signs.weight + asked + signsOfText(evidence) + signsOfOrigin(evidence) >= SURELY_ARTICLE;
}

/** Somebody's words: longer than a term or a title in quotation marks; between straight ones, which code has too, it ends as speech does. */
const SPEECH = /[“„«「][^“”„«»「」]{30,400}[”“»」]|"[A-Z][^"<>{}=]{30,400}[.,!?]"/;

/** News carries what others say, on a named day. */
const REPORTED =
  /\b(said|told|ruled|announced|confirmed|according to)\b.{0,80}\b(on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b|\b(on (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b.{0,80}\b(said|told|ruled|announced|confirmed|according to)\b/;
/** Weather, policies, manuals and wikis print when they were last changed, and no day on which they came out. */
const KEPT_UP =
  /^((this )?page )?(was )?(last )?(updated|edited|modified|reviewed|revised|changed)\b|^(valid|effective|in force|applies)\b|\bedited this page\b|^(zuletzt|dernière m|última|最終更新)/i;
const CAME_OUT = /^(posted|first published|publi|veröff|公開|掲載)|\bpublished\b/i;
/** No line of these kinds is longer. */
const MAX_LINE = 120;

/** News has a day, an author or somebody who speaks. What has none is as a rule always there: a manual, a company, terms. */
function signsOfOrigin(evidence: Evidence): number {
  const { signs, body, page, language } = evidence;
  const known = signsOfKnownOrigin(evidence);
  if (known > 0 || signs.isStated) return known;
  const isSpeech = body.some(({ text }) => SPEECH.test(text));
  // A day or a name printed in another language may not have been understood.
  const isForeign = language !== null && !/^en\b/i.test(language);
  const foreign = isForeign ? (isSpeech ? 1 : 0) + (page.blocks.some(isDayLine) ? 1 : 0) : 0;
  if (foreign > 0) return foreign;
  // A manual shows code.
  if (body.some(isCode)) return -4;
  // A "/news/" in the address or a kind that the page states is half an excuse.
  return isSpeech ? 0 : signs.weight > 0 || isForeign ? -1 : -2;
}

function signsOfKnownOrigin({ signs, body, page, dateFrom, hasAuthor }: Evidence): number {
  const isPage = (signs.isUndated && !hasAuthor) || (dateFrom === 'text' && isKeptUp(page));
  const isDated = dateFrom !== 'none' && !isPage;
  const isReported = body.some(({ text }) => REPORTED.test(text));
  return (isDated ? 2 : 0) + (hasAuthor ? 1 : 0) + (isReported ? 1 : 0);
}

const isDayLine = ({ text }: TextBlock) => text.length <= MAX_LINE / 2 && ANY_DAY.test(text) && !KEPT_UP.test(text);

function isKeptUp({ blocks }: PageText): boolean {
  const lines = blocks.filter(({ text }) => text.length <= MAX_LINE);
  return lines.some(({ text }) => KEPT_UP.test(text)) && !lines.some(({ text }) => CAME_OUT.test(text));
}

function signsOfText({ signs, page, body, title, address }: Evidence): number {
  const headline = page.blocks.some(({ box, text }) => box.tag === 'H1' || text === title) ? 1 : 0;
  return (
    signsOfLength(body) +
    headline +
    (isListOfStories(page, body, address) || (!signs.isStated && hasPartsWithDays(page, body)) ? -5 : 0) +
    (isMostlyLinks(page) ? -1 : 0) +
    (isMostlyCode(body) || (!signs.isStated && isAllLists(body)) ? -3 : 0) +
    (!signs.isStated && isThread(page, body) ? -6 : 0)
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

/** Results, ingredients, an agenda: most of it in lists, and not a paragraph beside them. */
function isAllLists(body: TextBlock[]): boolean {
  const beside = body.filter(({ box }) => box.tag !== 'LI');
  return wordCount(beside) < wordCount(body) / 2 && !beside.some(isProse);
}

const isCode = ({ box }: TextBlock) => box.tag === 'PRE';
const isMostlyCode = (body: TextBlock[]) => body.filter(isCode).length > body.length * 0.25;
