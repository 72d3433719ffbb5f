import type { Archive } from '../archive/archive.ts';
import type { Article, Report, ReportArticle, ReportFigure } from '../model.ts';

/** The engine reads English; a page that does not say its language is taken for English. */
export function isSupported(language: string | null): boolean {
  return language === null || language === '' || /^en(?:[-_]|$)/i.test(language);
}

export function reportArticle(article: Article): ReportArticle {
  const { isArticle, title, outlet, url, language, published, publishedFrom, blocks } = article;
  const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0);
  return { isArticle, title, outlet, url, language, published, publishedFrom, blocks: blocks.length, words };
}

const WORD = /\S+/g;

/** Counted without a list of them: of a whole page none is kept. */
function countWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words++;
  return words;
}

export function reportArchive({ size, coverage, packs }: Archive): Report['archive'] {
  return { articles: size, from: coverage.from, to: coverage.to, packs: packs.map((pack) => pack.id) };
}

/** Statements for which sources differ, or which were revised or withdrawn; said twice on the page, counted once. */
export function badgeOf(figures: readonly ReportFigure[]): number {
  return figures.filter(({ earlier, repeatOf }) => repeatOf === null && earlier.some(({ counted }) => counted)).length;
}

/** Nothing was looked for: the page is no article, or its language is not read. */
export function emptyReport(article: Article, archive: Archive): Report {
  return {
    article: reportArticle(article),
    topics: [],
    figures: [],
    related: [],
    archive: reportArchive(archive),
    badge: 0,
    languageSupported: isSupported(article.language),
    inPart: false,
  };
}
