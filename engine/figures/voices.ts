import claimants from '../../data/lexicon/claimants.json' with { type: 'json' };
import { findNames, kindOf } from '../text/names.ts';
import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isBody, isTitle } from './titles.ts';
import type { Span } from './sources.ts';

/** "he" may mean a mayor, "it" a ministry, "they" officials; a name alone does not tell which of the first two. */
export type Voice = 'person' | 'body' | 'many' | 'either';

const MANY = new Set(claimants.manyVoiced);
const ACRONYM = /^\p{Lu}[\p{Lu}&.-]+$/u;

export function voiceOf(claimant: string): Voice {
  const words = claimant.split(' ');
  const last = (words.at(-1) ?? '').toLowerCase();
  const ofBody = words[1] === 'of' && isBody((words[0] ?? '').toLowerCase());
  if (isBody(last) || ofBody) return 'body';
  const small = /^\p{Ll}/u.test(words.at(-1) ?? '');
  if (isPlural(last) && (small || words.length === 1) && unitOfHead(singularOf(last)) !== null) return 'many';
  if (small) return isTitle(last) || unitOfHead(last) === 'person' ? 'person' : 'body';
  if (ACRONYM.test(claimant)) return 'body';
  if (!words.every((word) => /^(?:\p{Lu}|\p{Ll}{1,3}$)/u.test(word))) return 'body';
  const kinds = findNames(claimant).map(({ name }) => kindOf(name));
  return kinds.length === 0 ? 'either' : kinds.includes('person') ? 'person' : 'body';
}

/** Whether a noun phrase can only be somebody who speaks: a ministry, officials, the mayor; of "Ida" nobody knows. */
export function isTeller(tokens: readonly Token[], { to }: Span): boolean {
  const last = tokens[to - 1];
  if (last === undefined) return false;
  return isBody(last.lower) || MANY.has(last.lower) || isTitle(last.lower) || ACRONYM.test(last.text);
}
