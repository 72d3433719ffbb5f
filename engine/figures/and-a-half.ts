import { phraseAt } from '../text/phrases.ts';
import type { Draft } from './draft.ts';
import { isArticle } from './numeral-words.ts';
import { UNIT_WORDS } from './unit-words.ts';

/** Words between the article and "and" of "a square mile and a half". */
const LONGEST_UNIT = 2;

/** "an hour and a half", "a mile and a half": one of the unit and half of it, in one figure; any other draft as it is. */
export function withHalf(draft: Draft): Draft {
  const { tokens } = draft.sentence;
  const and = draft.numberFrom - 1;
  if (draft.kind !== 'fraction' || draft.low !== 0.5 || tokens[and]?.lower !== 'and') return draft;
  for (let article = and - 2; article >= Math.max(0, and - 1 - LONGEST_UNIT); article--) {
    const unit = isArticle(tokens[article]) ? phraseAt(UNIT_WORDS, tokens, article + 1) : null;
    if (unit?.to !== and) continue;
    const whole = { from: article, numberFrom: article, low: 1.5, high: 1.5, step: 0.5, kind: 'words' as const };
    return { ...draft, ...whole, unit: unit.entry.unit, unitKind: 'measure' };
  }
  return draft;
}
