import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import type { CuratedMeasure, CuratedScope, Correction } from '@/cli/curation.ts';
import { checksum } from '@/engine/archive/parse-pack.ts';
import { kindOf } from '@/engine/text/names.ts';
import { dataFiles, formatData, readData } from './tools/format-data.ts';

const packs = loadBundledPacks();
const series = packs.flatMap((pack) => pack.series);
const articles = packs.flatMap((pack) => pack.articles);
const figures = articles.flatMap((article) => article.figures);

function lines<T>(file: string): T[] {
  return readData(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T); // the tests below look at what they use
}

describe('every data file', () => {
  it.each(dataFiles())('%s is sorted, says each thing once and is laid out like the others', (file) => {
    expect(formatData(file, readData(file)) === readData(file), 'npm run fix rewrites it').toBe(true);
  });

  it('a lexicon entry shows what it is for', () => {
    const shown = dataFiles()
      .filter((file) => file.startsWith('lexicon/'))
      .map((file) => [file, JSON.parse(readData(file)) as unknown] as const)
      .filter((entry): entry is readonly [string, Record<string, unknown>[]] => Array.isArray(entry[1]));
    for (const [file, entries] of shown) {
      if (!entries.some((entry) => typeof entry === 'object' && 'example' in entry)) continue;
      expect(
        entries.filter((entry) => typeof entry['example'] !== 'string' || entry['example'] === ''),
        file,
      ).toEqual([]);
    }
  });
});

describe('the bundled packs', () => {
  it('hold the five stories of the seed pages and every story named by a record', () => {
    const stories = new Set(packs.flatMap((pack) => pack.manifest.stories.map((story) => story.id)));
    expect(articles.filter(({ story }) => story !== null && !stories.has(story)).map(({ id }) => id)).toEqual([]);
    expect(articles.filter(({ id }) => id.startsWith('seed-')).map(({ id }) => id)).toEqual([
      'seed-000',
      'seed-001',
      'seed-002',
      'seed-003',
      'seed-004',
    ]);
  });

  it('name no article and no series twice, not even in two packs', () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(new Set(series.map(({ id }) => id)).size).toBe(series.length);
    expect(new Set(articles.map(({ url }) => url)).size).toBe(articles.length);
  });

  it.each(packs.map((pack) => pack.manifest.id))('%s has the checksums of its files', (id) => {
    const { sha256 } = JSON.parse(readData(`packs/${id}/pack.json`)) as { sha256: Record<string, string> };
    expect(sha256['articles']).toBe(checksum(readData(`packs/${id}/articles.jsonl`)));
    expect(sha256['series']).toBe(checksum(readData(`packs/${id}/series.jsonl`)));
  });

  it('every figure of a series has the unit of its series', () => {
    const units = new Map(series.map(({ id, unit }) => [id, unit]));
    expect(
      figures
        .filter(({ measure, unit }) => measure !== null && units.get(measure) !== unit)
        .map(({ surface, measure, unit }) => `${measure}: ${surface} (${unit})`),
    ).toEqual([]);
  });

  it('every series has a figure on record', () => {
    const known = new Set(figures.map(({ measure }) => measure));
    expect(series.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('no number is kept both as withdrawn and as the correction that replaced it', () => {
    expect(figures.filter(({ revision, withdrawn }) => revision && withdrawn).map(({ surface }) => surface)).toEqual(
      [],
    );
  });
});

describe('what is shown of the packs', () => {
  const shown = figures.filter(({ comparable }) => comparable);

  it.each(['misreport', 'wrong', 'false', 'correct', 'error', 'mistake', 'inflated'])(
    'no scope or claimant of a figure is called %s',
    (judgement) => {
      const words = shown.flatMap(({ scope, claimant }) => [scope ?? '', claimant ?? '']);
      expect(words.filter((text) => text.toLowerCase().includes(judgement))).toEqual([]);
    },
  );
});

describe('what matching needs of a series', () => {
  it.each(series.map((each) => [each.id, each] as const))('%s', (_, each) => {
    const words = [...each.heads, ...each.cues, ...each.excludes];
    expect(
      words.filter((word) => word !== word.toLowerCase().trim()),
      'lower-case words',
    ).toEqual([]);
    expect(each.needsCue && each.cues.length === 0, 'cues, if it needs one').toBe(false);
    expect(
      each.names.flat().filter((name) => kindOf(name) === null),
      'names that data/lexicon/names.json knows',
    ).toEqual([]);
    expect(
      each.cues.filter((cue) => each.excludes.includes(cue)),
      'no cue that is an exclusion too',
    ).toEqual([]);
    expect(each.names.length > 0 || each.needsCue, 'names or cues that set it apart').toBe(true);
    expect(each.from === null || each.to === null || each.from <= each.to, 'from before to').toBe(true);
  });
});

describe('the curation of the packs', () => {
  const measures = lines<CuratedMeasure>('packs/curation/measures.jsonl');

  it('sends a scope to a measure that is there', () => {
    const known = new Set(series.map(({ id }) => id));
    const merged = measures.flatMap((measure) => ('mergedInto' in measure ? [measure.mergedInto] : []));
    expect(merged.filter((slug) => !known.has(slug))).toEqual([]);
  });

  it('reviews each scope of a measure once', () => {
    const keys = lines<CuratedScope>('packs/curation/scopes.jsonl').map(({ measure, scope }) => `${measure}: ${scope}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says why it corrects a record that is there', () => {
    const known = new Set(articles.map(({ id }) => id));
    const corrections = lines<Correction>('packs/curation/corrections.jsonl');
    expect(corrections.filter(({ article, why }) => !known.has(article) || why === '')).toEqual([]);
  });
});

it('data/README.md tells where each folder of data comes from', () => {
  const readme = readFileSync(new URL('../data/README.md', import.meta.url), 'utf8');
  for (const folder of ['lexicon', 'packs', 'packs/curation']) expect(readme).toContain(`\`${folder}/\``);
});
