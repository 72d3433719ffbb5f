import { describe, expect, it } from 'vitest';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { parseHtml } from '@/cli/read.ts';
import { analyze } from '@/engine/analyze.ts';
import { openArchive } from '@/engine/archive/archive.ts';
import type { DifferenceLabel, Report } from '@/engine/model.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import { projectFiles, read } from '../source-files.ts';

const FOLDER = 'tests/pages/samples/';
const samples = projectFiles(FOLDER).filter((file) => file.endsWith('.html') && !file.endsWith('/index.html'));
const archive = openArchive(loadBundledPacks());

/** What the list of samples says of each page: a figure of it, and the label that the page is there to show. */
const PROMISES: [page: string, surface: RegExp, label: DifferenceLabel][] = [
  ['sources-differ', /6,000/, 'sourcesDiffer'],
  ['revised', /97/, 'revised'],
  ['updated', /35,418/, 'updated'],
  ['scoped', /122,000/, 'differentScope'],
  ['forecast', /175,000/, 'forecast'],
  ['agrees', /100,000/, 'agrees'],
  ['live', /1,023/, 'sourcesDiffer'],
];

describe('the sample pages show what their list says', () => {
  it.each(PROMISES)('%s: an earlier figure for %s is labelled %s', (page, surface, label) => {
    const figure = reportOf(`${FOLDER}${page}.html`).figures.find((each) => surface.test(each.surface));
    expect(figure?.earlier.map((earlier) => earlier.label)).toContain(label);
  });

  it.each(['updated', 'forecast', 'agrees', 'nothing-earlier', 'football', 'recipe'])(
    '%s: the badge stays empty',
    (page) => {
      expect(reportOf(`${FOLDER}${page}.html`).badge).toBe(0);
    },
  );

  it.each(['nothing-earlier', 'football', 'recipe'])('%s: no figure has an earlier one', (page) => {
    const { figures, related } = reportOf(`${FOLDER}${page}.html`);
    expect(figures.filter(({ earlier }) => earlier.length > 0)).toEqual([]);
    expect(related).toEqual([]);
  });

  it('175,000 expected is held against no count', () => {
    const { figures } = reportOf(`${FOLDER}forecast.html`);
    const labels = figures.flatMap(({ earlier }) => earlier).map(({ label }) => label);
    expect(labels).not.toContain('sourcesDiffer');
  });
});

describe('the sample pages are readable as news', () => {
  it.each(samples)('%s has a title, an outlet and a date', (file) => {
    const { article } = reportOf(file);
    expect(article).toMatchObject({ isArticle: true, title: expect.any(String), outlet: expect.any(String) });
    expect(article.published).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it.each(samples)('%s is in the list', (file) => {
    expect(read(`${FOLDER}index.html`)).toContain(`href="${file.slice(FOLDER.length)}"`);
  });

  it('their list itself is no article', () => {
    expect(reportOf(`${FOLDER}index.html`).article.isArticle).toBe(false);
  });
});

function reportOf(file: string): Report {
  const url = `https://news.example/${file.slice(FOLDER.length)}`;
  const article = readArticle(parseHtml(Buffer.from(read(file))), { url });
  return analyze(article, archive, { today: '2026-01-01', dismissed: new Set() });
}
