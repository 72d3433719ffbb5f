import currencies from '@/data/lexicon/currencies.json' with { type: 'json' };
import units from '@/data/lexicon/units.json' with { type: 'json' };

/** Every spelling a set may use for one of our canonical units, folded. */
const NAMES = new Map<string, Set<string>>();
for (const { unit, forms, short } of units)
  NAMES.set(unit, new Set([unit, unit.replace('/', ' per '), ...forms, ...short].map(foldUnit)));
for (const { unit, forms, symbols } of currencies) NAMES.set(unit, new Set([unit, ...forms, ...symbols].map(foldUnit)));
NAMES.get('percent')?.add('percentage');
NAMES.get('pound')?.add('pound mass');
// "sixfold", "four times the number"
NAMES.get('times')?.add('count');
NAMES.get('GBP')?.add('pound');

/** null for a counted noun. */
export function namesOfUnit(unit: string): ReadonlySet<string> | null {
  return NAMES.get(unit) ?? null;
}

export function foldUnit(text: string): string {
  return text.toLowerCase().replace(/metre/g, 'meter').replace(/litre/g, 'liter').replaceAll('-', ' ').trim();
}

export function singular(word: string): string {
  return word.length > 3 ? word.replace(/([^s])s$/, '$1') : word;
}
