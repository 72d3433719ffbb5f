import type { Token } from '../text/tokens.ts';
import type { ReadText } from './read-text.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** Words from one count to the next that is told with it: "at least one police officer and as many as five". */
const REACH = 9;

/**
 * Whether a number of a claim is what two of the text come to: "six were killed", of "one officer and five marchers were
 * killed". Both must be exact, counted in people or in one thing, and joined by "and"; and the claim has neither of them.
 */
export function isAddedUp(claim: StatedNumber, ours: ReadText, { numbers, tokens }: ReadText): boolean {
  const isSaid = ({ low }: StatedNumber): boolean => ours.numbers.some((each) => each.low === low);
  return numbers.some((one, at) => {
    const other = numbers[at + 1];
    if (other === undefined || isSaid(one) || isSaid(other) || !areOneKind(one, other) || !areOneKind(one, claim))
      return false;
    return areJoined(one, other, tokens) && one.low === one.high && claim.low === one.low + other.low;
  });
}

function areOneKind(a: StatedNumber, b: StatedNumber): boolean {
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false;
  return a.unit === b.unit || (a.outcome !== null && a.outcome === b.outcome);
}

function areJoined(one: StatedNumber, other: StatedNumber, tokens: readonly Token[]): boolean {
  const between = tokens.slice(one.from + 1, other.from).map(({ lower }) => lower);
  return between.length <= REACH && between.includes('and') && !between.some((word) => /^(?:;|,|of)$/.test(word));
}
