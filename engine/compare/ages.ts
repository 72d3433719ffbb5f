import type { Draft } from '../figures/draft.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';

export const YEARS_OLD = 'year of age';
/** Nobody in the news is older. */
const OLDEST = 120;

/** "Orm, 28, fled", "aged 28", "at the age of 28". */
export function isAge({ numberFrom, numberTo, unit, low, high }: Draft, tokens: readonly Token[]): boolean {
  if (unit !== null || low !== high || low > OLDEST || !Number.isInteger(low)) return false;
  const [before, beforeThat, after] = [tokens[numberFrom - 1], tokens[numberFrom - 2], tokens[numberTo]];
  if (before?.lower === 'aged' || before?.lower === 'age') return true;
  if (before?.lower === 'of') return beforeThat?.lower === 'age';
  const isApposed = before?.text === ',' && /^[,.)]$/.test(after?.text ?? '.');
  return isApposed && beforeThat?.kind === 'word' && beforeThat.capital && !isWordOf('weekday', beforeThat);
}
