import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { parseHtml } from '@/cli/read.ts';
import { analyze, lookUp } from '@/engine/analyze.ts';
import { openArchive } from '@/engine/archive/archive.ts';
import type { EarlierFigure, PartialDate, Report, ReportFigure } from '@/engine/model.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import { article } from './article.ts';

const archive = openArchive(loadBundledPacks());
const options = { today: '2026-06-30', dismissed: new Set<string>() };

function figureIn(report: Report, number: string): ReportFigure {
  const found = report.figures.find(({ surface }) => surface.includes(number));
  if (found === undefined)
    throw new Error(`${number} is not among ${report.figures.map((each) => each.surface).join(' · ')}`);
  return found;
}

function labelsOf(figure: ReportFigure, wanted: (earlier: EarlierFigure) => boolean): string[] {
  return [...new Set(figure.earlier.filter(wanted).map(({ label }) => label))];
}

const december = article(
  'Kyiv sees no Russian pull-back from the border',
  '2021-12-15',
  'Ukraine has seen no sign that Russia is withdrawing troops, a security official said on Wednesday.',
  'Oleksiy Danilov said that 92,000 Russian soldiers remained at the border with Ukraine.',
  'To keep the country under control, Russia would need at least 500,000-600,000 soldiers at the border, Danilov said, and more than 24 hours to bring them there.',
  'An American intelligence report expects an offensive against Ukraine that could involve as many as 175,000 Russian soldiers.',
);

const february = article(
  'Washington cannot confirm a Russian pull-back near Ukraine',
  '2022-02-15',
  'Joe Biden said on Tuesday that 150,000 Russian troops were massed near Ukraine, up from an earlier American estimate of 130,000 troops.',
  'In a village in the Belgorod region, about 30 kilometers (18 miles) from the Ukrainian border, life went on.',
  'The fighting in eastern Ukraine has killed nearly 14,000 people since 2014.',
);

describe('a page of December 2021', () => {
  const report = analyze(december, archive, options);

  it('holds the count of one official against the ministry’s of a week before', () => {
    const figure = figureIn(report, '92,000');
    expect(figure.measure).toBe('russian-troops-near-ukraine');
    expect(labelsOf(figure, ({ low, asOf }) => low === 120_000 && asOf === '2021-12-08')).toEqual(['sourcesDiffer']);
  });

  it('never counts a plan or a requirement against what is there', () => {
    for (const number of ['500,000', '175,000']) {
      const figure = figureIn(report, number);
      expect(labelsOf(figure, ({ low }) => low === 92_000 || low === 120_000)).not.toContain('sourcesDiffer');
      expect(figure.earlier.filter((earlier) => earlier.counted && earlier.low < 150_000)).toEqual([]);
    }
    expect(labelsOf(figureIn(report, '92,000'), ({ low }) => low === 175_000)).toEqual(['forecast']);
  });

  it('finds no conflict in 24 hours', () => {
    const hours = report.figures.find(({ surface }) => surface.includes('24 hours'));
    expect(hours?.earlier.filter((earlier) => earlier.counted) ?? []).toEqual([]);
  });

  it('counts figures, not their earlier ones, on the badge', () => {
    const counted = report.figures.filter((figure) => figure.earlier.some((earlier) => earlier.counted));
    expect(report.badge).toBe(counted.length);
  });

  it('shows nothing printed after the page', () => {
    const later = report.figures
      .flatMap((figure) => figure.earlier)
      .filter(({ published }) => published > '2021-12-15');
    expect(later).toEqual([]);
  });

  it('gives each earlier figure a plain line of reason and the words that earned it', () => {
    for (const earlier of report.figures.flatMap((figure) => figure.earlier)) {
      expect(earlier.reasons[0]).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(earlier.matchedBy.length).toBeGreaterThan(0);
    }
  });

  it('obeys "not the same thing" ever after', () => {
    const figure = figureIn(report, '92,000');
    const pair = figure.earlier[0]?.pair ?? '';
    const again = analyze(december, archive, { ...options, dismissed: new Set([pair]) });
    expect(figureIn(again, '92,000').earlier.map((earlier) => earlier.pair)).not.toContain(pair);
  });

  it('does not bring a statement back by another outlet that carried it', () => {
    const carried = figureIn(report, '92,000').earlier.find(({ alsoCarriedBy }) => alsoCarriedBy.length > 0);
    const again = analyze(december, archive, { ...options, dismissed: new Set([carried?.pair ?? '']) });
    const carriers = (carried?.alsoCarriedBy ?? []).map(({ article }) => article);
    expect(carriers).not.toEqual([]);
    const left = figureIn(again, '92,000').earlier.filter(({ article }) => carriers.includes(article));
    expect(left.filter(({ low, claimant }) => low === carried?.low && claimant === carried.claimant)).toEqual([]);
  });
});

describe('a page of February 2022', () => {
  const report = analyze(february, archive, options);

  it('tells the new estimate from the former one, and says that the page has both', () => {
    const figure = figureIn(report, '150,000');
    expect(figure.onThisPage.join()).toContain('130,000');
    expect(figureIn(report, '130,000').stance).toBe('former');
  });

  it('tells of the former one under the new one, whose card has all that is on record', () => {
    expect(figureIn(report, '130,000').repeatOf).toBe(figureIn(report, '150,000').id);
  });

  it('shows the December figures as of their dates, as an update and no conflict', () => {
    const ofDecember = figureIn(report, '150,000').earlier.filter(
      ({ asOf, low }) => asOf?.startsWith('2021-12') && [92_000, 120_000, 122_000].includes(low),
    );
    expect(ofDecember.length).toBeGreaterThanOrEqual(3);
    for (const { label } of ofDecember) expect(['updated', 'laterOtherSource', 'differentScope']).toContain(label);
  });

  it('knows the dead of the war in the Donbas', () => {
    expect(figureIn(report, '14,000').measure).toBe('donbas-war-deaths');
  });

  it('takes a conversion in brackets for the same distance', () => {
    expect(report.figures.filter(({ unit }) => unit === 'mile' || unit === 'kilometre')).toHaveLength(1);
  });
});

it('lets "more than 100,000" agree with every larger count', () => {
  const page = article(
    'Ukraine wants proof of a withdrawal',
    '2022-02-15',
    'Russia has gathered more than 100,000 troops near the borders of Ukraine.',
  );
  const report = analyze(page, archive, options);
  const larger = figureIn(report, '100,000').earlier.filter(({ low, label }) => low > 100_000 && label !== 'forecast');
  expect(larger.length).toBeGreaterThan(5);
  expect([...new Set(larger.map(({ label }) => label))].sort()).toEqual(expect.arrayContaining(['agrees']));
  expect(report.badge).toBe(0);
});

it('gives a radius as the scope of a count, and keeps a wider circle apart', () => {
  const page = article(
    'Russia builds up forces near Ukraine',
    '2021-12-22',
    'There are 122,000 Russian troops within 200 kilometers of the border, the security council of Ukraine said.',
  );
  const figure = figureIn(analyze(page, archive, options), '122,000');
  expect(figure.scopeTags).toContain('radius=200km');
  expect(labelsOf(figure, ({ low }) => low === 143_500)).toEqual(['differentScope']);
});

describe('pages with nothing to say', () => {
  it.each([
    ['football', 'United win the derby', 'A crowd of 74,000 saw the striker, who cost £35 million, score twice.'],
    ['a recipe', 'Lemon tart', 'Use 250 grams of flour and bake at 180 degrees for 35 minutes.'],
    ['a stock table', 'Shares close higher', 'The index gained 120 points and the bank lost 4 percent.'],
    ['a product', 'A new phone', 'The phone costs $799, weighs 171 grams and sold 92,000 times on the first day.'],
  ])('finds nothing earlier for %s', (_, title, text) => {
    const report = analyze(article(title, '2024-03-03', text), archive, options);
    expect(report.badge).toBe(0);
    expect(report.figures.flatMap(({ earlier }) => earlier)).toEqual([]);
    expect(report.figures.map(({ measure }) => measure).filter((measure) => measure !== null)).toEqual([]);
  });

  it('does not read a language it does not know', () => {
    const page = { ...december, language: 'uk' };
    expect(analyze(page, archive, options)).toMatchObject({ languageSupported: false, figures: [], badge: 0 });
  });

  it('says nothing about a page that is no article', () => {
    const report = analyze({ ...december, isArticle: false, blocks: [] }, archive, options);
    expect(report).toMatchObject({ figures: [], related: [], topics: [], badge: 0 });
  });

  it.each(['', '½'.repeat(2000), '1,000 '.repeat(3000), '“”…\u0000\ud800'])('survives odd text (%#)', (text) => {
    expect(() => analyze(article(text.slice(0, 50), null, text), archive, options)).not.toThrow();
  });
});

describe('a selection', () => {
  it('is read with its paragraph and headline', () => {
    const report = lookUp('92,000 Russian soldiers', december, archive, options);
    expect(report.figures).toHaveLength(1);
    expect(report.figures[0]?.measure).toBe('russian-troops-near-ukraine');
    expect(report.figures[0]?.earlier.length).toBeGreaterThan(0);
  });

  it('works on a page that is no article', () => {
    const report = lookUp('more than 130,000 Russian troops near Ukraine', null, archive, options);
    expect(report.article.isArticle).toBe(false);
    expect(report.figures[0]?.measure).toBe('russian-troops-near-ukraine');
  });

  it('without a figure brings articles', () => {
    const report = lookUp('Russian troops on the border of Ukraine', null, archive, options);
    expect(report.figures).toEqual([]);
    expect(report.related.length).toBeGreaterThan(0);
  });

  it.each([
    ['Zelensky', true],
    ['satellite', true],
    ['soap', false],
    ['zeppelin', false],
  ])('takes "%s" for the word that it is, not for one that looks like it: %s', (word, isFound) =>
    expect(lookUp(word, null, archive, options).related.length > 0).toBe(isFound),
  );
});

it('never holds a page against its own copy on record', () => {
  const record = archive.articles.find(({ id }) => id === 'tass-2021-12-15');
  const copy = { ...december, url: `${record?.url ?? ''}?utm_source=mail`, title: 'Another headline' };
  const carriers = analyze(copy, archive, options).figures.flatMap(({ earlier }) =>
    earlier.flatMap((each) => [each.article, ...each.alsoCarriedBy.map((other) => other.article)]),
  );
  expect(carriers.length).toBeGreaterThan(0);
  expect(carriers).not.toContain(record?.id);
});

const SEEDS = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

describe.skipIf(!existsSync(SEEDS))(
  'the five gathered pages (skipped where ../shared is not beside the project)',
  () => {
    function reportOf(id: string, published: PartialDate): Report {
      const document = parseHtml(readFileSync(`${SEEDS}/${id}.html`));
      return analyze(readArticle(document, { published }), archive, options);
    }

    it('000: one count in conflict, plans and needs beside it', () => {
      const report = reportOf('000', '2021-12-15');
      expect(labelsOf(figureIn(report, '92,000'), ({ low }) => low === 120_000)).toEqual(['sourcesDiffer']);
      expect(report.badge).toBe(1);
    });

    it('001: the December counts are of December', () => {
      const report = reportOf('001', '2022-02-15');
      const labels = labelsOf(
        figureIn(report, '150,000'),
        ({ asOf, low }) => asOf?.startsWith('2021-12') === true && [92_000, 120_000, 122_000].includes(low),
      );
      expect(labels.filter((label) => !['updated', 'laterOtherSource'].includes(label))).toEqual([]);
      expect(figureIn(report, '14,000').measure).toBe('donbas-war-deaths');
    });

    it('002: more than 100,000 is no conflict', () => {
      const report = reportOf('002', '2022-02-15');
      const labels = labelsOf(
        figureIn(report, '100,000'),
        ({ low, label }) => [150_000, 120_000].includes(low) && label !== 'forecast',
      );
      expect(labels).toEqual(['agrees']);
      expect(report.badge).toBe(0);
    });

    it('003: nothing of the list of other headlines is read', () => {
      const report = reportOf('003', '2021-12-09');
      expect(report.figures.some(({ surface }) => surface.includes('40,000'))).toBe(false);
      expect(figureIn(report, '120,000').measure).toBe('russian-troops-near-ukraine');
    });

    it('004: 122,000 within 200 kilometers', () => {
      const figure = figureIn(reportOf('004', '2021-12-22'), '122,000');
      expect(figure.scopeTags).toContain('radius=200km');
    });
  },
);

describe('a number said twice', () => {
  const twice = (...paragraphs: string[]) =>
    analyze(
      article('Russia has 120,000 troops near Ukraine, ministry says', '2021-12-09', ...paragraphs),
      archive,
      options,
    );

  it('is one statement in headline and body, counted once and shown where the body tells more', () => {
    const report = twice(
      'Ukraine’s defence ministry says Russia has raised its troops near Ukraine to 120,000 soldiers, including air force and naval personnel.',
    );
    const [first, second] = report.figures;
    expect(first).toMatchObject({ block: -1, repeatOf: second?.id });
    expect(second).toMatchObject({ block: 0, repeatOf: null });
    expect(report.badge).toBe(1);
  });

  it('stays two statements when the second number is another one', () => {
    const report = twice(
      'Oleksii Reznikov, the minister, said on Thursday that 94,000 Russian soldiers stood near Ukraine.',
    );
    expect(report.figures.map(({ repeatOf }) => repeatOf)).toEqual([null, null]);
  });
});

it('says of a page without end that only its beginning was compared', () => {
  const padding = Array.from({ length: 60 }, () => 'The talks went on and nothing was said of them. '.repeat(90));
  const long = article('Talks', '2022-02-15', ...february.blocks.map(({ text }) => text), ...padding);
  expect(analyze(long, archive, options).inPart).toBe(true);
  expect(analyze(february, archive, options).inPart).toBe(false);
});

describe('a page without a date', () => {
  const undated = analyze({ ...december, published: null }, archive, options);
  const figure = figureIn(undated, '92,000');

  it('finds the earlier figures, but does not say how far apart the dates lie', () => {
    expect(figure.measure).toBe('russian-troops-near-ukraine');
    expect(labelsOf(figure, () => true)).toContain('unclear');
    expect(labelsOf(figure, () => true)).not.toContain('laterOtherSource');
  });

  it('has nothing earlier that was printed after its last change', () => {
    const printed = ({ figures, related }: typeof undated) =>
      [...figures.flatMap(({ earlier }) => earlier), ...related].map(({ published }) => published);
    const changed = analyze({ ...december, published: null, modified: '2021-12-16' }, archive, options);
    expect(printed(changed).length).toBeGreaterThan(0);
    expect(printed(changed).filter((day) => day > '2021-12-16')).toEqual([]);
    expect(printed(undated).filter((day) => day > '2021-12-16')).not.toEqual([]);
  });

  it('counts no difference that may be one of time alone', () => {
    expect(undated.badge).toBe(0);
  });
});

it('holds no company’s breach against another that its paragraph only recalls', () => {
  const page = article(
    'Data of airline’s customers stolen: Skybird tells 40 million',
    '2019-08-18',
    'Skybird said 40 million customers were affected by a data breach. It recalls the breach at Equifax.',
  );
  expect(figureIn(analyze(page, archive, options), '40 million customers').earlier).toEqual([]);
});

it('knows the displaced of a country from all who fled', () => {
  const page = article(
    'Sudan: fewer are displaced',
    '2025-12-02',
    'The war in Sudan has left 9.3 million people displaced within the country, the IOM said on Tuesday.',
  );
  const { earlier } = figureIn(analyze(page, archive, options), '9.3 million');
  const [all] = earlier.filter(({ scopeTags }) => scopeTags.includes('displaced=all'));
  expect(all?.label).toBe('differentScope');
  expect(all?.reasons[0]).toMatch(/people displaced within the country here/i);
});

it('takes the fires of one town for none of an island of the same country', () => {
  const page = article(
    'Fires near Los Angeles',
    '2025-01-15',
    'The fires in Los Angeles have killed 25 people, the coroner said. The fires on Maui in 2023 were deadlier.',
  );
  expect(figureIn(analyze(page, archive, options), '25 people').earlier).toEqual([]);
});

it('takes a count of those who left a country for the count of them in the whole world', () => {
  const page = article(
    'Exodus from Venezuela goes on',
    '2023-09-01',
    'More than 7.7 million people have left Venezuela, the UN refugee agency said.',
  );
  const { earlier } = figureIn(analyze(page, archive, options), '7.7 million');
  const [world] = earlier.filter(({ scopeTags }) => scopeTags.includes('place=world'));
  expect(world?.label).toBe('agrees');
});

it('takes an estimate of a cost for no other thing than the plan of the same sum', () => {
  const page = article('Games postponed', '2020-12-22', 'The Tokyo Olympics will cost $15.4 billion, organisers said.');
  const { earlier } = figureIn(analyze(page, archive, options), '15.4');
  expect(labelsOf(figureIn(analyze(page, archive, options), '15.4'), ({ low }) => low === 15.4e9)).toEqual(['agrees']);
  expect(earlier.filter(({ low }) => low === 12.6e9).map(({ label }) => label)).not.toContain('agrees');
});
