import irregularVerbs from '../../data/lexicon/irregular-verbs.json' with { type: 'json' };
import { isModel, isNumberOfName, isPluralName, nameOf } from './designations.ts';
import { knownHead, isPlural, singularOf } from './nouns.ts';
import { isPresentVerb } from './present-verbs.ts';
import { isDone, isFunctionWord, isVerbOnly, isWordOf } from './word-classes.ts';
import { isHyphen, type Token } from './tokens.ts';
import { wordList } from './word-lists.ts';

/** The singular head of a phrase: 'fighter jet' where the list knows both words, else the last word. */
export function headOfPhrase(tokens: readonly Token[], phrase: NounPhrase): string | null {
  const last = tokens[phrase.to - 1];
  if (last?.kind !== 'word') return null;
  for (const length of [3, 2]) {
    const words = tokens.slice(phrase.to - length, phrase.to).map((token) => token.lower);
    const known = phrase.to - phrase.from >= length ? knownHead(words.join(' ')) : undefined;
    if (known) return known.head.toLowerCase();
  }
  if (isPluralName(tokens, phrase.to - 1)) return nameOf(tokens, phrase.to - 1);
  const joined = particleNoun(tokens, phrase.to - 1);
  if (joined !== null) return joined;
  const machine = isNumberOfName(tokens, phrase.to - 2) ? knownHead(last.lower)?.machine : undefined;
  return machine ?? singularOf(last.lower);
}

/** The "start-up" of "start-ups", the "sit-in" of "sit-ins": a particle alone names nothing. null for any other head. */
function particleNoun(tokens: readonly Token[], at: number): string | null {
  const particle = singularOf(tokens[at]?.lower ?? '');
  const isJoined = isHyphen(tokens[at - 1]) && tokens[at]?.spaced === false && tokens[at - 2]?.kind === 'word';
  return isJoined && /^(?:in|off|out|over|up)$/.test(particle) ? `${tokens[at - 2]?.lower}-${particle}` : null;
}

/** Longest run before the head: "12 heavily armed pro-Russian separatist militia fighters". */
const LONGEST = 8;

export interface NounPhrase {
  from: number;
  /** Exclusive; the head is the last word. */
  to: number;
}

/** "Nearly 40,000 flee homes", "300,000 lose power": right after a number these are what was done, never what is counted. */
const PLURAL_VERBS = wordList('plural verb');

const PERIODS = wordList('period');
const SCALES = new Set(['dozens', 'hundreds', 'thousands', 'millions', 'billions', 'trillions']);

/** The noun phrase a number counts, which begins at `at`: up to its plural head. null when none is found. */
export function countedPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  if (PLURAL_VERBS.has(tokens[at]?.text ?? '')) return null;
  let head = -1;
  const end = runEnd(tokens, at);
  for (let i = at; i < end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || tokens[i + 1]?.lower === "'s" || ownsNext(tokens, i + 1)) continue;
    // "the two sink millions into it": another number begins.
    if (SCALES.has(token.lower)) break;
    // "children goes hungry": a verb may end like a plural.
    if (head >= 0 && (isVerbOnly(token) || isPresentVerb(tokens, i))) break;
    if (isPlural(token.lower) || isPluralName(tokens, i)) head = i;
    else if (head >= 0 && tokens[i]?.text !== '-') break;
  }
  return head < 0 ? null : { from: at, to: head + 1 };
}

/** What a sum, share or span narrows, plural or not: the aid bill of "$95bn aid bill passes". */
export function narrowedPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const phrase = countedPhrase(tokens, at) ?? singularPhrase(tokens, at);
  if (phrase === null) return null;
  let to = at + 1;
  while (to < phrase.to && !isPresentVerb(tokens, to)) to += 1;
  return { from: phrase.from, to };
}

/** A phrase with a singular head ("a 12-year contract", "one soldier"): the run of words up to what looks like a verb. */
export function singularPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const end = runEnd(tokens, at);
  let to = at;
  for (let i = at; i < end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (i > at && (looksLikeVerb(token, tokens[i + 1]) || isPresentVerb(tokens, i))) break;
    if (i > at && (ALLOWED.has(token.lower) || isVerbOnly(token))) break;
    if (SCALES.has(token.lower)) break;
    // "doubled its revenue last year"
    if (/^(?:last|next)$/.test(token.lower) && PERIODS.has(tokens[i + 1]?.lower ?? '')) break;
    to = i + 1;
  }
  // "a quarter of Gaza's 2.3 million people"
  return to === at || tokens[to - 1]?.lower === "'s" ? null : { from: at, to };
}

/** "known", "driven" */
const PARTICIPLES = new Set(irregularVerbs.flatMap(({ forms }) => forms.slice(-1)));

function looksLikeVerb(token: Token, next: Token | undefined): boolean {
  if (token.capital || knownHead(token.lower) !== undefined) return false;
  // "one big wedding was held": what is done by a participle is not said by an auxiliary.
  if (token.lower.endsWith('ing') && isWordOf('auxiliary', next)) return false;
  const isVerb = /(?:ed|ing|ly)$/.test(token.lower) || PARTICIPLES.has(token.lower);
  return isVerb && (next === undefined || isFunctionWord(next) || next.kind !== 'word');
}

/** "tariffs on India take", "homes in Lima lost": a verb right behind the noun it is said of, no "premiums written" or "pay". */
export function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const [noun, verb] = [tokens[at - 1], tokens[at]];
  if (verb === undefined || noun?.kind !== 'word' || !isVerbOnly(verb) || verb.lower.endsWith('n')) return false;
  return noun.capital || isPlural(noun.lower);
}

const ALLOWED = new Set([
  'more',
  'other',
  'less',
  'least',
  'fewer',
  'most',
  'further',
  'overall',
  'early',
  'late',
  'all',
  'daily',
  'weekly',
  'monthly',
  'annual',
]);

/** Where a run of content words ends: at a function word, a mark that joins nothing, or after LONGEST words. */
function runEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end - at < LONGEST && goesOn(tokens, end, at)) end += 1;
  return end;
}

function goesOn(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return isNumberOfName(tokens, at) || (at > from && isModel(tokens, at));
  if (token.kind === 'mark') return joinsWords(tokens, at);
  if (!isFunctionWord(token) || ALLOWED.has(token.lower) || coordinates(tokens, at, from)) return true;
  return joinedByHyphen(tokens, at) || isNumberOfName(tokens, at + 1) || isNameWord(tokens, at);
}

/** "460 Kia and Hyundai vehicles", "14 army and navy officers": "and" between two words before the head. */
function coordinates(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (at === from || (tokens[at]?.lower !== 'and' && tokens[at]?.lower !== 'or')) return false;
  if (before?.kind !== 'word' || next?.kind !== 'word') return false;
  if (isPlural(before.lower) || isFunctionWord(next) || NOT_ADJECTIVE.test(before.lower)) return false;
  // "hundreds of American and coalition service members"
  const isLonger =
    before.capital && tokens[at + 2]?.kind === 'word' && !isDone(next) && isPlural(tokens[at + 3]?.lower ?? '');
  return isLonger || (before.capital === next.capital && isPlural(tokens[at + 2]?.lower ?? ''));
}

const NOT_ADJECTIVE = /^(?:dead|killed|wounded|injured|missing|one|two|percent|million|billion|thousand|hundred)$/;

/** "Russia's May offensive", "the March attacks": months and the like inside a name. */
function isNameWord(tokens: readonly Token[], at: number): boolean {
  return (
    (tokens[at]?.capital ?? false) &&
    isWordOf('month', tokens[at]) &&
    at > 0 &&
    tokens[at + 1]?.kind === 'word' &&
    tokens[at - 1]?.kind === 'word'
  );
}

function joinsWords(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (mark?.text === '&' || isNumberOfName(tokens, at + 1) || ownsNext(tokens, at)) return true;
  return (
    /^[-–'’/]$/u.test(mark?.text ?? '') && mark?.spaced === false && next?.spaced === false && next.kind === 'word'
  );
}

/** The apostrophe of "12 teachers' unions"; not the end of a quotation in single marks. */
function ownsNext(tokens: readonly Token[], at: number): boolean {
  const [owner, mark, owned] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (mark?.kind !== 'mark' || mark.spaced || !isApostrophe(mark) || owned?.kind !== 'word' || !owned.spaced)
    return false;
  if (owner?.lower.endsWith('s') !== true || !isPlural(owned.lower)) return false;
  return !tokens
    .slice(0, at - 1)
    .some((token, i) => token.text === '‘' || (isApostrophe(token) && (token.spaced || i === 0)));
}

function isApostrophe({ text }: Token): boolean {
  return text === "'" || text === '’';
}

function joinedByHyphen(tokens: readonly Token[], at: number): boolean {
  return isHyphen(tokens[at + 1]) || (tokens[at - 1]?.text === '-' && tokens[at]?.spaced === false);
}

/** The "on" of "3% year on year" and the "to" of "month to month": how often it is counted, neither a thing nor a place. */
export function isPaired(tokens: readonly Token[], at: number): boolean {
  // "18% year-on-year"
  const joint = isHyphen(tokens[at]) && isHyphen(tokens[at + 2]) ? 1 : 0;
  const [before, link, after] = [tokens[at - 1], tokens[at + joint], tokens[at + 1 + 2 * joint]];
  return /^(?:on|over|to)$/.test(link?.lower ?? '') && before?.kind === 'word' && before.lower === after?.lower;
}
