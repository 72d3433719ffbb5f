import type { Token } from '../text/tokens.ts';
import type { DateMention } from './named-dates.ts';
import { isDecadeAt } from './past-spans.ts';

/** A time of which no day, month or year is known, but that it is not today. */
export type DecadeMention = Omit<DateMention, 'date'> & { date: null };

/** Every decade that a sentence names, with "the late" before it, and "last winter". */
export function decadesIn(tokens: readonly Token[]): DecadeMention[] {
  const decades: DecadeMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // "last winter" lies in two years.
    const isWinter = tokens[at]?.lower === 'winter' && tokens[at - 1]?.lower === 'last';
    if (!isWinter && !isDecadeAt(tokens, at)) continue;
    let from = isWinter ? at - 1 : at;
    while (/^(?:early|late|mid|the|-)$/.test(tokens[from - 1]?.lower ?? '')) from -= 1;
    decades.push({
      from,
      to: isWinter ? at + 1 : at + 2,
      date: null,
      future: false,
      by: false,
      guessed: false,
      stated: false,
    });
  }
  return decades;
}
