import type { Modifier } from '../model.ts';

/** The values a printed quantity allows. Never leaves engine/: an open side is ±Infinity. */
export interface Interval {
  low: number;
  high: number;
  /** The bound itself is excluded: "more than 100" does not admit 100. */
  lowOpen: boolean;
  highOpen: boolean;
}

/** A quantity as printed, by its numbers alone. */
export interface Printed {
  low: number;
  high: number;
  modifier: Modifier;
}

/** "About 1,300" must admit 1,263 and refuse 1,100: tests/engine/compare/intervals.test.ts. */
const ABOUT_TOLERANCE = 0.1;
/** "Nearly 14,000" is a little under 14,000, not 12,000. */
const NEARLY_TOLERANCE = 0.1;
/** No newspaper rounds to fewer than two figures silently: a bare 100,000 may stand for 95,000 to 105,000, not for 50,000. */
const COARSEST_ROUNDING = 0.1;
/** A number is round when its last stated place is at least this share of it: 120,000 and 1,300, not 92,345. */
const ROUND_SHARE = 0.02;
/** Small counts are exact even when they end in 0: ten dead are ten dead. */
const SMALLEST_ROUNDED = 100;

/** What the modifier makes of the numbers; rounding is allowed for separately, because it needs both figures. */
export function toInterval({ low, high, modifier }: Printed): Interval {
  switch (modifier) {
    case 'exact':
    case 'between':
      return closed(low, high);
    case 'about':
      // "Dozens" and "tens of thousands" already are intervals.
      return low === high
        ? closed(low - Math.abs(low) * ABOUT_TOLERANCE, high + Math.abs(high) * ABOUT_TOLERANCE)
        : closed(low, high);
    case 'nearly':
      return closed(low - Math.abs(low) * NEARLY_TOLERANCE, high);
    case 'atLeast':
      return { low, high: Infinity, lowOpen: false, highOpen: true };
    case 'moreThan':
      return { low, high: Infinity, lowOpen: true, highOpen: true };
    case 'upTo':
      return { low: -Infinity, high, lowOpen: true, highOpen: false };
    case 'lessThan':
      return { low: -Infinity, high, lowOpen: true, highOpen: true };
  }
}

function closed(low: number, high: number): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

export function meets(a: Interval, b: Interval): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: Interval, b: Interval): boolean {
  return a.low < b.high || (a.low === b.high && !a.lowOpen && !b.highOpen);
}

/** Every value of `inner` is a value of `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  const below = outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen));
  const above = outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen));
  return below && above;
}

/**
 * The place a number is stated to, as far as its digits show: 92,000 → 1,000; 14,900,000 → 100,000; 34 → 1; 2.5 → 0.1.
 * 0 for a number that cannot be read.
 */
export function statedStep(value: number): number {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : wholeStep(value);
  const digits = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(Math.abs(value)));
  if (!digits || value === 0) return 0;
  const exponent = Number(digits[3] ?? 0);
  if (digits[2] !== undefined) return 10 ** (exponent - digits[2].length);
  const zeros = /0*$/.exec(digits[1] ?? '')?.[0].length ?? 0;
  return 10 ** (exponent + zeros);
}

/** Most numbers are whole, and a page's figures meet thousands of them: no text is made of these. */
function wholeStep(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

/** Half the place a number is rounded to; 0 for one stated to the unit. */
function roundingOf(value: number): number {
  const stated = statedStep(value);
  const isRound = Math.abs(value) >= SMALLEST_ROUNDED ? stated > 1 : !Number.isInteger(value);
  return isRound ? Math.min(stated, Math.abs(value) * COARSEST_ROUNDING) / 2 : 0;
}

/**
 * Do two figures agree once their modifiers, and the rounding of the coarser one, are allowed for?
 * 120,000 and 122,000 do; 92,000 and 94,000, both stated to the thousand, do not.
 */
export function agree(a: Printed, b: Printed): boolean {
  if (isVague(a) && isVague(b)) return meets(toInterval(a), point(b)) || meets(point(a), toInterval(b));
  if (meets(toInterval(a), toInterval(b))) return true;
  return meetsAfterRounding(a, b) || isSameRoundNumber(a, b);
}

/** "About 1,200" is not "about 1,400", though the doubts of the two together would bridge it: one side's doubt is allowed for. */
function isVague({ low, high, modifier }: Printed): boolean {
  return low === high && (modifier === 'about' || modifier === 'nearly');
}

function point({ low, high }: Printed): Interval {
  return closed(low, high);
}

function meetsAfterRounding(a: Printed, b: Printed): boolean {
  const [stepA, stepB] = [coarseness(a), coarseness(b)];
  if (stepA === stepB) return false;
  const [coarser, finer] = stepA > stepB ? [a, b] : [b, a];
  return meets(widen(toInterval(coarser), coarser), toInterval(finer));
}

function coarseness({ low, high }: Printed): number {
  return Math.max(roundingOf(low), roundingOf(high));
}

/** A range and an "about" already say how sure they are. */
function widen(interval: Interval, printed: Printed): Interval {
  if (printed.low !== printed.high || isVague(printed)) return interval;
  const low = roundingOf(printed.low);
  const high = roundingOf(printed.high);
  return {
    low: interval.low - low,
    high: interval.high + high,
    lowOpen: interval.lowOpen && low === 0,
    highOpen: interval.highOpen && high === 0,
  };
}

/** "Nearly 14,000", "14,000" and "more than 14,000" are one round number; "more than 5" and "5" are not. */
function isSameRoundNumber(a: Printed, b: Printed): boolean {
  if (a.low !== b.low || a.high !== b.high || a.low !== a.high) return false;
  return roundingOf(a.low) > 0 && statedStep(a.low) >= Math.abs(a.low) * ROUND_SHARE;
}
