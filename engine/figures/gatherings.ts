import entries from '../../data/lexicon/gatherings.json' with { type: 'json' };
import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';
import { isSpeech } from './clause-verbs.ts';
import type { Draft } from './draft.ts';
import { doneByPeople, doneToPeople } from './people-verbs.ts';
import { isPassed } from './modifiers.ts';
import { isNumber } from './numeral-words.ts';
import type { Span } from './sources.ts';
import { leadsToSize, sizeVerb } from './sizes.ts';
import { wordList } from '../text/word-lists.ts';

/** Nouns that name many people as one, and what may lead from them to the number: "of", "to", "drew" or any word of size. */
const GATHERINGS = new Map(entries.map(({ noun, leads }) => [noun, leads]));
const DRAWS = wordList('drawn');
/** "Turnout was 66" is a share. */
const LARGEST_SHARE = 100;
/** Words between a gathering and its number: "population is now thought to be about". */
const LEADS = 6;

/** The head of "put the crowd at 15,000", "a town of 3,000", "the population is 1,400": people, though one noun names them. */
export function gatheringBefore({ sentence: { tokens }, from, high, modifierText }: Draft): string | null {
  if (DRAWS.has(tokens[from - 1]?.lower ?? '')) return drawer(tokens, from - 1);
  // "the crowd was between 8,000 and 10,000"
  let at = beforeStep(tokens, tokens[from - 1]?.lower === 'between' ? from - 2 : from - 1);
  while (from - at < LEADS && leadsToSize(tokens[at]) && !isTransitive(tokens, at)) at -= 1;
  if ((at < from - 1 || isPassed(modifierText)) && GATHERINGS.get(tokens[at]?.lower ?? '') !== 'any')
    at = beforePlace(tokens, at) ?? at;
  const noun = tokens[at]?.lower ?? '';
  const leads = GATHERINGS.get(noun);
  if (leads === undefined || (noun === 'turnout' && high <= LARGEST_SHARE)) return null;
  // "The town, population 3,400, was emptied."
  if (at === from - 1 && !isPassed(modifierText)) return noun === 'population' ? noun : null;
  if (leads === 'any') return noun;
  return tokens[at + 1]?.lower === leads && at === from - 2 ? 'people' : null;
}

/** "fell by 1,200 to 18,400": back to the verb, over by how much. */
function beforeStep(tokens: readonly Token[], last: number): number {
  let at = tokens[last]?.lower === 'to' && isNumber(tokens[last - 1]) ? last - 1 : last;
  while (at < last && isNumber(tokens[at])) at -= 1;
  if (tokens[at]?.lower === 'by' && isChangeWord(tokens[at - 1]?.lower)) return at - 1;
  return last;
}

/** Words of a place: "in the northern capital". */
const PLACE = 5;

/** "Attendance at Lord's was", "the crowd at the final was": the noun before where it was. */
function beforePlace(tokens: readonly Token[], end: number): number | null {
  for (let at = end; at > Math.max(0, end - PLACE); at--) {
    if (/^(?:at|for|in|on|outside)$/.test(tokens[at]?.lower ?? ''))
      return GATHERINGS.get(tokens[at - 1]?.lower ?? '') === 'any' ? at - 1 : null;
    if (tokens[at]?.kind !== 'word' || isWordOf('verb', tokens[at])) return null;
  }
  return null;
}

/** "The march drew 40,000", "has drawn 40,000": those who came. */
function drawer(tokens: readonly Token[], verb: number): string | null {
  let at = verb - 1;
  while (isWordOf('auxiliary', tokens[at]) || isWordOf('adverb', tokens[at])) at -= 1;
  // "the final, which drew 83,000"
  if (/^(?:that|which)$/.test(tokens[at]?.lower ?? '')) at -= tokens[at - 1]?.text === ',' ? 2 : 1;
  return GATHERINGS.get(tokens[at]?.lower ?? '') === 'drew' ? 'people' : null;
}

/** The head of "employs 3,000", "stranding 4,000": whom the verb right before the number is done to. */
export function peopleOfVerb({ sentence: { tokens }, from, to }: Draft): string | null {
  // "laid off 5,000 of its 40,000 workers": the whole names them.
  return tokens[to]?.lower === 'of' ? null : (doneToPeople(tokens, from)?.head ?? null);
}

/** Fewer may be bridges: "the report says 12 need repair". */
const MANY = 10_000;

/** The head of "police say 3,000 marched", "60,000 have applied": those who did it, where the number opens its clause. */
export function peopleWhoDid({ sentence: { tokens }, from, to, low }: Draft): string | null {
  let at = to;
  while (isWordOf('auxiliary', tokens[at]) || isWordOf('adverb', tokens[at])) at += 1;
  const done = doneByPeople(tokens, at);
  if (done === null || (done.verb === 'need' && low < MANY)) return null;
  return opensClause(tokens, from) ? done.head : null;
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || isWordOf('conjunction', before) || isSpeech(before)) return true;
  // "A week ago 10,000 marched"
  return before.lower === 'ago' || /^[:,;“"]$/u.test(before.text);
}

/** "The army lost 40": what it lost is not its size, as in "shrank to 40". */
function isTransitive(tokens: readonly Token[], at: number): boolean {
  return isChangeWord(tokens[at]?.lower) && !/^(?:to|by|from)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "turnout", "crowd": a head that is people though its noun is not. */
export function namesPeople(head: string): boolean {
  return GATHERINGS.has(head);
}

interface Subject extends Span {
  head: string;
}

/** How far the noun may stand before its verb: "Refugees from the north and the islands number". */
const REACH = 10;
/** "Soldiers passed 40": only large numbers are passed by a count for certain. */
const PASSED = 1000;

/** "Refugees there number 40,000", "Arrivals in May reached 12,000": the plural noun that the verb of size is said of. */
export function sizedSubject(draft: Draft): Subject | null {
  const { tokens } = draft.sentence;
  const verb = verbBefore(draft);
  if (verb === null) return null;
  const end = beforeWho(tokens, verb);
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const token = tokens[at];
    if (token === undefined || endsSubject(token)) return null;
    const head = token.kind === 'word' && isPlural(token.lower) ? singularOf(token.lower) : null;
    const from = phraseStart(tokens, at);
    if (head !== null && unitOfHead(head) !== null && !isAfterPreposition(tokens, from))
      return { head, from, to: trimmed(tokens, at, end) };
  }
  return null;
}

/** "The rebels, who number 6,000": the noun stands before the pronoun. */
function beforeWho(tokens: readonly Token[], verb: number): number {
  if (tokens[verb - 1]?.lower !== 'who') return verb;
  return tokens[verb - 2]?.text === ',' ? verb - 2 : verb - 1;
}

/** Position of the verb of size that governs the number. */
function verbBefore({ sentence: { tokens }, numberFrom, low }: Draft): number | null {
  let at = numberFrom - 1;
  const isVerb = (i: number) => sizeVerb(tokens[i]) !== null || isChangeWord(tokens[i]?.lower);
  while (numberFrom - at < LEADS && leadsToSize(tokens[at]) && !isVerb(at)) at -= 1;
  const leads = sizeVerb(tokens[at]);
  if (leads === 'passes') return low >= PASSED ? at : null;
  if (leads === 'is') return at;
  const next = tokens[at + 1]?.lower;
  return (isChangeWord(tokens[at]?.lower) && next === 'to') || (leads === 'stands' && next === 'at') ? at : null;
}

function endsSubject(token: Token): boolean {
  if (token.kind === 'mark') return !/^[-’']$/u.test(token.text);
  if (isWordOf('conjunction', token)) return token.lower !== 'and' && !isWordOf('preposition', token);
  return isWordOf('verb', token) && !isPlural(token.lower);
}

/** "In the camps of Chad": what stands behind a preposition is not what the verb is said of. */
function isAfterPreposition(tokens: readonly Token[], from: number): boolean {
  while (isWordOf('determiner', tokens[from - 1])) from -= 1;
  return isWordOf('preposition', tokens[from - 1]);
}

function phraseStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && tokens[from - 1]?.kind === 'word' && !isFunctionWord(tokens[from - 1])) from -= 1;
  return from;
}

/** Up to the verb, without "there" or "now have". */
function trimmed(tokens: readonly Token[], noun: number, verb: number): number {
  let to = verb;
  while (to > noun + 1 && isFunctionWord(tokens[to - 1])) to -= 1;
  return to;
}
