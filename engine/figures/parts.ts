import { countedPhrase } from '../text/noun-phrases.ts';
import { isHyphen } from '../text/tokens.ts';
import { isFunctionWord } from '../text/word-classes.ts';
import type { Draft } from './draft.ts';

/** Smaller units that complete a larger one, and how many make one of it. */
const PARTS: Record<string, Record<string, number>> = {
  foot: { inch: 12 },
  pound: { ounce: 16 },
  GBP: { 'GBP-penny': 100 },
  USD: { 'USD-cent': 100 },
  EUR: { 'USD-cent': 100 },
  MYR: { 'MYR-sen': 100 },
  hour: { minute: 60 },
  minute: { second: 60 },
};

/** "5 feet 2 inches", "3 dollars and 50 cents", "2 hours 19 minutes": one quantity in two units. */
export function joinParts(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    const parts = before && (partsOf(before, draft) ?? inchesOf(before, draft) ?? centsOf(before, draft));
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

/** The 4 of "a 6-foot-4 goalkeeper". */
function inchesOf(whole: Draft, part: Draft): number | null {
  const { tokens } = part.sentence;
  const isHyphened = part.from === whole.to + 1 && isHyphen(tokens[whole.to]) && tokens[part.from]?.spaced === false;
  return isHyphened && whole.unit === 'foot' && part.unit === null && part.high < INCHES ? INCHES : null;
}

const INCHES = 12;

/** "8 dollars 40", "9 USD 75": two bare digits after the money are its hundredths; "8 dollars 40 times" are two figures. */
function centsOf(whole: Draft, part: Draft): number | null {
  const { tokens } = whole.sentence;
  const next = tokens[part.to];
  const named = whole.unitKind === 'money' && whole.to > whole.numberTo && whole.to === part.from;
  if (!named || part.unit !== null || part.step > 10 || part.low < 10 || part.high > 99 || whole.step < 1) return null;
  if (part.low !== part.high || whole.low !== whole.high || !Number.isInteger(part.low)) return null;
  const counts = next?.kind === 'word' && (!next.spaced || !isFunctionWord(next));
  return counts || countedPhrase(tokens, part.to) !== null ? null : 100;
}
