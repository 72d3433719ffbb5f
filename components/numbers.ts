import type { Modifier } from '@/engine/model.ts';
import { numberFormat } from './formats.ts';
import { type MessageKey, locale, t } from './wording.ts';

/** What is needed to write a quantity; page figures and earlier ones both have it. */
export interface Quantified {
  low: number;
  high: number;
  modifier: Modifier;
  unit: string | null;
}

const MODIFIERS = {
  exact: null,
  between: null,
  about: 'modifierAbout',
  nearly: 'modifierNearly',
  atLeast: 'modifierAtLeast',
  moreThan: 'modifierMoreThan',
  upTo: 'modifierUpTo',
  lessThan: 'modifierLessThan',
} as const satisfies Record<Modifier, MessageKey | null>;

/** Units for which browsers have no words; what is counted in heads is said by the concept beside it. */
const UNITS: Partial<Record<string, MessageKey>> = {
  percent: 'unitPercent',
  'percentage point': 'unitPercentagePoint',
  barrel: 'unitBarrel',
  'barrel/day': 'unitBarrelsADay',
  tonne: 'unitTonne',
  'square kilometre': 'unitSquareKilometre',
  times: 'unitTimes',
};

/** "at least 500,000–600,000", "$1.2 billion", "7%". */
export function quantityText(quantity: Quantified): string {
  const modifier = MODIFIERS[quantity.modifier];
  return modifier === null ? amountText(quantity) : t(modifier, amountText(quantity));
}

/** The same without "about", "at least" …, for places where a shape says that. */
export function amountText({ low, high, unit }: Omit<Quantified, 'modifier'>): string {
  const amount = low === high ? numberText(low, unit) : rangeText(low, high, unit);
  const words = UNITS[unit ?? ''];
  return words === undefined ? amount : t(words, amount);
}

/** A measure is named once ("38–42 degrees Celsius"), a currency at both ends. */
function rangeText(low: number, high: number, unit: string | null): string {
  return t('range', numberText(low, isCurrency(unit) ? unit : null, high), numberText(high, unit, low));
}

/** Below this every digit is easier to take in than "thousand". */
const MILLION = 1_000_000;

/** Digits after the point of "2.975 million" that a reader still takes in at a glance. */
const MOST_DECIMALS = 3;

/** In words ("1.2 million") only where no digit is lost by it and both ends of a range would be written so. */
function numberText(value: number, unit: string | null, other = value): string {
  const inWords = speaksInWords(value) && (speaksInWords(other) || other === 0);
  return numberFormat(locale(), {
    ...(inWords ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: MOST_DECIMALS } : {}),
    ...currencyStyle(unit),
    ...measureStyle(unit),
    minimumFractionDigits: 0,
    maximumFractionDigits: MOST_DECIMALS,
  }).format(value);
}

function speaksInWords(value: number): boolean {
  if (Math.abs(value) < MILLION) return false;
  const shown = value / 1000 ** Math.floor(Math.log10(Math.abs(value)) / 3);
  return Math.abs(shown * 1000 - Math.round(shown * 1000)) < 1e-6;
}

/** Only of US dollars does the press write the bare sign; every other dollar, pound or crown says whose it is. */
function currencyStyle(unit: string | null): Intl.NumberFormatOptions {
  if (!isCurrency(unit)) return {};
  return { style: 'currency', currency: unit, currencyDisplay: unit === 'USD' ? 'narrowSymbol' : 'symbol' };
}

/** The units that browsers name in every language, by their own American names: "kilometer-per-hour". */
function measureStyle(unit: string | null): Intl.NumberFormatOptions {
  if (unit === null || UNITS[unit] !== undefined) return {};
  const parts = unit.split('/').map(inBrowsers);
  if (!parts.every((part) => MEASURES.has(part))) return {};
  return { style: 'unit', unit: parts.join('-per-'), unitDisplay: 'long' };
}

function inBrowsers(unit: string): string {
  return unit
    .replace(/tre$/, 'ter')
    .replace(/^degree (?=[CF])/, '')
    .toLowerCase();
}

const MEASURES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('unit'));

function isCurrency(unit: string | null): unit is string {
  return unit !== null && /^[A-Z]{3}$/.test(unit);
}

/** For the ticks of an axis: "1.5m", "$20bn"; short only from where the plain number grows long. */
export function tickText(value: number, unit: string | null): string {
  return numberFormat(locale(), {
    ...(Math.abs(value) >= MILLION ? { notation: 'compact', compactDisplay: 'short' } : {}),
    ...currencyStyle(unit),
    minimumFractionDigits: 0,
    maximumFractionDigits: MOST_DECIMALS,
  }).format(value);
}
