import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHtml } from '@/cli/read.ts';
import { analyze } from '@/engine/analyze.ts';
import type { Article, Report } from '@/engine/model.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import { fundus, type GoldPage, wcxb } from '../pages/sets.ts';
import { ARCHIVE, textArticle } from './archive.ts';

const WIKINEWS = fileURLToPath(new URL('../../../../shared/bench/related/wikinews', import.meta.url));
const ENOUGH_NEWS = 500;

/** Real pages that nobody chose for the archive: what is said to have been stated earlier, for a person to judge. */
export function unrelatedPages(args: readonly string[]): void {
  report('fundus', fundus().map(readGold), args);
  report('wcxb', wcxb().map(readGold), args);
  report('wikinews', wikinews(), args);
}

function readGold(page: GoldPage): Article {
  return readArticle(parseHtml(page.bytes), { url: page.url, published: page.published });
}

function report(set: string, articles: readonly Article[], args: readonly string[]): void {
  const reports = articles.map((article) => ({
    article,
    found: analyze(article, ARCHIVE, { today: '2026-06-30', dismissed: new Set() }),
  }));
  const matched = reports.flatMap(({ article, found }) => matchedFigures(article, found));
  const counted = reports.filter(({ found }) => found.badge > 0).length;
  const per = ((100 * matched.length) / Math.max(1, articles.length)).toFixed(2);
  console.log(
    `unrelated, ${set}: ${articles.length} pages, ${matched.length} figures with earlier ones (${per} per 100 pages), ${counted} pages with a badge`,
  );
  if (args.includes('--misses')) for (const line of matched) console.log(`  ${line}`);
}

function matchedFigures(article: Article, { figures }: Report): string[] {
  return figures
    .filter((figure) => figure.earlier.length > 0)
    .map(
      (figure) =>
        `${article.published} ${article.title} | ${figure.surface} → ${figure.measure} (${figure.earlier[0]?.matchedBy.join(', ')}; ${figure.earlier[0]?.label}) | ${figure.sentence}`,
    );
}

/** Two years of reports. */
export function wikinews(): Article[] {
  const texts = ['2019', '2020'].flatMap((year) => parseCsv(readFileSync(`${WIKINEWS}/wikinews_${year}.csv`, 'utf8')));
  return texts
    .slice(0, ENOUGH_NEWS)
    .map(([, date = '', title = '', text = '']) => textArticle(text, title, date === '' ? null : date));
}

/** Quoted fields may hold commas and line ends; the first line names the fields. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    const field = match[1] ?? '';
    row.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (match[2] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows.slice(1).filter((fields) => fields.length >= 4);
}
