import entries from '../../data/lexicon/scope.json' with { type: 'json' };
import type { Scope } from '../model.ts';
import { type FoundPhrase, indexPhrases, phrasesIn } from '../text/phrases.ts';
import { isPaired, isSaidOf } from '../text/noun-phrases.ts';
import { singularOf } from '../text/nouns.ts';
import { isPresentVerb } from '../text/present-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { isDone, isWordOf } from '../text/word-classes.ts';
import { isChangeVerb } from './changes.ts';
import { isSpoken } from './clause-verbs.ts';
import { textOf, type Draft } from './draft.ts';
import { mayBegin } from './numerals.ts';
import { numeralWord } from './numeral-words.ts';
import { countsPeople, isOutcomeWord } from './outcomes.ts';
import { wordList } from '../text/word-lists.ts';

interface Entry {
  cue: string;
  tag: string;
}

const CUES = indexPhrases<Entry>(entries, (entry) => [entry.cue]);
/** How far from the number the words that narrow it may stand. */
const REACH = 22;
const KILOMETRES_PER_MILE = 1.609344;

/** What narrows a figure: place, population, definition. `drafts` are the sentence's, for radii stated as figures. */
export function scopeOf(draft: Draft, drafts: readonly Draft[]): Scope | null {
  const { tokens } = draft.sentence;
  const from = Math.max(0, draft.from - 6);
  const to = Math.min(tokens.length, draft.to + REACH);
  const cues = phrasesIn(CUES, tokens, from, to).filter((cue) => !isOfAnother(cue, draft, drafts));
  const tags = new Set(cues.map((cue) => cue.entry.tag));
  const radius = draft.unitKind === 'count' ? radiusOf(draft, drafts) : null;
  if (radius) tags.add(radius.tag);
  const place = placeAfter(draft);
  if (cues.length === 0 && radius === null) return place === '' ? null : { text: place, tags: [] };
  const parts = [place, radius?.text ?? '', ...cues.map((cue) => textOf(draft.sentence, cue.from, cue.to))];
  const text = [...new Set(parts.filter(Boolean))]
    .filter(
      (part, i, all) =>
        !all.some((other, j) => j !== i && other.includes(part) && (other.length > part.length || j < i)),
    )
    .join(', ');
  return text === '' ? null : { text, tags: [...tags].sort() };
}

/**
 * "40,000 people, most of them civilians", "a count that does not distinguish between civilians and fighters",
 * "34 dead, 12 of them children": past these words, those named are no longer all who were counted.
 */
function startsPart(token: Token): boolean {
  return token.kind === 'number' || numeralWord(token) !== null || PARTIAL.has(token.lower);
}

const PARTIAL = new Set(
  'among between both distinguish half include included including largely mainly majority many most mostly nearly numerous several some third'.split(
    ' ',
  ),
);

/** "34,735 people, among them 9,500 women": the women are those of the second number. */
function isOfAnother({ entry, from, to }: FoundPhrase<Entry>, draft: Draft, drafts: readonly Draft[]): boolean {
  const { tokens } = draft.sentence;
  if (!mayNarrow(entry.tag, draft) || isDenied(tokens, from) || isTheirWord(draft, from, to)) return true;
  if (!isOfCount(entry.tag, draft) && !isAttached(draft, from, to)) return true;
  // "No claim was confirmed; doctors counted 31 bodies"
  if (tokens.slice(to, draft.from).some(({ text }) => text === ';')) return true;
  const isOthers = (other: Draft) => {
    const end = Math.max(other.to, other.nounTo);
    // "34 confirmed cases, up from 20"
    const isSame = draft.nounTo <= draft.nounFrom && draft.unit === other.unit && !entry.tag.startsWith('people=');
    if (other === draft || isSame) return false;
    return (from >= other.from && to <= end) || (to <= draft.from && saysOf(draft.sentence.tokens, end, from));
  };
  // "34 confirmed cases and two deaths", "34 cases confirmed, two deaths"
  if (drafts.some(isOthers)) return true;
  if (!entry.tag.startsWith('people=')) return false;
  if (isSaidOfPart(draft, from)) return false;
  const between = tokens.slice(draft.to, from);
  if (between.some(startsPart) || isInAside(tokens, from, draft.from)) return true;
  // "60% of the 1,500 evacuees are children"
  const share = drafts.find((other) => isPartOf(other, draft) && isWholeOf(draft, other));
  if (share && between.some((token) => isWordOf('auxiliary', token))) return true;
  return false;
}

/** "Two aides confirmed that 30 had left": they said so; not "34 people confirmed ill". */
function isTheirWord({ unit, outcome, nounTo, sentence: { tokens } }: Draft, from: number, to: number): boolean {
  if (unit !== 'person' || outcome !== null || from !== nounTo || tokens[from]?.lower !== 'confirmed') return false;
  const next = tokens[to];
  return next === undefined || next.kind === 'mark' || next.lower === 'that' || isWordOf('determiner', next);
}

/** What befell people is confirmed wherever it says so; "confirmed the team after vetoing three judges" confirms no number. */
function isOfCount(tag: string, { outcome, unit }: Draft): boolean {
  return tag === 'count=confirmed' ? outcome !== null || unit === 'case' : tag !== 'count=suspected';
}

/** "confirmed 34", "34 confirmed and suspected cases", "34 are confirmed": said of the number itself. */
function isAttached({ from, to, nounTo, sentence: { tokens } }: Draft, cue: number, cueEnd: number): boolean {
  const end = Math.max(to, nounTo);
  const isSecond = /^(?:and|or)$/.test(tokens[cue - 1]?.lower ?? '') && cue === end + 2;
  return cueEnd <= from ? cueEnd === from : cue < end || isSecond || saysOf(tokens, end, cue);
}

/** "20 deaths, including several children, and 75 injuries": the children are closed off before the next number. */
function isInAside(tokens: readonly Token[], cue: number, number: number): boolean {
  if (cue >= number || !tokens.slice(Math.max(0, cue - ASIDE), cue).some(startsPart)) return false;
  return tokens.slice(cue, number).some(({ text }) => text === ',');
}

/** Words of "including at least several". */
const ASIDE = 4;

/** "Nine deaths were confirmed", "60 of the dead have been identified": the cue is said of what ends there. */
function saysOf(tokens: readonly Token[], end: number, cue: number): boolean {
  const isLink = (token: Token) =>
    isWordOf('auxiliary', token) || isWordOf('adverb', token) || /^(?:of|the)$/.test(token.lower);
  return cue >= end && tokens.slice(end, cue).every((token) => isLink(token) || isOutcomeWord(token.lower));
}

/** "6,000 of the 20,000 migrants are minors": what is said of the part stands behind the whole. */
function isSaidOfPart({ role, of, to, sentence: { tokens } }: Draft, cue: number): boolean {
  if (role !== 'part' || of === null || of.from < to || cue < of.to) return false;
  const between = tokens.slice(of.to, cue);
  return between.some((token) => isWordOf('auxiliary', token)) && !between.some(startsPart);
}

/** Words of "could not be independently". */
const DENIED = 4;

/** "could not be verified", "has yet to be confirmed": it was not. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - DENIED), at)
    .some(({ lower }) => /^(?:cannot|neither|never|no|nor|not|yet)$|n't$/.test(lower));
}

function isPartOf(part: Draft, whole: Draft): boolean {
  return part.unitKind === 'percent' || part.kind === 'fraction' || (part.role === 'part' && part.of === whole);
}

/** "children's books sold 9,000 copies", "a net of 12 tonnes": no things are children, and no weight is net of anything. */
function mayNarrow(tag: string, { unit, unitKind }: Draft): boolean {
  if (tag.startsWith('people=')) return unitKind !== 'count' || unit === null || countsPeople(unit);
  return !/^(?:prices|share)=/.test(tag) || (unitKind !== 'count' && unitKind !== 'measure');
}

function isWholeOf(whole: Draft, share: Draft): boolean {
  return whole.sentence.tokens[share.to]?.lower === 'of' && whole.from > share.to && whole.from - share.to <= 2;
}

/** "122,000 troops within 200 kilometers of the border": the second figure is the first one's radius. */
function radiusOf(draft: Draft, drafts: readonly Draft[]): { tag: string; text: string } | null {
  const { tokens } = draft.sentence;
  const radii = drafts.filter(
    (other) => (other.unit === 'kilometre' || other.unit === 'mile') && tokens[other.from - 1]?.lower === 'within',
  );
  const radius =
    radii.find((other) => other.from > draft.to && other.from - draft.to < 8) ??
    radii.find((other) => leadsTo(other, draft, drafts));
  if (!radius) return null;
  const kilometres = radius.unit === 'mile' ? Math.round(radius.high * KILOMETRES_PER_MILE) : radius.high;
  return { tag: `radius=${kilometres}km`, text: textOf(draft.sentence, radius.from - 1, phraseEnd(draft, radius.to)) };
}

/** "Within 400 kilometres of the border there are 143,500 troops": a radius that opens the clause holds for its first count. */
function leadsTo(radius: Draft, draft: Draft, drafts: readonly Draft[]): boolean {
  const { tokens } = draft.sentence;
  const gap = tokens.slice(radius.to, Math.max(radius.to, draft.from));
  const opener = tokens[radius.from - 2];
  return (
    radius.to <= draft.from &&
    gap.length <= 12 &&
    (opener === undefined || /^[,;:“"]$/u.test(opener.text)) &&
    !gap.some((token) => /^[;:—()]$/u.test(token.text) || isWordOf('conjunction', token)) &&
    !drafts.some((other) => other.unitKind === 'count' && other.from >= radius.to && other.to <= draft.from)
  );
}

const PLACE_OPENERS =
  /^(?:at|near|in|along|around|across|inside|outside|within|on|close|surrounding|throughout|bordering)$/;

/** "at the border", "near Ukraine and Belarus": the first place phrase after the noun or its participle. */
function placeAfter(draft: Draft): string {
  const { tokens } = draft.sentence;
  for (let at = draft.to; at < Math.min(tokens.length, draft.to + 6); at++) {
    const token = tokens[at];
    if (token === undefined || endsClause(tokens, at)) return '';
    if (!PLACE_OPENERS.test(token.lower) || mayBegin(tokens[at + 1], tokens[at + 2])) continue;
    if (isWhatFor(draft, at) || isPaired(tokens, at)) continue;
    const end = phraseEnd(draft, at + 1);
    const isPeriod =
      tokens[end]?.kind === 'number' && /^(?:early|first|last|late|mid|next|past)$/.test(tokens[end - 1]?.lower ?? '');
    const isNoPlace = isPeriod || isState(tokens, at) || tokens.slice(at + 1, end).some(isOfTime);
    return isNoPlace || end <= at + 1 ? '' : textOf(draft.sentence, at, end);
  }
  return '';
}

const TIMES = wordList('period', 'part of day', 'stretch');

function isOfTime(token: Token): boolean {
  return isWordOf('weekday', token) || isWordOf('month', token) || TIMES.has(singularOf(token.lower));
}

const STATES = wordList('state');

/** "at risk", "on strike", "in total", "at a depth of 10 km": no place. */
function isState(tokens: readonly Token[], at: number): boolean {
  if (STATES.has(tokens[at + 1]?.lower ?? '')) return true;
  const noun = isWordOf('determiner', tokens[at + 1]) ? at + 2 : at + 1;
  return tokens[noun + 1]?.lower === 'of' && mayBegin(tokens[noun + 2], tokens[noun + 3]);
}

/** "€13bn in back taxes": what a sum is paid in is no place. */
function isWhatFor({ unitKind, sentence: { tokens } }: Draft, at: number): boolean {
  const next = tokens[at + 1];
  return unitKind === 'money' && tokens[at]?.lower === 'in' && next?.capital === false && !isWordOf('determiner', next);
}

/** "40 people died, the ministry in Gaza said": past a comma a place belongs to another noun, unless it comes first. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text === ',') return !PLACE_OPENERS.test(tokens[at + 1]?.lower ?? '');
  return token?.kind === 'mark' || isWordOf('conjunction', token);
}

/** "the war-torn north", "Lima's"; not "in the blast - police". */
function joins({ text, spaced }: Token): boolean {
  return /^[-’'&]$/u.test(text) && (text === '&' || !spaced);
}

/** Longest place: "in the hills to the north of the capital". */
const LONGEST = 8;
/** Words inside a place, though none ends with them. */
const INNER = /^(?:of|the|and|with|its|a|an|to)$/;
const ENDING = ['auxiliary', 'conjunction', 'preposition', 'pronoun', 'weekday'] as const;

function phraseEnd({ sentence: { tokens } }: Draft, at: number): number {
  let end = at;
  while (end < at + LONGEST && !endsPlace(tokens, end, at)) end += 1;
  while (end > at && INNER.test(tokens[end - 1]?.lower ?? '')) end -= 1;
  return end;
}

function endsPlace(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'number' || (token.kind === 'mark' && !joins(token))) return true;
  // "died in the flood and dozens are missing"
  if (token.lower === 'and')
    return isDone(tokens[at + 1]) || isChangeVerb(tokens[at + 1]?.lower) || mayBegin(tokens[at + 1], tokens[at + 2]);
  if (INNER.test(token.lower)) return false;
  if (at > start && (isPresentVerb(tokens, at) || isSaidOf(tokens, at))) return true;
  return isSpoken(token) || ENDING.some((wordClass) => isWordOf(wordClass, token));
}
