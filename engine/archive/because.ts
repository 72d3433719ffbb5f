import { spokenName } from '../text/names.ts';
import { fold } from '../text/terms.ts';
import { CANONICAL, type FieldUse } from './entry.ts';
import type { SharedTerm } from './shared-terms.ts';

/** As many words as a line under a headline holds. */
const MAX_WORDS = 5;
/** Shared terms looked at: some only repeat others. */
const LOOKED_AT = 20;
/** A word that earns less than this share of the best one explains nothing. */
const TELLING_SHARE = 0.2;

/** The shared terms that say most, best first, in the page's own spelling. */
export function because(shared: readonly SharedTerm[], uses: ReadonlyMap<string, FieldUse>): string[] {
  const floor = shared.reduce((most, { gain }) => Math.max(most, gain), 0) * TELLING_SHARE;
  const telling = shared
    .filter(({ gain }) => gain >= floor)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, LOOKED_AT);
  const names = telling.filter(({ text }) => text.startsWith(CANONICAL)).map(({ text }) => spoken(text, uses));
  const words = telling.map(({ text }) => spoken(text, uses)).filter((word) => !saysHow(word));
  return withoutRepeats(words, names);
}

/** "agreed", "nearly": what was done and how, which tells nobody what two texts are about. */
function saysHow(word: string): boolean {
  return /^\p{Ll}+(?:[^e]ed|ly)$/u.test(word);
}

function spoken(term: string, uses: ReadonlyMap<string, FieldUse>): string {
  if (term.startsWith(CANONICAL)) return spokenName(term.slice(CANONICAL.length));
  return uses.get(term)?.printed.replace(/['’].*$/u, '') ?? term;
}

/** "Russian" says nothing beside "Russia", nor "Kong" beside "Hong Kong". */
function withoutRepeats(words: readonly string[], names: readonly string[]): string[] {
  const namesInParts = names.map(partsOf);
  const kept: string[] = [];
  const keptInParts: string[][] = [];
  for (const word of words) {
    if (kept.length === MAX_WORDS) break;
    const parts = partsOf(word);
    const isPart = !names.includes(word) && namesInParts.some((name) => overlaps(name, parts));
    if (isPart || keptInParts.some((known) => overlaps(known, parts))) continue;
    kept.push(word);
    keptInParts.push(parts);
  }
  return kept;
}

function partsOf(word: string): string[] {
  return word.split(' ').map(fold);
}

function overlaps(known: readonly string[], word: readonly string[]): boolean {
  const whole = word.join(' ');
  return known.some((part) => begins(part, whole) || begins(whole, part));
}

function begins(whole: string, start: string): boolean {
  return start.length >= 3 && whole.startsWith(start);
}
