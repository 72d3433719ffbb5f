import claimants from '../../data/lexicon/claimants.json' with { type: 'json' };
import { wordList } from '../text/word-lists.ts';

const TITLES = wordList('title');

/** "minister", "Mr": stands before the name of a person. */
export function isTitle(lower: string): boolean {
  return TITLES.has(lower);
}

const BODIES = new Set(claimants.bodies);

/** "ministry", "court": ends the name of a body, never of a person. */
export function isBody(lower: string): boolean {
  return BODIES.has(lower);
}
