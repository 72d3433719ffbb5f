import { conversionFactor } from '../text/conversions.ts';
import { bearsOut, type Bearing, dateBearsOut } from './bears-out.ts';
import type { ReadText } from './read-text.ts';
import { sameThing } from './same-thing.ts';
import { dateGap, type StatedDate } from './stated-dates.ts';
import type { StatedNumber } from './stated-numbers.ts';
import type { Span } from './align.ts';

/** A number or date of a claim with what a text says of the same thing. */
export interface Counterpart<T> {
  claim: T;
  told: T;
  bearing: Bearing;
  /** 0 to 1: how surely the two are of one thing, by their kind and the words around them. */
  nearness: number;
  /** 0 to 1: how near the values are. A bound is put near what it bounds: "less than 770" speaks of some 760. */
  closeness: number;
  /** No other number of the text could be meant as well. */
  isSole: boolean;
}

/** What kind and unit say without any word in common. */
const WITHOUT_CONTEXT = 0.25;
/** Against nearness: of two numbers that could be meant, the one with the nearer value is. */
const CLOSENESS = 0.5;
/** The very same value says more than a near one. */
const NOT_THE_SAME = 0.8;
/** Days after which two dates are half as close. */
const HALF_AS_CLOSE = 200;
/** Words by which a word's weight for a number has halved. */
const HALF_AS_NEAR = 3;
/** The page's own subject tells its numbers apart less than other words do. */
const IN_TITLE = 0.3;
/** A number without any word beside it. */
const NO_WORDS = 0.5;

/** Each number of the claim with the nearest of its kind; a number of the text answers one of the claim. */
export function numberCounterparts(
  claim: ReadText,
  told: ReadText,
  title: ReadonlySet<string>,
): Counterpart<StatedNumber>[] {
  const around = surroundings(told, told.numbers, title);
  return claim.numbers
    .flatMap((one) => {
      const ours = weights(claim, one, title);
      const things = told.numbers.map((other) => sameThing(one, other));
      return told.numbers.flatMap((other, i): Counterpart<StatedNumber>[] => {
        const thing = things[i] ?? 0;
        if (thing === 0) return [];
        const isSole = !things.some((another, j) => j !== i && another >= thing);
        const nearness = thing * nearnessOf(ours, around[i]);
        return [
          {
            claim: one,
            told: other,
            bearing: bearsOut(one, other),
            nearness,
            closeness: closeness(one, other),
            isSole,
          },
        ];
      });
    })
    .sort(bestFirst)
    .filter(untaken());
}

export function dateCounterparts(
  claim: ReadText,
  told: ReadText,
  title: ReadonlySet<string>,
): Counterpart<StatedDate>[] {
  const around = surroundings(told, told.dates, title);
  return claim.dates
    .flatMap((one) => {
      const ours = weights(claim, one, title);
      return told.dates.flatMap((other, i): Counterpart<StatedDate>[] => {
        const bearing = dateBearsOut(one, other);
        if (bearing === null) return [];
        const nearness = nearnessOf(ours, around[i]);
        return [{ claim: one, told: other, bearing, nearness, closeness: daysCloseness(one, other), isSole: false }];
      });
    })
    .sort(bestFirst)
    .filter(untaken());
}

function bestFirst(a: Counterpart<unknown>, b: Counterpart<unknown>): number {
  return b.nearness + CLOSENESS * b.closeness - (a.nearness + CLOSENESS * a.closeness);
}

/** Lets each number through once. */
function untaken(): (pair: Counterpart<unknown>) => boolean {
  const taken = new Set<unknown>();
  return ({ claim, told }) => {
    if (taken.has(claim) || taken.has(told)) return false;
    taken.add(claim).add(told);
    return true;
  };
}

/** Nothing where one value is twice the other. */
function closeness(a: StatedNumber, b: StatedNumber): number {
  const factor = a.unit === null || b.unit === null ? 1 : (conversionFactor(b.unit, a.unit) ?? 1);
  const [one, other] = [(a.low + a.high) / 2, ((b.low + b.high) / 2) * factor];
  if (one === other) return 1;
  if (one <= 0 || other <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log2(one / other))) * NOT_THE_SAME;
}

function daysCloseness(a: StatedDate, b: StatedDate): number {
  const gap = dateGap(a, b);
  return gap === null ? 0 : 1 / (1 + gap / HALF_AS_CLOSE);
}

type Weights = ReadonlyMap<string, number>;

function surroundings(text: ReadText, spans: readonly Span[], title: ReadonlySet<string>): Weights[] {
  return spans.map((span) => weights(text, span, title));
}

/** How much of what stands around the one number stands around the other, nearer words weighing more. */
function nearnessOf(ours: Weights, theirs: Weights | undefined): number {
  let [shared, all] = [0, 0];
  for (const [word, weight] of ours) {
    all += weight;
    shared += Math.min(weight, theirs?.get(word) ?? 0);
  }
  return WITHOUT_CONTEXT + (1 - WITHOUT_CONTEXT) * (all === 0 ? NO_WORDS : shared / all);
}

function weights({ words, places }: ReadText, { from, to }: Span, title: ReadonlySet<string>): Weights {
  const [start, end] = [places[from] ?? 0, places[to - 1] ?? 0];
  const found = new Map<string, number>();
  for (const { stem, place, at } of words) {
    const isInside = at >= from && at < to;
    const distance = isInside ? 0 : place < start ? start - place : place - end;
    const weight = (title.has(stem) ? IN_TITLE : 1) / (1 + Math.max(0, distance - 1) / HALF_AS_NEAR);
    if (weight > (found.get(stem) ?? 0)) found.set(stem, weight);
  }
  return found;
}
