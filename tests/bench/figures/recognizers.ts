import Recognizers from '@microsoft/recognizers-text-suite';
import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import type { Figure } from '@/engine/model.ts';
import { one, readJson, type Row } from './data.ts';
import { foldUnit, namesOfUnit, singular } from './unit-names.ts';

interface Case {
  Input: string;
  Results: { Text: string; Resolution: { value?: string | null; unit?: string } }[];
}

interface Suite {
  name: string;
  goal: string;
  published: string;
  /** Our figures as the values the suite would print. */
  ours: (figures: Figure[]) => string[];
  wanted: (result: Case['Results'][number]) => string;
  /** Values beyond the wanted ones are wrong too. */
  strict: boolean;
  peer: ((text: string) => { resolution: Record<string, unknown> | null }[]) | null;
}

const CULTURE = Recognizers.Culture.English;

const SUITES: readonly Suite[] = [
  {
    name: 'NumberModel',
    goal: '≥ 88',
    published: 'itself 85.1',
    strict: true,
    ours: (figures) => figures.filter((figure) => !/\d(?:ml|km|m|l|g)$/.test(figure.surface)).flatMap(plainNumbers),
    wanted: numberOf,
    peer: (text) => Recognizers.recognizeNumber(text, CULTURE),
  },
  {
    name: 'NumberRangeModel',
    goal: '≥ 90',
    published: 'itself 71.3',
    strict: true,
    ours: (figures) => figures.flatMap(rangesOf),
    wanted: (result) => rangeKey(result.Resolution.value ?? ''),
    peer: null,
  },
  {
    name: 'PercentModel',
    goal: '100',
    published: 'itself 100',
    strict: false,
    ours: (figures) =>
      figures.filter((figure) => figure.quantity.unit === 'percent').map((figure) => number(figure.quantity.low)),
    wanted: numberOf,
    peer: (text) => Recognizers.recognizePercentage(text, CULTURE),
  },
  {
    name: 'CurrencyModel',
    goal: '≥ 92',
    published: 'itself 83.3',
    strict: false,
    ours: (figures) => figures.flatMap(withUnits),
    wanted: withUnit,
    peer: (text) => Recognizers.recognizeCurrency(text, CULTURE),
  },
  {
    name: 'DimensionModel',
    goal: '≥ 92',
    published: 'itself 80.4',
    strict: false,
    ours: (figures) => figures.flatMap(withUnits),
    wanted: withUnit,
    peer: (text) => Recognizers.recognizeDimension(text, CULTURE),
  },
];

/** Share of the peer's own test sentences read exactly right, with the peer beside us. */
export function recognizersText(misses: string | null): Row[] {
  return SUITES.flatMap((suite) => {
    const cases = readJson<Case[]>(`bench/figures/recognizers-text/${suite.name}.json`);
    return cases ? [rowOf(suite, cases, misses === suite.name)] : [];
  });
}

function rowOf(suite: Suite, cases: readonly Case[], show: boolean): Row {
  let ours = 0;
  let peers = 0;
  for (const { Input, Results } of cases) {
    const wanted = Results.filter(
      (result) => (result.Resolution.value ?? 'null') !== 'null' && result.Resolution.value !== undefined,
    ).map(suite.wanted);
    const found = suite.ours(findFiguresInText(Input));
    if (agree(suite, wanted, found)) ours += 1;
    else if (show) console.log(`> ${Input}\n   wanted ${wanted.join(' | ')}\n   found  ${found.join(' | ')}`);
    if (suite.peer && agree(suite, wanted, peerValues(suite, Input))) peers += 1;
  }
  const share = (count: number) => one((100 * count) / cases.length);
  return {
    measure: `Recognizers-Text ${suite.name} (${cases.length})`,
    ours: share(ours),
    peer: suite.peer ? share(peers) : '–',
    published: suite.published,
    goal: suite.goal,
  };
}

function agree(suite: Suite, wanted: readonly string[], found: readonly string[]): boolean {
  const left = [...found];
  for (const value of wanted) {
    const at = left.findIndex((other) => same(other, value));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return !suite.strict || left.length === 0;
}

/** "2~GBP" and "2~pound": the unit may go by any of its names. */
function same(found: string, wanted: string): boolean {
  if (found === wanted) return true;
  const [value, unit = ''] = found.split('~');
  const [wantedValue, wantedUnit = ''] = wanted.split('~');
  if (value !== wantedValue || wantedUnit === '') return false;
  // Their suite knows no rates: "$2 per share" is two dollars to it.
  const names = namesOfUnit(unit) ?? namesOfUnit(unit.split('/')[0] ?? '');
  return (
    (names ?? new Set([unit])).has(wantedUnit) ||
    foldUnit(unit.replace('/', ' per ')) === wantedUnit ||
    (names?.has(singular(wantedUnit)) ?? false) ||
    (unit === 'tonne' && wantedUnit === 'ton')
  );
}

function peerValues(suite: Suite, text: string): string[] {
  const results = suite.peer?.(text) ?? [];
  return results.flatMap(({ resolution }) => {
    const value = resolution?.['value'];
    const unit = resolution?.['unit'];
    return typeof value === 'string'
      ? [suite.wanted({ Text: '', Resolution: { value, ...(typeof unit === 'string' ? { unit } : {}) } })]
      : [];
  });
}

function number(value: number): string {
  return String(Number(value.toPrecision(9)));
}

function numberOf(result: Case['Results'][number]): string {
  return number(Number((result.Resolution.value ?? '').replace('%', '')));
}

function withUnit(result: Case['Results'][number]): string {
  return `${numberOf(result)}~${foldUnit(result.Resolution.unit ?? '')}`;
}

/** "180ml" is a dimension to them, no number. */
function plainNumbers(figure: Figure): string[] {
  const { low, high } = figure.quantity;
  return low === high ? [number(low)] : [number(low), number(high)];
}

function withUnits(figure: Figure): string[] {
  return plainNumbers(figure).map((value) => `${value}~${figure.quantity.unit ?? ''}`);
}

/** Ends only: whether an end belongs to the range is no matter for news. */
function rangeKey(range: string): string {
  const [low = '', high = ''] = range.slice(1, -1).split(',');
  return `${low === '' ? '' : number(Number(low))},${high === '' ? '' : number(Number(high))}`;
}

function rangesOf(figure: Figure): string[] {
  const { low, high, modifier } = figure.quantity;
  if (modifier === 'atLeast' || modifier === 'moreThan') return [`${number(low)},`];
  if (modifier === 'upTo' || modifier === 'lessThan') return [`,${number(high)}`];
  return low === high
    ? /^equal/i.test(figure.quantity.modifierText ?? '')
      ? [`${number(low)},${number(high)}`]
      : []
    : [`${number(low)},${number(high)}`];
}
