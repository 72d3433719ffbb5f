import { phraseAt, phraseBefore, type FoundPhrase } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isManner, isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import { isCompound, changeWords, type Change } from './changes.ts';
import type { Draft } from './draft.ts';
import { dimensionOf } from './units.ts';

const WITH_UP = wordList('with up');
const VERBS = changeWords('verb', 'last');
const TRANSITIVE = changeWords('transitive', 'last');
const ADVERBS = changeWords('adverb', 'last');
const ADVERBS_AFTER = changeWords('adverb', 'first');
const DISTANCES = changeWords('after', 'first');
const NOUNS = changeWords('noun', 'first');
const NOUNS_BEFORE = changeWords('noun', 'last');
const PLURALS = changeWords('nouns', 'first');
const PLURALS_BEFORE = changeWords('nouns', 'last');

/** Tells which way a figure goes and whether it is the amount of a change; `reached` is the value that it leads to. */
export function readChange(draft: Draft, before: Draft | null, reached: Draft | null): void {
  const difference = differenceOf(draft);
  if (difference !== null) {
    // "three times taller than"
    [draft.change, draft.role] = [difference, draft.unit === 'times' ? 'ratio' : 'change'];
    return;
  }
  const found = changeOf(draft, reached);
  if (
    found &&
    !isCompound(draft.sentence.tokens, found.to - 1) &&
    !isDoneTo(draft, found.entry, reached) &&
    !isWay(draft, found)
  ) {
    // "growth of -0.4 percent"
    draft.change = (found.entry.change === 'up') === draft.high >= 0 ? 'up' : 'down';
    if (draft.role === 'value' && isAmountOfChange(draft, found.entry, reached)) draft.role = 'change';
  } else if (
    before?.role === 'change' &&
    (isOrElse(draft, before) || isNextChange(draft, before) || isGappedChange(draft, before))
  )
    [draft.change, draft.role] = [before.change, 'change'];
  else if (draft.role === 'value') draft.change = wayTo(draft);
}

/** "rose to 34", "was cut sharply to 4.1 percent": the value itself, and which way it went. */
function wayTo({ sentence: { tokens }, from }: Draft): 'up' | 'down' | null {
  if (tokens[from - 1]?.lower !== 'to') return null;
  const end = isManner(tokens[from - 2]) ? from - 2 : from - 1;
  const done = phraseBefore(TRANSITIVE, tokens, end);
  const verb = phraseBefore(VERBS, tokens, end) ?? (isWordOf('auxiliary', tokens[(done?.from ?? 0) - 1]) ? done : null);
  return verb === null ? null : verb.entry.change === 'up' ? 'up' : 'down';
}

/** "dropped 34 bombs", "grew 40 tonnes of rice"; not "dropped 34 places", "grew by 40 tonnes", "dropped 34 jobs to 400". */
function isDoneTo(draft: Draft, { kind, objects }: Change, reached: Draft | null): boolean {
  const { unitKind, head, to, sentence } = draft;
  // "recovered 80 percent of the haul"
  const isOf = sentence.tokens[to]?.lower === 'of';
  if (objects === true && kind === 'verb' && unitKind === 'percent' && isOf) return true;
  if (objects !== true || reached !== null || isShare(draft) || sentence.tokens[draft.from - 1]?.lower === 'by')
    return false;
  // "recovered 12 9-mm casings"
  if (unitKind === null) return true;
  if (unitKind === 'count') return head !== null && !/^(?:place|rank|seat|spot)$/.test(head);
  return unitKind === 'measure' && (kind === 'transitive' || isOf);
}

/** "a 30-metre fall", "a jump of 7 metres"; not "a 3-metre fall in the lake". */
function isWay({ sentence, unit }: Draft, { entry, to }: FoundPhrase<Change>): boolean {
  return entry.way === true && unit !== null && dimensionOf(unit) === 'length' && sentence.tokens[to]?.lower !== 'in';
}

/**
 * "has 21,000 fewer soldiers than in 2010", "34, 12 more than a year ago", "£45,000 short of its target": by so many;
 * "12 more soldiers" may have come on top.
 */
function differenceOf({ sentence: { tokens }, to, nounFrom, nounTo, unit }: Draft): 'up' | 'down' | null {
  const distance =
    unit !== null && isPlaceBeside(tokens, to, unit) ? null : phraseAt(DISTANCES, tokens, to)?.entry.change;
  if (distance === 'up' || distance === 'down') return distance;
  if (isBesideLevel(tokens, to)) return tokens[to]?.lower === 'above' ? 'up' : 'down';
  // "15 percent fewer birds were counted", "earn 15 percent more"
  const more = unit === 'percent' ? /^(?:fewer|less|more)$/.exec(tokens[to]?.lower ?? '')?.[0] : undefined;
  const next = tokens[to + 1];
  if (more && (next === undefined || next.kind === 'mark' || (next.kind === 'word' && !isFunctionWord(next))))
    return more === 'more' ? 'up' : 'down';
  const [word, than] = nounTo > nounFrom ? [tokens[nounFrom], tokens[nounTo]] : [tokens[to], tokens[to + 1]];
  if (than?.lower !== 'than') return null;
  return word?.lower === 'more' ? 'up' : /^(?:fewer|less)$/.test(word?.lower ?? '') ? 'down' : null;
}

/** "90 metres below where it sank": a place; shares and points are "below where they were". */
function isPlaceBeside(tokens: readonly Token[], at: number, unit: string): boolean {
  return tokens[at + 1]?.lower === 'where' && unit !== 'percent' && !unit.endsWith('point');
}

/** "46 percent below their 1990 level", "above its pre-war peak", "below Friday's close", "above 2019 levels". */
function isBesideLevel(tokens: readonly Token[], at: number): boolean {
  const isOfYear = /^(?:19|20)\d\d$/.test(tokens[at + 1]?.text ?? '');
  const isOwned = isOfYear || isWordOf('determiner', tokens[at + 1]) || tokens[at + 2]?.lower === "'s";
  if (!/^(?:above|below)$/.test(tokens[at]?.lower ?? '') || !isOwned) return false;
  const end = tokens
    .slice(at + 2, at + 2 + LEVEL_REACH)
    .findIndex(({ lower }) => /^(?:average|close|level|low|norm|peak|record)s?$/.test(lower));
  return end >= 0 && !tokens.slice(at + 2, at + 2 + end).some((token) => isFunctionWord(token));
}

/** Words of "pre-war peak". */
const LEVEL_REACH = 4;

/** "Wages rose 4%, prices 6%": the verb is left out. */
function isGappedChange(draft: Draft, before: Draft): boolean {
  const { tokens } = draft.sentence;
  const next = tokens[draft.to];
  const ends = next === undefined || /^[,.;]$/.test(next.text);
  if (draft.unit !== 'percent' || before.unit !== 'percent' || draft.modifierText !== null || !ends) return false;
  const [comma, ...thing] = tokens.slice(before.to, draft.from);
  const isThing = thing.length > 0 && thing.length <= GAPPED_WORDS;
  return comma?.text === ',' && isThing && thing.every((token) => token.kind === 'word' && isNounLike(token));
}

function isNounLike(token: Token): boolean {
  return !isFunctionWord(token) && !isWordOf('verb', token);
}

/** Words of "house prices". */
const GAPPED_WORDS = 2;

/** "fell 40 points, or 1.2%": the same change in another unit. */
function isOrElse(draft: Draft, before: Draft): boolean {
  return draft.sentence.tokens[draft.from - 1]?.lower === 'or' && draft.from - before.to <= 2;
}

/** "grow by 1.1% this year and 1.3% in 2027": by so much again. */
function isNextChange(draft: Draft, before: Draft): boolean {
  if (draft.unit !== 'percent' || before.unit !== 'percent' || draft.head !== null) return false;
  return draft.sentence.tokens[draft.from - 1]?.lower === 'and' && draft.from - before.to <= NEXT_REACH;
}

const NEXT_REACH = 5;

function changeOf(draft: Draft, reached: Draft | null): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  // "the total is up 23,000 to 1.4 million": `reached` says that it led there. "killed 12" is no change; "raised its death toll by 12" is.
  if (draft.outcome !== null && tokens[draft.from - 1]?.lower !== 'by') return null;
  // "fell short of £40m": what was aimed at.
  if (/^(?:short|shy) of$/i.test(draft.modifierText ?? '')) return null;
  const start = tokens[draft.from - 1]?.lower === 'between' ? draft.from - 1 : draft.from;
  const by = tokens[start - 1]?.lower === 'by' ? start - 1 : start;
  const end = isWordOf('determiner', tokens[by - 1]) ? by - 1 : by;
  const adverb = phraseBefore(ADVERBS, tokens, end);
  const verb = verbBefore(draft, by) ?? (adverb && (reached || standsFree(draft, adverb.from - 1)) ? adverb : null);
  return verb ?? nounBeside(draft) ?? adverbAfter(draft);
}

/** "up 12 percent", "are down 300": in "gave up 517 yards" and "lock up five seats" the word belongs to its verb. */
function standsFree(draft: Draft, at: number): boolean {
  const before = draft.sentence.tokens[at];
  // "made up 40 percent of the crew"
  if (draft.sentence.tokens[at + 1]?.lower === 'up' && WITH_UP.has(before?.lower ?? '')) return false;
  if (draft.unitKind === 'money' || isShare(draft)) return true;
  return before === undefined || before.kind === 'mark' || isWordOf('auxiliary', before);
}

function verbBefore(draft: Draft, by: number): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  const end = isManner(tokens[by - 1]) ? by - 1 : by;
  const direct = phraseBefore(VERBS, tokens, end) ?? phraseBefore(TRANSITIVE, tokens, end);
  if (direct || by === draft.from) return direct;
  // "dropped for a fifth month, by 1.1 percent"
  const last = tokens[by]?.lower === 'by' && tokens[by - 1]?.text === ',' ? by - 2 : by - 1;
  for (let at = last; at >= Math.max(0, by - 7); at--) {
    const found = phraseBefore(VERBS, tokens, at) ?? phraseBefore(TRANSITIVE, tokens, at);
    if (found) return found;
    if (tokens[at]?.kind !== 'word') return null;
  }
  return null;
}

/** Percent and points: what "falls of 3 percent" are told in; "12 falls" were falls. */
function isShare({ unit }: Draft): boolean {
  return unit === 'percent' || (unit ?? '').endsWith('point');
}

/** "a 12 percent increase", "a 12 percent pay increase", "an increase of 20,000". */
function nounBeside(draft: Draft): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  const after =
    phraseAt(NOUNS, tokens, draft.unitKind === 'count' ? draft.nounFrom : draft.to) ?? nounBehindThing(draft);
  if (after) return after;
  const isOf = tokens[draft.from - 1]?.lower === 'of';
  const one = isOf ? phraseBefore(NOUNS_BEFORE, tokens, draft.from - 1) : null;
  if (one || !isShare(draft)) return one;
  return isOf ? phraseBefore(PLURALS_BEFORE, tokens, draft.from - 1) : phraseAt(PLURALS, tokens, draft.to);
}

/** "a 12 percent pay increase": between the share and the change what it is of. */
function nounBehindThing({ sentence: { tokens }, unitKind, from, to }: Draft): FoundPhrase<Change> | null {
  const thing = tokens[to];
  if (unitKind !== 'percent' || !isWordOf('determiner', tokens[from - 1])) return null;
  if (thing?.kind !== 'word' || isFunctionWord(thing)) return null;
  return phraseAt(NOUNS, tokens, to + 1);
}

/** "12 percent higher"; in "3.9 million, up from 2.4 million" the number is the value. */
function adverbAfter(draft: Draft): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  const found = phraseAt(ADVERBS_AFTER, tokens, draft.to);
  const next = tokens[found?.to ?? 0]?.lower ?? '';
  // "18% up on last week"
  const isPlace = !isShare(draft) && /^(?:up|down)$/.test(found?.entry.cue ?? '') && /^(?:to|in|on)$/.test(next);
  // "$550 off a laptop" and "10 seconds off that time" are less by that much; nothing fell.
  const isDiscount = found?.entry.cue === 'off' && /^(?:number|word)$/.test(tokens[found.to]?.kind ?? '');
  return found && next !== 'from' && !isPlace && !isDiscount ? found : null;
}

/** "cut 5,000 jobs" and "raised $5 million" are amounts in their own right; shares, "by 20,000" and "rose 12 sen to RM3.40" are changes. */
function isAmountOfChange(draft: Draft, change: Change, reached: Draft | null): boolean {
  if (draft.unitKind === 'money' && reached?.unitKind === 'money') return true;
  if (isShare(draft)) return true;
  if ((draft.unitKind === 'money' || draft.unitKind === 'count') && change.sum) return false;
  return change.kind !== 'transitive' || draft.sentence.tokens[draft.from - 1]?.lower === 'by';
}
