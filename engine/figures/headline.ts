import type { Figure } from '../model.ts';

/** A smaller number may be printed twice by chance. */
const TELLING = 100;

/**
 * "The general put it at 150,000, up from 130,000" under a headline of 150,000 troops: a bare number that the headline
 * gives in full counts what the headline counts, and so does its former value.
 */
export function completeFromHeadline(headline: readonly Figure[], body: readonly Figure[]): Figure[] {
  const named = headline.filter(
    ({ concept, quantity, role }) => role === 'value' && concept.head !== null && quantity.unit !== null,
  );
  if (named.length === 0) return [...body];
  const sources = new Map<string, Figure>();
  return body.map((figure) => {
    const source = isBare(figure)
      ? (sources.get(figure.of ?? '') ?? named.find((title) => isSameNumber(title, figure)))
      : undefined;
    if (source === undefined) return figure;
    sources.set(figure.id, source);
    return { ...figure, concept: source.concept, quantity: { ...figure.quantity, unit: source.quantity.unit } };
  });
}

function isBare({ quantity, concept, role }: Figure): boolean {
  return quantity.unit === null && concept.head === null && (role === 'value' || role === 'former');
}

function isSameNumber(title: Figure, figure: Figure): boolean {
  const { low, high } = title.quantity;
  return low >= TELLING && low === figure.quantity.low && high === figure.quantity.high;
}
