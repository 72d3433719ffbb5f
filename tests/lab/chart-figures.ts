import type { ReportFigure } from '@/engine/model.ts';
import { earlier } from './make-report.ts';
import { troops } from './reports.ts';

const chart = (draft: Partial<ReportFigure>): ReportFigure => ({ ...troops, ...draft });

/** One figure for each thing a chart must cope with. */
export const charts: Record<string, ReportFigure> = {
  'one point': chart({ earlier: [earlier({ low: 120_000, label: 'sourcesDiffer' })] }),
  'the same day': chart({
    earlier: [
      earlier({ low: 14, label: 'sourcesDiffer', asOf: '2021-12-15', claimant: 'interior secretary' }),
      earlier({ low: 26, label: 'sourcesDiffer', asOf: '2021-12-15', claimant: 'police' }),
      earlier({ low: 39, label: 'sourcesDiffer', asOf: '2021-12-15', claimant: 'army' }),
    ],
    low: 67,
    high: 67,
  }),
  'every shape': chart({
    low: 110_000,
    high: 130_000,
    modifier: 'between',
    earlier: [
      earlier({ low: 94_000, label: 'updated', asOf: '2021-10-02' }),
      earlier({ low: 100_000, modifier: 'about', label: 'updated', asOf: '2021-10-20' }),
      earlier({ low: 75_000, high: 105_000, label: 'updated', asOf: '2021-11-05' }),
      earlier({ low: 115_000, modifier: 'atLeast', label: 'agrees', asOf: '2021-11-20' }),
      earlier({ low: 150_000, modifier: 'upTo', label: 'sourcesDiffer', asOf: '2021-12-01' }),
      earlier({ low: 98_000, label: 'updated', asOf: '2021-11' }),
    ],
  }),
  'more than twentyfold': chart({
    low: 2975,
    high: 2975,
    asOf: '2018-08-28',
    earlier: [
      earlier({ low: 16, label: 'updated', asOf: '2017-10-03' }),
      earlier({ low: 64, label: 'revised', asOf: '2017-12-09' }),
      earlier({ low: 793, high: 8498, label: 'sourcesDiffer', asOf: '2018-05-29' }),
      earlier({ low: 1427, label: 'sourcesDiffer', asOf: '2018-08-09' }),
    ],
  }),
  'undated only': chart({
    asOf: null,
    earlier: [
      earlier({ low: 94_000, label: 'unclear', asOf: null }),
      earlier({ low: 120_000, label: 'unclear', asOf: null, outlet: 'Coast Wire' }),
    ],
  }),
  'many scopes': chart({
    earlier: [
      ...troops.earlier,
      earlier({ low: 119_000, label: 'differentScope', scope: 'ground forces only', asOf: '2021-12-09' }),
      earlier({ low: 35_000, label: 'differentScope', scope: 'in the self-declared republics', asOf: '2021-12-09' }),
      earlier({ low: 140_000, label: 'differentScope', scope: 'with Crimea', asOf: '2021-12-09' }),
    ],
  }),
  'over decades': chart({
    low: 8_100_000_000,
    high: 8_100_000_000,
    unit: 'USD',
    asOf: '2022',
    earlier: [
      earlier({ low: 2_400_000_000, unit: 'USD', label: 'updated', asOf: '1985' }),
      earlier({ low: 4_800_000_000, unit: 'USD', label: 'updated', asOf: '2001-06' }),
      earlier({ low: 7_900_000_000, unit: 'USD', modifier: 'nearly', label: 'agrees', asOf: '2021' }),
    ],
  }),
};
