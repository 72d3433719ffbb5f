import { isSpeech } from '../figures/clause-verbs.ts';
import { datesIn } from '../figures/named-dates.ts';
import { isOutcomeHead } from '../figures/outcomes.ts';
import type { ArchivedArticle, ArchivedFigure, Figure, PartialDate } from '../model.ts';
import { dayNumber } from '../text/days.ts';
import { singularOf } from '../text/nouns.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { isDone, isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import { GATHERED } from './crowds.ts';
import { APART, isOtherDay } from './event-days.ts';

/** What strikes at once, and may strike elsewhere the day after: by kind, for no crash is a flood. */
const SUDDEN = [wordList('attack'), wordList('collapse'), wordList('collision'), wordList('quake')];
/** "A fire has burned 900 acres": goes on for days. */
const LASTING = [wordList('fire'), wordList('bad weather')];
const KINDS = [...SUDDEN, ...LASTING];
const ANY_KIND = wordList('disaster', 'gathering');
/** "The toll rose to 40", "has now killed 40": of what was reported before. */
const TOLLS = wordList('toll', 'so far');
/** "A bomb killed nine": news of the day itself, and of no event reported some days before. */
const NEWS_DAYS = 2;
/** "Gunmen killed nine": most likely news as well. */
const UNSAID_DAYS = 3;
/** A toll is spoken of as present for some weeks; later the same words mean another event. */
const TOLL_DAYS = 60;
/** Words between "a" and its noun: "a suspected gas explosion". */
const NARROWING = 4;

/** A figure of the page that a saved one is held against. */
export interface Telling {
  figure: Figure;
  title: string;
  /** null: of no stated day. */
  published: PartialDate | null;
  /** Days on which what the page counts befell people, as far as it names them. */
  days: readonly PartialDate[];
}

/**
 * Whether what befell those whom a page counts may be the event that a saved page told of: one war has many strikes, and one
 * road many crashes. What is told as news is no event of the days before; what is told as known may be.
 */
export function mayBeSameEvent(telling: Telling, article: ArchivedArticle): boolean {
  const [then, now] = [dayNumber(article.published), dayNumber(telling.published)];
  const apart = then === null || now === null ? null : Math.abs(now - then);
  const { figure, days } = telling;
  // What befell nobody is told apart by day only where its sentence is news: "strikes on four boats".
  if (figure.concept.outcome === null)
    return apart === null || apart <= NEWS_DAYS || daysOfTelling(telling, article) > NEWS_DAYS;
  const saved = article.eventDays ?? [];
  const ours = [...tokenize(figure.sentence), ...tokenize(telling.title)];
  if (isOtherDay(days, saved) || isOtherKind(ours, tokenize(article.headline))) return false;
  if (then === null || apart === null) return true;
  // What had not happened when a page was printed is nothing it told of.
  if (days.length > 0 && days.every((day) => (dayNumber(day) ?? then) > then + APART)) return false;
  const isNamed = days.length > 0 && saved.length > 0;
  return apart <= (isNamed || apart <= NEWS_DAYS ? TOLL_DAYS : daysOfTelling(telling, article));
}

/**
 * "Air strikes kill 22" the day after "Air strikes kill 27": a toll falls where its text says that it was counted anew, and
 * not as news.
 */
export function isFewerAsNews(telling: Telling, article: ArchivedArticle, saved: ArchivedFigure): boolean {
  const [then, now] = [dayNumber(article.published), dayNumber(telling.published)];
  const { concept, quantity } = telling.figure;
  if (concept.outcome === null || then === null || now === null || now <= then) return false;
  return quantity.low < saved.low && quantity.high < saved.high && isNews(telling, article);
}

/** Told of as nothing that was reported before. */
export function isNews(telling: Telling, article: ArchivedArticle): boolean {
  return telling.figure.concept.outcome !== null && daysOfTelling(telling, article) < TOLL_DAYS;
}

/** Both say what it was, and it was not the same: a flood and a crash on one road. */
function isOtherKind(ours: readonly Token[], theirs: readonly Token[]): boolean {
  const [one, other] = [kindsIn(ours), kindsIn(theirs)];
  return one.length > 0 && other.length > 0 && !one.some((kind) => other.includes(kind));
}

function kindsIn(tokens: readonly Token[]): number[] {
  const nouns = tokens.map(({ lower }) => singularOf(lower));
  return KINDS.flatMap((words, kind) => (nouns.some((noun) => words.has(noun)) ? [kind] : []));
}

/** How long after a page a count may be of what it told of. */
function daysOfTelling({ figure, published }: Telling, article: ArchivedArticle): number {
  const tokens = tokenize(figure.sentence);
  const from = figure.start - figure.sentenceStart;
  const isToll = figure.change !== null || tokens.some(({ lower, start }) => TOLLS.has(lower) && start < from);
  if (isToll || isKnown(tokens) || isOfThatDay(withoutAside(tokens, from), published, article)) return TOLL_DAYS;
  const events = [...tokens.keys()].filter((at) => isEvent(tokens, at));
  if (events.some((at) => !isNew(tokens, at))) return TOLL_DAYS;
  const lasts = events.every((at) => LASTING.some((words) => words.has(singularOf(tokens[at]?.lower ?? ''))));
  if (lasts && isRunning(figure)) return TOLL_DAYS;
  return events.length > 0 ? NEWS_DAYS : UNSAID_DAYS;
}

/** "The shooting in October": the saved page is of that month, or of that day. A year has many. */
function isOfThatDay(tokens: readonly Token[], published: PartialDate | null, { published: then }: ArchivedArticle) {
  return datesIn(tokens, published).some(({ date, future }) => !future && date.length > 4 && then.startsWith(date));
}

/** "Police arrested 47 at a march for a group, which was banned on May 5": of what is set apart behind the count. */
function withoutAside(tokens: readonly Token[], from: number): readonly Token[] {
  const aside = tokens.findIndex(
    ({ lower, start }, at) => start > from && /^(?:which|who|whose)$/.test(lower) && tokens[at - 1]?.text === ',',
  );
  return aside < 0 ? tokens : tokens.slice(0, aside);
}

/** "Rebels raid a camp" does it; "a raid on a camp" is it. */
function isEvent(tokens: readonly Token[], at: number): boolean {
  const noun = singularOf(tokens[at]?.lower ?? '');
  return (ANY_KIND.has(noun) || KINDS.some((words) => words.has(noun))) && !isWordOf('determiner', tokens[at + 1]);
}

/** "a blast", "air strikes", "the collapse of a mine" are new; "the blast", "Friday's blast" were spoken of before. */
function isNew(tokens: readonly Token[], noun: number): boolean {
  if (tokens[noun + 1]?.lower === 'of' && /^an?$/.test(tokens[noun + 2]?.lower ?? '')) return true;
  for (let at = noun - 1; at >= Math.max(0, noun - NARROWING); at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || /^(?:an?|another|that)$/.test(token.lower)) return true;
    if (isWordOf('determiner', token) || /^['’]s?$/u.test(token.lower)) return false;
    if (isWordOf('preposition', token) || isDone(token)) return true;
  }
  return true;
}

/** "The ferry that sank killed 34": a ferry that its reader knows of. */
function isKnown(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }, at) => {
    const before = tokens[at - 1];
    // "The rebels say that": no relative.
    if (!/^(?:that|which|who)$/.test(lower) || before?.kind !== 'word' || isSpeech(before)) return false;
    return tokens.slice(Math.max(0, at - NARROWING), at).some((token) => token.lower === 'the');
  });
}

/** "The war has killed 34", "34 have died", "Peru has 34 deaths" and cases; but "has struck a boat, killing 34". */
function isRunning({ sentence, sentenceStart, start, end, concept }: Figure): boolean {
  if (!SUDDEN_OUTCOMES.has(concept.outcome ?? '') || isOutcomeHead(concept.head ?? '')) return true;
  const [before, after] = [sentence.slice(0, start - sentenceStart), sentence.slice(end - sentenceStart)];
  return /\b(?:has|have)(?: \p{L}+){0,3} $/u.test(before) || /^(?: \p{L}+){0,2} (?:has|have) \p{L}/u.test(after);
}

/** What befalls people at once; they march on a day. The sick and the displaced grow more for weeks. */
const SUDDEN_OUTCOMES = new Set([GATHERED, 'arrested', 'casualties', 'killed', 'rescued', 'wounded']);
