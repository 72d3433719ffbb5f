import { analyze } from '@/engine/analyze.ts';
import { addArticles, openArchive } from '@/engine/archive/archive.ts';
import { recordOfArticle } from '@/engine/archive/saved-record.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article } from '@/engine/model.ts';
import { readCurrentEvents } from './gold.ts';
import { wikinews } from './unrelated.ts';

/** A reader who has saved all of these opens each of them: which figures meet another's, for a person to judge. */
export function savedPages(args: readonly string[]): void {
  const reports = wikinews();
  // Reports of one campaign or storm stand side by side, and most of their numbers are of different things.
  show('two years of reports', reports, args);
  const items = readCurrentEvents();
  if (items === null) return console.log('Skipped: the items of a year are not on this machine.');
  // One war has many strikes, and a toll grows for days: of a short item its first sentence is the headline.
  const pages = items.map(({ text, published, group }) => ({ ...itemPage(text, published), section: group }));
  show('a year of short items', pages, args);
}

/** A page's section is its story where one is known: how many meet within one is a hint, no more, for wars have many stories. */
function show(name: string, pages: readonly Article[], args: readonly string[]): void {
  // A page without an address is one with its title.
  const addressed = pages.map((page, i) => ({
    ...page,
    url: `https://news.example/${i}-${encodeURIComponent(page.title ?? '')}`,
  }));
  const records = addressed.map((page, i) =>
    recordOfArticle(page, findFigures(page), { id: `saved-${i}`, today: page.published ?? '2020-12-31' }),
  );
  const archive = addArticles(openArchive([]), records);
  const stories = new Map(records.map(({ id }, i) => [id, addressed[i]?.section ?? null]));
  const met = addressed.flatMap((page) => metBy(page, archive));
  const within = met.filter(({ page, article }) => page.section !== null && stories.get(article) === page.section);
  console.log(
    `saved pages, ${name}: ${pages.length}, ${met.length} times a figure of one meets another's, ${within.length} within one named story`,
  );
  if (args.includes('--misses')) for (const { line } of met) console.log(`  ${line}`);
}

function itemPage(text: string, published: string | null): Article {
  const title = text.split(/(?<=[.!?])\s/)[0] ?? text;
  return {
    isArticle: true,
    title,
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

function metBy(page: Article, archive: ReturnType<typeof openArchive>) {
  const { figures } = analyze(page, archive, { today: '2026-06-30', dismissed: new Set() });
  return figures.flatMap(({ surface, sentence, block, earlier }) =>
    (block < 0 && page.blocks[0]?.text.startsWith(page.title ?? '') ? [] : earlier).map((each) => ({
      page,
      article: each.article,
      line: `${page.published} ${page.title} | ${surface} | ${sentence} ← ${each.label} ${each.surface} | ${each.published} ${each.headline}`,
    })),
  );
}
