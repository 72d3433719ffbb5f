import type { Behaviour, PartialDate, Series } from '../model.ts';
import { conversionFactor } from '../text/conversions.ts';
import { isMoney } from '../text/counted-units.ts';
import { wordList } from '../text/word-lists.ts';

/** How fast a measure moves, and how: what decides between "updated" and "sources differ". */
export interface Pace {
  /** Days within which two as-of dates count as the same time. */
  days: number;
  /** null: nothing is known about it. */
  behaviour: Behaviour | null;
  /** It only grows: a lower number later is a correction, a higher one the same count told later. */
  cumulative: boolean;
  /** Days on which what is counted struck, all at once; empty where it went on or is not known. */
  struckOn: readonly PartialDate[];
  /** When the thing counted happened; null is open or not known. */
  from: PartialDate | null;
  to: PartialDate | null;
}

/** What can be read from the concept alone, for figures no series knows. */
export interface Countable {
  unit: string | null;
  outcome: string | null;
  head: string | null;
}

const DISASTER_DAYS = 1;
/** The wind of Monday is not Tuesday's. */
const SPEED_DAYS = 1;
const FORCES_DAYS = 14;
const YEAR_DAYS = 365;
const UNKNOWN_DAYS = 7;

const SLOW_HEADS = wordList('counted by the year');
const FORCE_HEADS = wordList('counted by the fortnight');

export function paceOfSeries({ paceDays, behaviour, from, to, outcome }: Series): Pace {
  const cumulative = behaviour === 'running' || (behaviour === 'event' && isCumulative(outcome));
  const struckOn = behaviour === 'event' && from !== null ? [from] : [];
  return { days: paceDays, behaviour, cumulative, struckOn, from, to };
}

/** The dead stay dead; the missing are found. */
function isCumulative(outcome: string | null): boolean {
  return outcome !== null && outcome !== 'missing';
}

/** Hours or days in a disaster (of the missing some are found each day), two weeks for troop counts, a year for populations and sums of money. */
export function paceOfConcept({ unit, outcome, head }: Countable, struckOn: readonly PartialDate[] = []): Pace {
  const open = { struckOn, from: null, to: null };
  const level = { cumulative: false, ...open };
  if (outcome !== null)
    return {
      days: isCumulative(outcome) ? DISASTER_DAYS : 0,
      behaviour: 'running',
      cumulative: isCumulative(outcome),
      ...open,
    };
  if (head !== null && FORCE_HEADS.has(head)) return { days: FORCES_DAYS, behaviour: null, ...level };
  if ((head !== null && SLOW_HEADS.has(head)) || isMoney(unit))
    return { days: YEAR_DAYS, behaviour: 'estimate', ...level };
  if (unit !== null && conversionFactor(unit, 'kilometre/hour') !== null)
    return { days: SPEED_DAYS, behaviour: null, ...level };
  return { days: UNKNOWN_DAYS, behaviour: null, ...level };
}
