import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Report } from '@/engine/model.ts';
import { answers, hitherto, withFolder } from './run.ts';

const PARAGRAPHS = [
  'Ukraine says Russia has massed 97,000 troops along the frontier with Ukraine, a number Kyiv called worrying on Friday.',
  'Officials in the capital said that they saw no sign of an attack in the coming days, but asked partners for help.',
  'The build-up near Ukraine began in the autumn, and Western capitals have warned Moscow of sanctions should it invade.',
  'Diplomats from several countries plan to meet next week to talk about the border and about weapons in the region.',
];

function page(paragraphs: readonly string[], title = 'Kyiv counts troops at the border'): string {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${body}</article></body></html>`;
}

const RECIPE = page(
  [
    'Peel four large onions and cut them into thin rings, then let them brown slowly in butter for forty minutes.',
    'Add two litres of stock, a glass of white wine and the thyme, and let the soup simmer for another half hour.',
    'Toast eight slices of bread, cover them with 200 grams of cheese and put them under the grill until golden.',
    'Serve the soup in deep bowls with the bread on top, and with a green salad beside it for a light supper.',
  ],
  'Onion soup for a cold evening',
);

describe('hitherto check --json', () => {
  it('prints one object with every promised field', async () => {
    const run = await hitherto(['check', '-', '--json', '--published', '2021-12-10'], page(PARAGRAPHS));
    expect([run.status, run.stderr]).toEqual([0, '']);
    const [report] = answers(run) as unknown as [Report];
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['article', 'topics', 'figures', 'related', 'archive', 'badge']),
    );
    expect(report.article).toMatchObject({ isArticle: true, language: 'en', published: '2021-12-10' });
    expect(Object.keys(report.article)).toEqual(
      expect.arrayContaining(['title', 'outlet', 'url', 'publishedFrom', 'blocks', 'words']),
    );
    const figure = report.figures.find((each) => each.low === 97_000);
    expect(figure).toMatchObject({ measure: 'russian-troops-near-ukraine', unit: 'person', modifier: 'exact' });
    const fields = ['article', 'headline', 'outlet', 'published', 'url', 'surface', 'low', 'high', 'modifier', 'asOf'];
    const more = ['claimant', 'stance', 'scope', 'label', 'counted', 'reasons', 'matchedBy'];
    expect(Object.keys(figure?.earlier[0] ?? {})).toEqual(expect.arrayContaining([...fields, ...more]));
    expect(report.badge).toBeGreaterThan(0);
    expect(report.archive.packs.length).toBeGreaterThan(1);
  });

  it('holds a page against nothing that was printed after it', async () => {
    const run = await hitherto(['check', '-', '--json', '--published', '2021-12-10'], page(PARAGRAPHS));
    const [report] = answers(run) as unknown as [Report];
    const days = report.figures.flatMap((figure) => figure.earlier.map((earlier) => earlier.published.slice(0, 7)));
    expect(days.filter((day) => day > '2021-12')).toEqual([]);
  });

  it('gives a recipe badge 0 and nothing beside its figures', async () => {
    const run = await hitherto(['check', '-', '--json', '--published', '2024-01-10'], RECIPE);
    const [report] = answers(run) as unknown as [Report];
    expect(report.badge).toBe(0);
    expect(report.figures.filter((figure) => figure.earlier.length > 0)).toEqual([]);
  });

  it('reads several pages in order, one line each, and goes on after one it cannot read', async () => {
    await withFolder(async (folder) => {
      const [first, last] = [path.join(folder, 'a.html'), path.join(folder, 'b.html.gz')];
      writeFileSync(first, page(PARAGRAPHS));
      writeFileSync(last, gzipSync(RECIPE));
      const run = await hitherto(['check', first, path.join(folder, 'none.html'), last, '--json']);
      expect(run.status).toBe(2);
      expect(answers(run).map(({ file, error }) => [path.basename(String(file)), error ?? null])).toEqual([
        ['a.html', null],
        ['none.html', 'there is no such file'],
        ['b.html.gz', null],
      ]);
    });
  });
});

describe('hitherto check for a person', () => {
  it('shows the figure, what was stated earlier, by whom and why it differs', async () => {
    const { stdout, status } = await hitherto(['check', '-', '--published', '2021-12-10'], page(PARAGRAPHS));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Kyiv counts troops at the border\n/);
    expect(stdout).toContain('97,000 troops');
    expect(stdout).toContain('Oleksii Reznikov');
    expect(stdout).toContain('sources differ');
    expect(stdout).not.toMatch(/false|wrong|debunk|fact.check/i);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('gives whole dates, September’s too', async () => {
    const body = [
      'The wildfire in Maui killed 97 people, Hawaii authorities said on Friday, after laboratories compared the remains.',
      'Searchers had gone through the ashes of Lahaina on Maui house by house, and the lists of the missing were compared.',
      'Relatives of the missing were asked to give samples, and the governor of Hawaii thanked the laboratories.',
    ];
    const { stdout } = await hitherto(['check', '-', '--published', '2023-09-16'], page(body, 'Maui lowers its toll'));
    expect(stdout).toMatch(/^ {2}15 Sept 2023 {2}/m);
    expect(stdout).not.toMatch(/^ {2}[^ ]+ [^ ]+ \d*…/m);
  });

  it('says politely that nothing earlier is known', async () => {
    const { stdout, status } = await hitherto(['check', '-', '--published', '2024-01-10'], RECIPE);
    expect(status).toBe(0);
    expect(stdout).toContain('No earlier figure for this in your archive (450 articles,');
    expect(stdout.replace(/\s+/g, ' ')).toContain('That says nothing about whether it is right.');
  });

  it('passes no control characters of a page on to the terminal', async () => {
    const hostile = page(['\u001b]0;owned\u0007\u001b[2J \u009b31m', ...PARAGRAPHS], 'Toll\u001b[2J at the border');
    const { stdout } = await hitherto(['check', '-', '--published', '2021-12-10'], hostile);
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('what is no page', () => {
  it.each([
    ['nothing at all', '', 'is empty'],
    ['plain text', 'Russia has 97,000 troops at the border.', 'no HTML in it'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'is no HTML'],
    ['a PDF', '%PDF-1.7\n<x:xmpmeta xmlns="a">', 'is no HTML'],
  ])('%s ends with status 2 and one clear line', async (_, input, problem) => {
    const run = await hitherto(['check', '-', '--json'], input);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toBe(`hitherto: standard input: ${problem}\n`);
  });

  it.each([
    [['check'], 'check needs a page: hitherto check PAGE… [--json]'],
    [['check', 'x.html', '--publised', '2021'], "Unknown option '--publised'"],
    [['check', 'x.html', '--published', 'Friday'], '--published "Friday" is no date (2021-12-15, 2021-12 or 2021)'],
    [['check', 'x.html', '--url', 'example'], '--url "example" is no http(s) address'],
    [['chekc'], 'there is no command "chekc"; hitherto --help lists them'],
    [['check', 'x.html', '--pack', 'nowhere'], 'nowhere is no usable pack: pack.json: there is no such file'],
  ])('%j is refused in one line', async (args, problem) => {
    const run = await hitherto(args);
    expect([run.status, run.stdout, run.stderr]).toEqual([2, '', `hitherto: ${problem}\n`]);
  });
});

it('tells its version and how it is used', async () => {
  const [version, help] = await Promise.all([hitherto(['--version']), hitherto(['--help'])]);
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(help.status).toBe(0);
  for (const command of ['check', 'read', 'figures', 'compare', 'related', 'pack build', 'pack check']) {
    expect(help.stdout).toContain(`hitherto ${command}`);
  }
});
