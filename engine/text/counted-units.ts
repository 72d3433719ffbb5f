import units from '../../data/lexicon/units.json' with { type: 'json' };

const MEASURED = new Set(units.map(({ unit }) => unit));

/** Neither money nor a measure nor a share: people, accounts, vehicles, which the head noun tells apart. */
export function isCountedUnit(unit: string): boolean {
  return !MEASURED.has(unit) && !/^[A-Z]{3}(?:-|$)/.test(unit);
}
