import entries from '../../data/lexicon/stance.json' with { type: 'json' };
import { indexPhrases, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { skipWhen } from './content.ts';
import { isHeadlinePlan } from './headline-plans.ts';
import { isNumber, numeralWord } from './numeral-words.ts';
import { tellsOfPast } from './past-tense.ts';

export interface StanceEntry {
  cue: string;
  forms?: string[];
  stance: string;
  /** "34 people may have died": of the number before it as well; when it does not say, what is to come is and what is estimated is not. */
  back?: boolean;
  /** "demanded a 7 percent rise": of the number right behind it alone. */
  near?: boolean;
  /** "Acme to axe 34 jobs": only behind the subject that opens a headline. */
  opens?: boolean;
  /** "By the end of March" is to come only where its clause tells of nothing past. */
  time?: boolean;
  /** "34 percent plan to leave": a share of those who were asked, and they say so today. */
  asked?: boolean;
  /** "target", "forecast": what was reached may be measured against it. */
  plan?: boolean;
  /** "had expected 34": another number came true. */
  lapsed?: boolean;
}

export type Cue = FoundPhrase<StanceEntry>;

const CUES = indexPhrases<StanceEntry>(entries, (entry) => [entry.cue, ...(entry.forms ?? [])]);

const PLANS = new Set<string>(entries.filter((entry) => entry.plan).map(({ cue }) => cue));

/** "target", "forecast" as a noun. */
export function isPlan(token: Token | undefined): boolean {
  return PLANS.has(token?.lower ?? '');
}

/** The cues of stance in a sentence, without the words that only look like one. */
export function cuesOf(tokens: readonly Token[]): Cue[] {
  return phrasesIn(CUES, tokens).filter((cue) => !LOOK_ALIKES.some((isLookAlike) => isLookAlike(cue, tokens)));
}

const LOOK_ALIKES: ((cue: Cue, tokens: readonly Token[]) => boolean)[] = [
  isMay,
  isWill,
  isNoun,
  isOtherAim,
  leadsToNoun,
  isIfNot,
  isSaying,
  isPastTime,
  isWithin,
];

/**
 * "On May 1", "in May 2021", "last May", "May sales" and "Theresa May won" name a month or a person; "the storm may kill
 * 34" and "Storm May Kill 34" do not.
 */
function isMay({ entry, from }: Cue, tokens: readonly Token[]): boolean {
  if (entry.cue !== 'may') return false;
  const [before, may, next] = [tokens[from - 1], tokens[from], tokens[from + 1]];
  if (/^(?:by|during|early|from|in|last|late|mid|of|since|until|-)$/.test(before?.lower ?? '')) return true;
  const opens = before === undefined || isWordOf('preposition', before) || before.capital;
  if (/^(?:[1-9]|[12]\d|3[01]|(?:19|20)\d\d)$/.test(next?.text ?? '') && (opens || may?.capital)) return true;
  if (!may?.capital) return false;
  if (next?.kind === 'word' && !next.capital) return true;
  return from > 0 && (!before?.capital || isWordOf('preposition', before));
}

/** "their will", "the will of the voters" and "actor Will Smith"; not "the firm will", "Will Russia send 34?". */
function isWill({ entry, from }: Cue, tokens: readonly Token[]): boolean {
  if (entry.cue !== 'will') return false;
  const [before, will, next] = [tokens[from - 1], tokens[from], tokens[from + 1]];
  if (/^(?:a|the|my|your|his|her|its|our|their)$/.test(before?.lower ?? '')) return true;
  if (!will?.capital || !next?.capital) return false;
  return before === undefined ? tokens.at(-1)?.text !== '?' : before.kind === 'word' && !before.capital;
}

/** What may stand before a noun of things, by noun: "its bridge projects", "34 targets". */
const OPENERS: Record<string, RegExp> = {
  projects: /^(?:about|all|at|by|for|from|her|his|in|into|its|many|most|of|on|several|some|their|these|those|to|with)$/,
  targets: /^(?:several|some|these|those)$/,
};

/** "its bridge projects", "the two targets": of a cue that is a noun in the plural as well no verb is left behind these. */
function isNoun({ entry, from }: Cue, tokens: readonly Token[]): boolean {
  const openers = OPENERS[entry.cue];
  if (openers === undefined) return false;
  let at = from - 1;
  while (at > from - 5 && isContentWord(tokens[at])) at -= 1;
  const opener = tokens[at];
  return opener !== undefined && (isNumber(opener) || openers.test(opener.lower));
}

function isContentWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isFunctionWord(token) && !isNumber(token);
}

/** "a target of about 5 percent", "a goal of a record 34 homes": words between "of" and the number. */
const AIM_REACH = 3;

/** "the target of the attack", "the goal of the night": aimed at, and no number. */
function isOtherAim({ entry, to }: Cue, tokens: readonly Token[]): boolean {
  const after = entry.cue === 'goal of' ? to : to + 1;
  if (!/^(?:goal of|target)$/.test(entry.cue) || tokens[after - 1]?.lower !== 'of') return false;
  return !tokens.slice(after, after + AIM_REACH).some((token) => token.kind === 'mark' || isNumber(token));
}

/** "deaths due to smoking", "is going to the north", "bound to a chair": no verb follows, so nothing is to come. */
function leadsToNoun({ entry, from, to }: Cue, tokens: readonly Token[]): boolean {
  const next = tokens[to];
  if (!entry.cue.endsWith(' to') || entry.cue.startsWith('guid') || next === undefined) return false;
  const isName = next.capital && tokens[from]?.capital === false;
  // "are set to double to £4 an hour"
  if (numeralWord(next, 'multiple') !== null) return tokens[to + 1]?.kind === 'word' && !isFunctionWord(tokens[to + 1]);
  return (
    isName || isNumber(next) || isWordOf('determiner', next) || isWordOf('pronoun', next) || GERUND.test(next.lower)
  );
}

/** "smoking"; not "bring". */
const GERUND = /[aeiouy].*ing$/;

/** "dozens, if not hundreds" supposes nothing. */
function isIfNot({ entry, to }: Cue, tokens: readonly Token[]): boolean {
  return entry.cue === 'if' && tokens[to]?.lower === 'not';
}

/** "reiterated on Monday that 34 had died": said again, where "reiterated its forecast" looks ahead. */
function isSaying({ entry, to }: Cue, tokens: readonly Token[]): boolean {
  return /^(?:reaffirmed|reiterated)$/.test(entry.cue) && tokens[skipWhen(tokens, to)]?.lower === 'that';
}

/** "By the end of the siege 340 were dead": a time that is past already. */
function isPastTime({ entry, from, to }: Cue, tokens: readonly Token[]): boolean {
  return entry.time === true && tellsOfPast(tokens, from, to);
}

/** "plans to axe", "a bid to axe": no headline's subject before it. */
function isWithin({ entry, from }: Cue, tokens: readonly Token[]): boolean {
  return entry.opens === true && !isHeadlinePlan(tokens, from);
}
