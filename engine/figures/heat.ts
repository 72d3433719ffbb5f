import entries from '../../data/lexicon/heat-words.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isChangeWord } from './changes.ts';

const HEAT = new Set(entries.map(({ word }) => word));

/** "12 C." */
export const DEGREES = /^[CF]$/;

/** "12 C" may be a grade or a flat: degrees where something is warm or cold, falls to it, or is given in the other scale too. */
export function isOfHeat(tokens: readonly Token[], letter: number): boolean {
  const before = tokens[letter - 2]?.lower ?? '';
  if (/^(?:[-−–]|minus)$/u.test(before)) return true;
  const isWhole = /^\d+$/.test(tokens[letter - 1]?.text ?? '');
  if (isWhole && before === 'to' && isChangeWord(tokens[letter - 3]?.lower)) return true;
  const other = tokens[letter]?.text === 'C' ? 'F' : 'C';
  return speaksOfHeat(tokens) || tokens.some(({ text }, i) => text === other && tokens[i - 1]?.kind === 'number');
}

/** "temperatures", "sweltered" */
export function speaksOfHeat(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => HEAT.has(lower));
}
