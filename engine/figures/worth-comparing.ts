import type { Figure } from '../model.ts';
import { unitOfHead } from '../text/noun-phrases.ts';

/** A handful of things without a known unit ("two paths", "three draft treaties") is a way of speaking. */
const HANDFUL = 12;
/** Spans of time and ages say when and how long, seldom how much. */
const SPANS = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
  'night',
  'year of age',
  'month of age',
]);

/**
 * Whether a figure says something that other reports could put differently: what is counted is known, and it is more than
 * a way of speaking. Conversions repeat another figure.
 */
export function isWorthComparing(figure: Figure): boolean {
  const { unit, low, high } = figure.quantity;
  if (figure.role === 'conversion' || unit === null || (figure.concept.text === '' && figure.concept.outcome === null))
    return false;
  if (SPANS.has(unit)) return false;
  const known =
    figure.concept.outcome !== null || (figure.concept.head !== null && unitOfHead(figure.concept.head) !== null);
  const isCount = !MEASURES.test(unit);
  return !isCount || known || Math.max(Math.abs(low), Math.abs(high)) > HANDFUL;
}

/** Money, shares, rates and measures: their size is their meaning, however small. */
const MEASURES =
  /^[A-Z]{3}(?:\/|$)|^percent|^basis point$|\/|^(?:kilometre|mile|metre|hectare|acre|square .*|tonne|ton|barrel|degree .*|magnitude|times|point)$/;
