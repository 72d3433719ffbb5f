import { fold, termOf, TOKEN_IN_TEXT } from '../text/terms.ts';
import { CANONICAL } from './entry.ts';
import type { Hit, PreparedQuery, QueryTerm } from './search-index.ts';
import { IMPACT_STEPS, type Segment } from './segment.ts';

/** The words a page and an archived text share, as the page writes them. */
const MAX_WORDS = 5;
/** A word that earns less than this share of the best one explains nothing. */
const TELLING_SHARE = 0.2;

/** The shared terms that say most, best first, in the page's own spelling. `surfaces` from surfacesOf. */
export function because(
  segments: readonly Segment[],
  query: PreparedQuery,
  hit: Hit,
  surfaces: ReadonlyMap<string, string>,
): string[] {
  const segment = segments[hit.segment];
  if (!segment) return [];
  const shared = query.terms
    .map((term) => ({ term, gain: gainOf(segment, term.numbers[hit.segment] ?? -1, hit.document, term) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const floor = (shared[0]?.gain ?? 0) * TELLING_SHARE;
  const telling = shared.filter(({ gain }) => gain >= floor).map(({ term }) => term.text);
  const names = telling.filter((term) => term.startsWith(CANONICAL)).map((term) => spoken(term, surfaces));
  return withoutRepeats(
    telling.map((term) => spoken(term, surfaces)),
    names,
  ).slice(0, MAX_WORDS);
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

function gainOf(segment: Segment, number: number, document: number, term: QueryTerm): number {
  if (number < 0) return 0;
  let from = segment.postingStarts[number] ?? 0;
  let to = segment.postingStarts[number + 1] ?? 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((segment.postingDocuments[middle] ?? 0) < document) from = middle + 1;
    else to = middle;
  }
  const found = from < (segment.postingStarts[number + 1] ?? 0) && segment.postingDocuments[from] === document;
  return found ? (term.weight * term.rarity * (segment.postingImpacts[from] ?? 0)) / IMPACT_STEPS : 0;
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
    const repeats = (known: string) =>
      known !== word && known.split(' ').some((part) => begins(part, word) || begins(word, part));
    const isPart = !names.includes(word) && names.some(repeats);
    if (!isPart && !kept.includes(word) && !kept.some(repeats)) kept.push(word);
  }
  return kept;
}

function begins(whole: string, start: string): boolean {
  return start.length >= 3 && fold(whole).startsWith(fold(start));
}
