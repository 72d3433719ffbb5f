import type { ReportFigure } from '@/engine/model.ts';
import { earlier, pageFigure, related, report } from './make-report.ts';

const LONG_OUTLET = 'The Greater Northern Peninsula and Outer Islands Evening Post and Shipping Advertiser';

/** 92,000 troops: sources that differ, another scope, a forecast, one that agrees, one without a date. */
export const troops = pageFigure({
  surface: '92,000 Russian troops',
  sentence: 'Some 92,000 Russian troops are massed near the border, the council’s secretary told reporters in Kyiv.',
  low: 92_000,
  concept: 'Russian troops near the border',
  measure: 'russian-troops-near-ukraine',
  measureLabel: 'Russian troops near Ukraine',
  claimant: 'Oleksiy Danilov',
  onThisPage: ['up from 90,000 in November'],
  earlier: [
    earlier({
      low: 120_000,
      label: 'sourcesDiffer',
      asOf: '2021-12-08',
      claimant: 'Ukrainian Ministry of Defence',
      reasons: ['As of 8 Dec 2021, a week earlier; another claimant, and more than rounding apart.'],
      alsoCarriedBy: ['Coast Wire', 'Evening Dispatch', 'The Valley Star', 'Metro Bulletin', 'Lakeside Echo'].map(
        (outlet) => ({
          article: outlet,
          outlet,
          published: '2021-12-09',
          url: `https://${outlet.split(' ').at(-1)}.example/a`,
          urlIsMirror: false,
        }),
      ),
    }),
    earlier({
      low: 122_000,
      label: 'differentScope',
      asOf: '2021-12-13',
      claimant: 'National Security Council',
      scope: 'within 200 kilometres of the border',
      scopeTags: ['radius=200km'],
      outlet: 'Coast Wire',
      reasons: ['Counts all troops within 200 kilometres; this page speaks of the border itself.'],
    }),
    earlier({
      low: 94_000,
      label: 'agrees',
      modifier: 'about',
      asOf: '2021-12-03',
      claimant: 'Oleksii Reznikov',
      outlet: 'Evening Dispatch',
      reasons: ['“About 94,000” takes in 92,000.'],
    }),
    earlier({
      low: 175_000,
      label: 'forecast',
      modifier: 'upTo',
      stance: 'projection',
      asOf: '2021-12-04',
      claimant: 'a US intelligence report',
      outlet: 'The Valley Star',
      reasons: ['A projection for January, not a count of troops now there.'],
    }),
    earlier({
      low: 90_000,
      label: 'unclear',
      modifier: 'moreThan',
      asOf: null,
      published: '2021-11-20',
      claimant: null,
      outlet: 'Metro Bulletin',
      reasons: ['The date of the count is not stated.'],
    }),
  ],
});

/** A toll that was revised down, and before that withdrawn. */
export const toll = pageFigure({
  surface: 'about 1,200 people',
  sentence: 'The ministry now puts the number of dead at about 1,200 people after identifying remains.',
  low: 1200,
  modifier: 'about',
  concept: 'people killed in the attack',
  claimant: 'the foreign ministry',
  asOf: '2023-11-10',
  earlier: [
    earlier({
      low: 1400,
      label: 'revised',
      modifier: 'moreThan',
      asOf: '2023-10-14',
      claimant: 'the foreign ministry',
      headline: 'Ministry: more than 1,400 dead',
      reasons: ['The same ministry gave more than 1,400 before and lowered it.'],
      matchedBy: ['killed', 'attack', 'ministry'],
    }),
    earlier({
      low: 4460,
      label: 'withdrawn',
      asOf: '2023-10-20',
      claimant: 'UN humanitarian office',
      headline: 'UN office takes back a death toll',
      headlineVerbatim: false,
      outlet: 'Island News Agency',
      reasons: ['The office said on 21 Oct 2023 that the number counted shelters.'],
      matchedBy: ['killed', 'attack'],
    }),
    earlier({
      low: 1300,
      label: 'updated',
      asOf: '2023-10-11',
      claimant: 'the health ministry',
      outlet: 'Coast Wire',
      reasons: ['A running count, three days earlier.'],
      matchedBy: ['killed', 'attack'],
    }),
  ],
});

export const budget = pageFigure({
  surface: '$12,345,678,901',
  sentence: 'The audited cost of the line came to $12,345,678,901, the comptroller wrote in a report to the assembly.',
  low: 12_345_678_901,
  unit: 'USD',
  concept: 'cost of the northern railway line, in 2015 prices, without rolling stock',
  claimant: 'Office of the Comptroller and Auditor General for Infrastructure and Regional Development',
  asOf: '2022-06',
  earlier: [
    earlier({
      low: 9_870_000_000,
      high: 11_200_000_000,
      unit: 'USD',
      label: 'sourcesDiffer',
      asOf: '2022-05-30',
      published: '2022-06-01',
      claimant: 'Northern Railway Holding Company (in liquidation)',
      outlet: LONG_OUTLET,
      agency: 'Associated Northern Press',
      headline:
        'Railway line’s final bill is put at between $9.87 billion and $11.2 billion, holding company tells creditors in a 400-page statement',
      reasons: ['As of 30 May 2022, the same month; another claimant, and the ranges do not meet.'],
      matchedBy: ['cost', 'northern railway line'],
    }),
    earlier({
      low: 7_500_000_000,
      unit: 'USD',
      modifier: 'about',
      label: 'forecast',
      stance: 'projection',
      asOf: '2017',
      claimant: 'transport minister',
      outlet: LONG_OUTLET,
      urlIsMirror: true,
      headline: 'Minister: line will cost about $7.5 billion',
      reasons: ['A plan of 2017, not a bill.'],
      matchedBy: ['cost', 'northern railway line'],
    }),
  ],
});

export const homes = pageFigure({
  surface: 'More than 300,000 homes',
  sentence: 'More than 300,000 homes were still without power on Tuesday evening.',
  low: 300_000,
  modifier: 'moreThan',
  unit: 'home',
  concept: 'homes without power',
  asOf: '2022-01-04',
  earlier: [
    earlier({
      low: 410_000,
      unit: 'home',
      label: 'updated',
      asOf: '2022-01-03',
      claimant: 'the grid operator',
      headline: 'Storm cuts power to 410,000 homes',
      reasons: ['The same count a day earlier; it has fallen since.'],
      matchedBy: ['homes', 'power', 'storm'],
    }),
    earlier({
      low: 380_000,
      unit: 'home',
      label: 'laterOtherSource',
      asOf: '2021-12-28',
      claimant: 'the regional governor',
      outlet: 'Coast Wire',
      headline: 'Governor asks for crews from the south',
      reasons: ['Another claimant, a week earlier: changed or disputed.'],
      matchedBy: ['homes', 'power'],
    }),
  ],
});

const unmatched: ReportFigure[] = [
  pageFigure({
    surface: '24 ships',
    sentence: 'Another 24 ships left port.',
    low: 24,
    unit: 'ship',
    concept: 'ships that left port',
  }),
  pageFigure({
    surface: '7 percent',
    sentence: 'Grain prices rose 7 percent.',
    low: 7,
    unit: 'percent',
    percent: true,
    concept: 'rise of grain prices',
  }),
  pageFigure({
    surface: '30 kilometers',
    sentence: 'Tanks stood 30 kilometers off.',
    low: 30,
    unit: 'kilometre',
    concept: 'distance of tanks from the border',
  }),
];

export const topics = [
  {
    label: 'Russian troop build-up around Ukraine, 2021–22',
    story: 'ukraine-build-up-2021',
    score: 0.93,
    because: ['Ukraine', 'troops', 'border'],
  },
  { label: 'NATO', story: null, score: 0.4, because: ['NATO', 'Stoltenberg'] },
];

export const relatedArticles = [
  related({ headline: 'Satellite pictures show new camps east of the border' }),
  related({
    headline: 'What the numbers at the border mean, and what they leave out',
    outlet: 'Coast Wire',
    published: '2021-12-02',
    because: ['Ukraine', 'troops', 'satellite'],
  }),
  related({
    headline: 'Talks in Geneva end without agreement',
    headlineVerbatim: false,
    outlet: LONG_OUTLET,
    published: '2021-11-29',
    publishedInferred: true,
    because: ['Ukraine', 'Geneva'],
  }),
  related({
    headline: 'Council warns of winter offensive',
    outlet: 'Evening Dispatch',
    published: '2021-11-21',
    urlIsMirror: true,
    because: ['Ukraine', 'National Security Council'],
  }),
  related({
    headline: 'Grain ships wait off Odesa',
    outlet: 'Lakeside Echo',
    published: '2021-11-18',
    because: ['Ukraine', 'Odesa'],
  }),
];

export const differs = report({ figures: [homes, troops, toll, ...unmatched], topics, related: relatedArticles });

export const money = report({
  article: {
    title: 'Comptroller: northern line cost $12,345,678,901',
    outlet: LONG_OUTLET,
    published: '2022-06-14',
    publishedFrom: 'meta',
  },
  figures: [budget],
});

export const arabic = report({
  article: {
    title: 'وزارة الدفاع: نحو 92 ألف جندي قرب الحدود',
    outlet: 'صحيفة الميناء',
    published: null,
    publishedFrom: 'none',
    language: 'en',
  },
  figures: [
    pageFigure({
      ...troops,
      earlier: [
        earlier({
          low: 94_000,
          label: 'agrees',
          headline: 'الوزير: 94 ألف جندي روسي قرب الحدود الأوكرانية',
          outlet: 'صحيفة الميناء',
          claimant: 'وزير الدفاع',
          reasons: ['94,000 and 92,000 meet once rounding is allowed for.'],
        }),
        earlier({
          low: 120_000,
          label: 'laterOtherSource',
          asOf: '2021-10',
          claimant: 'a council',
          reasons: ['Two months earlier, another claimant.'],
        }),
      ],
    }),
  ],
  related: [
    related({ headline: 'صور الأقمار الصناعية تظهر معسكرات جديدة', outlet: 'صحيفة الميناء' }),
    ...relatedArticles.slice(0, 1),
  ],
});

export const nothingEarlier = report({ figures: unmatched, topics, related: relatedArticles.slice(0, 2) });

export const noFigures = report({
  article: {
    title: 'A quiet week in the hills: where to walk, what to eat, whom to ask',
    published: null,
    publishedFrom: 'none',
    outlet: null,
  },
});
