import { rememberWords } from './remember.ts';
import { stem } from './stem.ts';

/** One word, name or number of a text as the index knows it. */
export interface TermUse {
  count: number;
  /** Uses written as a name: capitalised where the sentence does not ask for it. */
  asName: number;
  /** Position of the first use, counted in words. */
  first: number;
  /** How the text writes it where it first stands, possessive included. */
  printed: string;
}

export interface TextTerms {
  terms: Map<string, TermUse>;
  /** Words read, function words included. */
  words: number;
}

/** Past this a page says nothing new about what it is about; keeps hostile input cheap. */
const MAX_WORDS = 3000;
const MAX_TERM_LENGTH = 40;
/** A line with this share of capitals is set in Title Case or in capitals: it tells nothing about names. */
const TITLE_CASE_SHARE = 0.6;

/** A word with its possessive, or a number. */
export const TOKEN_IN_TEXT = /[\p{L}\p{M}]+(?:['’]\p{L}+)?|\d+(?:[.,]\d+)*/gu;
const TOKEN = new RegExp(`${TOKEN_IN_TEXT.source}|[.!?]`, 'gu');

const FUNCTION_WORDS = new Set(
  (
    'a about above after again against all also although am among an and any are around as at be because been before being below between both but by ' +
    'came can come could did do does doing down during each even every few for from further get got had has have having he her here hers him his how ' +
    'i if in into is it its itself just like made make many may me might more most much must my new no nor not now of off on one only onto or other our out over own per ' +
    'said same say says saying she should since so some still such than that the their them then there these they this those though three through to told too toward two under until up upon us ' +
    'very via was we were what when where which while who whom whose why will with within without would yet you your ' +
    'mr mrs ms dr several nothing nobody something someone anything previously recently meanwhile however therefore amid also according monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow ' +
    'isn wasn aren weren don didn doesn won wouldn couldn shouldn hasn haven hadn ll ve re'
  ).split(' '),
);

interface Token {
  text: string;
  capital: boolean;
  startsSentence: boolean;
}

/** The words, names and numbers ("#26") of a text, with how often and how early. */
export function readTerms(text: string): TextTerms {
  const tokens = tokenize(text);
  const capitals = tokens.filter((token) => token.capital).length;
  const titleCase = tokens.length > 0 && capitals / tokens.length >= TITLE_CASE_SHARE;
  const terms = new Map<string, TermUse>();
  tokens.forEach((token, position) => {
    const name = token.capital && !titleCase && (!token.startsSentence || (tokens[position + 1]?.capital ?? false));
    const term = termOf(token.text);
    if (term === null) return;
    use(terms, term, { name, position, printed: token.text });
  });
  return { terms, words: tokens.length };
}

const MAX_MET = 50_000;

/** The index's form of one word, null for function words and single letters. */
export const termOf = rememberWords(readTerm, MAX_MET);

function readTerm(token: string): string | null {
  if (/^\d/.test(token)) return `#${token.replace(/[.,](?=\d{3}(?!\d))/g, '')}`.slice(0, MAX_TERM_LENGTH);
  const folded = fold(token.slice(0, MAX_TERM_LENGTH));
  if (folded.length < 2 || FUNCTION_WORDS.has(folded)) return null;
  return stem(folded);
}

const PLAIN = /^[a-z]*$/;

/** Lower case without accents, possessive 's and what follows an apostrophe. */
export function fold(word: string): string {
  const whole = word.toLowerCase();
  if (PLAIN.test(whole)) return whole;
  const lower = whole.replace(/['’].*$/u, '');
  return lower.normalize('NFD').replace(/\p{M}+/gu, '');
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let startsSentence = true;
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0];
    if (found === '.' || found === '!' || found === '?') {
      startsSentence = true;
      continue;
    }
    tokens.push({ text: found, capital: isCapital(found), startsSentence });
    startsSentence = false;
    if (tokens.length >= MAX_WORDS) break;
  }
  return tokens;
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

interface OneUse {
  name: boolean;
  position: number;
  printed: string;
}

function use(terms: Map<string, TermUse>, term: string, { name, position, printed }: OneUse): void {
  const known = terms.get(term);
  if (!known) terms.set(term, { count: 1, asName: name ? 1 : 0, first: position, printed });
  else {
    known.count += 1;
    if (name) known.asName += 1;
  }
}
