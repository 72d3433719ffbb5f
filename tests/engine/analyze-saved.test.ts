import { describe, expect, it } from 'vitest';
import { analyze } from '@/engine/analyze.ts';
import { addArticles, openArchive } from '@/engine/archive/archive.ts';
import { recordOfArticle } from '@/engine/archive/saved-record.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article } from '@/engine/model.ts';
import { article } from './article.ts';

const ferry = article(
  'Ferry sinks off Port Marlow',
  '2024-05-03',
  'A ferry sank off Port Marlow on Friday. At least 34 people were killed when the ferry sank, police said.',
  'The ferry carried 212 passengers, its owner said.',
);
const fire = article(
  'Wildfire burns near Lonsa',
  '2024-08-01',
  'The fire near Lonsa has burned 12,000 acres, officials said. It destroyed 120 homes.',
);
const crash = article(
  'Bus crash in northern Peru kills 24',
  '2024-08-18',
  'A bus plunged into a ravine near Huaraz in northern Peru on Sunday, killing 24 people, police said.',
  'Another 31 people were injured.',
);
const cuts = article('Carmaker to cut jobs', '2024-08-10', 'The carmaker Acme will cut 900 jobs in Marlow, it said.');
const pipeline = article(
  'Pipeline to be long',
  '2024-08-10',
  'The Oran pipeline will be 900 kilometres long, the ministry said.',
);
const saved = [ferry, fire, crash, cuts, pipeline].map((page, at) =>
  recordOfArticle(page, findFigures(page), { id: `saved-${at}`, today: '2024-08-01' }),
);
const archive = addArticles(openArchive([]), saved);
const options = { today: '2026-06-30', dismissed: new Set<string>() };

function earlierOf(page: Article, number: string): string[] {
  const figure = analyze(page, archive, options).figures.find(({ surface }) => surface.includes(number));
  return (figure?.earlier ?? []).map(({ label, surface }) => `${label} ${surface}`);
}

describe('figures of a page the reader saved, known by their words alone', () => {
  it('meet those of a later page on the same thing', () => {
    const page = article(
      'Survivors of the Port Marlow ferry speak',
      '2024-05-03',
      'The ferry that sank off Port Marlow carried 260 passengers, survivors said.',
    );
    expect(earlierOf(page, '260')).toEqual(['sourcesDiffer 212 passengers']);
  });

  it('meet a toll that has grown', () => {
    const page = article(
      'More dead in Port Marlow ferry disaster',
      '2024-05-05',
      'The ferry that sank off Port Marlow killed 57 people, officials said on Sunday.',
    );
    expect(earlierOf(page, '57').join()).toContain('34 people');
  });

  it('are shown once for a value and the former one that it replaced', () => {
    const page = article(
      'More dead in Port Marlow ferry disaster',
      '2024-05-05',
      'The ferry that sank off Port Marlow killed 57 people, up from a previous count of 41, officials said on Sunday.',
    );
    const [value, former] = analyze(page, archive, options).figures;
    expect([value?.low, former?.low, former?.stance]).toEqual([57, 41, 'former']);
    expect(former?.repeatOf).toBe(value?.id);
    expect(value?.onThisPage).toEqual(['41']);
  });

  it('stay apart for two things, of which one had a former value', () => {
    const page = article(
      'Fire at Lonsa, ferry at Port Marlow: the counts go up',
      '2024-08-02',
      'The fire near Lonsa has burned 19,000 acres, up from 14,000 acres a day earlier, officials said.',
      'The ferry that sank off Port Marlow killed 57 people, police said.',
    );
    const shown = analyze(page, archive, options).figures.filter(({ repeatOf }) => repeatOf === null);
    expect(shown.map(({ low }) => low)).toEqual([19_000, 57]);
  });

  it.each([
    ['another town', 'Wildfire burns near Sund', 'The fire near Sund has burned 9,000 acres, officials said.', '9,000'],
    [
      'another thing counted',
      'Wildfire near Lonsa grows',
      'Some 1,200 firefighters battle the fire near Lonsa, officials said.',
      '1,200',
    ],
    [
      'another unit',
      'Wildfire near Lonsa grows',
      'The fire near Lonsa has cost $12,000 a day, officials said.',
      '12,000',
    ],
    [
      'the wounded',
      'Ferry off Port Marlow raised',
      'The ferry accident off Port Marlow wounded 34 people, police said.',
      '34',
    ],
  ])('are silent on %s', (_, title, text, number) => {
    expect(earlierOf(article(title, '2024-08-02', text), number)).toEqual([]);
  });

  it('are silent on the next disaster of the place', () => {
    const page = article(
      'Ferry sinks off Port Marlow again',
      '2025-11-05',
      'A ferry sank off Port Marlow; at least 9 people were killed, police said.',
    );
    expect(earlierOf(page, '9 people')).toEqual([]);
  });

  it('are silent on an accident of the same kind elsewhere in the country', () => {
    const page = article(
      'Bus crash in southern Peru kills 17',
      '2024-09-02',
      'A bus collided with a truck near Arequipa in southern Peru on Monday, killing 17 people, police said.',
      'At least 20 people were injured.',
    );
    expect(earlierOf(page, '17')).toEqual([]);
    expect(earlierOf(page, '20')).toEqual([]);
  });

  describe('are held only against what is said of one thing', () => {
    const seenBeside = (old: [string, string], now: [string, string], day = '2024-02-08') => {
      const [first, second] = [article(old[0], '2024-02-01', old[1]), article(`${now[0]}: what is known`, day, now[1])];
      const kept = recordOfArticle(first, findFigures(first), { id: 'old', today: '2024-02-01' });
      const report = analyze(second, addArticles(openArchive([]), [kept]), options);
      return [...new Set(report.figures.flatMap(({ earlier }) => earlier.map(({ surface }) => surface)))];
    };
    const primary = (state: string, rest: string): [string, string] => [
      `Democratic primary in ${state}`,
      `Joe Biden and Bernie Sanders met in the Democratic primary in ${state} on Tuesday. ${rest}`,
    ];
    const storm = (name: string, speed: number): [string, string] => [
      `Hurricane ${name} at Bermuda`,
      `Hurricane ${name} is at Bermuda. ${name} had maximum sustained winds of ${speed} miles per hour, officials said.`,
    ];
    const blast = 'bomb blast at a market in Kano';

    it('bare nouns are of nothing in particular', () => {
      const text = (count: number) => `Sanders secured ${count} delegates, the party said.`;
      expect(seenBeside(primary('New Hampshire', text(40)), primary('South Carolina', text(15)))).toEqual([]);
    });

    it('a share of the vote is of its own state', () => {
      const text = (share: number) => `Sanders won ${share} percent of the vote.`;
      const old = primary('New Hampshire', text(25));
      expect(seenBeside(old, primary('South Carolina', text(20)))).toEqual([]);
      expect(seenBeside(old, primary('New Hampshire', text(20)))).toEqual(['25 percent']);
    });

    it('the winds of a storm meet its own', () => {
      expect(seenBeside(storm('Humberto', 75), storm('Humberto', 120))).toEqual(['75 miles per hour']);
      expect(seenBeside(storm('Humberto', 75), storm('Dorian', 120))).toEqual([]);
    });

    it('the wounded of a report that has a death toll too are none of the dead', () => {
      const old: [string, string] = [
        'Blast in Kano',
        `The death toll from a ${blast} rose to 29, with 61 injured, police said. It hurt 14 soldiers, killing two others.`,
      ];
      const text = (who: string): [string, string] => ['Blast in Kano', `The ${blast} ${who}, police said.`];
      expect(seenBeside(old, text('killed 54 people'))).toEqual(['29']);
      expect(seenBeside(old, text('wounded 80 people'))).toEqual(['61']);
    });

    it('some of the dead are not all of them', () => {
      const old: [string, string] = [
        'Blast in Kano',
        `A ${blast} killed 29 people, eight of them soldiers, police said.`,
      ];
      const text = (who: string): [string, string] => ['Blast in Kano', `The ${blast} killed ${who}, police said.`];
      expect(seenBeside(old, text('34 people'))).toEqual(['29 people']);
      expect(
        seenBeside(old, [
          text('')[0],
          `The ${blast} killed 34 people. Of the police it killed nine officers, police said.`,
        ]),
      ).toEqual(['29 people']);
      const traders: [string, string] = ['Blast in Kano', `A ${blast} killed 29 traders, police said.`];
      expect(seenBeside(traders, text('34 people'))).toEqual(['29 traders']);
      expect(seenBeside(traders, text('34 soldiers'))).toEqual([]);
    });

    it('what befell people in another year is another event', () => {
      const old: [string, string] = [
        'Storm in Haiti',
        'A storm in Haiti killed 29 people on Thursday, officials said.',
      ];
      const text = (when: string): [string, string] => [
        'Storm in Haiti',
        `A storm in Haiti ${when} killed 34 people, officials said.`,
      ];
      expect(seenBeside(old, text('has now'))).toEqual(['29 people']);
      expect(seenBeside(old, text('in 2008'))).toEqual([]);
      expect(seenBeside(old, text('was the worst since 2008 and'))).toEqual(['29 people']);
    });

    it('whoever carries the news is not what it is of', () => {
      const riot = (count: number) => `The BBC said that ${count} police stations had burned that night.`;
      expect(seenBeside(['Rebels advance', riot(40)], ['A night of fire', riot(15)])).toEqual([]);
      const cuts = (jobs: number): [string, string] => ['BBC cuts jobs', `The BBC will cut ${jobs} jobs, it said.`];
      expect(seenBeside(cuts(400), cuts(500))).toEqual(['400 jobs']);
    });

    describe('a crowd is that of its own march', () => {
      const old: [string, string] = [
        'Marchers fill Lonsa',
        'Some 20,000 people marched through Lonsa against the dam on Saturday, police said.',
      ];
      const seen = (text: string, day = '2024-02-02', town = 'Lonsa') =>
        seenBeside(old, [`Marchers in ${town}`, `They marched against the dam. ${text}`], day);

      it.each([
        'Organisers said 50,000 people had joined the march against the dam in Lonsa on Saturday.',
        'Organisers put the crowd in Lonsa at 50,000.',
        'At least 50,000 protesters marched against the dam in Lonsa, organisers said.',
        'The march against the dam in Lonsa drew 50,000 people, organisers said.',
      ])('%s', (text) => expect(seen(text)).toEqual(['Some 20,000 people']));

      it.each([
        ['of people', 'Some 50,000 people live below the dam in Lonsa, police said.'],
        ['of the wounded', 'Some 5,000 people were injured at the march in Lonsa, police said.'],
      ])('but it is none %s', (_, text) => expect(seen(text)).toEqual([]));

      it('nor of another town', () => {
        const other = 'Some 50,000 people marched through Sund against the dam on Saturday, police said.';
        expect(seen(other, '2024-02-02', 'Sund')).toEqual([]);
      });

      it('nor of next week', () => {
        const next = 'Some 50,000 people marched through Lonsa against the dam on Saturday, police said.';
        expect(seen(next, '2024-02-11')).toEqual([]);
      });
    });

    describe('one strike is not the next', () => {
      const old = ['Strike on Lonsa', 'An air strike on a market in Lonsa killed 29 people, police said.'] as const;
      const seen = (days: string, text: string) =>
        seenBeside([old[0], old[1]], ['War', `${text} Lonsa is in Vesta.`], `2024-02-${days}`);

      it.each([
        'An air strike on a school in Lonsa killed 34 people, police said.',
        'Air strikes killed 34 people in Lonsa, police said.',
        'Rebels say that air strikes killed 34 people in Lonsa.',
        'Gunmen killed 34 people in Lonsa, police said.',
        'The toll of a flood in Lonsa has risen to 34 dead, police said.',
        'The toll of the buses that collided in Lonsa has risen to 34 dead, police said.',
        'The toll of the air strike on Lonsa on Wednesday rose to 34 dead, police said.',
        "The toll of Wednesday's air strike on Lonsa rose to 34 dead, police said.",
        'At least 34 people are dead after the collapse of a mine in Lonsa, police said.',
      ])('%s', (text) => expect(seen('08', text)).toEqual([]));

      it.each([
        'The air strike on a market in Lonsa killed 34 people, police said.',
        "Last week's air strike on Lonsa killed 34 people, police said.",
        'The toll of the air strike on Lonsa has risen to 34 dead, police said.',
        'The air strikes have killed 34 people in Lonsa, police said.',
        'The strike that hit Lonsa killed 34 people, police said.',
      ])('but it is: %s', (text) => expect(seen('08', text)).toEqual(['29 people']));

      it('nor are the things it struck', () => {
        const before: [string, string] = [
          'Strike off Lonsa',
          'An air strike hit 29 fishing boats off Lonsa, police said.',
        ];
        const text = (strike: string) => `${strike} hit 34 fishing boats off Lonsa, police said.`;
        expect(seenBeside(before, ['War', text('An air strike')])).toEqual([]);
        expect(seenBeside(before, ['War', text('Last week the air strike')])).toEqual(['29 fishing boats']);
      });

      it('the next day it may be', () => {
        expect(seen('02', 'An air strike on a market in Lonsa killed 34 people, police said.')).toEqual(['29 people']);
      });

      it('those who died besides are not the dead', () => {
        expect(seen('02', 'The air strike on Lonsa killed another 34 people, police said.')).toEqual([]);
      });
    });

    it('the cases of one country are none of another', () => {
      const old: [string, string] = [
        'Swine flu in Canada',
        'Canada has confirmed 12 cases of swine flu, officials said.',
      ];
      const text = (country: string): [string, string] => [
        'Swine flu spreads',
        `${country} has confirmed 20 cases of swine flu, officials said.`,
      ];
      expect(seenBeside(old, text('Canada'))).toEqual(['12 cases']);
      expect(seenBeside(old, text('Spain'))).toEqual([]);
    });

    it('each number of a report has its own country', () => {
      const old: [string, string] = [
        'Swine flu in the Andes',
        'Peru has confirmed 14 cases of swine flu. Chile has confirmed 30 cases, and Bolivia 8 cases.',
      ];
      const text = (rest: string): [string, string] => ['Swine flu in the Andes spreads', `Swine flu spreads. ${rest}`];
      expect(seenBeside(old, text('Chile has confirmed 41 cases of swine flu.'))).toEqual(['30 cases']);
      expect(seenBeside(old, text('Bolivia has confirmed 12 cases of swine flu.'))).toEqual(['8 cases']);
      expect(seenBeside(old, text('Chile has 41 cases of swine flu and Peru 22 cases.'))).toEqual([
        '30 cases',
        '14 cases',
      ]);
      expect(seenBeside(old, text('After Chile comes Peru, with 22 cases of swine flu.'))).toEqual(['14 cases']);
    });

    it('those who fled to one country are not those who fled to another', () => {
      const text = (count: string, country: string): [string, string] => [
        'Refugees from Sudan',
        `Some ${count} refugees from Sudan have crossed into ${country}, the UN refugee agency said.`,
      ];
      expect(seenBeside(text('720,000', 'Chad'), text('850,000', 'Chad'))).toEqual(['Some 720,000 refugees']);
      expect(seenBeside(text('720,000', 'Chad'), text('650,000', 'Egypt'))).toEqual([]);
    });

    it('what is thirty times as large is something else', () => {
      const old: [string, string] = ['Blast in Kano', `A ${blast} killed 29 people, police said.`];
      expect(seenBeside(old, ['Blast in Kano', `The ${blast} killed 34 people, police said.`])).toEqual(['29 people']);
      const war = `The ${blast} was the worst of a war that has killed 12,000 people in Kano, police said.`;
      expect(seenBeside(old, ['War in Kano', war])).toEqual([]);
    });
  });

  describe('of a bomb in Kano', () => {
    const bomb = article(
      'Bomb in Kano kills four',
      '2024-02-01',
      'A bomb at a market in Kano killed four people on Thursday, police said.',
      'Another 12 people were hurt.',
    );
    const kept = recordOfArticle(bomb, findFigures(bomb), { id: 'bomb', today: '2024-02-01' });
    const withBomb = addArticles(openArchive([]), [kept]);
    const seen = (published: string, ...paragraphs: string[]) =>
      analyze(article('Bomb in Kano', published, ...paragraphs), withBomb, options).figures.flatMap(({ earlier }) =>
        earlier.map(({ surface }) => surface),
      );

    it('meet a later count of it', () => {
      expect(seen('2024-02-03', 'The bomb at a market in Kano on Thursday killed nine people.').join()).toContain(
        'four',
      );
      expect(
        seen(
          '2024-02-06',
          'On Tuesday police found nine bodies of people killed by the bomb at the market in Kano.',
        ).join(),
      ).toContain('four');
      expect(seen('2024-02-06', 'Police said on Tuesday that the bomb in Kano killed nine.').join()).toContain('four');
    });

    it('are silent on the next bomb there', () => {
      expect(seen('2024-02-20', 'A bomb at a station in Kano killed nine people on Tuesday. It hurt 30.')).toEqual([]);
      expect(seen('2024-02-20', 'A bomb hit a station in Kano on Tuesday. It killed nine people.')).toEqual([]);
    });
  });

  it('meet the same accident by its place, whatever its dead are called', () => {
    const page = article(
      'Toll of Huaraz bus crash rises',
      '2024-08-20',
      'Rescuers have found 26 bodies in the ravine near Huaraz into which a bus plunged on Sunday, police in Peru said.',
    );
    expect(earlierOf(page, '26').join()).toContain('24');
  });

  it('meet what a firm told before, and no other firm of the same town', () => {
    const text = (firm: string, jobs: string) =>
      article(`${firm} to cut jobs`, '2024-08-25', `The carmaker ${firm} will cut ${jobs} jobs in Marlow, it said.`);
    expect(earlierOf(text('Acme', '1,400'), '1,400').join()).toContain('900 jobs');
    expect(earlierOf(text('Bolt', '1,400'), '1,400')).toEqual([]);
  });

  it('are held against another unit of the same thing', () => {
    const text = (name: string) =>
      article(
        `${name} pipeline is long`,
        '2024-08-25',
        `The ${name} pipeline will be 560 miles long, the ministry said.`,
      );
    expect(earlierOf(text('Oran'), '560')).toEqual(['agrees 900 kilometres']);
    expect(earlierOf(text('Sirte'), '560')).toEqual([]);
  });

  it('keep no sentence of the page', () => {
    expect(JSON.stringify(saved)).not.toContain('sank off Port Marlow on Friday');
  });
});
