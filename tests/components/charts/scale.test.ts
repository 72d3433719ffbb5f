import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { firstDay } from '@/components/dates.ts';
import { dayScale, dayTicks, valueScale } from '@/components/charts/scale.ts';

describe('the axis of values', () => {
  it('has a few round ticks that take in every value', () => {
    expect(valueScale([92_000, 120_000], 140, 16).ticks).toEqual([90_000, 100_000, 110_000, 120_000]);
  });

  it('starts at zero only where zero is near', () => {
    expect(valueScale([20, 95], 140, 16).ticks[0]).toBe(0);
    expect(valueScale([92, 120], 140, 16).ticks[0]).toBeGreaterThan(0);
  });

  it('puts one value alone in between', () => {
    const { at } = valueScale([500], 140, 16);
    expect(at(500)).toBeGreaterThan(16);
    expect(at(500)).toBeLessThan(140);
  });

  it('turns logarithmic only beyond twentyfold', () => {
    expect(valueScale([100, 2000], 140, 16).isLog).toBe(false);
    expect(valueScale([100, 2001], 140, 16).isLog).toBe(true);
    expect(valueScale([0, 2001], 140, 16).isLog).toBe(false);
  });

  it('has values that only a rounding error sets apart in its middle', () => {
    const { at, ticks } = valueScale([0.3, 0.1 + 0.2], 140, 16);
    expect(Math.abs(at(0.3) - 78)).toBeLessThan(40);
    expect(ticks.length).toBeLessThan(9);
  });

  it('keeps every value and tick inside the drawing, greater values higher, with few ticks', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e13, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
        const { at, ticks } = valueScale(values, 140, 16);
        for (const each of [...values, ...ticks]) {
          expect(at(each)).toBeGreaterThan(15.99);
          expect(at(each)).toBeLessThan(140.01);
        }
        expect(at(Math.max(...values))).toBeLessThanOrEqual(at(Math.min(...values)));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
      }),
    );
  });
});

describe('the axis of days', () => {
  const ticks = (from: string, to: string) => dayTicks(firstDay(from), firstDay(to), 4);

  it.each([
    ['a few days', '2021-12-08', '2021-12-11', 'day'],
    ['some months', '2021-10-02', '2021-12-20', 'month'],
    ['decades', '1985-05-01', '2022-03-01', 'year'],
  ])('of %s is marked by the %s', (_, from, to, precision) => {
    const marks = ticks(from, to);
    expect(marks.every((mark) => mark.precision === precision)).toBe(true);
    expect(marks.length).toBeGreaterThan(1);
    expect(marks.length).toBeLessThanOrEqual(4);
  });

  it('puts a single day in the middle', () => {
    const scale = dayScale([firstDay('2021-12-15')], 50, 300, 4);
    expect(scale.at(firstDay('2021-12-15'))).toBe(175);
    expect(scale.ticks).toHaveLength(1);
  });

  it('never has more ticks than asked for, nor one outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: 1, max: 60_000 }), (first, span) => {
        const marks = dayTicks(first, first + span, 4);
        expect(marks.length).toBeGreaterThan(1);
        expect(marks.length).toBeLessThanOrEqual(4);
        expect(marks.every(({ day }) => day >= first && day <= first + span)).toBe(true);
      }),
    );
  });
});
