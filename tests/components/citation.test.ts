import { expect, it } from 'vitest';
import { outletText } from '@/components/ArticleCitation.tsx';
import { citeFigure } from '@/components/citation.ts';
import { differs, toll, troops } from '../lab/reports.ts';

const copy = citeFigure(troops, differs.article);

it('says what the page says, who says it, where and when', () => {
  expect(copy.split('\n').slice(0, 2)).toEqual([
    'This page: 92,000, Russian troops near the border (Oleksiy Danilov, as of 15 Dec 2021, “Ukraine warns of a build-up at its border”, The Morning Ledger, 15 Dec 2021).',
    'https://ledger.example/2021/12/15/build-up',
  ]);
});

it('gives every earlier figure with claimant, day, headline, outlet, difference and both addresses', () => {
  expect(copy).toContain(
    [
      '– about 94,000 (Oleksii Reznikov, as of 3 Dec 2021, “Ministry gives a new count of troops at the border”, Evening Dispatch, 3 Dec 2021). Agrees: “About 94,000” takes in 92,000.',
      '  https://news.example/2021-12-03/troops-94000',
      '  https://web.archive.org/web/20211203/https://news.example/2021-12-03/troops-94000',
    ].join('\n'),
  );
});

it('says when a date or a source is not stated instead of leaving it out', () => {
  expect(copy).toContain(
    'more than 90,000 (source not named, date of the count not stated, “Ministry gives a new count of troops at the border”, Metro Bulletin, 20 Nov 2021)',
  );
});

it.each([
  ['Nile Post', 'BBC', 'Nile Post (BBC)'],
  ['2 News Nevada / AP', 'AP', '2 News Nevada / AP'],
  ['Reuters', 'Reuters', 'Reuters'],
  ['Apple Valley Post', 'AP', 'Apple Valley Post (AP)'],
  ['Coast Wire', null, 'Coast Wire'],
])('names the agency behind %s (%s) once', (outlet, agency, text) => expect(outletText({ outlet, agency })).toBe(text));

it('keeps a withdrawn figure marked as such', () => {
  expect(citeFigure(toll, differs.article)).toContain('Withdrawn: The office said on 21 Oct 2023');
});
