import heads from '../../data/lexicon/heads.json' with { type: 'json' };
import { isPresentVerb } from './present-verbs.ts';
import { isFunctionWord, isWordOf } from './word-classes.ts';
import type { Token } from './tokens.ts';

interface Head {
  head: string;
  unit: string;
  /** "MiG-29 fighters" are fighter jets: the head that the noun is of behind a machine's name. */
  machine?: string;
}

const BY_FORM = new Map<string, Head>();
const INVARIANT = new Set<string>();
for (const entry of heads) {
  BY_FORM.set(entry.head.toLowerCase(), entry);
  for (const form of 'forms' in entry ? (entry.forms ?? []) : [pluralOf(entry.head)]) {
    BY_FORM.set(form.toLowerCase(), entry);
    if (form === entry.head) INVARIANT.add(form.toLowerCase());
  }
}

/** The unit of a known head noun ('person' for soldiers), null for others. */
export function unitOfHead(head: string): string | null {
  return BY_FORM.get(head)?.unit ?? null;
}

/** The singular head of a phrase: 'fighter jet' where the list knows both words, else the last word. */
export function headOfPhrase(tokens: readonly Token[], phrase: NounPhrase): string | null {
  const last = tokens[phrase.to - 1];
  if (last?.kind !== 'word') return null;
  for (const length of [3, 2]) {
    const words = tokens.slice(phrase.to - length, phrase.to).map((token) => token.lower);
    const known = phrase.to - phrase.from >= length ? BY_FORM.get(words.join(' ')) : undefined;
    if (known) return known.head.toLowerCase();
  }
  if (isPluralName(tokens, phrase.to - 1)) return nameOf(tokens, phrase.to - 1);
  const machine = isOfName(tokens, phrase.to - 2) ? BY_FORM.get(last.lower)?.machine : undefined;
  return machine ?? singularOf(last.lower);
}

/** The "s" of "four F-16s". */
function isPluralName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 's' || tokens[at]?.spaced || !isOfName(tokens, at - 1)) return false;
  return /^\p{Lu}/u.test(tokens[nameStart(tokens, at)]?.text ?? '');
}

/** The capital that begins the name that ends before a token. */
function nameStart(tokens: readonly Token[], end: number): number {
  let from = end - 1;
  while (from > 0 && !tokens[from]?.spaced) from -= 1;
  return from;
}

/** "f-16" */
function nameOf(tokens: readonly Token[], end: number): string {
  const words = tokens.slice(nameStart(tokens, end), end);
  return words.map(({ lower }) => lower).join('');
}

/** "campuses" are of a campus, "excuses" of an excuse. */
const USES = /^(?:(?:ab|dis|mis|re)?uses|(?:con|de|ef|in|re)?fuses|excuses|(?:be|a)?muses|ruses|recluses)$/;

/** 'soldiers' → 'soldier', 'people' → 'people', 'territories' → 'territory'. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const known = BY_FORM.get(lower);
  if (known) return known.head.toLowerCase();
  if (!isPlural(lower)) return lower;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|zz|[^aeo]us)es$/.test(lower) && !USES.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const NOT_PLURAL =
  /(?:ss|us|is|ous|'s|news|series|species|yes|mathematics|physics|politics|economics|always|perhaps|across|besides|towards|afterwards)$/;

/** Whether a word can be the plural head of a counted noun phrase. English marks it, which finds the head without a tagger. */
export function isPlural(lower: string): boolean {
  const known = BY_FORM.get(lower);
  if (known) return lower !== known.head.toLowerCase() || INVARIANT.has(lower);
  return lower.length > 2 && lower.endsWith('s') && !NOT_PLURAL.test(lower);
}

/** Longest run before the head: "12 heavily armed pro-Russian separatist militia fighters". */
const LONGEST = 8;

export interface NounPhrase {
  from: number;
  /** Exclusive; the head is the last word. */
  to: number;
}

/** "Nearly 40,000 flee homes", "300,000 lose power": right after a number these are what was done, never what is counted. */
const PLURAL_VERBS = new Set(['flee', 'lose', 'join', 'attend', 'seek', 'await', 'remain', 'die']);

const SCALES = new Set(['dozens', 'hundreds', 'thousands', 'millions', 'billions', 'trillions']);

/** The noun phrase a number counts, which begins at `at`: up to its plural head. null when none is found. */
export function countedPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  if (PLURAL_VERBS.has(tokens[at]?.text ?? '')) return null;
  let head = -1;
  const end = runEnd(tokens, at);
  for (let i = at; i < end; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || tokens[i + 1]?.lower === "'s") continue;
    // "the two pour millions into it": another number begins.
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
    to = i + 1;
  }
  // "a quarter of Gaza's 2.3 million people"
  return to === at || tokens[to - 1]?.lower === "'s" ? null : { from: at, to };
}

function looksLikeVerb(token: Token, next: Token | undefined): boolean {
  if (token.capital || BY_FORM.has(token.lower)) return false;
  // "one big wedding was held": what is done by a participle is not said by an auxiliary.
  if (token.lower.endsWith('ing') && isWordOf('auxiliary', next)) return false;
  return /(?:ed|ing|ly)$/.test(token.lower) && (next === undefined || isFunctionWord(next) || next.kind !== 'word');
}

/** "tariffs on India take", "homes in Lima lost": a verb right behind the noun it is said of, no "premiums written" or "pay". */
export function isSaidOf(tokens: readonly Token[], at: number): boolean {
  const [noun, verb] = [tokens[at - 1], tokens[at]];
  if (verb === undefined || noun?.kind !== 'word' || !isVerbOnly(verb) || verb.lower.endsWith('n')) return false;
  return noun.capital || isPlural(noun.lower);
}

/** "one cop put both hands up": a listed verb that is no plural noun. */
export function isVerbOnly(token: Token): boolean {
  return (
    !token.capital &&
    isWordOf('verb', token) &&
    !/^(?:cost|work|move|life|play|house|stake|face|need|offer|plan|deal|hit|stand|order|total|average|range|measure|look|turn|use|stay|sign|help|cover|cut|set|break|draw|drive|fight|flight|fly|build|rise|fall|run|show|stop|start|report|review|record)$/.test(
      token.lower,
    )
  );
}

const ALLOWED = new Set([
  'more',
  'other',
  'less',
  'fewer',
  'further',
  'overall',
  'early',
  'all',
  'daily',
  'weekly',
  'monthly',
  'annual',
]);

/** The 19 of "COVID-19", the 16 of "F-16", the 20 of "G20". */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at - 1];
  if (tokens[at]?.kind !== 'number' || tokens[at]?.spaced) return false;
  if (hyphen?.kind === 'word') return hyphen.capital;
  return hyphen?.text === '-' && !hyphen.spaced && (tokens[at - 2]?.capital === true || isModel(tokens, at - 2));
}

/** The 737 of "Boeing 737-800 planes", the 2 of "Leopard 2 tanks": between a name and what has it. */
function isModel(tokens: readonly Token[], at: number): boolean {
  const [name, number, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (name?.kind !== 'word' || !name.capital || isFunctionWord(name) || !/^\d{1,3}$/.test(number?.text ?? ''))
    return false;
  if (next?.text === '-' && !next.spaced) return tokens[at + 2]?.kind === 'number' && isNamed(tokens[at + 3]);
  // "Boeing 737 Max 8 jets"
  return isNamed(next) || (next?.capital === true && (isNamed(tokens[at + 2]) || isModel(tokens, at + 2)));
}

/** "shot Miller 16 times": what happened so often has no name. */
const OFTEN =
  /^(?:times|seconds|minutes|hours|days|weeks|months|years|miles|metres|meters|points|percent|votes|seats)$/;

function isNamed(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !token.spaced || OFTEN.test(token.lower)) return false;
  return isPlural(token.lower) && !isVerbOnly(token);
}

/** Where a run of content words ends: at a function word, a mark that joins nothing, or after LONGEST words. */
function runEnd(tokens: readonly Token[], at: number): number {
  let i = at;
  for (; i < tokens.length && i - at < LONGEST; i++) {
    const token = tokens[i];
    if (token === undefined || (token.kind === 'number' && !isOfName(tokens, i) && !(i > at && isModel(tokens, i))))
      break;
    if (token.kind === 'mark') {
      if (!joinsWords(tokens, i)) break;
    } else if (
      !coordinates(tokens, i, at) &&
      isFunctionWord(token) &&
      !ALLOWED.has(token.lower) &&
      !joinedByHyphen(tokens, i) &&
      !isOfName(tokens, i + 1) &&
      !isNameWord(tokens, i)
    )
      break;
  }
  return i;
}

/** "460 Kia and Hyundai vehicles", "14 army and navy officers": "and" between two words before the head. */
function coordinates(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (at === from || (tokens[at]?.lower !== 'and' && tokens[at]?.lower !== 'or')) return false;
  if (before?.kind !== 'word' || next?.kind !== 'word') return false;
  if (isPlural(before.lower) || isFunctionWord(next) || NOT_ADJECTIVE.test(before.lower)) return false;
  return before.capital === next.capital && isPlural(tokens[at + 2]?.lower ?? '');
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
  if (mark?.text === '&' || isOfName(tokens, at + 1)) return true;
  return (
    /^[-–'’/]$/u.test(mark?.text ?? '') && mark?.spaced === false && next?.spaced === false && next.kind === 'word'
  );
}

function joinedByHyphen(tokens: readonly Token[], at: number): boolean {
  return (
    (tokens[at + 1]?.text === '-' && tokens[at + 1]?.spaced === false) ||
    (tokens[at - 1]?.text === '-' && tokens[at]?.spaced === false)
  );
}

/** The "on" of "3% year on year" and the "to" of "month to month": how often it is counted, neither a thing nor a place. */
export function isPaired(tokens: readonly Token[], at: number): boolean {
  const [before, link, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return /^(?:on|over|to)$/.test(link?.lower ?? '') && before?.kind === 'word' && before.lower === after?.lower;
}
