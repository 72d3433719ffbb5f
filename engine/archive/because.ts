import { fold, termOf, TOKEN_IN_TEXT } from '../text/terms.ts';
import { CANONICAL } from './entry.ts';
import type { SharedTerm } from './shared-terms.ts';

/** As many words as a line under a headline holds. */
const MAX_WORDS = 5;
/** Shared terms looked at: some only repeat others. */
const LOOKED_AT = 20;
/** A word that earns less than this share of the best one explains nothing. */
const TELLING_SHARE = 0.2;

/** The shared terms that say most, best first, in the page's own spelling. `surfaces` from surfacesOf. */
export function because(shared: readonly SharedTerm[], surfaces: ReadonlyMap<string, string>): string[] {
  const best = [...shared].sort((a, b) => b.gain - a.gain).slice(0, LOOKED_AT);
  const floor = (best[0]?.gain ?? 0) * TELLING_SHARE;
  const telling = best.filter(({ gain }) => gain >= floor);
  const names = telling.filter(({ text }) => text.startsWith(CANONICAL)).map(({ text }) => spoken(text, surfaces));
  const words = telling.map(({ text }) => spoken(text, surfaces));
  return withoutRepeats(words, names).slice(0, MAX_WORDS);
}

/** How the text writes each term where it first stands: "troop" is "troops". */
export function surfacesOf(text: string): Map<string, string> {
  const surfaces = new Map<string, string>();
  for (const [printed] of text.matchAll(TOKEN_IN_TEXT)) {
    const term = termOf(printed);
    if (term !== null && !surfaces.has(term)) surfaces.set(term, printed.replace(/['’]\p{L}+$/u, ''));
  }
  return surfaces;
}

function spoken(term: string, surfaces: ReadonlyMap<string, string>): string {
  if (term.startsWith(CANONICAL)) return term.slice(1).split('-').map(capitalised).join(' ');
  return surfaces.get(term) ?? term.replace(/^#/, '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Russian" says nothing beside "Russia", nor "Kong" beside "Hong Kong". */
function withoutRepeats(words: readonly string[], names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words) {
    const isPart = !names.includes(word) && names.some((name) => overlaps(name, word));
    if (!isPart && !kept.some((known) => overlaps(known, word))) kept.push(word);
  }
  return kept;
}

function overlaps(known: string, word: string): boolean {
  return known.split(' ').some((part) => begins(part, word) || begins(word, part));
}

function begins(whole: string, start: string): boolean {
  return start.length >= 3 && fold(whole).startsWith(fold(start));
}
