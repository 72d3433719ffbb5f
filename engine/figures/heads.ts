import {
  countedPhrase,
  headOfPhrase,
  isPaired,
  narrowedPhrase,
  singularPhrase,
  type NounPhrase,
} from '../text/noun-phrases.ts';
import { isPlural, unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isPresentVerb } from '../text/present-verbs.ts';
import { isFunctionWord, isParticiple, isVerbOnly, isWordOf } from '../text/word-classes.ts';
import { captionOf } from './captions.ts';
import type { Draft } from './draft.ts';
import { gatheringBefore, peopleOfVerb, peopleWhoDid, sizedSubject } from './gatherings.ts';
import { pastModifier } from './modifiers.ts';
import { currencySign } from './money.ts';
import { isOutcomeWord, outcomeOf } from './outcomes.ts';
import { surroundingsOf } from './subjects.ts';
import { totalBefore } from './totals.ts';
import { paceOf } from './paces.ts';
import { doneByPeople } from './people-verbs.ts';
import { perAt } from './rates.ts';

/** Finds the noun a number counts; the surface of a count grows by it, and its unit is the noun's. */
export function readHead(draft: Draft): void {
  if (draft.per !== null && draft.unit === null) return;
  const phrase = isShare(draft) || draft.unit === null ? countedAfter(draft) : narrowedAfter(draft);
  if (phrase) takePhrase(draft, phrase);
  if (isBare(draft)) takePredicate(draft);
  if (isBare(draft)) takeGathering(draft);
  if (isBare(draft)) takeCaption(draft);
  if (isBare(draft)) takePut(draft);
  if (isBare(draft)) takeDoers(draft);
  draft.outcome = outcomeOf(draft);
  if (isBare(draft) && draft.outcome === null) takeTotal(draft);
  if (isBare(draft) && draft.outcome === null) takeSubject(draft);
  if (draft.unit === null && draft.outcome !== null && draft.head === null && !isShare(draft))
    [draft.unit, draft.unitKind] = [isOfCases(draft) ? 'case' : 'person', 'count'];
  draft.per ??= paceOf(draft);
}

/** "taking the tally of active cases to 9,800". */
function isOfCases({ outcome, from, sentence: { tokens } }: Draft): boolean {
  const before = tokens.slice(Math.max(0, from - CASES_REACH), from);
  return outcome === 'infected' && before.some(({ lower }) => /^(?:caseload|cases|infections)$/.test(lower));
}

const CASES_REACH = 6;
const PUTS = /^(?:put|puts|putting|peg|pegs|pegged|placed|estimate|estimates|estimated)$/;
/** "put the Russian troops at Ukraine's borders at". */
const PUT_REACH = 14;

/** "put the Russian troops at the border at 140,000": the noun after the verb is what the number counts. */
function takePut(draft: Draft): void {
  const { tokens } = draft.sentence;
  if (tokens[draft.from - 1]?.lower !== 'at' || !endsNumber(tokens[draft.to])) return;
  let at = draft.from - 2;
  while (at > draft.from - PUT_REACH && tokens[at]?.kind === 'word' && !PUTS.test(tokens[at]?.lower ?? '')) at -= 1;
  if (!PUTS.test(tokens[at]?.lower ?? '')) return;
  while (isWordOf('determiner', tokens[at + 1])) at += 1;
  const noun = countedPhrase(tokens, at + 1);
  const head = noun && noun.to < draft.from ? headOfPhrase(tokens, noun) : null;
  const unit = head === null ? null : unitOfHead(head);
  if (unit !== null) [draft.head, draft.unit, draft.unitKind] = [head, unit, 'count'];
}

/** "Russian troops near Ukraine: 80,000 to 90,000". */
function takeCaption(draft: Draft): void {
  const head = endsNumber(draft.sentence.tokens[draft.to]) ? (captionOf(draft)?.head ?? null) : null;
  if (head !== null) [draft.head, draft.unit, draft.unitKind] = [head, unitOfHead(head), 'count'];
}

/** A count of nothing yet. */
function isBare(draft: Draft): boolean {
  return draft.unit === null && draft.head === null && !isShare(draft);
}

/** "of those, 12,000 were children": the noun stands behind the verb; the surface stays the number. */
function takePredicate(draft: Draft): void {
  const { tokens } = draft.sentence;
  if (!/^(?:are|were)$/.test(tokens[draft.to]?.lower ?? '')) return;
  const phrase = countedPhrase(tokens, draft.to + 1);
  const head = phrase && headOfPhrase(tokens, phrase);
  const unit = head && unitOfHead(head);
  if (phrase === null || !unit) return;
  [draft.nounFrom, draft.nounTo, draft.head] = [phrase.from, phrase.to, head];
  [draft.unit, draft.unitKind] = [unit, 'count'];
}

/** "troop numbers rose to 120,000" counts people; its concept is read later. */
function takeTotal(draft: Draft): void {
  if (!endsNumber(draft.sentence.tokens[draft.to])) return;
  const total = totalBefore(draft, surroundingsOf(draft));
  if (total) [draft.unit, draft.unitKind] = [unitOfHead(total.head) ?? total.head, 'count'];
}

/** "a town of 3,000" is people, and so are those whom a plant employs. */
function takeGathering(draft: Draft): void {
  if (!endsNumber(draft.sentence.tokens[draft.to])) return;
  const noun = gatheringBefore(draft) ?? peopleOfVerb(draft);
  if (noun !== null) [draft.head, draft.unit, draft.unitKind] = [noun, 'person', 'count'];
}

/** "60,000 march in Lima" counts people. */
function takeDoers(draft: Draft): void {
  const head = peopleWhoDid(draft);
  if (head !== null) [draft.head, draft.unit, draft.unitKind] = [head, 'person', 'count'];
}

/** "Arrivals reached 12,000" counts arrivals. */
function takeSubject(draft: Draft): void {
  const subject = endsNumber(draft.sentence.tokens[draft.to]) ? sizedSubject(draft) : null;
  if (subject === null) return;
  [draft.head, draft.unit, draft.unitKind] = [subject.head, unitOfHead(subject.head), 'count'];
  [draft.nounFrom, draft.nounTo] = [subject.from, subject.to];
}

/** Nothing after the number that could be what it counts: "a crowd of 40 nations". */
export function endsNumber(next: Token | undefined): boolean {
  if (next === undefined) return true;
  if (next.kind !== 'word') return !/^[%°-]$/u.test(next.text);
  // "last year", "next month"
  return (
    /^(?:last|next)$/.test(next.lower) || isFunctionWord(next) || isWordOf('verb', next) || next.lower.endsWith('ed')
  );
}

/** A fraction or a multiple: it has no unit of its own. */
export function isShare(draft: Draft): boolean {
  return draft.kind === 'fraction' || draft.kind === 'multiple';
}

function takePhrase(draft: Draft, phrase: NounPhrase): void {
  [draft.nounFrom, draft.nounTo] = [phrase.from, phrase.to];
  draft.head = memberOf(draft, phrase) ?? headOfPhrase(draft.sentence.tokens, phrase);
  if (draft.unit !== null && !isShare(draft)) return takeRate(draft, phrase);
  draft.to = Math.max(draft.to, phrase.to);
  if (isShare(draft)) return;
  draft.unit = unitOfHead(draft.head ?? '') ?? draft.head;
  draft.unitKind = 'count';
  const per = perAt(draft.sentence.tokens, phrase.to);
  if (per) [draft.per, draft.to] = [per.per, per.to];
}

/** "3 million tonnes of wheat a year": the noun stands between the unit and what it is counted by. */
function takeRate(draft: Draft, phrase: NounPhrase): void {
  const { tokens } = draft.sentence;
  const isOf = tokens[draft.to]?.lower === 'of' && tokens[phrase.to]?.kind === 'word';
  const per = draft.per === null && isOf ? perAt(tokens, phrase.to) : null;
  if (per) [draft.per, draft.to] = [per.per, per.to];
}

/** "a 12-member panel", "the 27-nation bloc": the noun behind the hyphen is counted, not what it narrows. */
function memberOf(draft: Draft, phrase: NounPhrase): string | null {
  const { tokens } = draft.sentence;
  const isJoined = tokens[draft.numberTo]?.text === '-' && phrase.from === draft.numberTo + 1;
  const isNarrowing = draft.unit === null && !isShare(draft) && phrase.to - phrase.from >= 2;
  const noun = tokens[phrase.from]?.lower ?? '';
  // "10-most-read-lists" is one word.
  const isLinked = tokens[phrase.from + 1]?.text === '-';
  return isJoined && isNarrowing && !isPlural(noun) && !isLinked && noun !== 'strong' ? noun : null;
}

/** "12 armed men", "dozens of homes", "a third of the vote", "an 11-member panel". */
function countedAfter(draft: Draft): NounPhrase | null {
  const { tokens } = draft.sentence;
  const at = pastModifier(tokens, pastOf(draft));
  if (tokens[at]?.lower === 'others') return null;
  const hyphened = tokens[at]?.text === '-' && !tokens[at]?.spaced;
  const start = hyphened ? at + 1 : at;
  // "One bridge collapses": one has no plural, and "one says", "one critically" are of somebody named before.
  const counted = isOne(draft) ? null : countedPhrase(tokens, start);
  if (isOne(draft) && isNoNoun(tokens[start])) return null;
  // "a 300-job plant closes"
  const endsInVerb = hyphened && counted !== null && isPresentVerb(tokens, counted.to - 1);
  if (counted && !endsInVerb) return isOutcomeOnly(draft, counted) ? null : counted;
  if (hyphened || draft.low === 1 || tokens[at - 1]?.lower === 'of' || (isShare(draft) && at > draft.to))
    return nounAt(draft, start);
  return draft.modifierText === null && draft.low < 1000 && draft.kind !== 'vague' ? adjectival(draft, at) : null;
}

function isOne({ low, high, kind, per }: Draft): boolean {
  return low === 1 && high === 1 && kind === 'words' && per === null;
}

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
  const words = phrase
    ? draft.sentence.tokens.slice(phrase.from, phrase.to).filter((token) => token.kind === 'word')
    : [];
  return words.length >= 2 && words.every((word) => !word.capital) && !words.some((word) => isOutcomeWord(word.lower))
    ? phrase
    : null;
}

function nounAt(draft: Draft, at: number): NounPhrase | null {
  const { tokens } = draft.sentence;
  // "hired 300 last year", "12 need repair"
  if (/^(?:last|next)$/.test(tokens[at]?.lower ?? '') || doneByPeople(tokens, at)) return null;
  const phrase = singularPhrase(tokens, at);
  if (phrase && ((!isShare(draft) && isDoneToOne(tokens, phrase)) || isCutShort(tokens, phrase))) return null;
  return phrase && !isOutcomeOnly(draft, phrase) ? phrase : null;
}

/** "millions of rare $1 bills": what is counted stands behind another number. */
function isCutShort(tokens: readonly Token[], { to }: NounPhrase): boolean {
  return tokens[to]?.kind === 'number' || (tokens[to + 1]?.kind === 'number' && currencySign(tokens[to]) !== null);
}

/** "one electrocuted and one starved to death": what was done to one, no thing. */
function isDoneToOne(tokens: readonly Token[], { from, to }: NounPhrase): boolean {
  const word = tokens[from];
  return to - from === 1 && word?.capital === false && unitOfHead(word.lower) === null && isParticiple(word);
}

/** "34 dead", "12 wounded": what befell them, not what they are. */
function isOutcomeOnly(draft: Draft, phrase: NounPhrase): boolean {
  return phrase.to - phrase.from === 1 && isOutcomeWord(draft.sentence.tokens[phrase.from]?.lower ?? '');
}

/** What a measure, share or sum is of: "a 12-year contract", "$60 million package", "barrels of oil", "40 percent of the vote". */
function narrowedAfter(draft: Draft): NounPhrase | null {
  const { tokens } = draft.sentence;
  const at = pastOf(draft);
  if (at > draft.to) return tokens[draft.from - 1]?.lower === 'within' ? null : narrowedPhrase(tokens, at);
  const behind = draft.compound ? pastBrackets(tokens, draft.to) : draft.to;
  const next = tokens[behind];
  if (next?.kind !== 'word' || isFunctionWord(next) || NOT_NARROWED.test(next.lower)) return null;
  if (isWordOf('verb', next) && !isNounHere(draft, behind)) return null;
  if (isPaired(tokens, behind + 1)) return null;
  const isWide = /(?:ed|ing|ly)$/.test(next.lower);
  return isWide ? null : (afterArticle(draft, behind) ?? narrowedPhrase(tokens, behind));
}

const PAY = /^(?:award|claim|cut|deal|demand|freeze|gap|hike|increase|offer|package|raise|rise|settlement)s?$/;

/** "a 5% cut", "a 5.5% pay offer": a word that may be a verb ("52% pay more") is a noun here. */
function isNounHere({ sentence: { tokens }, from }: Draft, at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.lower === 'pay') return PAY.test(next?.lower ?? '');
  return word !== undefined && /^an?$/.test(tokens[from - 1]?.lower ?? '') && !isVerbOnly(word);
}

/** "A $3m arms deal", "a 40% tariff rises": the article tells that the noun is no plural. */
function afterArticle({ sentence: { tokens }, from }: Draft, at: number): NounPhrase | null {
  if (!/^an?$/.test(tokens[from - 1]?.lower ?? '')) return null;
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

const NOT_NARROWED =
  /^(?:tall|wide|long|high|deep|old|away|ago|earlier|later|apiece|worth|thick|square|online|total|north|south|east|west|left|ahead|higher|lower|cheaper|dearer|stronger|weaker|faster|slower|last|next)$/;

/** Past the "of" and the articles between a number and what it is of; `draft.to` when there is no "of". */
function pastOf(draft: Draft): number {
  const { tokens } = draft.sentence;
  let at = draft.to;
  const of = tokens[at]?.lower === 'of';
  if (of) at += 1;
  // "54GB of 5G data"
  if (of && tokens[at]?.kind === 'number' && tokens[at + 1]?.capital && !tokens[at + 1]?.spaced) at += 2;
  if (of || isShare(draft)) while (isWordOf('determiner', tokens[at])) at += 1;
  const pronoun = tokens[at]?.kind === 'word' && isWordOf('pronoun', tokens[at]);
  return pronoun ? draft.to : at;
}
