import type { Draft } from './draft.ts';

/** Smaller units that complete a larger one, and how many make one of it. */
const PARTS: Record<string, Record<string, number>> = {
  foot: { inch: 12 },
  pound: { ounce: 16 },
  GBP: { 'GBP-penny': 100 },
  USD: { 'USD-cent': 100 },
  EUR: { 'USD-cent': 100 },
  MYR: { 'MYR-sen': 100 },
};

/** "5 feet 2 inches", "6 feet and 2 inches", "3 dollars and 50 cents": one quantity in two units. */
export function joinParts(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const parts = before && partsOf(before, draft);
    if (before && parts)
      joined[joined.length - 1] = {
        ...before,
        to: draft.to,
        numberTo: draft.numberTo,
        low: before.low + draft.low / parts,
        high: before.high + draft.high / parts,
        step: draft.step / parts,
      };
    else joined.push(draft);
  }
  return joined;
}

function partsOf(whole: Draft, part: Draft): number | null {
  const count = PARTS[whole.unit ?? '']?.[part.unit ?? ''];
  if (count === undefined || part.modifierText !== null || part.high >= count || whole.low !== whole.high) return null;
  const gap = whole.sentence.tokens.slice(whole.to, part.from);
  return gap.length === 0 || (gap.length === 1 && gap[0]?.lower === 'and') ? count : null;
}
