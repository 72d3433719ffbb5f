import { countedPhrase, isPaired, narrowedPhrase, singularPhrase, type NounPhrase } from '../text/noun-phrases.ts';
import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import { isPresentVerb } from '../text/present-verbs.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isParticiple, isVerbOnly, isWordOf } from '../text/word-classes.ts';
import { isShare, type Draft } from './draft.ts';
import { pastModifier } from './modifiers.ts';
import { currencySign } from './money.ts';
import { isArticle, isNumber } from './numeral-words.ts';
import { isOutcomeWord } from './outcomes.ts';
import { doneByPeople } from './people-verbs.ts';
import { wordList } from '../text/word-lists.ts';

/** "12 armed men", "dozens of homes", "a third of the vote", "an 11-member panel". */
export function countedAfter(draft: Draft): NounPhrase | null {
  const { tokens } = draft.sentence;
  const at = pastModifier(tokens, pastOf(draft));
  if (tokens[at]?.lower === 'others' || isOfFamily(draft, tokens[at]) || isSpan(tokens, at)) return null;
  const hyphened = isHyphen(tokens[at]);
  const start = hyphened ? at + 1 : at;
  // "One bridge collapses": one has no plural, and "one says", "one critically" are of somebody named before.
  const counted = isOne(draft) ? null : countedPhrase(tokens, start);
  if (isOne(draft) && isNoNoun(tokens[start])) return null;
  // "beating the 870 million analysts had forecast"
  if (counted && isOfOthersVerb(draft, counted)) return null;
  // "a 300-job plant closes"
  const endsInVerb = hyphened && counted !== null && isPresentVerb(tokens, counted.to - 1);
  if (counted && !endsInVerb) return isOutcomeOnly(draft, counted) ? null : counted;
  if (hyphened || draft.low === 1 || tokens[at - 1]?.lower === 'of' || (isShare(draft) && at > draft.to))
    return nounAt(draft, start);
  return draft.modifierText === null && draft.low < 1000 && draft.kind !== 'vague' ? adjectival(draft, at) : null;
}

/** "stood at 40 three days later": the second number has a noun of its own. */
export function isSpan(tokens: readonly Token[], at: number): boolean {
  return isNumber(tokens[at]) && PERIODS.has(singularOf(tokens[at + 1]?.lower ?? ''));
}

/** "A family of four needs help": what follows is done by them. */
function isOfFamily({ from, sentence: { tokens } }: Draft, next: Token | undefined): boolean {
  const isOf =
    tokens[from - 1]?.lower === 'of' &&
    /^(?:couple|crew|family|group|household|team)$/.test(tokens[from - 2]?.lower ?? '');
  return isOf && isDone(next);
}

function isOne({ low, high, kind, per }: Draft): boolean {
  return low === 1 && high === 1 && kind === 'words' && per === null;
}

/** What no single thing is called: "one says", "one critically". */
function isNoNoun(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    !token.capital &&
    (isPlural(token.lower) || /^(?:badly|critically|fatally|seriously|severely|slightly)$/.test(token.lower))
  );
}

/** "the 11 member trade agreement": a number and a singular noun before the noun they narrow. */
function adjectival(draft: Draft, at: number): NounPhrase | null {
  const phrase = nounAt(draft, at);
  if (phrase === null) return null;
  const words = draft.sentence.tokens.slice(phrase.from, phrase.to).filter(({ kind }) => kind === 'word');
  // "300 tested positive"
  if (NOT_NARROWED.has(words.at(-1)?.lower ?? '')) return null;
  // "74 fell ill"
  if (words[0] && isVerbOnly(words[0])) return null;
  // "two aged fourteen"
  if (words.some(isNumber)) return null;
  return words.length >= 2 && words.every(({ capital, lower }) => !capital && !isOutcomeWord(lower)) ? phrase : null;
}

function nounAt(draft: Draft, at: number): NounPhrase | null {
  const { tokens } = draft.sentence;
  // "hired 300 last year", "12 need repair"
  if (saysWhen(tokens, at) || isLongAgo(tokens, at) || doneByPeople(tokens, at)) return null;
  const phrase = singularPhrase(tokens, at);
  if (phrase && ((!isShare(draft) && isDoneToOne(tokens, phrase)) || isCutShort(tokens, phrase))) return null;
  return phrase && !isOutcomeOnly(draft, phrase) ? phrase : null;
}

/** "three in four a decade ago" */
function isLongAgo(tokens: readonly Token[], at: number): boolean {
  return /^(?:ago|before|earlier)$/.test(tokens[at + 1]?.lower ?? '') && isArticle(tokens[at - 1]);
}

const PERIODS = wordList('period');

/** "last year", "this month", "late last week", "early Monday". */
function saysWhen(tokens: readonly Token[], at: number): boolean {
  const when = /^(?:early|late)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const period = tokens[when]?.lower === 'this' ? when + 1 : when;
  if (tokens[period - 1]?.lower === 'this' && PERIODS.has(tokens[period]?.lower ?? '')) return true;
  return /^(?:last|next)$/.test(tokens[when]?.lower ?? '') || (when > at && isFunctionWord(tokens[when]));
}

/** "millions of old £1 coins": what is counted stands behind another number. */
function isCutShort(tokens: readonly Token[], { to }: NounPhrase): boolean {
  return tokens[to]?.kind === 'number' || (tokens[to + 1]?.kind === 'number' && currencySign(tokens[to]) !== null);
}

/** "one poisoned and one abandoned by the road": what was done to one, no thing. */
function isDoneToOne(tokens: readonly Token[], { from, to }: NounPhrase): boolean {
  const word = tokens[from];
  return to - from === 1 && word?.capital === false && unitOfHead(word.lower) === null && isParticiple(word);
}

/** "34 dead", "12 wounded": what befell them, not what they are. */
function isOutcomeOnly(draft: Draft, phrase: NounPhrase): boolean {
  return phrase.to - phrase.from === 1 && isOutcomeWord(draft.sentence.tokens[phrase.from]?.lower ?? '');
}

/** What a measure, share or sum is of: "a 12-year contract", "$60 million package", "barrels of oil", "40 percent of the vote". */
export function narrowedAfter(draft: Draft): NounPhrase | null {
  const { tokens } = draft.sentence;
  const at = pastOf(draft);
  if (at > draft.to) return tokens[draft.from - 1]?.lower === 'within' ? null : narrowedPhrase(tokens, at);
  const behind = draft.compound ? pastBrackets(tokens, draft.to) : draft.to;
  const next = tokens[behind];
  if (next?.kind !== 'word' || isFunctionWord(next) || NOT_NARROWED.has(next.lower)) return null;
  // "71 percent four years ago"
  if (isNumber(next)) return null;
  if (isWordOf('verb', next) && !isNounHere(draft, behind)) return null;
  if (isPaired(tokens, behind + 1)) return null;
  const isWide = /(?:ed|ing|ly)$/.test(next.lower);
  // "12 days longer than in May"
  if (isWide || tokens[behind + 1]?.lower === 'than') return null;
  const phrase = beforeNumber(tokens, afterArticle(draft, behind) ?? narrowedPhrase(tokens, behind));
  return phrase && isOfOthersVerb(draft, phrase) ? null : phrase;
}

/** The convention of "the four-day convention included three mayors": another number counts what stands behind it. */
function beforeNumber(tokens: readonly Token[], phrase: NounPhrase | null): NounPhrase | null {
  if (phrase === null) return null;
  const at = tokens.slice(phrase.from + 1, phrase.to).findIndex((token) => token.kind === 'word' && isNumber(token));
  if (at < 0) return phrase;
  let to = phrase.from + 1 + at;
  const leads = (token: Token | undefined) => isDone(token) || token?.lower.endsWith('ing') === true;
  while (to > phrase.from + 1 && leads(tokens[to - 1])) to -= 1;
  return { from: phrase.from, to };
}

/** Below a million analysts may be meant. */
const SUM = 1e6;

/** "the 3% analysts had forecast": what people expected narrows no sum. */
function isOfOthersVerb({ unitKind, low, from, sentence: { tokens } }: Draft, { to }: NounPhrase): boolean {
  const isDefinite = tokens[from - 1]?.lower === 'the';
  const isSum = unitKind === 'percent' || unitKind === 'money' || (unitKind === null && low >= SUM && isDefinite);
  return (
    isSum && /^(?:had|have)$/.test(tokens[to]?.lower ?? '') && unitOfHead(tokens[to - 1]?.lower ?? '') === 'person'
  );
}

const PAY_CLAIMS = wordList('pay claim');

/** "a 5% cut", "a 5.5% pay offer": a word that may be a verb ("52% pay more") is a noun here. */
function isNounHere({ sentence: { tokens }, from }: Draft, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.lower === 'pay') return PAY_CLAIMS.has(next?.lower ?? '');
  return word !== undefined && isArticle(tokens[from - 1]) && !isVerbOnly(word);
}

/** "A $3m arms deal", "a 40% tariff rises": the article tells that the noun is no plural. */
function afterArticle({ sentence: { tokens }, from }: Draft, at: number): NounPhrase | null {
  if (!isArticle(tokens[from - 1])) return null;
  const phrase = singularPhrase(tokens, at);
  if (phrase === null) return null;
  let to = at + 1;
  while (to < phrase.to && !isFunctionWord(tokens[to])) to += 1;
  while (to > at + 1 && isPlural(tokens[to - 1]?.lower ?? '')) to -= 1;
  return { from: at, to };
}

/** Longest conversion: "(about 1.8 billion km)". */
const BRACKETS = 7;

/** "a 260-km (160-mile) road": past the conversion that stands before the noun. */
function pastBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let to = at + 1; to < at + BRACKETS; to++) if (tokens[to]?.text === ')') return to + 1;
  return at;
}

const NOT_NARROWED = wordList('no noun');

/** Past the "of" and the articles between a number and what it is of; `draft.to` when there is no "of". */
function pastOf(draft: Draft): number {
  const { tokens } = draft.sentence;
  let at = draft.to;
  // "400 head of cattle": the one word of English that only tells that animals are counted.
  if (tokens[at]?.lower === 'head' && tokens[at + 1]?.lower === 'of') at += 1;
  const of = tokens[at]?.lower === 'of';
  if (of) at += 1;
  // "30GB of 5G data"
  if (of && tokens[at]?.kind === 'number' && tokens[at + 1]?.capital && !tokens[at + 1]?.spaced) at += 2;
  if (of || isShare(draft)) while (isWordOf('determiner', tokens[at])) at += 1;
  const pronoun = tokens[at]?.kind === 'word' && (isWordOf('pronoun', tokens[at]) || isPointing(tokens, at));
  return pronoun ? draft.to : at;
}

/** "a fifth of that went": what was named before, not "a fifth of that sum". */
function isPointing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return tokens[at - 1]?.lower === 'that' && tokens[at - 2]?.lower === 'of' && (isFunctionWord(next) || isDone(next));
}
