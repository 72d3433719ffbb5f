import { describe, expect, it } from 'vitest';
import { analyze } from '@/engine/analyze.ts';
import { addArticles, openArchive } from '@/engine/archive/archive.ts';
import { recordOfArticle } from '@/engine/archive/saved-record.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { EarlierFigure } from '@/engine/model.ts';
import { article } from './article.ts';

/** Headline, day, text. */
type Page = [string, string, string];

/** What a page's figures meet of a page saved before. */
function earlierOf(old: Page, now: Page): EarlierFigure[] {
  const [saved, page] = [old, now].map(([title, day, text]) => article(title, day, ...text.split('\n')));
  if (saved === undefined || page === undefined) return [];
  const record = recordOfArticle(saved, findFigures(saved), { id: 'old', today: '2025-12-01' });
  const archive = addArticles(openArchive([]), [record]);
  const { figures } = analyze(page, archive, { today: '2025-12-01', dismissed: new Set() });
  return figures.flatMap(({ earlier }) => earlier);
}

const labelled = (old: Page, now: Page): string[] =>
  earlierOf(old, now).map(({ label, surface }) => `${label} ${surface}`);

describe('a figure of a saved page', () => {
  const mudslide: Page = [
    'Mudslide hits Barrow Hill',
    '2025-03-04',
    'A mudslide hit Barrow Hill on Tuesday. At least 14 people were killed, the governor said.',
  ];

  it('is met by the toll two days later, though the sentence before tells of the search on its day', () => {
    const now: Page = [
      'Barrow Hill: the search goes on',
      '2025-03-06',
      'Crews dug through the mud of Barrow Hill on Thursday. The mudslide killed 31 people, the governor said.',
    ];
    expect(labelled(mudslide, now)).toEqual(['updated At least 14 people']);
  });

  it('is not met by what struck on the day that the sentence before tells', () => {
    const now: Page = [
      'Another mudslide at Barrow Hill',
      '2025-03-19',
      'A wall of mud came down on Barrow Hill on Wednesday. The mudslide killed 6 people, the governor said.',
    ];
    expect(labelled(mudslide, now)).toEqual([]);
  });

  const winds: Page = [
    'Storm Ottilie nears the coast',
    '2025-08-20',
    'Storm Ottilie had maximum sustained winds of 85 mph on Wednesday, the weather office said.',
  ];

  it('meets that of the same storm a day later', () => {
    const now: Page = [
      'Storm Ottilie grows',
      '2025-08-21',
      'Storm Ottilie had maximum sustained winds of 110 mph on Thursday, the weather office said.',
    ];
    expect(labelled(winds, now)).toEqual(['updated 85 mph']);
  });

  it('meets none of the next storm, whose report names both', () => {
    const now: Page = [
      'Storm Piran forms',
      '2025-08-22',
      'Storm Piran had maximum sustained winds of 70 mph on Friday, the weather office said. It follows Storm Ottilie.',
    ];
    expect(labelled(winds, now)).toEqual([]);
  });

  it('is met under the same headline when the number has changed, and not when it is the page again', () => {
    const old: Page = ['Acme to cut jobs', '2025-04-02', 'Acme will cut 2,000 jobs in Marlow, sources said.'];
    const now: Page = ['Acme to cut jobs in Marlow', '2025-04-03', 'Acme will cut 1,400 jobs in Marlow, sources said.'];
    const again: Page = ['Acme to cut jobs in Marlow', '2025-04-03', 'Acme will cut 2,000 jobs in Marlow, it said.'];
    expect(labelled(old, now)).toEqual(['unclear 2,000 jobs']);
    expect(labelled(old, again)).toEqual([]);
  });

  it('counts children as the page does', () => {
    const old: Page = [
      'Polio drive in Kano',
      '2025-07-05',
      'Nurses have vaccinated 200,000 children against polio in Kano, the WHO said.',
    ];
    const now: Page = [
      'Polio drive goes on',
      '2025-07-26',
      'Nurses have vaccinated 340,000 children against polio in Kano, the WHO said.',
    ];
    expect(labelled(old, now)).toEqual(['updated 200,000 children']);
  });
});

describe('what goes on from day to day', () => {
  it('is a toll under one headline that has grown, and none where another strike is news', () => {
    const old: Page = [
      'Flood near Kano kills villagers',
      '2025-07-05',
      'The toll of the flood near Kano rose to 12 dead.',
    ];
    const now: Page = [
      'Flood near Kano kills more villagers',
      '2025-07-06',
      'The toll of the flood near Kano rose to 19 dead.',
    ];
    const strikes = (day: string, dead: number): Page => [
      `Air strikes near Kano kill at least ${dead} people`,
      day,
      `Air strikes near Kano killed at least ${dead} people.`,
    ];
    expect(labelled(old, now)).toEqual(['updated 12']);
    expect(labelled(strikes('2025-07-05', 21), strikes('2025-07-06', 43))).toEqual([]);
  });

  it('is no smaller toll that is told as news under another headline', () => {
    const old: Page = ['Raid near Kano', '2025-07-05', 'Gunmen killed 31 people in a raid near Kano, police said.'];
    const now: Page = [
      'Gunmen strike at dawn',
      '2025-07-07',
      'Gunmen killed 9 people in a raid near Kano, police said.',
    ];
    const recount: Page = ['Police count again', '2025-07-07', 'The raid near Kano killed 29 people, police said.'];
    expect(labelled(old, now)).toEqual([]);
    expect(labelled(old, recount)).toEqual(['revised 31 people']);
  });

  it('is "at least 12" of the day before, and of another source none', () => {
    const old: Page = ['Flood near Kano', '2025-07-05', 'The flood near Kano killed at least 12 people, police said.'];
    const same: Page = ['Kano: toll', '2025-07-06', 'The flood near Kano has killed 19 people, police said.'];
    const other: Page = ['Kano: toll', '2025-07-06', 'The flood near Kano has killed 19 people, the UN said.'];
    expect(labelled(old, same)).toEqual(['updated at least 12 people']);
    expect(labelled(old, other)).toEqual(['agrees at least 12 people']);
  });

  it('is none of a day that only an aside names', () => {
    const old: Page = ['Arrests in Kano', '2025-07-05', 'Police arrested 29 people at a march for Red Dawn in Kano.'];
    const now: Page = [
      'Hundreds held in Kano',
      '2025-08-09',
      'Police arrested 474 people at a march in Kano for Red Dawn, which was banned on 5 July.',
    ];
    expect(labelled(old, now)).toEqual([]);
  });

  it('are the missing, of whom some are found', () => {
    const old: Page = [
      'Barge capsizes off Kano',
      '2025-04-18',
      'The barge that capsized off Kano left 15 people missing.',
    ];
    const now: Page = ['Kano barge', '2025-04-20', 'The barge that capsized off Kano left 9 people missing.'];
    expect(labelled(old, now)).toEqual(['updated 15 people']);
  });
});

describe('what is counted without more', () => {
  const ships: Page = [
    'Navy drill',
    '2025-07-05',
    'Twenty-six ships take part in a naval drill off Lagos, the navy said.',
  ];

  it('is known by what it did there', () => {
    const now: Page = [
      'Ships off Lagos',
      '2025-07-06',
      'Thirty ships take part in the naval drill off Lagos, the UN said.',
    ];
    expect(labelled(ships, now)).toEqual(['sourcesDiffer Twenty-six ships']);
  });

  it('is something else where it did another thing', () => {
    const now: Page = ['Ships off Lagos', '2025-07-06', 'Thirty ships wait for a pilot off Lagos, the UN said.'];
    expect(labelled(ships, now)).toEqual([]);
  });
});

describe('what is planned', () => {
  const plan: Page = [
    'Acme expects more',
    '2025-02-14',
    'Acme expects sales of $2.1 billion in 2025, the company said.',
  ];

  it('is held against what came of it, for the period that both name', () => {
    const now: Page = ['Acme results', '2026-02-16', 'Acme had sales of $1.9 billion in 2025, the company said.'];
    const later: Page = ['Acme results', '2027-02-16', 'Acme had sales of $1.9 billion in 2026, the company said.'];
    expect(labelled(plan, now)).toEqual(['forecast $2.1 billion']);
    expect(labelled(plan, later)).toEqual([]);
  });

  it('is revised where the text says that a forecast was cut', () => {
    const old: Page = ['Acme expects more', '2025-02-14', 'Acme expects sales of $2.1 billion this year, it said.'];
    const now: Page = [
      'Acme expects less',
      '2025-05-16',
      'Acme now expects sales of $1.8 billion this year, it said, cutting its sales forecast.',
    ];
    expect(labelled(old, now)).toEqual(['revised $2.1 billion']);
  });

  it('by one country is not what another has pledged', () => {
    const old: Page = [
      'Aid',
      '2025-07-01',
      'Germany pledged 400 million euros in aid for Marlow, its foreign ministry said.',
    ];
    const now: Page = [
      'More aid',
      '2025-07-02',
      'France pledged 150 million euros in aid for Marlow, its foreign ministry said. Germany had pledged aid too.',
    ];
    expect(labelled(old, now)).toEqual([]);
  });
});

describe('what was done to things', () => {
  it('tells those a storm destroyed from those it damaged', () => {
    const old: Page = ['Tornado in Kano', '2025-09-12', 'The tornado destroyed 60 homes in Kano, the sheriff said.'];
    const more: Page = ['After the storm', '2025-09-14', 'The tornado destroyed 85 homes in Kano, the sheriff said.'];
    const other: Page = ['After the storm', '2025-09-14', 'The tornado damaged 240 homes in Kano, the sheriff said.'];
    expect(labelled(old, more)).toEqual(['updated 60 homes']);
    expect(labelled(old, other)).toEqual([]);
  });

  it('tells what was done on one day from what was done on the next', () => {
    const old: Page = ['Pilots on strike', '2025-06-02', 'Acme Air cancelled 300 flights on Monday, the airline said.'];
    const now: Page = ['Day two', '2025-06-03', 'Acme Air cancelled 410 flights on Tuesday, the airline said.'];
    const same: Page = ['Pilots stay out', '2025-06-03', 'Acme Air cancelled 410 flights on Monday, the union said.'];
    expect(labelled(old, now)).toEqual([]);
    expect(labelled(old, same)).toEqual(['sourcesDiffer 300 flights']);
  });

  it('tells what goes to one buyer from what goes to another', () => {
    const old: Page = ['Sale', '2025-01-15', 'Acme will sell 40 planes to Norwind, the company said.'];
    const now: Page = [
      'New sale',
      '2025-01-17',
      'Acme will sell 25 planes to Solair, the company said. It has sold planes to Norwind as well.',
    ];
    expect(labelled(old, now)).toEqual([]);
  });

  it('tells one party from another', () => {
    const old: Page = ['Vote count', '2025-04-06', 'The Reform Party won 112 seats in parliament, officials said.'];
    const now: Page = [
      'Final count',
      '2025-04-09',
      'The Farmers Party won 40 seats in parliament, officials said. The Reform Party came first.',
    ];
    expect(labelled(old, now)).toEqual([]);
  });

  it('tells one ballot from the next', () => {
    const old: Page = ['Vote', '2025-07-01', 'Parliament backed the pension bill by 212 votes to 190 on Tuesday.'];
    const now: Page = [
      'Vote on budget',
      '2025-07-03',
      'Parliament backed the budget bill by 230 votes to 175 on Thursday.',
    ];
    expect(labelled(old, now)).toEqual([]);
  });

  it('tells suspected cases from confirmed ones', () => {
    const old: Page = ['Measles', '2025-07-01', 'Peru has 40 confirmed measles cases, the health ministry said.'];
    const now: Page = [
      'Measles in Peru',
      '2025-07-08',
      'Peru has 95 suspected measles cases, the health ministry said.',
    ];
    expect(labelled(old, now)).toEqual(['differentScope 40 confirmed measles cases']);
  });
});

describe('a share of a country', () => {
  const rate: Page = [
    'Jobless in Peru',
    '2025-02-10',
    "Peru's unemployment rate was 6.2 percent in January, the bank said.",
  ];

  it('meets that of the next month', () => {
    const now: Page = [
      'Peru',
      '2025-03-10',
      'The unemployment rate in Peru was 6.4 percent in February, the bank said.',
    ];
    expect(labelled(rate, now)).toEqual(['updated 6.2 percent']);
  });

  it.each([
    "Peru's youth unemployment rate was 6.4 percent in February, the bank said.",
    "Peru's inflation rate was 6.4 percent in February, the bank said.",
    "Chile's unemployment rate was 6.4 percent in February, the bank said. Peru's was lower.",
  ])('is not that of others or of another thing: %s', (text) => {
    expect(labelled(rate, ['Peru: the bank counts', '2025-03-10', text])).toEqual([]);
  });
});

describe('a crowd', () => {
  it('of visitors of one festival has rival counts', () => {
    const old: Page = [
      'Lake Festival draws 45,000',
      '2025-07-14',
      'The Lake Festival in Marlow drew 45,000 visitors on Sunday, organisers said.',
    ];
    const now: Page = [
      'Police count at the lake',
      '2025-07-14',
      'Police said 28,000 visitors came to the Lake Festival in Marlow on Sunday.',
    ];
    expect(labelled(old, now)).toEqual(['sourcesDiffer 45,000 visitors']);
  });

  it('of a headline\'s "thousands" is the 60,000 of its text, and in no conflict with 22,000', () => {
    const old: Page = [
      'Thousands march against the dam in Marlow',
      '2025-05-01',
      'About 60,000 people marched against the dam in Marlow on Thursday, organisers said.',
    ];
    const bare: Page = [
      'March against the dam in Marlow',
      '2025-05-01',
      'Thousands of people marched against the dam in Marlow on Thursday, organisers said.',
    ];
    const now: Page = [
      'March fills Marlow',
      '2025-05-01',
      'Police put the number of marchers in Marlow on Thursday at 22,000.',
    ];
    expect(labelled(old, now)).toEqual(['sourcesDiffer About 60,000 people']);
    expect(labelled(bare, now)).toEqual(['agrees Thousands of people']);
  });

  it('of hundreds is not one of 22,000', () => {
    const old: Page = [
      'March against the dam in Marlow',
      '2025-05-01',
      'Hundreds of people marched against the dam in Marlow on Thursday, police said.',
    ];
    const now: Page = [
      'March fills Marlow',
      '2025-05-01',
      'Organisers put the number of marchers in Marlow on Thursday at 22,000.',
    ];
    expect(labelled(old, now)).toEqual(['sourcesDiffer Hundreds of people']);
  });
});

describe('those who fled', () => {
  const old: Page = [
    'Flood near Kano',
    '2025-07-05',
    'The flood near Kano displaced 12,000 people, the Red Cross said.',
  ];

  it('go home: fewer of them later are no revision', () => {
    const now: Page = [
      'Kano after the flood',
      '2025-07-20',
      'The flood near Kano has displaced 7,000 people, the Red Cross said on Sunday.',
    ];
    expect(labelled(old, now)).toEqual(['updated 12,000 people']);
  });

  it('but the dead do not', () => {
    const dead: Page = ['Flood near Kano', '2025-07-05', 'The flood near Kano killed 120 people, the Red Cross said.'];
    const now: Page = [
      'Kano flood',
      '2025-07-20',
      'The flood near Kano has killed 70 people, the Red Cross said on Sunday.',
    ];
    expect(labelled(dead, now)).toEqual(['revised 120 people']);
  });
});

describe('the reason', () => {
  it('names no pronoun as who counted, and takes it for nobody in particular', () => {
    const old: Page = [
      'Acme profit',
      '2025-04-24',
      'Acme made a net profit of $310 million in the first quarter, it said.',
    ];
    const now: Page = [
      'Acme restates profit',
      '2025-06-24',
      'Acme said on Tuesday it made a net profit of $265 million in the first quarter.',
    ];
    const [earlier] = earlierOf(old, now);
    expect(earlier?.label).toBe('unclear');
    expect(earlier?.reasons.join(' ')).not.toMatch(/\bIt gave\b/);
  });

  it('takes a company for no union', () => {
    const old: Page = ['Acme to cut jobs', '2025-04-02', 'Acme will cut 2,000 jobs in Marlow, union officials said.'];
    const now: Page = ['Job cuts at Acme', '2025-04-03', 'Acme will cut 1,400 jobs in Marlow, the company said.'];
    expect(labelled(old, now)).toEqual(['sourcesDiffer 2,000 jobs']);
  });

  it('takes auditors for no mayor', () => {
    const old: Page = ['Stadium', '2025-01-06', 'The stadium in Marlow will cost $300 million, the mayor said.'];
    const now: Page = ['Audit', '2025-01-09', 'The stadium in Marlow will cost $420 million, auditors said.'];
    const vague: Page = ['Cost', '2025-01-09', 'The stadium in Marlow will cost $420 million, officials said.'];
    expect(labelled(old, now)).toEqual(['sourcesDiffer $300 million']);
    expect(labelled(old, vague)).toEqual(['unclear $300 million']);
  });

  it('says which two may be one source', () => {
    const old: Page = ['Acme to cut jobs', '2025-04-02', 'Acme will cut 2,000 jobs in Marlow, sources said.'];
    const now: Page = ['Job cuts at Acme', '2025-04-03', 'Acme will cut 1,400 jobs in Marlow, officials said.'];
    expect(earlierOf(old, now).map(({ reasons }) => reasons[0])).toEqual([
      '“officials” here and “sources” there may be one source: it may be one count, told at two times.',
    ]);
  });
});
