import entries from '../../data/lexicon/names.json' with { type: 'json' };
import { remember, rememberWords } from './remember.ts';
import { wordList } from './word-lists.ts';

/** One naming of a canonical name; UTF-16 offsets into the text given. */
export interface NameMention {
  /** Canonical id from data/lexicon/names.json, or 'hurricane-ida' for a storm named on the spot. */
  name: string;
  start: number;
  end: number;
}

/** An outlet prints or carries the news, and says nothing of what a number is of. */
export type NameKind = 'country' | 'place' | 'organisation' | 'outlet' | 'person' | 'event';

interface NameEntry {
  name: string;
  kind: string;
  aliases: string[];
  /** The larger place, or whom a person or body belongs to. */
  within?: string;
  /** The government a capital or palace stands for: Moscow is a place and Russia's voice. */
  standsFor?: string;
}

interface Alias {
  names: string[];
  tokens: Token[];
}

interface Token {
  key: string;
  /** Printed all in capitals ("US"), which tells the country from the pronoun. */
  capitals: boolean;
  capital: boolean;
  start: number;
  end: number;
}

const TOKEN = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}]+/gu;
const STORM = wordList('storm');
const BY_NAME = new Map<string, NameEntry>(entries.map((entry) => [entry.name, entry]));
const MAX_FOLDED = 20_000;
const fold = rememberWords(foldWord, MAX_FOLDED);
/** Of most aliases the first word is told by its letters alone. */
const PLAIN_BEGINNING = /^[A-Za-z\d]+(?=[ '-]|$)/;
const BY_FIRST_WORD = groupAliases(entries);
const [SMALL_A, SMALL_Z] = ['a'.charCodeAt(0), 'z'.charCodeAt(0)];
const SMALL_BEGINNINGS = new Set(
  entries.flatMap(({ aliases }) => aliases.map((alias) => alias.charCodeAt(0))).filter((code) => code >= SMALL_A),
);

/** Every canonical name in a text, longest alias first, one pass. A capital gives two: the place and the government. */
export function findNames(text: string): NameMention[] {
  const words = new Words(text);
  const mentions: NameMention[] = [];
  for (let at = 0; at < words.count;) {
    const found = words.mayBegin(at) ? (aliasAt(text, words, at) ?? stormAt(text, words, at)) : null;
    for (const name of found?.names ?? []) mentions.push({ name, ...words.span(at, found?.length ?? 1) });
    at += found?.length ?? 1;
  }
  return mentions;
}

/** The words of a text by their offsets; most are never looked at, so none is cut out before it is asked for. */
class Words {
  readonly count: number;
  readonly #text: string;
  readonly #offsets: number[] = [];
  readonly #tokens: (Token | undefined)[] = [];

  constructor(text: string) {
    this.#text = text;
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
      this.#offsets.push(match.index, TOKEN.lastIndex);
    }
    this.count = this.#offsets.length / 2;
  }

  /** A name begins with a capital, or with one of the few small letters that some aliases begin with. */
  mayBegin(at: number): boolean {
    const first = this.#text.charCodeAt(this.#offsets[2 * at] ?? 0);
    return !(first >= SMALL_A && first <= SMALL_Z) || SMALL_BEGINNINGS.has(first);
  }

  token(at: number): Token | undefined {
    if (at >= this.count) return undefined;
    const known = this.#tokens[at];
    if (known !== undefined) return known;
    const [start = 0, end = 0] = [this.#offsets[2 * at], this.#offsets[2 * at + 1]];
    return (this.#tokens[at] = readToken(this.#text.slice(start, end), start));
  }

  span(at: number, length: number): { start: number; end: number } {
    return { start: this.#offsets[2 * at] ?? 0, end: this.#offsets[2 * (at + length) - 1] ?? 0 };
  }
}

/** The distinct canonical names of a text, in order of first mention. */
export function namesIn(text: string): string[] {
  return [...new Set(findNames(text).map((mention) => mention.name))];
}

/** As many as the list has, and storms that it has not. */
const MAX_CHAINS = 10_000;

/** The name itself, then the larger places or bodies it belongs to, nearest first: lahaina, maui, hawaii, united-states. */
export const withContainers = remember(chainOf, MAX_CHAINS);

function chainOf(name: string): readonly string[] {
  const chain: string[] = [];
  for (let at: string | undefined = name; at !== undefined && !chain.includes(at); at = BY_NAME.get(at)?.within) {
    chain.push(at);
  }
  return chain;
}

/** As it is printed: by the alias that spells it ("NATO", "US intelligence"), else word for word ("Hurricane Ida"). */
export const spokenName = remember((name: string): string => {
  const spelling = BY_NAME.get(name)?.aliases.find((alias) => isSpeltBy(name, alias));
  return spelling ?? name.replaceAll('-', ' ').replace(/(?<!\S)\p{L}/gu, (letter) => letter.toUpperCase());
}, MAX_CHAINS);

function isSpeltBy(name: string, alias: string): boolean {
  return foldWord(alias.replace(/['’]/g, '')).replace(/[^\p{L}\p{N}]+/gu, '-') === name;
}

/** null for a name that is not in data/lexicon/names.json. */
export function kindOf(name: string): NameKind | null {
  const kind = BY_NAME.get(name)?.kind;
  if (kind === undefined) return STORM.has(name.split('-')[0] ?? '') ? 'event' : null;
  return kind as NameKind; // the data test holds `kind` to this union
}

/** The aliases that begin with one word; read only when a text has the word, for of thousands a page has a few. */
interface AliasGroup {
  printed: { names: string[]; alias: string }[];
  read: Alias[] | null;
}

function groupAliases(all: readonly NameEntry[]): Map<string, AliasGroup> {
  const groups = new Map<string, AliasGroup>();
  for (const entry of all) {
    const names = entry.standsFor === undefined ? [entry.name] : [entry.name, entry.standsFor];
    for (const alias of entry.aliases) addAlias(groups, names, alias);
  }
  return groups;
}

function addAlias(groups: Map<string, AliasGroup>, names: string[], alias: string): void {
  const key = PLAIN_BEGINNING.exec(alias)?.[0].toLowerCase() ?? tokenise(alias)[0]?.key;
  if (key === undefined) return;
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { printed: [{ names, alias }], read: null });
  else group.printed.push({ names, alias });
}

/** Longest first. */
function aliasesOf(group: AliasGroup): Alias[] {
  return (group.read ??= group.printed
    .map(({ names, alias }) => ({ names, tokens: tokenise(alias) }))
    .sort((a, b) => b.tokens.length - a.tokens.length));
}

function tokenise(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => readToken(match[0], match.index));
}

function readToken(printed: string, start: number): Token {
  const upper = printed.toUpperCase();
  const key = fold(printed);
  const capitals = printed === upper && key.length > 1;
  return { key, capitals, capital: printed[0] === upper[0], start, end: start + printed.length };
}

function foldWord(word: string): string {
  const lower = word.replaceAll('.', '').toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

interface Found {
  names: string[];
  length: number;
}

function aliasAt(text: string, words: Words, at: number): Found | null {
  const first = words.token(at);
  const group = first === undefined ? undefined : BY_FIRST_WORD.get(first.key);
  if (group === undefined) return null;
  for (const alias of aliasesOf(group)) {
    if (alias.tokens.every((wanted, i) => agrees(wanted, words.token(at + i))) && isJoined(text, words, at, alias)) {
      return { names: alias.names, length: alias.tokens.length };
    }
  }
  return null;
}

/** "us" is no country and "turkey" no state; an all-capitals headline still names both. */
function agrees(wanted: Token, seen: Token | undefined): boolean {
  if (seen === undefined || seen.key !== wanted.key) return false;
  if (wanted.capitals) return seen.capitals;
  return !wanted.capital || seen.capital;
}

/** Words of one name stand side by side: "New. York" and "Gaza, City" are two things. "Cox's" keeps its apostrophe. */
function isJoined(text: string, words: Words, at: number, alias: Alias): boolean {
  for (let i = 1; i < alias.tokens.length; i++) {
    const left = words.token(at + i - 1);
    const right = words.token(at + i);
    if (left === undefined || right === undefined) return false;
    const gap = text.slice(left.end, right.start);
    if (gap === ' & ') continue;
    if (gap.length > 2 || !/^(?:[ \u00a0]|[-–'’&]|[,.]?[ \u00a0])$/u.test(gap)) return false;
    const wantsStop = (alias.tokens[i]?.start ?? 0) - (alias.tokens[i - 1]?.end ?? 0) > 1;
    if (gap.length === 2 && !wantsStop) return false;
  }
  return true;
}

/** "Hurricane Ida" names an event no list has yet. */
function stormAt(text: string, words: Words, at: number): Found | null {
  const kind = words.token(at);
  if (kind === undefined || !STORM.has(kind.key) || !kind.capital) return null;
  const given = words.token(at + 1);
  if (given === undefined || !given.capital) return null;
  if (text.slice(kind.end, given.start) !== ' ' || !/\p{L}{3}/u.test(given.key)) return null;
  return { names: [`${kind.key}-${given.key}`], length: 2 };
}
