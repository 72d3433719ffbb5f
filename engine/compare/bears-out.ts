import { conversionFactor } from '../text/conversions.ts';
import { agree, contains, type Interval, meets, type Printed, toInterval } from './intervals.ts';
import { dateSpans, type StatedDate } from './stated-dates.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** What a text makes of one number of a claim: bears it out, says otherwise, or leaves it open. */
export type Bearing = 'agrees' | 'differs' | 'open';

/** "Over 55 million" is said of 55 to 60 million: who could say "over 60" would. The same share as for "about". */
const NEXT_ROUND = 0.1;

/** A claim's number against its counterpart, whose unit may be another one of the same dimension. */
export function bearsOut(claim: StatedNumber, told: StatedNumber): Bearing {
  if (claim.kind === 'score' && told.kind === 'score')
    return claim.low === told.low && claim.high === told.high ? 'agrees' : 'differs';
  return printedBearsOut(claim, inUnitOf(claim, told));
}

/** What is told, in the claim's unit and out of its whole. */
export function inUnitOf(claim: StatedNumber, told: StatedNumber): Printed {
  const factor = claim.unit === null || told.unit === null ? 1 : (conversionFactor(told.unit, claim.unit) ?? 1);
  return scaled(told, factor * wholeFactor(claim, told));
}

/** "7.2 of 10" and "72 percent". */
function wholeFactor(claim: StatedNumber, told: StatedNumber): number {
  if (claim.kind === 'ratio' && told.unit === 'percent') return (claim.whole ?? 100) / 100;
  if (told.kind === 'ratio' && claim.unit === 'percent') return 100 / (told.whole ?? 100);
  return 1;
}

function scaled({ low, high, modifier }: Printed, factor: number): Printed {
  if (factor === 1) return { low, high, modifier };
  // A converted number is as exact as its old unit let it be.
  return { low: low * factor, high: high * factor, modifier: modifier === 'exact' ? 'about' : modifier };
}

function printedBearsOut(claim: Printed, told: Printed): Bearing {
  if (claim.low === told.low && claim.high === told.high && isPlain(claim)) return 'agrees';
  const [claimed, said] = [toInterval(claim), meant(told)];
  if (areBoundsAlike(claim, told)) return contains(claimed, toInterval(told)) ? 'agrees' : 'differs';
  if (contains(claimed, said)) return 'agrees';
  if (!meets(claimed, said)) return isPlain(claim) && agree(claim, told) ? beyondWhatIsSaid(claimed, told) : 'differs';
  return isPlain(claim) ? 'agrees' : 'open';
}

/** "70 million" is no more than room left by "over 55 million"; "980,000" is "a million", rounded. */
function beyondWhatIsSaid(claimed: Interval, told: Printed): Bearing {
  return meets(claimed, toInterval(told)) ? 'open' : 'agrees';
}

/** Not bounded on one side: what is claimed is the number itself. */
function isPlain({ modifier }: Printed): boolean {
  return modifier === 'exact' || modifier === 'about' || modifier === 'nearly' || modifier === 'between';
}

/** "More than 514" where the text says "over 512": who could have said more would have. */
function areBoundsAlike(a: Printed, b: Printed): boolean {
  const [one, other] = [toInterval(a), toInterval(b)];
  return (one.high === Infinity && other.high === Infinity) || (one.low === -Infinity && other.low === -Infinity);
}

function meant(told: Printed): Interval {
  const interval = toInterval(told);
  const { low, high } = interval;
  if (high === Infinity) return { ...interval, high: low + Math.abs(low) * NEXT_ROUND };
  if (low === -Infinity) return { ...interval, low: high - Math.abs(high) * NEXT_ROUND };
  return interval;
}

/** null when the two cannot be held together: a day of the month and a year. */
export function dateBearsOut(claim: StatedDate, told: StatedDate): Bearing | null {
  const spans = dateSpans(claim, told);
  if (spans === null) return null;
  const { claimed, told: said } = spans;
  if (claimed.low <= said.low && said.high <= claimed.high) return 'agrees';
  return claimed.low <= said.high && said.low <= claimed.high ? 'open' : 'differs';
}
