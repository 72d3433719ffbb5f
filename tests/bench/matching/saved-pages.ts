import { analyze } from '@/engine/analyze.ts';
import { addArticles, openArchive } from '@/engine/archive/archive.ts';
import { recordOfArticle } from '@/engine/archive/saved-record.ts';
import { findFigures } from '@/engine/figures/find-figures.ts';
import type { Article } from '@/engine/model.ts';
import { wikinews } from './unrelated.ts';

/**
 * A reader who has saved two years of reports opens each of them: which figures meet another report's, for a person to
 * judge. Reports of one campaign or storm stand side by side, and most of their numbers are of different things.
 */
export function savedPages(args: readonly string[]): void {
  // A page without an address is one with its title.
  const pages = wikinews().map((page): Article => ({
    ...page,
    url: `https://news.example/${encodeURIComponent(page.title ?? '')}`,
  }));
  const records = pages.map((page, i) =>
    recordOfArticle(page, findFigures(page), { id: `saved-${i}`, today: page.published ?? '2020-12-31' }),
  );
  const archive = addArticles(openArchive([]), records);
  const met = pages.flatMap((page) => metBy(page, archive));
  console.log(`saved pages: ${pages.length} reports, ${met.length} times a figure of one meets another's`);
  if (args.includes('--misses')) for (const line of met) console.log(`  ${line}`);
}

function metBy(page: Article, archive: ReturnType<typeof openArchive>): string[] {
  const { figures } = analyze(page, archive, { today: '2026-06-30', dismissed: new Set() });
  return figures.flatMap(({ surface, sentence, earlier }) =>
    earlier.map(
      (each) =>
        `${page.published} ${page.title} | ${surface} | ${sentence} ← ${each.label} ${each.surface} | ${each.published}`,
    ),
  );
}
