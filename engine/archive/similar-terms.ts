import { findTerm, type TermTable, termCount } from './term-table.ts';

/** A term of the index that a typed word may mean. */
export interface SimilarTerm {
  term: number;
  /** 1 for the word itself, less for one that only begins with it or is spelt otherwise. */
  likeness: number;
}

/** The word is only begun. */
export const BEGINNING = 0.8;
const ONE_SLIP = 0.7;
const TWO_SLIPS = 0.45;
/** Shorter words mean something else when two letters differ. */
const MIN_FOR_TWO_SLIPS = 7;
const MIN_FOR_ONE_SLIP = 4;
const MAX_TERMS = 40;

/** Terms that begin with the word or differ from it by a slip or two (the first letter is right), likeliest first. */
export function similarTerms(table: TermTable, word: string): SimilarTerm[] {
  if (word === '') return [];
  const exact = findTerm(table, word);
  const found: SimilarTerm[] = exact >= 0 ? [{ term: exact, likeness: 1 }] : [];
  const typed = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  for (let term = 0; term < termCount(table); term++) {
    if (term === exact || table.chars[table.starts[term] ?? 0] !== typed[0]) continue;
    const likeness = likenessOf(typed, table.chars.subarray(table.starts[term], table.starts[term + 1]));
    if (likeness > 0) found.push({ term, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.term - b.term).slice(0, MAX_TERMS);
}

function likenessOf(typed: Uint16Array, term: Uint16Array): number {
  if (typed.length >= 2 && typed.length < term.length && begins(term, typed)) return BEGINNING;
  if (typed.length < MIN_FOR_ONE_SLIP) return 0;
  const allowed = typed.length < MIN_FOR_TWO_SLIPS ? 1 : 2;
  if (Math.abs(typed.length - term.length) > allowed) return 0;
  const slips = slipsBetween(typed, term);
  if (slips > allowed) return 0;
  return slips === 1 ? ONE_SLIP : TWO_SLIPS;
}

function begins(whole: Uint16Array, start: Uint16Array): boolean {
  return start.every((letter, place) => whole[place] === letter);
}

/** Letters added, left out, exchanged or swapped with the next: optimal string alignment. */
export function slipsBetween(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + other);
      row.push(swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
