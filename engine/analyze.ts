import type { Archive } from './archive/archive.ts';
import { findRecords } from './archive/find-records.ts';
import { rankArticles, relatedArticles } from './archive/related-articles.ts';
import { matcherFor } from './archive/same-measure.ts';
import { findFigures } from './figures/find-figures.ts';
import type { Article, Figure, PartialDate, RelatedArticle, Report } from './model.ts';
import { badgeOf, emptyReport, isSupported, reportArchive, reportArticle } from './compare/report.ts';
import { reportFigures } from './compare/report-figures.ts';
import { selectionArticle } from './compare/selection.ts';
import { withinReason } from './compare/within-reason.ts';
import { findTopics } from './topics/find-topics.ts';

export interface AnalyzeOptions {
  /** Local day of the reader: "earlier" means before the page's own date, or before this when it has none. */
  today: PartialDate;
  /** Pairs the reader said are not the same thing (EarlierFigure.pair). */
  dismissed: ReadonlySet<string>;
}

/** Articles on record that may hold figures of the same measure, beyond those of a series. */
const NEAR = 30;
const FOUND = 5;

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
  const matcher = matcherFor(article, archive, { today, near });
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

/** A few words are too little for a story; they are searched as if typed into the search box. */
function articlesFor(selection: string, related: RelatedArticle[], archive: Archive): RelatedArticle[] {
  return related.length > 0 ? related : findRecords(selection, archive, FOUND);
}
