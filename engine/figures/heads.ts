import { countedPhrase, headOfPhrase, type NounPhrase } from '../text/noun-phrases.ts';
import { isPlural, unitOfHead } from '../text/nouns.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { captionOf } from './captions.ts';
import { isPlacing } from './clause-verbs.ts';
import { countedAfter, narrowedAfter } from './counted-nouns.ts';
import { isShare, type Draft } from './draft.ts';
import { gatheringBefore, peopleOfVerb, peopleWhoDid, sizedSubject } from './gatherings.ts';
import { outcomeOf } from './outcomes.ts';
import { paceOf } from './paces.ts';
import { perAt } from './rates.ts';
import { surroundingsOf } from './subjects.ts';
import { totalBefore } from './totals.ts';

/** Finds the noun a number counts; the surface of a count grows by it, and its unit is the noun's. */
export function readHead(draft: Draft): void {
  if (draft.per !== null && draft.unit === null) return;
  if (isMark(draft)) draft.to += 2;
  const phrase = isShare(draft) || draft.unit === null ? countedAfter(draft) : narrowedAfter(draft);
  if (phrase) takePhrase(draft, phrase);
  if (isBare(draft)) takeStrength(draft);
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

/** "has crossed the 10,000-mark": what was passed is the number alone. */
function isMark({ to, numberTo, unit, sentence: { tokens } }: Draft): boolean {
  return unit === null && to === numberTo && isHyphen(tokens[to]) && tokens[to + 1]?.lower === 'mark';
}

/** "taking the tally of active cases to 9,800". */
function isOfCases({ outcome, from, sentence: { tokens } }: Draft): boolean {
  const before = tokens.slice(Math.max(0, from - CASES_REACH), from);
  return outcome === 'infected' && before.some(({ lower }) => /^(?:caseload|cases|infections)$/.test(lower));
}

const CASES_REACH = 6;
/** "put the Russian troops at Ukraine's borders at". */
const PUT_REACH = 14;

/** "put the Russian troops at the border at 140,000": the noun after the verb is what the number counts. */
function takePut(draft: Draft): void {
  const { tokens } = draft.sentence;
  if (tokens[draft.from - 1]?.lower !== 'at' || !endsNumber(tokens[draft.to])) return;
  let at = draft.from - 2;
  while (at > draft.from - PUT_REACH && tokens[at]?.kind === 'word' && !puts(tokens[at])) at -= 1;
  if (!puts(tokens[at])) return;
  while (isWordOf('determiner', tokens[at + 1])) at += 1;
  const noun = countedPhrase(tokens, at + 1);
  const head = noun && noun.to < draft.from ? headOfPhrase(tokens, noun) : null;
  const unit = head === null ? null : unitOfHead(head);
  if (unit !== null) [draft.head, draft.unit, draft.unitKind] = [head, unit, 'count'];
}

function puts(token: Token | undefined): boolean {
  return isPlacing(token) || /^(?:putting|estimate|estimates|estimated)$/.test(token?.lower ?? '');
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

function takePhrase(draft: Draft, phrase: NounPhrase): void {
  const { tokens } = draft.sentence;
  const isStrong = tokens[phrase.from]?.lower === 'strong' && tokens[phrase.from - 1]?.text === '-';
  [draft.nounFrom, draft.nounTo] = [isStrong ? phrase.from + 1 : phrase.from, phrase.to];
  draft.head = memberOf(draft, phrase) ?? headOfPhrase(tokens, phrase);
  if (draft.unit !== null && !isShare(draft)) return takeRate(draft, phrase);
  draft.to = Math.max(draft.to, phrase.to);
  if (isShare(draft)) return;
  draft.unit = unitOfHead(draft.head ?? '') ?? draft.head;
  draft.unitKind = 'count';
  const per = perAt(tokens, phrase.to);
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
  if (!isJoined || !isNarrowing || isPlural(noun) || isLinked) return null;
  return noun === 'strong' ? memberOfStrong(tokens[phrase.to - 1]) : noun;
}

/** "a 4,000-strong brigade" has so many members, "a 40-strong fleet" ships. */
function memberOfStrong(body: Token | undefined): string | null {
  return /^(?:armada|convoy|fleet|flock|herd)$/.test(body?.lower ?? '') ? null : 'member';
}

/** "The force is 12,000 strong." */
function takeStrength(draft: Draft): void {
  const { tokens } = draft.sentence;
  const next = tokens[draft.to + 1];
  if (tokens[draft.to]?.lower !== 'strong' || (next?.kind === 'word' && !isFunctionWord(next))) return;
  [draft.head, draft.unit, draft.unitKind] = ['member', 'person', 'count'];
  draft.to += 1;
}
