import irregularVerbs from '../../data/lexicon/irregular-verbs.json' with { type: 'json' };
import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import { phraseAt, phrasesIn, type FoundPhrase } from '../text/phrases.ts';
import { countedPhrase, headOfPhrase, singularPhrase } from '../text/noun-phrases.ts';
import { singularOf, unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isDone, isWordOf } from '../text/word-classes.ts';
import { captionOf } from './captions.ts';
import { isChangeVerb } from './changes.ts';
import type { Draft } from './draft.ts';
import { mayBegin } from './numerals.ts';
import { AFTER, BEFORE, CLAUSE_END, type OutcomeEntry } from './outcome-cues.ts';
import { outcomeOfLives } from './outcome-of-lives.ts';
import { endsClause, leadsAway } from './outcome-reach.ts';
import { outcomeOfSubject } from './outcome-of-subject.ts';
import { hasOwnVerb } from './own-verbs.ts';
import { leadsToSize } from './sizes.ts';
import { wordList } from '../text/word-lists.ts';

const COUNTS = wordList('count of');
const PARTICIPLES = new Set(irregularVerbs.flatMap(({ forms }) => forms));

/** A word that says what befell people ("dead", "wounded") rather than who they are. */
export function isOutcomeWord(word: string): boolean {
  return AFTER_WORDS.has(word);
}

const SAID_AFTER = outcomes.filter(({ kind }) => kind === 'after').map(({ cue }) => cue);
const AFTER_WORDS = new Set(['dead', 'wounded', 'injured', 'missing']);
for (const cue of SAID_AFTER) if (unitOfHead(cue) === null) AFTER_WORDS.add(cue);
const HEADS = new Set(SAID_AFTER.map(singularOf));

/** "body", "injury": a noun that tells itself what befell those it counts. */
export function isOutcomeHead(head: string): boolean {
  return HEADS.has(head) && unitOfHead(head) !== null;
}

/** How far an outcome verb may stand from its number. */
const REACH = 8;

/** "9,000 families were displaced": people are counted by the case and by the family too. */
const UNITS_OF_PEOPLE = new Set(['case', 'household', 'person']);

/** Whether a unit counts people, one by one or not; null is no unit. */
export function countsPeople(unit: string | null): boolean {
  return unit !== null && UNITS_OF_PEOPLE.has(unit);
}

/** What befell the people counted ('killed'), by the noun, the verb before or after, or the subject; null for other counts. */
export function outcomeOf(draft: Draft): string | null {
  if (draft.unitKind === 'money' || draft.unitKind === 'percent' || draft.unitKind === 'measure') return null;
  if (draft.head !== null && !countsPeople(unitOfHead(draft.head))) return null;
  if (draft.head === 'life') return outcomeOfLives(draft);
  const own = headOutcome(draft) ?? outcomeBefore(draft) ?? outcomeAfter(draft) ?? outcomeOfSubject(draft);
  return own ?? captionOf(draft)?.outcome ?? null;
}

function headOutcome(draft: Draft): string | null {
  if (draft.nounTo <= draft.nounFrom || isInstance(draft)) return null;
  const { tokens } = draft.sentence;
  const found = phrasesIn(AFTER, tokens, draft.nounFrom, draft.nounTo).at(-1);
  // "34 cases of fraud" goes on behind its noun.
  const whole = found && phraseAt(AFTER, tokens, found.from);
  return (whole ?? found)?.entry.outcome ?? null;
}

/** "In four cases, the lock had failed": four times. */
function isInstance({ head, from, sentence }: Draft): boolean {
  return head === 'case' && sentence.tokens[from - 1]?.lower === 'in';
}

/** "killed 12", "killing at least 12", "claimed the lives of nearly 14,000": a verb right before the number. */
function outcomeBefore(draft: Draft): string | null {
  const { tokens } = draft.sentence;
  for (let at = Math.max(0, draft.from - REACH); at < draft.from; at++) {
    const found = phraseAt(BEFORE, tokens, at, draft.from);
    if (found && !isPassive(tokens, found) && onlyListed(draft, found.to))
      return ownOutcome(draft, found.to) ?? (isOfOwnClause(draft, found.to) ? null : found.entry.outcome);
  }
  return null;
}

/** "No one was killed, 14 were treated": the verb is said of what stands before it. */
function isPassive(tokens: readonly Token[], { from, to }: FoundPhrase<OutcomeEntry>): boolean {
  // "14 have been killed - three guards and 11 nurses"
  if (/^[-–—:]$/u.test(tokens[to]?.text ?? '')) return false;
  return /^(?:be|been|being|is|are|was|were)$/.test(tokens[from - 1]?.lower ?? '');
}

/** "killed 12 people and 40 others were wounded": a later number of the list may say itself what befell them. */
function ownOutcome(draft: Draft, verbEnd: number): string | null {
  const { tokens } = draft.sentence;
  if (!tokens.slice(verbEnd, draft.from).some(joinsClauses)) return null;
  let at = draft.to;
  if (tokens[at]?.lower === 'others') at += 1;
  while (isWordOf('auxiliary', tokens[at])) at += 1;
  return phraseAt(AFTER, tokens, at)?.entry.outcome ?? null;
}

/** "killed 12 people and two others were dug out": nor did the first verb befall those who have one of their own. */
function isOfOwnClause(draft: Draft, verbEnd: number): boolean {
  return draft.sentence.tokens.slice(verbEnd, draft.from).some(joinsClauses) && hasOwnVerb(draft);
}

/** Between verb and number only another number of the same list may stand: "killed 12 soldiers and 3 civilians". */
function onlyListed(draft: Draft, at: number): boolean {
  for (let i = at; i < draft.from; i++) {
    const token = draft.sentence.tokens[i];
    if (
      token === undefined ||
      CLAUSE_END.test(token.text) ||
      /^(?:but|by|while|whereas)$/.test(token.lower) ||
      (isWordOf('preposition', token) && !/^(?:as|of|at|about|over|around|between)$/.test(token.lower))
    )
      return false;
    if (token.kind === 'word' && phraseAt(BEFORE, draft.sentence.tokens, i)) return false;
    if (leadsToWhole(draft, at, i)) return false;
    if (token.kind === 'word' && isWordOf('auxiliary', token)) return false;
    const isVerb = isDone(token) || token.lower.endsWith('ing') || PARTICIPLES.has(token.lower);
    if (isVerb && !token.capital && joinsClauses(draft.sentence.tokens[i - 1])) return false;
  }
  return true;
}

/** "killed 257 people of 421 infected", "12 of the 40 it took": no list, but the whole. */
function leadsToWhole({ from, sentence: { tokens } }: Draft, verbEnd: number, of: number): boolean {
  if (tokens[of]?.lower !== 'of' || !tokens.slice(of + 1, from).every((token) => isWordOf('determiner', token)))
    return false;
  return tokens.slice(verbEnd, of).some((token) => mayBegin(token, undefined));
}

/** "killed 12 and left 300,000 homeless", "and taking 40 hostage": a verb right after "and" or a comma governs what follows it. */
function joinsClauses(before: Token | undefined): boolean {
  return before?.text === ',' || isWordOf('conjunction', before);
}

/** "12, including 3 children, and wounded 30": the verb belongs to the number after it. */
function governsNext(draft: Draft, { from, to }: FoundPhrase<OutcomeEntry>): boolean {
  const { tokens } = draft.sentence;
  if (!isWordOf('conjunction', tokens[from - 1]) || phraseAt(BEFORE, tokens, from) === null) return false;
  // "freed 33 hostages and killed all five attackers"
  if (isWordOf('determiner', tokens[to])) return true;
  return mayBegin(tokens[to], tokens[to + 1]) || (tokens[to]?.lower === 'at' && tokens[to + 1]?.lower === 'least');
}

/** "and captured 15": what was done to these is not what befell the ones before. */
export function isActedOn(draft: Draft): boolean {
  return isObject(draft) && !leadsToSize(draft.sentence.tokens[draft.from - 1]);
}

/** "killed 40 people", "wounded a guard" behind a noun; not "wounded two weeks ago", "killed in". */
function hasVictims(tokens: readonly Token[], { from }: FoundPhrase<OutcomeEntry>): boolean {
  const verb = phraseAt(BEFORE, tokens, from);
  if (verb === null) return false;
  let at = verb.to;
  while (isWordOf('determiner', tokens[at]) || /^(?:about|at|least|more|nearly|than)$/.test(tokens[at]?.lower ?? ''))
    at += 1;
  const isCounted = mayBegin(tokens[at], tokens[at + 1]);
  if (!isCounted && at === verb.to) return false;
  const noun = countedPhrase(tokens, isCounted ? at + 1 : at) ?? (isCounted ? null : singularPhrase(tokens, at));
  return noun !== null && unitOfHead(headOfPhrase(tokens, noun) ?? '') === 'person';
}

/** "The first two killed 19", "Two gunmen have killed 40 people": those two did it. */
function didIt({ from, to, nounFrom, nounTo, sentence: { tokens } }: Draft, found: FoundPhrase<OutcomeEntry>): boolean {
  let verb = Math.max(to, nounTo);
  while (/^(?:had|has|have)$/.test(tokens[verb]?.lower ?? '')) verb += 1;
  if (found.from !== verb) return false;
  if (nounTo > to - 1 && nounTo > nounFrom && hasVictims(tokens, found)) return true;
  return (
    mayBegin(tokens[found.to], tokens[found.to + 1]) && /^(?:first|last|other|the)$/.test(tokens[from - 1]?.lower ?? '')
  );
}

/** "A man who stabbed 12 people, one fatally, was jailed": behind the comma it is said of him. */
export function isObject({ from, sentence: { tokens } }: Draft): boolean {
  const verb = tokens[isWordOf('determiner', tokens[from - 1]) ? from - 2 : from - 1];
  if (verb === undefined || verb.capital || /^(?:confirmed|found|heard|reported|said|say|says)$/.test(verb.lower))
    return false;
  // "driven 60,000 from their homes", "freed two"
  return isWordOf('verb', verb) || PARTICIPLES.has(verb.lower) || /(?:[^e]|\bfre)ed$/.test(verb.lower);
}

/** Longest aside: ", including two children and their mother,". */
const ASIDE = 12;
const PARTS = /^(?:among|including|mainly|mostly|or|them|whom)$/;

/** "six civilians, two of them children, were killed": what befell them stands behind the aside. */
function pastAside(tokens: readonly Token[], end: number): number {
  const at = tokens[end]?.lower === 'others' ? end + 1 : end;
  if (tokens[at]?.text !== ',' || !tokens.slice(at + 1, at + 5).some(({ lower }) => PARTS.test(lower))) return at;
  for (let to = at + 2; to < at + ASIDE; to++) if (tokens[to]?.text === ',') return to + 1;
  return at;
}

/** "12 killed", "34 people were killed", "12 soldiers and 3 civilians died". */
function outcomeAfter(draft: Draft): string | null {
  const { tokens } = draft.sentence;
  const isHit = isObject(draft);
  const start = isHit ? draft.to : pastAside(tokens, draft.to);
  let hasVerb = false;
  let isOfNext = false;
  for (let at = start; at < start + REACH; at++) {
    if (endsClause(tokens, at, hasVerb) || (isHit && tokens[at]?.text === ',')) return null;
    const found = phraseAt(AFTER, tokens, at);
    if (found && (isOfNext || governsNext(draft, found) || didIt(draft, found))) return null;
    if (found && (getsAway(draft, found.entry) || isOfNextNoun(tokens, start, found))) return null;
    if (found) return isOfThose(tokens, found.from) && hasDied(tokens, found.to) ? 'killed' : found.entry.outcome;
    // "rises to 19, seven missing"; not "19 men, two more than in May, died".
    if (tokens[at]?.text === ',') isOfNext = !isOfNext && mayBegin(tokens[at + 1], tokens[at + 2]);
    else if (tokens[at]?.lower === 'and') isOfNext = false;
    if (leadsAway(tokens, at, hasVerb) || isOfLastNamed(tokens, at) || COUNTS.has(tokens[at]?.lower ?? '')) return null;
    hasVerb ||= isWordOf('auxiliary', tokens[at]);
  }
  return null;
}

/** "Cases rose to 840 and the death toll to 72": behind "and" a noun has its own number; not "840 confirmed and suspected cases". */
function isOfNextNoun(tokens: readonly Token[], start: number, { from, entry }: FoundPhrase<OutcomeEntry>): boolean {
  if (!isOutcomeHead(singularOf(entry.cue))) return false;
  // "a trial in 3,400 adults cut infections"
  if (tokens.slice(start, from).some(({ lower }) => isChangeVerb(lower))) return true;
  // "2 men charged in the death of a girl"
  const before = isWordOf('determiner', tokens[from - 1]) ? tokens[from - 2] : tokens[from - 1];
  if (isWordOf('preposition', before)) return true;
  const opens = (at: number) =>
    at === from || isWordOf('determiner', tokens[at]) || mayBegin(tokens[at], tokens[at + 1]);
  return tokens.slice(start, from).some(({ lower }, i) => lower === 'and' && opens(start + i + 1));
}

const RUNAWAYS = wordList('runaways');

/** "Three gunmen fled": they got away, and lost no home. */
function getsAway({ nounTo, sentence: { tokens } }: Draft, { outcome, cue }: OutcomeEntry): boolean {
  return outcome === 'displaced' && cue.startsWith('fle') && RUNAWAYS.has(tokens[nounTo - 1]?.lower ?? '');
}

/** "three of the wounded" */
function isOfThose(tokens: readonly Token[], at: number): boolean {
  return isWordOf('determiner', tokens[at - 1]) && tokens[at - 2]?.lower === 'of';
}

/** "Three of the wounded, all sailors, later died": more befell them than the others. */
function hasDied(tokens: readonly Token[], from: number): boolean {
  let at = from;
  if (tokens[at]?.text === ',') {
    const close = tokens.slice(at + 1, at + ASIDE).findIndex(({ text }) => text === ',');
    if (close < 0) return false;
    at += close + 2;
  }
  while (isWordOf('auxiliary', tokens[at]) || isWordOf('adverb', tokens[at])) at += 1;
  return phraseAt(AFTER, tokens, at)?.entry.outcome === 'killed';
}

/** "two brothers of Ruiz, whose death": his, not theirs. */
function isOfLastNamed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'whose' && tokens[at - 1]?.text === ',';
}

/** Verbs that say it without an auxiliary. */
const FINITE = /^(?:die|died|dies|drown|drowned|fled|perish|perished|survived|test|tested)\b/;

/** "remain in hospital" */
const LINKING = /^(?:remain|stay)(?:s|ed)?$/;

/** "three of the 40 hostages were killed": what befell a part of the whole, null where the clause says no such thing. */
export function outcomeOfPart(whole: Draft): string | null {
  const { tokens } = whole.sentence;
  let hasVerb = false;
  for (let at = Math.max(whole.to, whole.nounTo); at < whole.to + REACH; at++) {
    if (endsClause(tokens, at, hasVerb) || tokens[at]?.kind === 'number') return null;
    hasVerb ||= isWordOf('auxiliary', tokens[at]) || LINKING.test(tokens[at]?.lower ?? '');
    const found = phraseAt(AFTER, tokens, at);
    if (found && (hasVerb || FINITE.test(found.entry.cue))) return found.entry.outcome;
  }
  return null;
}

/** What befell all of a whole: "the 40 killed", "the 40 dead hostages"; not what befell a part of them. */
export function outcomeOfWhole(whole: Draft): string | null {
  const next = phraseAt(AFTER, whole.sentence.tokens, Math.max(whole.to, whole.nounTo));
  return (
    headOutcome(whole) ?? outcomeBefore(whole) ?? (next && !FINITE.test(next.entry.cue) ? next.entry.outcome : null)
  );
}
