import type { Draft } from './draft.ts';
import { numeralWord } from './numeral-words.ts';

/** Words between "temperatures" and what they stay in. */
const REACH = 8;

/** Ages and temperatures among the tens get their unit: all others are years of a century. */
export function readTens(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (!isTens(draft) || draft.unit !== null) return;
    const unit = unitOfTens(draft, drafts[i - 1]);
    if (unit) [draft.unit, draft.unitKind] = [unit, 'measure'];
  });
}

/** Whether a number is "20s" or "thirties". */
export function isTens({ kind, numberTo, sentence: { tokens } }: Draft): boolean {
  const last = tokens[numberTo - 1];
  return kind === 'vague' && (last?.lower === 's' || numeralWord(last, 'decade') !== null);
}

function unitOfTens(draft: Draft, before: Draft | undefined): string | null {
  const { tokens } = draft.sentence;
  const word = tokens[draft.from - 1]?.lower ?? '';
  if (/^(?:his|her|their|my|your|our)$/.test(word)) return 'year of age';
  // "in their 30s and 40s"
  if (/^(?:and|or|to)$/.test(word) && before && before.to === draft.from - 1 && isTens(before)) return before.unit;
  for (let at = draft.from - 1; at >= Math.max(0, draft.from - REACH); at--)
    if (/^(?:temperatures?|highs?|lows?|mercury|thermometers?)$/.test(tokens[at]?.lower ?? '')) return 'degree';
  return null;
}
