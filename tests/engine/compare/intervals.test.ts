import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { agree, contains, meets, statedStep, toInterval, type Printed } from '../../../engine/compare/intervals.ts';
import type { Modifier } from '../../../engine/model.ts';

const MODIFIERS: Modifier[] = ['exact', 'about', 'nearly', 'atLeast', 'moreThan', 'upTo', 'lessThan', 'between'];

function printed(text: string): Printed {
  const [modifier = 'exact', low = '0', high = low] = text.split(' ');
  const known = MODIFIERS.find((each) => each === modifier) ?? 'exact';
  return { modifier: known, low: Number(low.replaceAll(',', '')), high: Number(high.replaceAll(',', '')) };
}

describe('two figures agree once modifiers and rounding are allowed for', () => {
  it.each([
    ['moreThan 100,000', 'exact 120,000'],
    ['moreThan 100,000', 'exact 150,000'],
    ['moreThan 100,000', 'exact 100,000'],
    ['exact 120,000', 'exact 122,000'],
    ['exact 100,000', 'exact 98,000'],
    ['about 1,300', 'exact 1,263'],
    ['nearly 14,000', 'moreThan 14,000'],
    ['nearly 14,000', 'exact 13,600'],
    ['exact 14,000', 'exact 13,870'],
    ['between 2,000 2,500', 'exact 2,344'],
    ['between 793 8,498', 'exact 2,975'],
    ['atLeast 90,000', 'exact 94,000'],
    ['upTo 90,000', 'exact 80,000'],
    ['exact 14.9', 'exact 14.91'],
    ['exact 34', 'exact 34'],
    ['about 24 99', 'exact 60'],
  ])('%s and %s', (a, b) => {
    expect(agree(printed(a), printed(b))).toBe(true);
    expect(agree(printed(b), printed(a))).toBe(true);
  });

  it.each([
    ['exact 92,000', 'exact 94,000'],
    ['exact 92,000', 'moreThan 100,000'],
    ['exact 92,000', 'exact 120,000'],
    ['exact 140,000', 'exact 150,000'],
    ['exact 150,000', 'exact 157,000'],
    ['exact 100,000', 'exact 106,000'],
    ['about 1,300', 'exact 1,100'],
    ['nearly 14,000', 'exact 12,000'],
    ['lessThan 5', 'exact 5'],
    ['moreThan 5', 'exact 5'],
    ['exact 10', 'exact 11'],
    ['exact 34', 'exact 35'],
    ['between 2,000 2,500', 'exact 1,774'],
    ['upTo 80,000', 'moreThan 90,000'],
    ['exact 115', 'exact 97'],
  ])('but not %s and %s', (a, b) => {
    expect(agree(printed(a), printed(b))).toBe(false);
    expect(agree(printed(b), printed(a))).toBe(false);
  });
});

it.each([
  [92_000, 1_000],
  [1_200_000, 100_000],
  [34, 1],
  [2.5, 0.1],
  [1e21, 1e21],
  [0, 0],
])('%d is stated to %d', (value, step) => expect(statedStep(value)).toBeCloseTo(step, 6));

describe('interval arithmetic against counting every value', () => {
  const figure = fc.record({
    low: fc.integer({ min: 0, max: 40 }),
    width: fc.integer({ min: 0, max: 10 }),
    modifier: fc.constantFrom(...MODIFIERS),
  });
  const asPrinted = (one: { low: number; width: number; modifier: Modifier }): Printed => ({
    modifier: one.modifier,
    low: one.low,
    high: one.modifier === 'between' ? one.low + one.width : one.low,
  });
  // Slow and obvious: is this value allowed? Tried at every hundredth from -10 to 100.
  const allows = ({ low, high, modifier }: Printed, value: number): boolean =>
    ({
      exact: value === low,
      between: value >= low && value <= high,
      about: value >= low - low * 0.1 && value <= low + low * 0.1,
      nearly: value >= low - low * 0.1 && value <= low,
      atLeast: value >= low,
      moreThan: value > low,
      upTo: value <= high,
      lessThan: value < high,
    })[modifier];
  const values = Array.from({ length: 11_001 }, (_, i) => (i - 1000) / 100);

  it('meets exactly when some value is allowed by both', () => {
    fc.assert(
      fc.property(figure, figure, (left, right) => {
        const [a, b] = [asPrinted(left), asPrinted(right)];
        const some = values.some((value) => allows(a, value) && allows(b, value));
        expect(meets(toInterval(a), toInterval(b))).toBe(some);
      }),
      { numRuns: 300 },
    );
  });

  it('contains exactly when every value of one is allowed by the other', () => {
    fc.assert(
      fc.property(figure, figure, (left, right) => {
        const [a, b] = [asPrinted(left), asPrinted(right)];
        const inner = values.filter((value) => allows(b, value));
        const openEnded = ['atLeast', 'moreThan'].includes(b.modifier) && ['upTo', 'lessThan'].includes(a.modifier);
        if (openEnded) return;
        expect(contains(toInterval(a), toInterval(b))).toBe(
          inner.every((value) => allows(a, value)) && reachesAsFar(a, b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('never depends on which figure comes first', () => {
    const anyFigure = fc.record({
      low: fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      high: fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
      modifier: fc.constantFrom(...MODIFIERS),
    });
    fc.assert(
      fc.property(anyFigure, anyFigure, (a, b) => {
        expect(agree(a, b)).toBe(agree(b, a));
      }),
    );
  });
});

/** An open side is only contained by an open side; the counted values end at 100. */
function reachesAsFar(outer: Printed, inner: Printed): boolean {
  const up = (one: Printed): boolean => ['atLeast', 'moreThan'].includes(one.modifier);
  const down = (one: Printed): boolean => ['upTo', 'lessThan'].includes(one.modifier);
  return (!up(inner) || up(outer)) && (!down(inner) || down(outer));
}
