import units from '../../data/lexicon/units.json' with { type: 'json' };

const MEASURED = new Set(units.map(({ unit }) => unit));

/** A unit of money, by the three letters of its currency; null is no unit. */
export function isMoney(unit: string | null): boolean {
  return unit !== null && /^[A-Z]{3}$/.test(unit);
}

/** Neither money nor a measure nor a share: people, accounts, vehicles, which the head noun tells apart. */
export function isCountedUnit(unit: string): boolean {
  return !MEASURED.has(unit) && !/^[A-Z]{3}(?:-|$)/.test(unit);
}
