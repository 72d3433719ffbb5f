import type { Concept } from '../model.ts';
import { unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isSpoken } from './clause-verbs.ts';
import { conceptOf } from './concepts.ts';
import type { Draft } from './draft.ts';
import { namesPeople } from './gatherings.ts';
import { isObject, isOutcomeHead } from './outcomes.ts';
import { isOfOther, isTallyOfSeveral } from './shared-units.ts';

/** The sentence around a draft, as far as its concepts are read. */
export interface ConceptsBefore {
  drafts: readonly Draft[];
  /** Position of the draft in `drafts`. */
  at: number;
  read: ReadonlyMap<Draft, Concept>;
  /** The last concept that a number may go on with. */
  last: Concept | null;
}

/** What a draft counts: its own noun, or what a figure before it counts. */
export function conceptInSentence(draft: Draft, around: ConceptsBefore): Concept {
  const { drafts, at, read, last } = around;
  const change = isNextRise(draft, drafts[at - 1]) ? drafts[at - 1] : undefined;
  const before = conceptBefore(draft, read) ?? (change && read.get(change)) ?? last;
  if (before !== null && countsTheSame(draft, read)) return before;
  return conceptOf(draft, mayGoOn(draft, around, before) ? before : null);
}

function countsTheSame(draft: Draft, read: ReadonlyMap<Draft, Concept>): boolean {
  const isBare = isBareFormer(draft, read) || isBarePart(draft, read) || isBareChange(draft, read);
  return draft.role === 'conversion' || isBare;
}

function mayGoOn(draft: Draft, { drafts, at }: ConceptsBefore, before: Concept | null): boolean {
  return (
    mayInherit(draft, before) &&
    !startsAnew(draft, at === 0) &&
    !isOfSpeaker(draft, drafts[at - 1]) &&
    !isTallyOfSeveral(drafts, at) &&
    !isOfOtherKind(draft, drafts.slice(0, at))
  );
}

/** "rose to 1,140 cases, the ministry said, down from 760": of the same thing, whoever stands before it. */
function isBareFormer(
  { role, of, nounFrom, nounTo, from, sentence }: Draft,
  read: ReadonlyMap<Draft, Concept>,
): boolean {
  const isAfter = role === 'former' && of !== null && read.has(of) && nounTo <= nounFrom;
  return isAfter && /^(?:from|to|with)$/.test(sentence.tokens[from - 1]?.lower ?? '');
}

/** "performed 340 transplants, 12 fewer than in 2022", "a rise of 9 percent": of what was counted, not of who did it. */
function isBareChange({ role, of, from, sentence }: Draft, read: ReadonlyMap<Draft, Concept>): boolean {
  if (role !== 'change' || of?.unitKind !== 'count' || of.nounTo <= of.nounFrom || !read.has(of)) return false;
  const between = sentence.tokens.slice(Math.max(of.to, of.nounTo), from);
  const at = between.findLastIndex(({ text }) => text === ',');
  return at >= 0 && between.slice(at + 1).every((token) => isFunctionWord(token) || changesNoun(token));
}

function changesNoun({ lower }: Token): boolean {
  return /^(?:decline|decrease|drop|fall|gain|increase|jump|rise)$/.test(lower);
}

/** "In Sund 125 of the 327 patients": what the whole behind it counts, whatever stands before. */
function isBarePart({ role, of, nounFrom, nounTo }: Draft, read: ReadonlyMap<Draft, Concept>): boolean {
  return role === 'part' && of !== null && !read.has(of) && nounTo <= nounFrom;
}

/** "have risen 21 centimetres and could rise by another 60": nothing but "and" stands between the changes. */
function isNextRise({ role, from, sentence: { tokens } }: Draft, before: Draft | undefined): boolean {
  if (role !== 'change' || before?.role !== 'change') return false;
  const between = tokens.slice(before.to, from);
  return between.some(({ lower }) => lower === 'and') && !between.some(({ kind }) => kind === 'mark');
}

/** What the figure that another belongs to counts; "three of the 40 hostages" are hostages. null for one that stands alone. */
function conceptBefore({ role, of, outcome }: Draft, read: ReadonlyMap<Draft, Concept>): Concept | null {
  if (of === null) return null;
  const before = read.get(of);
  if (before !== undefined || role !== 'part') return before ?? null;
  return { ...conceptOf(of, null), outcome };
}

/** "jailed for eight years and fined 2 million rupees": a sum is not of what the years were. */
function isOfOtherKind({ of, unitKind }: Draft, before: readonly Draft[]): boolean {
  const isOther = ({ unitKind: kind }: Draft) => kind === 'measure' || kind === 'percent';
  return of === null && unitKind === 'money' && before.length > 0 && before.every(isOther);
}

/** A count with its own noun needs no other concept; a bare number, or one that belongs to another, does. */
function mayInherit(draft: Draft, before: Concept | null): boolean {
  if (draft.of !== null) return true;
  if ((draft.unitKind === 'count' && draft.head !== null) || isOfOther(draft)) return false;
  if (before !== null && before.outcome !== null && draft.outcome === null && hasPredicate(draft)) return false;
  // "31 bodies were found and 28 are missing"
  if (draft.outcome !== null && draft.outcome !== before?.outcome && isOutcomeHead(before?.head ?? '')) return false;
  // "Twelve houses burned. 300 were dead": no houses died.
  const head = before?.head ?? null;
  // "put it at 40,000": the crowd or turnout named before.
  const isPut = draft.sentence.tokens[draft.from - 1]?.lower === 'at';
  const isOfThings = head !== null && unitOfHead(head) !== 'person' && !(isPut && namesPeople(head));
  return !(draft.unit === 'person' && isOfThings);
}

/** How far before its noun "which" may stand: "a group which for years has run two clinics". */
const WHICH = 6;

/** "A group which runs two clinics said a nurse had died and four were ill": the speaker's clinics are not what it tells of. */
function isOfSpeaker(draft: Draft, before: Draft | undefined): boolean {
  if (before === undefined || draft.of !== null || draft.unit !== null) return false;
  const { tokens } = draft.sentence;
  const end = Math.max(before.to, before.nounTo);
  const said = tokens.findIndex((token, at) => at >= end && at < draft.from && isSpoken(token));
  if (said < 0 || tokens[said + 1]?.capital === true) return false;
  return tokens
    .slice(Math.max(0, before.from - WHICH), before.from)
    .some(({ lower }) => /^(?:which|whose)$/.test(lower));
}

/** "Two visitors fell ill. The virus has killed 813": not visitors; of "Ruiz, who led 40 men, said 12 died" nobody knows. */
function startsAnew(draft: Draft, isFirst: boolean): boolean {
  if (draft.of !== null || draft.outcome === null) return false;
  const { tokens } = draft.sentence;
  if (isFirst)
    return (
      isObject(draft) &&
      !tokens.slice(0, draft.from).some((token) => /^(?:he|it|she|that|they|this)$/.test(token.lower))
    );
  let at = draft.from - 1;
  while (tokens[at]?.lower === 'that' || isWordOf('adverb', tokens[at])) at -= 1;
  return isSpoken(tokens[at]) && tokens[at - 1]?.text === ',';
}

/** "Police arrested 212; half a million had marched": what a number does by itself is not what befell the ones before. */
function hasPredicate({ sentence, to }: Draft): boolean {
  const [next, after] = [sentence.tokens[to], sentence.tokens[to + 1]];
  // but "rebels say 40 did".
  if (after?.kind !== 'word') return false;
  return isWordOf('auxiliary', next) || isWordOf('verb', next) || /[^e]ed$/.test(next?.lower ?? '');
}
