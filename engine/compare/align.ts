import { numeralWord } from '../figures/numeral-words.ts';
import type { Token } from '../text/tokens.ts';

/** Token positions, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** The words of two texts, one under the other. */
export interface Alignment {
  a: readonly Token[];
  b: readonly Token[];
  /** b's token for each of a's, or -1. */
  partners: Int16Array;
  /** How many stand in both. */
  same: number;
}

/** The same token in both counts more than a number in the place of another. */
const SAME = 3;
const IN_PLACE = 1;

/** The longest common subsequence, in which a number may stand for any other. */
export function align(a: readonly Token[], b: readonly Token[]): Alignment {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const [ours, theirs] = [a.map(isNumeral), b.map(isNumeral)];
  const worth = (i: number, j: number) =>
    a[i]?.lower === b[j]?.lower ? SAME : ours[i] === true && theirs[j] === true ? IN_PLACE : 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [skipA, skipB] = [best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0];
      const value = worth(i, j);
      const both = value === 0 ? 0 : value + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(skipA, skipB, both);
    }
  }
  const partners = new Int16Array(a.length).fill(-1);
  let same = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [here, value] = [best[i * width + j] ?? 0, worth(i, j)];
    if (value > 0 && here === value + (best[(i + 1) * width + j + 1] ?? 0)) {
      if (value === SAME) same++;
      partners[i++] = j++;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
  return { a, b, partners, same };
}

export function isNumeral(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || numeralWord(token) !== null);
}
