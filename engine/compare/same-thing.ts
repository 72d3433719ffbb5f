import { isCountedUnit } from '../text/counted-units.ts';
import { conversionFactor } from '../text/conversions.ts';
import { isGenericPeople } from '../text/generic-people.ts';
import { areSynonyms } from '../text/synonyms.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** "12 critics" for "12 reviews": two texts held together on purpose may name one thing in two ways. */
const OTHER_HEAD = 0.45;
/** One of the two does not say what it counts, or says "people". */
const NO_HEAD = 0.8;
/** A bare number beside one that is measured. */
const NO_UNIT = 0.6;
/** "A score of 72" for "72/100". */
const OTHER_KIND = 0.5;

/** 0 when the two cannot be of one thing, 1 when kind, unit and head agree. */
export function sameThing(a: StatedNumber, b: StatedNumber): number {
  if (a.kind !== b.kind) return kindsApart(a, b);
  if (a.kind === 'ratio') return a.whole === b.whole ? 1 : OTHER_KIND;
  if (a.kind === 'label') return a.name !== null && a.name === b.name ? 1 : 0;
  if (a.kind !== 'quantity') return 1;
  if (a.outcome !== null && b.outcome !== null && a.outcome !== b.outcome) return 0;
  if (areOfOtherRoles(a, b)) return 0;
  if (a.outcome !== null && a.outcome === b.outcome) return unitsNear(a.unit, b.unit);
  return unitsNear(a.unit, b.unit) * headsNear(a, b);
}

/** "Rose by 12" says nothing of the whole, and "12 of the dead were children" nothing of all the dead. */
function areOfOtherRoles(a: StatedNumber, b: StatedNumber): boolean {
  if (a.role === null || b.role === null || a.role === b.role || a.low === b.low) return false;
  return a.role === 'change' || b.role === 'change' || isPartOf(a, b) || isPartOf(b, a);
}

function isPartOf(part: StatedNumber, whole: StatedNumber): boolean {
  return part.role === 'part' && part.head !== null && part.head !== whole.head && part.low < whole.low;
}

/** "A score of 72" may be the "72/100", and the "72 percent" too. */
function kindsApart(a: StatedNumber, b: StatedNumber): number {
  const [one, other] = a.kind === 'quantity' ? [a, b] : [b, a];
  if (one.kind !== 'quantity') return 0;
  if (other.kind === 'ratio') return one.unit === null || one.unit === 'percent' ? OTHER_KIND : 0;
  return 0;
}

/** "$5" is no other version of "€5". */
export function haveOneUnit(a: string | null, b: string | null): boolean {
  return a === null || b === null || isCountedUnit(a) || isCountedUnit(b) || conversionFactor(a, b) !== null;
}

function unitsNear(a: string | null, b: string | null): number {
  if (a === null && b === null) return 1;
  if (a === null || b === null) return isCountedUnit(a ?? b ?? '') ? NO_HEAD : NO_UNIT;
  if (a.includes('/') !== b.includes('/')) return 0;
  if (conversionFactor(a, b) !== null) return 1;
  return isCountedUnit(a) && isCountedUnit(b) ? 1 : 0;
}

function headsNear(a: StatedNumber, b: StatedNumber): number {
  if (a.unit !== null && !isCountedUnit(a.unit)) return 1;
  const [one, other] = [a.head, b.head];
  if (one === null || other === null) return NO_HEAD;
  if (one === other || areSynonyms(one, other)) return 1;
  return isGenericPeople(one) || isGenericPeople(other) ? NO_HEAD : OTHER_HEAD;
}
