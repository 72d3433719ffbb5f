/**
 * `npm run packs -- ../shared/corpus`: the bundled packs, made from a folder of gathered facts (articles.jsonl,
 * measures.jsonl, stories.jsonl) and the curated fields beside the packs. The same input gives the same bytes.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '@/engine/model.ts';
import { mergeArticle, mergeSeries, mergeStories } from './merge-corpus.ts';
import { assemblePack, writePack } from './pack-files.ts';
import type { Curation, SourceArticle, SourceMeasure, SourceStory } from './curation.ts';

const PACKS = fileURLToPath(new URL('../data/packs', import.meta.url));
const CURATION = path.join(PACKS, 'curation');

function main(corpus: string | undefined): void {
  if (corpus === undefined || !existsSync(corpus)) {
    console.error(`${corpus ?? 'Which folder'}? npm run packs -- ../shared/corpus`);
    process.exitCode = 2;
    return;
  }
  for (const pack of buildPacks(corpus)) {
    writePack(path.join(PACKS, pack.manifest.id), pack);
    const { articles, series, figures } = pack.manifest.counts;
    console.log(`${pack.manifest.id}: ${articles} articles, ${figures} figures, ${series} series`);
  }
}

/** Packs as they would be written. Throws with the record that is not covered by the curation. */
function buildPacks(corpus: string): Pack[] {
  const curation = readCuration();
  const articles = readLines<SourceArticle>(path.join(corpus, 'articles.jsonl'));
  const measures = readLines<SourceMeasure>(path.join(corpus, 'measures.jsonl'));
  const stories = readLines<SourceStory>(path.join(corpus, 'stories.jsonl'));
  return curation.packs.map(({ stories: own, ...manifest }) =>
    assemblePack(
      { ...manifest, stories: mergeStories(stories, curation).filter(({ id }) => own.includes(id)) },
      mergeSeries(measures, curation).filter(({ story }) => own.includes(story)),
      articles.filter(({ story }) => own.includes(story)).map((article) => mergeArticle(article, curation)),
    ),
  );
}

function readCuration(): Curation {
  const file = (name: string) => path.join(CURATION, name);
  return {
    packs: JSON.parse(readFileSync(file('packs.json'), 'utf8')) as Curation['packs'], // ours, checked by the data test
    headGroups: JSON.parse(readFileSync(file('head-groups.json'), 'utf8')) as Curation['headGroups'], // likewise
    measures: readLines(file('measures.jsonl')),
    scopes: readLines(file('scopes.jsonl')),
    claimants: readLines(file('claimants.jsonl')),
    corrections: readLines(file('corrections.jsonl')),
    stories: readLines(file('stories.jsonl')),
  };
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T); // what comes of it is validated as a pack before it is written
}

if (process.argv[1] && fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) main(process.argv[2]);
