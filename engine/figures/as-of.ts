import type { PartialDate } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { DecadeMention } from './decades.ts';
import type { Draft } from './draft.ts';
import { eventYear } from './event-years.ts';
import { isNumber } from './numeral-words.ts';
import type { DateMention } from './named-dates.ts';
import { tollSubject } from './toll-subject.ts';

type Mention = DateMention | DecadeMention;

/**
 * The day a figure describes: a date named beside it, resolved against the published date; else the published date for
 * a statement in the present; null when neither is known, or a decade is all that is.
 */
export function asOfOf(draft: Draft, dates: readonly Mention[], published: PartialDate | null): PartialDate | null {
  const near = nearest(draft, dates);
  return near ? near.date : (eventYear(draft, published) ?? published);
}

/** The nearest date that describes the figure; null too where that lies ahead: "213 million in 2016, and expects 303 million in 2031". */
function nearest(draft: Draft, dates: readonly Mention[]): Mention | null {
  let best: Mention | null = null;
  let bestDistance = Infinity;
  for (const date of dates) {
    if (!applies(draft, date)) continue;
    if (date.stated && !isAhead(draft, date)) return date;
    const distance = date.from >= draft.to ? date.from - draft.to : (draft.from - date.to) * 1.5;
    if (distance < bestDistance) [best, bestDistance] = [date, distance];
  }
  return best !== null && isAhead(draft, best) ? null : best;
}

/** What is planned lies ahead: a day without a year cannot be the past one. */
function isAhead({ stance }: Draft, date: Mention): boolean {
  const planned = stance === 'projection' || stance === 'hypothetical';
  return date.future || (planned && (date.by || date.guessed));
}

function applies(draft: Draft, date: Mention): boolean {
  return date.stated || (describes(draft, date) && !isOfTheEvent(draft, date));
}

/** "The toll of the fire last week rises to 34": the day of the fire. */
function isOfTheEvent({ sentence, from }: Draft, date: Mention): boolean {
  const toll = tollSubject(sentence.tokens, from);
  return toll !== null && date.from > toll.from && date.to <= toll.to;
}

/** Words to a date: "Six died and more than 80 were hurt when a packed commuter train left the rails near Lima on Sunday". */
const LONGEST = 20;
/** What befell nobody has its day nearer: "spent 19 seasons with the team and was named its manager in 2003". */
const USUAL = 14;

/** "In 2016, 62% of cars were made at home, as well as 95% of vans": what opens the sentence holds for all of it. */
const FRONTED = 40;

function reachOf({ outcome, sentence: { tokens } }: Draft, { from, to }: Mention): number {
  const opener = isWordOf('determiner', tokens[from - 1]) ? from - 2 : from - 1;
  const isFronted = opener <= 0 && isWordOf('preposition', tokens[opener]) && tokens[to]?.text === ',';
  if (isFronted) return FRONTED;
  return outcome === null ? USUAL : LONGEST;
}

/** No clause boundary between the figure and the date; a date after "since" begins a span and dates nothing. */
function describes(draft: Draft, date: Mention): boolean {
  const { tokens } = draft.sentence;
  const [from, to] = date.from >= draft.to ? [draft.to, date.from] : [date.to, draft.from];
  if (to - from > reachOf(draft, date)) return false;
  if (isLaterOfAnother(tokens, date, draft.to) || isOfParticiple(tokens, date)) return false;
  const opener = tokens[date.from - 1]?.lower ?? '';
  const isItsOwn = isWhen(tokens, date) && date.to <= draft.from;
  if (!isItsOwn && /^(?:since|until|till|before|after|from|between)$/.test(opener)) return false;
  if (opener === 'the' && tokens[date.from]?.kind === 'number') return false;
  // "above the previous record set in 1953"
  if (opener === 'in' && /^(?:record|set)$/.test(tokens[date.from - 2]?.lower ?? '')) return false;
  // "$3 million more than a year earlier", "more than in 2023", "as much as a year ago", "up on last week"
  if (/^(?:as|than)$/.test(opener) || tokens[date.from - 2]?.lower === 'than') return false;
  if (opener === 'on' && /^(?:down|up)$/.test(tokens[date.from - 2]?.lower ?? '')) return false;
  if (!isItsOwn && isSince(tokens, date.from)) return false;
  if (date.to <= draft.from && (isInRelativeClause(tokens, date.from) || closesAside(tokens, date, draft.from)))
    return false;
  // "said on Tuesday that 34 had died": the statement is of that day, and so is its count.
  const start = date.to === from && tokens[from]?.lower === 'that' ? from + 1 : from;
  return !tokens.slice(start, to).some((token, i) => parts(token) || isOther(tokens, start + i));
}

/** "Built in 1962, the bridge carries 40,000 cars": the day of what opens the sentence. */
function isOfParticiple(tokens: readonly Token[], { from, to }: Mention): boolean {
  const [first, comma] = [tokens[0], tokens[to]];
  const isDone =
    first?.lower.endsWith('ed') === true || /^(?:born|bought|built|made|set|written)$/.test(first?.lower ?? '');
  return isDone && comma?.text === ',' && from <= PARTICIPLE;
}

/** Words of "Founded in Lima in". */
const PARTICIPLE = 5;

/** "In June it had 300 nurses, and 240 two months later": the later day is that of the second number alone. */
function isLaterOfAnother(tokens: readonly Token[], { from, to }: Mention, end: number): boolean {
  return (
    tokens[to - 1]?.lower === 'later' && tokens.slice(end, from).some(({ lower }) => lower === ',' || lower === 'and')
  );
}

/** "the worst since 2008, when 22 died": those died then. */
function isWhen(tokens: readonly Token[], { to }: Mention): boolean {
  return tokens[tokens[to]?.text === ',' ? to + 1 : to]?.lower === 'when';
}

/** Words of a clause between "since" and its date. */
const SINCE = 8;

/** "Since it broke out in March, 34 have died": that day, too, only begins a span. */
function isSince(tokens: readonly Token[], date: number): boolean {
  for (let at = date - 1; at >= Math.max(0, date - SINCE); at--) {
    if (tokens[at]?.lower === 'since') return true;
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** "The quake that struck on Jan. 12 killed 34": the day it struck, not the day of the count. */
function isInRelativeClause(tokens: readonly Token[], date: number): boolean {
  for (let at = date - 1; at > Math.max(0, date - RELATIVE_REACH); at--) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token?.kind !== 'word') return false;
    if (token.lower === 'that' || token.lower === 'which')
      return (
        before?.kind === 'word' &&
        !isWordOf('verb', before) &&
        !isWordOf('preposition', before) &&
        !SAID.test(before.lower)
      );
  }
  return false;
}

/** "from 25,000 in 1963 to 1,500": the day of the first number. */
function isFromNumber(tokens: readonly Token[], to: number): boolean {
  const before = tokens.slice(Math.max(0, to - FROM_REACH), to);
  return before.some(({ lower }, i) => lower === 'from' && isNumber(before[i + 1]));
}

/** Words of "from 25,000 square kilometres in 1963". */
const FROM_REACH = 7;

/** "Its debt, which peaked in 2021, has shrunk": the sentence goes on behind what was set in. */
function closesAside(tokens: readonly Token[], { from, to }: Mention, number: number): boolean {
  if (tokens[to]?.lower === 'to' && isFromNumber(tokens, to)) return true;
  // "began in March and has killed 40"
  if (/^(?:,|and)$/.test(tokens[to]?.lower ?? '') && /^(?:has|have|is|are)$/.test(tokens[to + 1]?.lower ?? ''))
    return true;
  if (tokens[to]?.text === ',' && isWordOf('auxiliary', tokens[to + 1])) return true;
  // "after a profit of 32 million a year earlier, and will shut 45"
  const isNextVerb = /^(?:and|but)$/.test(tokens[to + 1]?.lower ?? '') && isWordOf('auxiliary', tokens[to + 2]);
  if (tokens[to]?.text === ',' && isNextVerb) return true;
  // "The plant, which opened in 1979, supplied 40", "In Soria, where nine died last month, schools for 40"
  const opener = tokens
    .slice(Math.max(0, from - RELATIVE_REACH), from)
    .findLast(({ capital, lower }) => !capital && /^(?:where|which|who|whose)$/.test(lower));
  return opener !== undefined && tokens.slice(to, number).some(({ text }) => text === ',');
}

const RELATIVE_REACH = 9;
/** "Officials said that on Tuesday 34 died". */
const SAID = /^(?:said|says|say|saying|.*ed)$/;

function parts(token: Token): boolean {
  return (
    /^[;:—()]$/u.test(token.text) || /^(?:but|while|which|who|since|that|compared|after|before)$/.test(token.lower)
  );
}

/** "up from $30 million in 2019", "than 30 in 2019", "5 percent below the same month of 2019": the date is the other number's. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const isBeside = /^(?:above|below)$/.test(tokens[at]?.lower ?? '') && isWordOf('determiner', tokens[at + 1]);
  if (isBeside && /^(?:level|peak|same)$/.test(tokens[at + 2]?.lower ?? '')) return true;
  if (!/^(?:from|than|against|versus)$/.test(tokens[at]?.lower ?? '')) return false;
  // "34 died and more than 80 were hurt on Monday": all of them
  if (tokens[at]?.lower === 'than' && tokens[at - 2]?.lower === 'and') return false;
  // "down from three in four"
  if (/^(?:down|up)$/.test(tokens[at - 1]?.lower ?? '') && isNumber(tokens[at + 1])) return true;
  return tokens.slice(at + 1, at + 5).some((token) => token.kind === 'number');
}
