import { expect, it } from 'vitest';
import { extentOf } from '@/components/charts/axes.ts';
import { boxOf } from '@/components/charts/label-places.ts';
import { layOut } from '@/components/charts/panel-layout.ts';
import { panelsOf } from '@/components/charts/points.ts';
import { earlier, pageFigure } from '../../lab/make-report.ts';

const days = ['2023-09-13', '2023-09-14', '2023-09-15', '2023-09-16'];
const crowded = pageFigure({
  surface: 'about 6,000 people',
  sentence: 'About 6,000 people were killed.',
  concept: 'people killed',
  low: 6000,
  modifier: 'about',
  asOf: '2023-09-15',
  earlier: [
    ...days.map((asOf) => earlier({ low: 6000, label: 'agrees', asOf })),
    earlier({ low: 11_300, label: 'sourcesDiffer', asOf: '2023-09-14' }),
  ],
});

it('writes what this page says clear of the dots on its line', () => {
  const [panel] = panelsOf(crowded);
  if (panel === undefined) throw new Error('there is a panel');
  const { page, marks } = layOut(panel, crowded, extentOf(panel, [panel], crowded));
  if (page === null) throw new Error('the page has its line there');
  const { left, right, top, bottom } = boxOf(page.label, page.label.text);
  const covered = marks.filter(
    ({ box }) => box.left < right && left < box.right && box.top < bottom && top < box.bottom,
  );
  expect(covered).toEqual([]);
});

it('writes no number over the dotted line that stands for this page in a panel of another scope', () => {
  const other = pageFigure({
    ...crowded,
    low: 20_000,
    high: 20_000,
    modifier: 'exact',
    earlier: days.map((asOf, index) =>
      earlier({
        low: 12_000 + 2000 * index,
        label: 'differentScope',
        scope: 'in the southern provinces alone',
        scopeTags: ['place=south'],
        asOf,
      }),
    ),
  });
  const panel = panelsOf(other).find(({ kind }) => kind !== 'same');
  if (panel === undefined) throw new Error('there is a panel');
  const { labels, asideY } = layOut(panel, other, extentOf(panel, panelsOf(other), other));
  if (asideY === null) throw new Error('this page is in sight there');
  const boxes = labels.map((label) => boxOf(label, label.text));
  expect(boxes.length).toBeGreaterThan(0);
  expect(boxes.filter(({ top, bottom }) => top < asideY && asideY < bottom)).toEqual([]);
});

it('names a mark close over that dotted line, since nobody takes its number for the line’s', () => {
  const scope = { label: 'differentScope' as const, scope: 'within 400 km', scopeTags: ['radius=400km'] };
  const near = pageFigure({
    ...crowded,
    low: 122_000,
    high: 122_000,
    modifier: 'exact',
    earlier: [
      earlier({ low: 70_000, label: 'agrees', asOf: '2023-09-01' }),
      earlier({ ...scope, low: 143_500, asOf: '2023-09-15' }),
    ],
  });
  const panel = panelsOf(near).find(({ kind }) => kind !== 'same');
  if (panel === undefined) throw new Error('there is a panel');
  const { labels } = layOut(panel, near, extentOf(panel, panelsOf(near), near));
  expect(labels.map(({ text }) => text)).toEqual(['143,500']);
});
