import { isSpoken } from '../figures/clause-verbs.ts';
import { datelineOf } from '../figures/dateline.ts';
import { isPast } from '../figures/past-tense.ts';
import { datesIn, type DateMention } from '../figures/named-dates.ts';
import { tollSubject } from '../figures/toll-subject.ts';
import type { Article, Figure, PartialDate } from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { wordList } from '../text/word-lists.ts';

/** Where a report says when what it reports befell people. */
const LEAD_BLOCKS = 3;
/** Days: midnight at the place is not midnight at the desk. */
export const APART = 1;
/** "Rescuers found 12 more on Tuesday": what goes on after an event, on days of its own. */
const AFTERMATH = wordList('aftermath');
/** "Crews dug on Thursday. The landslide killed 31": a sentence before may tell only of the search. */
const SEARCH = wordList('search');

/**
 * The days on which what a page counts befell people, as far as the sentence of the count or the one before names them: "a
 * bomb killed nine on Thursday". Empty where it does not say, or tells only how a count has grown since.
 */
export function eventDays(article: Article, figures: readonly Figure[]): PartialDate[] {
  const days = figures.filter(strikes).flatMap((figure) => daysOf(figure, article));
  return [...new Set(days)];
}

/** Both say when, and it was not the same day. */
export function isOtherDay(ours: readonly PartialDate[], theirs: readonly PartialDate[]): boolean {
  const isNear = (a: PartialDate) => (b: PartialDate) =>
    Math.abs((dayNumber(a) ?? 0) - (dayNumber(b) ?? Infinity)) <= APART;
  return ours.length > 0 && theirs.length > 0 && !ours.some((day) => theirs.some(isNear(day)));
}

/** "The party had 40 seats", "arrivals reached 40 on Monday": a level, which the same count may have on any day. */
const LEVEL = /^(?:contained|did|had|held|hit|numbered|passed|reached|remained|stood|totalled|was|were)$/;
const PERFECT = /^(?:been|had|has|have|having)$/;

/**
 * "A court on Tuesday sentenced nine people": what was done on a day after `since` is none that was counted before. False
 * where the sentence tells no day, a level or a share.
 */
export function wasDoneAfter(figure: Figure, article: Article, since: PartialDate, slack = APART): boolean {
  const { role, change, stance, quantity } = figure;
  const isCount = (stance === 'count' || stance === 'estimate') && role === 'value' && change === null;
  if (!isCount || quantity.unit === 'percent' || !isDone(figure)) return false;
  const published = article.blocks[figure.block]?.date ?? article.published;
  const last = lastDayNumber(since);
  const days = daysIn(figure.sentence, figure.start - figure.sentenceStart, published);
  return last !== null && days.length > 0 && days.every((day) => (dayNumber(day) ?? 0) > last + slack);
}

/** A verb in the past right before the number or right behind what it counts. */
function isDone({ sentence, sentenceStart, start, end }: Figure): boolean {
  const tokens = tokenize(sentence);
  const before = tokens.findLastIndex((token) => token.end <= start - sentenceStart);
  const after = tokens.findIndex((token) => token.start >= end - sentenceStart);
  return isDeed(tokens, before) || isDeed(tokens, after);
}

function isDeed(tokens: readonly Token[], at: number): boolean {
  const [before, verb] = [tokens[at - 1], tokens[at]];
  if (verb?.kind !== 'word' || LEVEL.test(verb.lower) || PERFECT.test(before?.lower ?? '')) return false;
  return isPast(tokens, at) || (verb.lower.endsWith('ed') && !isSpoken(verb));
}

function strikes({ block, concept, stance, role }: Figure): boolean {
  const isCount = stance === 'count' || stance === 'estimate';
  return block < LEAD_BLOCKS && concept.outcome !== null && isCount && role === 'value';
}

function daysOf({ block, sentence, sentenceStart, start, change }: Figure, article: Article): PartialDate[] {
  const [first, own] = [article.blocks[0], article.blocks[block]];
  if (first === undefined || own === undefined) return [];
  const published = own.date ?? datelineOf(first.text, article.published) ?? article.published;
  const named = daysIn(sentence, start - sentenceStart, published);
  if (named.length > 0 || change !== null) return named;
  const before = splitSentences(own.text.slice(0, sentenceStart)).at(-1);
  const text = before === undefined ? '' : own.text.slice(before.start, before.end);
  return isOfSearch(text) ? [] : daysIn(text, text.length, published);
}

function isOfSearch(sentence: string): boolean {
  return tokenize(sentence).some(({ lower }) => SEARCH.has(lower));
}

/** `number`: where in the sentence the count stands, in UTF-16 units. */
function daysIn(sentence: string, number: number, published: PartialDate | null): PartialDate[] {
  const tokens = tokenize(sentence);
  const toll = tollSubject(tokens, tokens.filter(({ start }) => start < number).length);
  if (toll === null && tokens.some(({ lower }) => AFTERMATH.has(lower))) return [];
  return datesIn(tokens, published)
    .filter(({ from, to }) => toll === null || (from > toll.from && to <= toll.to))
    .filter((date) => date.date.length === 10 && !date.future && !date.stated && !isOfSaying(tokens, date))
    .map(({ date }) => date);
}

/** "said on Tuesday", "police on Tuesday said". */
function isOfSaying(tokens: readonly Token[], { from, to }: DateMention): boolean {
  const before = tokens[from - 1]?.lower === 'on' ? from - 2 : from - 1;
  return isSpoken(tokens[before]) || isSpoken(tokens[to]);
}
