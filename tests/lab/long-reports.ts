import type { EarlierFigure } from '@/engine/model.ts';
import { earlier, pageFigure, report } from './make-report.ts';
import { relatedArticles, topics } from './reports.ts';

const SUBJECTS = [
  'soldiers at the border',
  'tanks',
  'field hospitals',
  'volunteers who signed up',
  'people who left the city',
  'ships in the strait',
  'schools closed',
  'beds in use',
  'tonnes of grain in store',
  'flights cancelled',
  'checkpoints',
  'homes without power',
  'arrests',
  'litres of fuel a day',
];
const LABELS = [
  'updated',
  'agrees',
  'laterOtherSource',
  'sourcesDiffer',
  'differentScope',
  'agrees',
  'updated',
  'forecast',
  'revised',
  'agrees',
  'differentPeriod',
  'updated',
  'unclear',
  'agrees',
] as const;

/** Fourteen figures, two of them counted. */
export const fourteen = report({
  topics,
  related: relatedArticles.slice(0, 2),
  figures: SUBJECTS.map((subject, index) => {
    const low = Math.round(40 * 2.1 ** index);
    const label = LABELS[index] ?? 'agrees';
    return pageFigure({
      surface: `${low.toLocaleString('en')} ${subject}`,
      sentence: `Officials spoke of ${low.toLocaleString('en')} ${subject} on Wednesday.`,
      low,
      unit: null,
      concept: subject,
      claimant: 'officials',
      earlier: [
        earlier({
          low: label === 'agrees' ? low : Math.round(low * 1.3),
          unit: null,
          label,
          claimant: 'a ministry',
          asOf: '2021-12-10',
        }),
        earlier({
          low: Math.round(low * 0.8),
          unit: null,
          label: 'updated',
          claimant: 'a ministry',
          asOf: '2021-11-25',
          outlet: 'Coast Wire',
        }),
      ].slice(0, 1 + (index % 2)),
    });
  }),
});

const MINISTRIES = ['health ministry', 'interior ministry', 'Red Crescent', 'city hospital', 'UN office'];

function running(index: number): EarlierFigure {
  const low = 1200 + index * index * 11;
  const day = new Date(Date.UTC(2023, 1, 6 + index)).toISOString().slice(0, 10);
  const label =
    index > 36
      ? 'sourcesDiffer'
      : index % 9 === 4
        ? 'differentScope'
        : index % 7 === 3
          ? 'laterOtherSource'
          : index % 5 === 2
            ? 'agrees'
            : 'updated';
  return earlier({
    low,
    label,
    asOf: day,
    claimant: MINISTRIES[index % MINISTRIES.length] ?? null,
    outlet: index % 3 === 0 ? 'Island News Agency' : 'Coast Wire',
    scope: label === 'differentScope' ? 'in the southern provinces alone' : null,
    headline: `Quake: toll passes ${low.toLocaleString('en')}`,
    reasons: ['A running count, some days earlier.'],
    matchedBy: ['killed', 'earthquake'],
  });
}

/** A running toll with forty earlier counts. */
export const forty = report({
  article: {
    title: 'Rescuers give up hope as quake toll nears 20,000',
    published: '2023-03-19',
    outlet: 'Island News Agency',
  },
  figures: [
    pageFigure({
      surface: 'nearly 20,000 people',
      sentence: 'The earthquake killed nearly 20,000 people, the disaster agency said on Sunday.',
      low: 20_000,
      modifier: 'nearly',
      concept: 'people killed in the earthquake',
      claimant: 'the disaster agency',
      asOf: '2023-03-19',
      earlier: Array.from({ length: 40 }, (_, index) => running(index)),
    }),
  ],
});
