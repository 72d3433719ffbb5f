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
  const changed = wrong.filter(({ page, article }) => article.modified === page.published);
  const share = (part: unknown[], whole: unknown[]) => percent(part.length / Math.max(1, whole.length));
  console.log(
    `${name.padEnd(8)} dates: right ${share(right, dated)}  wrong when answered ${share(wrong, answered)}  of ${dated.length}; ${changed.length} of ${wrong.length} wrong ones are the day of a change, and read as that`,
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

/**
 * Share of pages with the right title and outlet, equal once case, punctuation and "The" are folded; and the same of those
 * pages that print what is asked for. Some of the gold is what a page states for networks, or a register's name for the paper.
 */
export function benchTitles(name: string, pages: GoldPage[], shown: number): void {
  for (const field of ['title', 'outlet'] as const) {
    const known = pages.filter((page) => page[field]);
    const read = known.map((page) => {
      const document = documentOf(page);
      const gold = folded(page[field] ?? '');
      const isPrinted = printedTexts(document, field).some((text) => folded(text) === gold);
      const found = readArticle(document, { url: page.url })[field];
      return { page, found, isPrinted, isRight: folded(found ?? '') === gold };
    });
    const printed = read.filter(({ isPrinted }) => isPrinted);
    const share = (part: typeof read) =>
      percent(part.filter(({ isRight }) => isRight).length / Math.max(1, part.length));
    console.log(
      `${name.padEnd(8)} ${field}: right ${share(read)} of ${read.length}, of those that print it ${share(printed)} of ${printed.length}`,
    );
    for (const { page, found } of read.filter(({ isRight }) => !isRight).slice(0, shown)) {
      console.log(`    ${page[field]}  read as  ${found}  (${page.id})`);
    }
  }
}

/** Headings; for an outlet whatever stands by itself: a line, a link, a picture's text. */
function printedTexts(document: Document, field: 'title' | 'outlet'): string[] {
  const elements = [...document.querySelectorAll(field === 'title' ? 'h1, h2, h3' : 'body *:not(script, style)')];
  return elements.map((element) => element.getAttribute('alt') ?? element.textContent ?? '');
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
