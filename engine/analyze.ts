import type { Archive } from './archive/archive.ts';
import { findRecords } from './archive/find-records.ts';
import { rankArticles, relatedArticles } from './archive/related-articles.ts';
import { matcherFor } from './archive/same-measure.ts';
import { slipsBetween } from './archive/similar-terms.ts';
import { findFigures } from './figures/find-figures.ts';
import type { Article, Figure, PartialDate, RelatedArticle, Report } from './model.ts';
import { badgeOf, emptyReport, isSupported, reportArchive, reportArticle } from './compare/report.ts';
import { reportFigures } from './compare/report-figures.ts';
import { selectionArticle } from './compare/selection.ts';
import { withinReason } from './compare/within-reason.ts';
import { readTerms } from './text/terms.ts';
import { findTopics } from './topics/find-topics.ts';

export interface AnalyzeOptions {
  /** Local day of the reader: "earlier" means before the page's own date, or before this when it has none. */
  today: PartialDate;
  /** Pairs the reader said are not the same thing (EarlierFigure.pair). */
  dismissed: ReadonlySet<string>;
}

/** Articles on record that may hold figures of the same measure, beyond those of a series. */
const NEAR = 30;
/** Of so many that a search for a few marked words finds, so many at the most are shown. */
const SEARCHED = 20;
const FOUND = 5;
/** Letters of a name that has room for another spelling. */
const LONG = 7;

/** The whole pipeline: Article + Archive → Report. Total: odd input gives an empty Report, never an exception. */
export function analyze(article: Article, archive: Archive, options: AnalyzeOptions): Report {
  if (!article.isArticle || !isSupported(article.language)) return emptyReport(article, archive);
  return reportOn(article, archive, options, () => true);
}

/** A selection of text, looked up with the page it stands in for context (null when the page was no article). */
export function lookUp(selection: string, article: Article | null, archive: Archive, options: AnalyzeOptions): Report {
  const { page, isSelected } = selectionArticle(selection, article && withinReason(article));
  if (!isSupported(page.language)) return emptyReport(page, archive);
  const report = reportOn(page, archive, options, isSelected);
  return {
    ...report,
    article: { ...report.article, isArticle: article?.isArticle ?? false },
    related: articlesFor(selection, report.related, archive),
  };
}

/** Figures that are not asked for still tell what the page is about. */
function reportOn(
  page: Article,
  archive: Archive,
  options: AnalyzeOptions,
  isAsked: (figure: Figure) => boolean,
): Report {
  const { today } = options;
  const article = withinReason(page);
  const figures = findFigures(article);
  const near = rankArticles(article, figures, archive, { today, limit: NEAR });
  const matcher = matcherFor(article, archive, { today, near, figures });
  const findings = reportFigures(article, figures.filter(isAsked), matcher, options);
  return {
    article: reportArticle(page),
    topics: findTopics(article, figures, archive),
    figures: findings.figures,
    related: relatedArticles(article, figures, archive, { today }),
    archive: reportArchive(archive),
    badge: badgeOf(findings.figures),
    languageSupported: true,
    inPart: findings.inPart || article !== page,
  };
}

/** A few words are too little for a story; they are searched as if typed into the search box, but nobody mistyped them. */
function articlesFor(selection: string, related: RelatedArticle[], archive: Archive): RelatedArticle[] {
  if (related.length > 0) return related;
  const wanted = termsIn(selection);
  return findRecords(selection, archive, SEARCHED)
    .filter(({ headline, outlet, because }) => isNamed(wanted, termsIn([headline, outlet, ...because].join(' '))))
    .slice(0, FOUND);
}

function termsIn(text: string): string[] {
  return [...readTerms(text).terms.keys()];
}

/** Long names are spelt in more than one way (Zelensky, Zelenskyy); a short word that looks like another is another. */
function isNamed(wanted: readonly string[], terms: readonly string[]): boolean {
  const isMeant = (word: string) => (term: string) =>
    term === word || (word.length >= LONG && term.length >= LONG && slipsBetween(word, term) <= 1);
  return wanted.some((word) => terms.some(isMeant(word)));
}
