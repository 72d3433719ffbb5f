import { describe, expect, it } from 'vitest';
import type { Stance } from '@/engine/model.ts';
import { extentOf } from '@/components/charts/axes.ts';
import { panelsOf, shapeOf } from '@/components/charts/points.ts';
import { earlier } from '../../lab/make-report.ts';
import { troops } from '../../lab/reports.ts';

describe('a chart', () => {
  it('never mixes scopes or forecasts with the counts they are not', () => {
    const panels = panelsOf(troops).map(({ kind, points }) => [kind, points.map(({ low }) => low)]);
    expect(panels).toEqual([
      ['same', [120_000, 94_000, 90_000]],
      ['scope', [122_000]],
      ['forecast', [175_000]],
    ]);
  });

  it('does not call a count a forecast because the page forecasts', () => {
    const beside = (stance: Stance) => earlier({ low: 100_000, label: 'forecast', stance });
    const figure = { ...troops, stance: 'projection' as const, earlier: [beside('estimate'), beside('count')] };
    expect(panelsOf(figure).map(({ kind, points }) => [kind, points.length])).toEqual([['count', 2]]);
  });

  it('has a panel for each other scope, the fullest first', () => {
    const scoped = (low: number, scope: string) => earlier({ low, label: 'differentScope', scope });
    const figure = { ...troops, earlier: [scoped(1, 'at sea'), scoped(2, 'on land'), scoped(3, 'on land')] };
    expect(panelsOf(figure).map(({ scope }) => scope)).toEqual(['on land', 'at sea']);
  });

  it('gives its panels one height for one number, unless that would squeeze one', () => {
    const [same, scope] = panelsOf(troops);
    if (same === undefined || scope === undefined) throw new Error('two panels expected');
    expect(extentOf(same, [same, scope], troops).values).toEqual(extentOf(scope, [same, scope], troops).values);
    const tiny = { ...scope, points: scope.points.map((point) => ({ ...point, low: 10, high: 10 })) };
    expect(extentOf(tiny, [same, tiny], troops).values).toEqual([10, 10]);
  });
});

describe('a mark', () => {
  it.each([
    ['120,000', 'exact', 120, 120, 'dot'],
    ['about 94,000', 'about', 94, 94, 'openDot'],
    ['75,000 to 105,000', 'between', 75, 105, 'bar'],
    ['at least 115,000', 'atLeast', 115, 115, 'up'],
    ['as many as 175,000', 'upTo', 175, 175, 'down'],
    ['at least 500,000-600,000', 'atLeast', 500, 600, 'up'],
  ] as const)('of %s has the shape that says so', (_, modifier, low, high, shape) => {
    expect(shapeOf({ low, high, modifier, unit: null })).toBe(shape);
  });
});
