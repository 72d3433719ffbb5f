import { describe, expect, it } from 'vitest';
import { groupEarlier, orderFigures } from '@/components/groups.ts';
import { earlier, pageFigure } from '../lab/make-report.ts';
import { differs, troops } from '../lab/reports.ts';

describe('earlier figures', () => {
  it('begin with those that differ, then by what else there is to say', () => {
    expect(groupEarlier(troops.earlier).map(({ name }) => name)).toEqual(['counted', 'other', 'agrees']);
  });

  it('of one group are ordered by date alone, newest first', () => {
    const days = ['2021-11-02', '2021-12-01', '2021-10-30'];
    const [group] = groupEarlier(days.map((asOf, index) => earlier({ low: 100 + index, label: 'updated', asOf })));
    expect(group?.figures.map(({ asOf }) => asOf)).toEqual(['2021-12-01', '2021-11-02', '2021-10-30']);
  });

  it('that are not comparable are not shown', () => {
    expect(groupEarlier([earlier({ low: 5, label: 'notComparable' })])).toEqual([]);
  });

  it('leave the first group when the reader has chosen not to count them', () => {
    const revised = earlier({ low: 5, label: 'revised', counted: false });
    expect(groupEarlier([revised]).map(({ name }) => name)).toEqual(['later']);
  });
});

describe('figures of a page', () => {
  it('with a counted difference come first, the others as the page has them', () => {
    expect(orderFigures(differs.figures).map(({ low }) => low)).toEqual([92_000, 1200, 300_000]);
  });

  it('that are said twice get one card, that of the statement which tells more', () => {
    const [stated] = differs.figures;
    if (stated === undefined) throw new Error('the report has no figure');
    const headline = { ...stated, id: 'title', block: -1, repeatOf: stated.id };
    expect(orderFigures([headline, stated]).map(({ id }) => id)).toEqual([stated.id]);
  });

  it('without earlier figures get no card', () => {
    expect(orderFigures([pageFigure({ surface: '7', sentence: '7 ships', low: 7, concept: 'ships' })])).toEqual([]);
  });
});
