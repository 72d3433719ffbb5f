import stances from '../../data/lexicon/stance.json' with { type: 'json' };
import { indexPhrases, phraseAt, phraseBefore } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { wordList } from '../text/word-lists.ts';
import { isManner, isWordOf } from '../text/word-classes.ts';
import { changesBefore, isChangeWord } from './changes.ts';
import type { Draft } from './draft.ts';
import { isArticle, isNumber } from './numeral-words.ts';

interface Entry {
  cue: string;
  /** "against": former only beside another number of the same thing. */
  paired?: boolean;
}

const FORMER = indexPhrases<Entry>(
  stances.filter((entry) => entry.stance === 'former'),
  (entry) => [entry.cue],
  'last',
);
/** How far "from" may stand behind the value that a change led to: "to 8.6 percent in the year to July from". */
const REACH = 7;

/**
 * "up from 130,000", "up from last month's 130,000", "compared with 63", "rose from 130,000 to 150,000": the value before
 * `value`, the nearest of its kind (null: none).
 */
export function isFormer(draft: Draft, value: Draft | null): boolean {
  const { tokens } = draft.sentence;
  // "against a five-year average of 88 percent"
  if (draft.compound && draft.unitKind === 'measure') return false;
  let start = draft.from;
  while (isRestated(tokens[start - 1])) start -= 1;
  if (isWordOf('determiner', tokens[start - 1])) start -= 1;
  if (isKept(tokens, start)) return false;
  const cue = phraseBefore(FORMER, tokens, start);
  if (cue) return cue.entry.paired !== true || isPair(draft, value);
  return isOfYearBefore(draft) || isToldBefore(tokens, start);
}

/** Words before a number, or before "of" and the number. */
const TOLD_REACH = 6;

/** "up from last month's 130,000", "a previous record of 130,000", "rose from 130,000". */
function isToldBefore(tokens: readonly Token[], start: number): boolean {
  const of = tokens[start - 1]?.lower === 'of' ? start - 1 : start;
  const first = Math.max(0, of - TOLD_REACH);
  let at = of - 1;
  for (; at >= first && tokens[at]?.kind === 'word'; at--) if (tellsOfFormer(tokens, at, { of, start })) return true;
  // "halved the risk, from 8 percent to 4"
  const isSetApart = tokens[start - 2]?.text === ',' && leadsOn(tokens, start);
  if (tokens[start - 1]?.lower !== 'from') return false;
  // "down sharply from 8 percent"
  if (isManner(tokens[start - 2]) && /^(?:down|up)$/.test(tokens[start - 3]?.lower ?? '')) return true;
  return isSetApart ? changesBefore(tokens, start - 2) : at < first && changesBefore(tokens, start - 1);
}

/** Words of "8 percent": the value it led to follows. */
const LEADS_ON = 4;

function leadsOn(tokens: readonly Token[], start: number): boolean {
  const to = tokens.slice(start, start + LEADS_ON).findIndex(({ lower }) => lower === 'to');
  return to > 0 && isNumber(tokens[start + to + 1]);
}

const CHANGED = /^(?:up|down|increase|rise|drop|fall|raised|lowered|revised|increased)$/;

function tellsOfFormer(tokens: readonly Token[], at: number, { of, start }: { of: number; start: number }): boolean {
  const word = tokens[at]?.lower ?? '';
  if (phraseAt(FORMER, tokens, at)?.to === of + 1) return true;
  if (of < start && /^(?:previous|earlier|prior)$/.test(word)) return true;
  const isOwned = of < start || tokens[start - 1]?.lower === "'s";
  return isOwned && word === 'from' && CHANGED.test(tokens[at - 1]?.lower ?? '');
}

/** "charges against 12 managers", "340 men, compared with 120 women": what is counted was not counted before. */
function isPair(draft: Draft, value: Draft | null): boolean {
  if (isElsewhere(draft)) return false;
  if (draft.unitKind === 'percent') return !isShareOfOther(draft, value);
  if (draft.unitKind !== 'count' || draft.head === null) return true;
  return value !== null && (value.head === null || value.head === draft.head);
}

/** "27, against 21 in private schools", "for coal": of others at one time; not "in 2019", "for the same month". */
function isElsewhere({ to, sentence: { tokens } }: Draft): boolean {
  if (!/^(?:among|for|in)$/.test(tokens[to]?.lower ?? '')) return false;
  let at = to + 1;
  while (isWordOf('determiner', tokens[at])) at += 1;
  // "16 million for Ruiz": whose it is, the sentence before would tell wrongly.
  if (tokens[to]?.lower === 'for' && tokens[at]?.capital !== false) return false;
  return tokens.slice(at, at + 3).every(tellsNoTime);
}

function tellsNoTime(token: Token): boolean {
  const isPeriod = PERIODS.has(token.lower) || PERIODS.has(token.lower.replace(/s$/, ''));
  return token.kind !== 'number' && !isPeriod && !isWordOf('month', token);
}

/** "52 percent, against 48 percent for his rival", "40 percent of women, compared with 12 percent of men": shares of one time. */
function isShareOfOther({ head, to, sentence: { tokens } }: Draft, value: Draft | null): boolean {
  // "54 percent back it, against 39 percent who do not"
  if (isRelative(tokens[to]) && !isRelative(tokens[value?.to ?? to])) return true;
  const isFor = tokens[to]?.lower === 'for' && isWordOf('determiner', tokens[to + 1]);
  if (isFor && !PERIODS.has(tokens[to + 2]?.lower ?? '')) return true;
  return head !== null && value !== null && value.head !== null && value.head !== head;
}

/** "39 percent who opposed it" */
function isRelative(token: Token | undefined): boolean {
  return token?.lower === 'who' || token?.lower === 'whose';
}

/** "against 3 percent for the same month last year" */
const PERIODS = wordList('period', 'which period');

/** "against a profit of £12m a year before", "… in the same period last year", "compared with a loss of £3m, or 20p a share, a year earlier". */
function isOfYearBefore({ sentence: { tokens }, from, to }: Draft): boolean {
  if (!isYearBefore(tokens, to) && !isYearBefore(tokens, pastOrElse(tokens, to))) return false;
  return (
    tokens[from - 1]?.lower === 'of' &&
    tokens.slice(Math.max(0, from - REACH), from).some(({ lower }) => HELD.test(lower))
  );
}

function isYearBefore(tokens: readonly Token[], at: number): boolean {
  if (isArticle(tokens[at])) return /^(?:ago|before|earlier)$/.test(tokens[at + 2]?.lower ?? '');
  return isPeriodBefore(tokens, at);
}

/** Words of "in the prior corresponding period". */
const PERIOD_REACH = 5;

/** "in the same period last year", "in the prior corresponding half", "for the previous year". */
function isPeriodBefore(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:during|for|in)$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'the') return false;
  const words = tokens.slice(at + 2, at + PERIOD_REACH);
  const end = words.findIndex(({ lower }) => /^(?:half|month|period|quarter|week|year)$/.test(lower));
  const named = words.slice(0, Math.max(0, end));
  return named.length > 0 && named.every(({ lower }) => PERIODS_BEFORE.test(lower));
}

const PERIODS_BEFORE = /^(?:comparable|corresponding|last|preceding|previous|prior|same)$/;

/** Words of ", or 20 cents a share,". */
const OR_ELSE = 7;

/** Past the same sum in other words, set between commas. */
function pastOrElse(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.lower !== 'or') return at;
  for (let to = at + 3; to < at + OR_ELSE + 2; to++) if (tokens[to]?.text === ',') return to + 1;
  return at;
}

/** "a loss of £3m, or 20p a share, a year earlier": the same former value in other words. */
export function isFormerOrElse(draft: Draft, before: Draft | null): boolean {
  const { tokens } = draft.sentence;
  const isOr = tokens[draft.from - 1]?.lower === 'or' && draft.from - 2 === before?.to;
  return isOr && before.role === 'former' && tokens[before.to]?.text === ',' && before.unit !== draft.unit;
}

const HELD = /^(?:against|compared|versus)$/;

const EARLIER = /^(?:earlier|initial|previous|prior)$/;
const KEPT = wordList('kept');
/** Words between "reaffirmed" and "its earlier", and between that and the number. */
const KEPT_REACH = 6;

/** "reaffirmed its earlier forecast of 40", "at the top end of its previously guided range of": nothing replaced it. */
function isKept(tokens: readonly Token[], number: number): boolean {
  for (let at = number - 1; at >= Math.max(0, number - KEPT_REACH); at--) {
    if (!EARLIER.test(tokens[at]?.lower ?? '')) continue;
    const before = tokens.slice(Math.max(0, at - KEPT_REACH), at);
    return before.slice(before.findLastIndex(endsReach) + 1).some(({ lower }) => KEPT.has(lower));
  }
  return false;
}

/** Another clause, or what the value is held against. */
function endsReach(token: Token): boolean {
  return /^[,;:]$/.test(token.text) || /^(?:against|from|than|to|versus)$/.test(token.lower);
}

/** "net debt of £1.02bn (2024: £1.3bn)": the same a year before. */
export function isOfYearInBrackets({ from, to, unit, sentence: { tokens } }: Draft, before: Draft): boolean {
  const isInside = tokens[from - 1]?.text === ':' && tokens[from - 3]?.text === '(' && tokens[to]?.text === ')';
  return (
    isInside && /^(?:19|20)\d\d$/.test(tokens[from - 2]?.text ?? '') && before.to === from - 3 && before.unit === unit
  );
}

/** "up from 3 percent in 2015 and 2 percent in 2010": before that it was less. */
export function isFormerToo(draft: Draft, before: Draft): boolean {
  const { tokens } = draft.sentence;
  if (before.role !== 'former' || before.unit !== draft.unit || !/^(?:during|in)$/.test(tokens[draft.to]?.lower ?? ''))
    return false;
  const between = tokens.slice(before.to, draft.from);
  return (
    /^(?:during|in)$/.test(between[0]?.lower ?? '') &&
    between.at(-1)?.lower === 'and' &&
    between.slice(0, -1).every(saysWhen)
  );
}

/** Words of "below last year's" and "more than the previous month's". */
const HELD_REACH = 6;
/** Words of "last year's". */
const HELD_NEAR = 3;

/** "12 percent below last year's 20 million": what the value was so much less than. */
export function isHeldAgainst(draft: Draft, difference: Draft): boolean {
  const { tokens } = draft.sentence;
  // "close to double last year's 1,600"
  const isNext = difference.kind === 'multiple' && draft.from - difference.to <= HELD_NEAR;
  if ((difference.role !== 'change' && !isNext) || tokens[draft.from - 1]?.lower !== "'s") return false;
  const between = tokens.slice(difference.to, draft.from - 1);
  return (
    between.length < HELD_REACH &&
    (isNext || between.some(({ lower }) => /^(?:above|below|over|than|under)$/.test(lower))) &&
    PERIODS.has(between.at(-1)?.lower ?? '')
  );
}

/** "rose to 41 from 34", "cut to 2.1 percent in July from 2.8 percent": what the value before was reached from. */
export function isReplacedBy(draft: Draft, reached: Draft | null, change: Draft | null): boolean {
  if (reached === null || (draft.unit !== null && draft.unit !== reached.unit)) return false;
  const { tokens } = draft.sentence;
  let from = draft.from - 1;
  while (isWordOf('determiner', tokens[from]) || isRestated(tokens[from])) from -= 1;
  // "raised it to between 40 and 50 from 30"
  const to = tokens[reached.from - 1]?.lower === 'between' ? reached.from - 2 : reached.from - 1;
  if (tokens[from]?.lower !== 'from' || from - reached.to > REACH || tokens[to]?.lower !== 'to') return false;
  // "0.1 percent in the third quarter, from 0.6 percent in the second"
  const end = tokens[from - 1]?.text === ',' ? from - 1 : from;
  if (!tokens.slice(reached.to, end).every(saysWhen)) return false;
  return change?.role === 'change' || changesBefore(tokens, to) || (from === reached.to && changesEarlier(tokens, to));
}

/** "from a downwardly revised 3.4 percent" */
function isRestated(token: Token | undefined): boolean {
  return /^(?:downwardly|restated|revised|upwardly)$/.test(token?.lower ?? '');
}

/** Words between "raise" and "to": "raise the number of troops on high alert to". */
const EARLIER_REACH = 14;

function changesEarlier(tokens: readonly Token[], to: number): boolean {
  // "eased for a fourth month, to 3.8 percent from 4.5 percent"
  const last = tokens[to - 1]?.text === ',' ? to - 2 : to - 1;
  for (let at = last; at >= Math.max(0, to - EARLIER_REACH); at--) {
    if (tokens[at]?.kind === 'mark' && !/^[-’']$/u.test(tokens[at]?.text ?? '')) return false;
    if (isChangeWord(tokens[at]?.lower)) return true;
  }
  return false;
}

/** Words that tell a day: no verb, mark or link to another clause. */
function saysWhen(token: Token): boolean {
  const isPlain = token.kind === 'word' && !isWordOf('verb', token) && !isWordOf('auxiliary', token);
  return token.kind === 'number' || (isPlain && (!isWordOf('conjunction', token) || isWordOf('preposition', token)));
}
