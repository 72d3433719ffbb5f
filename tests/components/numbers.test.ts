import { describe, expect, it } from 'vitest';
import type { Modifier } from '@/engine/model.ts';
import { quantityText, tickText } from '@/components/numbers.ts';

const quantity = (low: number, unit: string | null = 'person', modifier: Modifier = 'exact', high = low) =>
  quantityText({ low, high, unit, modifier });

describe('a quantity is written', () => {
  it('with every digit that was stated', () => {
    expect(quantity(92_000)).toBe('92,000');
    expect(quantity(12_345_678_901, 'USD')).toBe('$12,345,678,901');
    expect(quantity(2_975_123)).toBe('2,975,123');
  });

  it('in words where no digit is lost by it', () => {
    expect(quantity(1_200_000)).toBe('1.2 million');
    expect(quantity(150_000_000)).toBe('150 million');
    expect(quantity(9_870_000_000, 'EUR')).toMatch(/^€9\.87\s?(billion|bn)$/);
  });

  it('with what it is said with', () => {
    expect(quantity(14_000, 'person', 'nearly')).toBe('nearly 14,000');
    expect(quantity(100_000, 'person', 'moreThan')).toBe('more than 100,000');
    expect(quantity(500_000, 'person', 'atLeast', 600_000)).toBe('at least 500,000–600,000');
    expect(quantity(1_000_000, 'person', 'between', 1_200_000)).toBe('1 million–1.2 million');
    expect(quantity(5, 'percent', 'lessThan')).toBe('under 5%');
  });

  it('with a unit where the number alone would be misread', () => {
    expect(quantity(7, 'percent')).toBe('7%');
    expect(quantity(30, 'kilometre')).toBe('30 kilometres');
    expect(quantity(200_000, 'pound', 'nearly')).toBe('nearly 200,000 pounds');
    expect(quantity(90, 'tonne')).toBe('90 tonnes');
    expect(quantity(180, 'kilometre/hour')).toBe('180 kilometres per hour');
    expect(quantity(38, 'degree Celsius', 'between', 42)).toBe('38–42 degrees Celsius');
    expect(quantity(1_200_000, 'hectare')).toBe('1.2 million hectares');
    expect(quantity(5000, 'barrel/day')).toBe('5,000 barrels a day');
    expect(quantity(0.5, 'percentage point')).toBe('0.5 points');
  });

  it('alone where the words beside it say what is counted', () => expect(quantity(34, 'tank')).toBe('34'));
  it('with a currency that cannot be taken for another', () => {
    expect(quantity(500, 'USD')).toBe('$500');
    expect(quantity(500, 'CAD')).toBe('CA$500');
  });

  it('also when it is nothing', () => expect(quantity(0)).toBe('0'));
});

it('an axis is short where a sentence is not', () => {
  expect(tickText(120_000, 'person')).toBe('120,000');
  expect(tickText(1_500_000, null)).toBe('1.5m');
});
