import places from '../../data/lexicon/tens.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { numeralWord } from './numeral-words.ts';

/** The tens in the plural with their place: "mid-20s", "late thirties". */
export interface Tens {
  from: number;
  to: number;
  low: number;
  high: number;
}

interface Place {
  low: number;
  high: number;
}

const PLACES = new Map<string, Place>(places.map((entry) => [entry.word, entry]));
/** "her thirties" are nine years and her thirtieth. */
const WHOLE: Place = { low: 0, high: 9 };
/** "20s", "mid-20s", "low eighties"; null where no tens begin. */
export function tensAt(tokens: readonly Token[], at: number): Tens | null {
  const token = tokens[at];
  const s = tokens[at + 1];
  const digits = token?.kind === 'number' && s?.lower === 's' && !s.spaced && /^[1-9]0$/.test(token.text);
  const value = digits ? Number(token.text) : (numeralWord(token, 'decade')?.value ?? null);
  if (value === null) return null;
  const joint = tokens[at - 1]?.text === '-' ? 1 : 0;
  const place = PLACES.get(tokens[at - 1 - joint]?.lower ?? '');
  const { low, high } = place ?? WHOLE;
  return { from: place ? at - 1 - joint : at, to: digits ? at + 2 : at + 1, low: value + low, high: value + high };
}
