import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import type { AnalyzeOptions } from '@/engine/analyze.ts';
import { addArticles, type Archive, openArchive } from '@/engine/archive/archive.ts';
import type { PlainText } from '@/engine/archive/entry.ts';
import { loadArchive, serializeArchive } from '@/engine/archive/serialize.ts';
import type { Article, Report } from '@/engine/model.ts';
import { bundled } from '../bundled.ts';
import { flexSearch, hitherto, miniSearch, plainBm25, type SpeedRival } from './speed-rivals.ts';
import { syntheticArticles, syntheticTexts } from './synthetic.ts';

/** Whole texts of 500 words, or lite ones of 60: what an archived article's headline and abstract hold. */
const SIZES = [
  { count: 5_000, lite: false },
  { count: 50_000, lite: false },
  { count: 200_000, lite: true },
];
const QUERIES = 60;
const COLLECTIONS = 3;
const ROUNDS = 40;

/** `-- matching speed [--ours] [--sizes 5000,50000]`: how fast, how large, and how it grows. */
export async function run(args: string[]): Promise<void> {
  const sizes = args.includes('--sizes') ? (args[args.indexOf('--sizes') + 1] ?? '').split(',').map(Number) : null;
  const rivals = args.includes('--ours') ? [hitherto] : [hitherto, plainBm25, flexSearch, miniSearch];
  for (const { count, lite } of SIZES.filter(({ count: size }) => !sizes || sizes.includes(size))) {
    for (const rival of rivals) measureIndex(rival, count, lite);
  }
  await measureAnalysis();
}

function measureIndex(rival: SpeedRival, count: number, lite: boolean): void {
  const texts = syntheticTexts(count, lite);
  if (texts === null) return console.log('Skipped: the news that texts are made from is not on this machine.');
  const before = memory();
  let started = performance.now();
  const index = rival.build(texts);
  const build = performance.now() - started;
  const kept = memory() - before;
  const query = median(sample(count, lite).map((text) => timed(() => index.search(text))));
  started = performance.now();
  const saved = index.save();
  const save = performance.now() - started;
  const load = timed(saved.load);
  console.log(
    `${String(count).padStart(7)} ${lite ? 'lite' : 'full'}  ${rival.name.padEnd(11)} build ${seconds(build)}  memory ${megabytes(kept)}` +
      `  stored ${megabytes(saved.bytes)}  save ${save.toFixed(0)} ms  load ${load.toFixed(1)} ms  query ${query.toFixed(2)} ms`,
  );
}

function sample(count: number, lite: boolean): PlainText[] {
  const step = Math.floor(count / QUERIES);
  return [...(syntheticTexts(count, lite) ?? [])].filter((_, place) => place % step === 0);
}

interface Analysis {
  analyze(article: Article, archive: Archive, options: AnalyzeOptions): Report;
}

async function measureAnalysis(): Promise<void> {
  const pages = seedPages();
  if (pages.length === 0) return console.log('Skipped: the seed articles are not on this machine.');
  const analysis = await bundled<Analysis>('engine/analyze.ts');
  const packs = openArchive(loadBundledPacks());
  measurePages(`${packs.size} bundled articles`, analysis, { built: packs, pages });
  const texts = syntheticTexts(50_000, true);
  if (!texts) return;
  const built = addArticles(packs, [...syntheticArticles(texts)]);
  measurePages('with 50,000 saved articles', analysis, { built, pages });
}

/** The archive as the extension holds it: loaded from its file. The first page also warms what is read lazily. */
function measurePages(
  name: string,
  { analyze }: Analysis,
  { built, pages }: { built: Archive; pages: readonly Article[] },
): void {
  const loaded = loadArchive(serializeArchive(built));
  if (!loaded.ok) throw new Error(loaded.error);
  const options = { today: '2026-11-24', dismissed: new Set<string>() };
  const once = (page: Article) => timed(() => analyze(structuredClone(page), loaded.value, options));
  const first = once(pages[0] ?? EMPTY_PAGE);
  const rounds = Array.from({ length: ROUNDS }, () => pages.map(once));
  // What other programs on the machine take is not the analysis' own: each page counts with its quickest round as well.
  const quickest = pages.map((_, page) => Math.min(...rounds.map((round) => round[page] ?? 0)));
  console.log(
    `analysis of a page, ${name}: median ${median(rounds.flat()).toFixed(2)} ms, once compiled (second half of the rounds) ` +
      `${median(rounds.slice(ROUNDS / 2).flat()).toFixed(2)} ms, quickest of ${ROUNDS} rounds ${median(quickest).toFixed(2)} ms, ` +
      `first ${first.toFixed(0)} ms`,
  );
}

const seeds = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

function seedPages(): Article[] {
  try {
    return readdirSync(seeds)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => pageOf(readFileSync(seeds + name, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

const EMPTY_PAGE: Article = {
  isArticle: true,
  title: null,
  outlet: null,
  author: null,
  url: null,
  canonicalUrl: null,
  section: null,
  language: 'en',
  published: '2022-02-16',
  publishedAt: null,
  publishedFrom: 'option',
  modified: null,
  blocks: [],
};

function pageOf(text: string): Article {
  const [title = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  return { ...EMPTY_PAGE, title, blocks: rest.map((line) => ({ kind: 'paragraph', text: line.trim(), date: null })) };
}

/** Milliseconds. */
function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void; // what --expose-gc adds to a new context

/** Bytes in use after full collections, array buffers included: what one sets free is given back only by the next. */
function memory(): number {
  for (let i = 0; i < COLLECTIONS; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
