import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matcherFor } from '@/engine/archive/same-measure.ts';
import { openArchive } from '@/engine/archive/archive.ts';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article } from '@/engine/model.ts';

interface Example {
  measure: string;
  published: string;
  /** A sentence of our own with the figure between «». */
  text: string;
  /** Look-alikes that must not be taken for this measure. */
  not?: string[];
}

const examples = readFileSync(new URL('../../data/packs/curation/examples.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Example); // ours; a wrong field fails below
const archive = openArchive(loadBundledPacks());

function measureOf(marked: string, published: string): string | null {
  const text = marked.replace(/[«»]/g, '');
  const at = { start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
  const article = pageOf(text, published);
  const figure = findFigures(article).find((each) => each.start < at.end && each.end > at.start);
  if (!figure) return 'no figure found';
  return matcherFor(article, archive, { today: published, near: [] })(figure).measure?.series.id ?? null;
}

function pageOf(text: string, published: string): Article {
  return {
    isArticle: true,
    title: null,
    outlet: null,
    author: null,
    url: null,
    canonicalUrl: null,
    section: null,
    language: 'en',
    published,
    publishedAt: null,
    publishedFrom: 'option',
    modified: null,
    blocks: [{ kind: 'paragraph', text, date: null }],
  };
}

describe('every measure on record is known again', () => {
  it.each(examples.map(({ measure, published, text }) => [measure, text, published] as const))(
    '%s in: %s',
    (measure, text, published) => expect(measureOf(text, published)).toBe(measure),
  );
});

describe('and is not seen where it only looks like it', () => {
  const lookAlikes = examples.flatMap(({ measure, published, not = [] }) =>
    not.map((text) => [measure, text, published] as const),
  );
  it.each(lookAlikes)('%s not in: %s', (measure, text, published) =>
    expect(measureOf(text, published)).not.toBe(measure),
  );
});

it('has an example for every series', () => {
  const shown = new Set(examples.map(({ measure }) => measure));
  expect([...archive.series.keys()].filter((id) => !shown.has(id))).toEqual([]);
});
