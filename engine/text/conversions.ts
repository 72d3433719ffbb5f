import conversions from '../../data/lexicon/conversions.json' with { type: 'json' };

const BY_UNIT = new Map(conversions.map(({ unit, to, factor }) => [unit, { to, factor }]));

/** Multiply by this to turn `from` into `to`; 1 for one unit, null when the two cannot be held against each other. */
export function conversionFactor(from: string, to: string): number | null {
  if (from === to) return 1;
  const [a, b] = [toBase(from), toBase(to)];
  return a.to === b.to ? a.factor / b.factor : null;
}

function toBase(unit: string): { to: string; factor: number } {
  return BY_UNIT.get(unit) ?? { to: unit, factor: 1 };
}
