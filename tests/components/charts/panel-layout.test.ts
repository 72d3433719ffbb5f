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
