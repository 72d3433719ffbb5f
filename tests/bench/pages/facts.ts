// Dates, titles and outlets against what people found.
import { readArticle } from '@/platform/page/read-article.ts';
import { percent, wordsOf } from './score.ts';
import { documentOf, type GoldPage } from './sets.ts';

/** Share of pages with the right day; wrong days among those answered. A moment counts by its UTC day or as printed. */
export function benchDates(name: string, pages: GoldPage[], shown: number): void {
  const dated = pages.filter(({ published }) => published);
  const read = dated.map((page) => ({ page, article: readArticle(documentOf(page), { url: page.url }) }));
  const right = read.filter(({ page, article }) => daysOf(article).includes(page.published));
  const answered = read.filter(({ article }) => article.published);
  const wrong = answered.filter((one) => !right.includes(one));
  const share = (part: unknown[], whole: unknown[]) => percent(part.length / Math.max(1, whole.length));
  console.log(
    `${name.padEnd(8)} dates: right ${share(right, dated)}  wrong when answered ${share(wrong, answered)}  of ${dated.length}`,
  );
  for (const { page, article } of read.filter((one) => !right.includes(one)).slice(0, shown)) {
    console.log(
      `    ${page.published} read as ${article.published} (${article.publishedFrom})  ${page.id} ${page.url}`,
    );
  }
}

function daysOf({
  published,
  publishedAt,
}: {
  published: string | null;
  publishedAt: string | null;
}): (string | null)[] {
  return [published, publishedAt && new Date(publishedAt).toISOString().slice(0, 10)];
}

/** Share of pages with the right title and outlet, equal once case, punctuation and "The" are folded. */
export function benchTitles(name: string, pages: GoldPage[], shown: number): void {
  for (const field of ['title', 'outlet'] as const) {
    const known = pages.filter((page) => page[field]);
    const read = known.map((page) => ({ page, found: readArticle(documentOf(page), { url: page.url })[field] }));
    const isRight = ({ page, found }: (typeof read)[number]) => folded(found ?? '') === folded(page[field] ?? '');
    console.log(
      `${name.padEnd(8)} ${field}: right ${percent(read.filter(isRight).length / Math.max(1, known.length))} of ${known.length}`,
    );
    for (const { page, found } of read.filter((one) => !isRight(one)).slice(0, shown)) {
      console.log(`    ${page[field]}  read as  ${found}  (${page.id})`);
    }
  }
}

/** Share of pages whose authors are read, all of them and no one else. */
export function benchAuthors(name: string, pages: GoldPage[], shown: number): void {
  const known = pages.filter(({ authors }) => authors.length > 0);
  const read = known.map((page) => ({ page, found: readArticle(documentOf(page), { url: page.url }).author }));
  const isRight = ({ page, found }: (typeof read)[number]) => namesOf(found ?? '') === namesOf(page.authors.join(', '));
  console.log(
    `${name.padEnd(8)} author: right ${percent(read.filter(isRight).length / Math.max(1, known.length))} of ${known.length}`,
  );
  for (const { page, found } of read.filter((one) => !isRight(one)).slice(0, shown)) {
    console.log(`    ${page.authors.join(', ')}  read as  ${found}  (${page.id})`);
  }
}

const namesOf = (text: string) =>
  text
    .split(/,| and | & /)
    .map(folded)
    .filter(Boolean)
    .toSorted()
    .join(', ');

/** Letters alone, without a leading "The", a domain's ending, and what fundus adds to tell editions apart: "Euronews (EN)". */
const folded = (text: string) =>
  wordsOf(text.replace(/ \(\p{Lu}{2}\)$/u, '').replace(/\.(com|co|org|net|tv)(\.\w{2})?$/i, ''))
    .join(' ')
    .replace(/^the /, '')
    .replaceAll(' ', '');
