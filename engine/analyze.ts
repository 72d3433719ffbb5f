import type { Archive } from './archive/archive.ts';
import type { Article, PartialDate, Report } from './model.ts';

export interface AnalyzeOptions {
  /** Local day of the reader: "earlier" means before the page's own date, or before this when it has none. */
  today: PartialDate;
  /** Pairs the reader said are not the same thing (EarlierFigure.pair). */
  dismissed: ReadonlySet<string>;
}

/** The whole pipeline: Article + Archive → Report. Total: odd input gives an empty Report, never an exception. */
export declare function analyze(article: Article, archive: Archive, options: AnalyzeOptions): Report;

/** A selection of text, looked up with the page it stands in for context (null when the page was no article). */
export declare function lookUp(
  selection: string,
  article: Article | null,
  archive: Archive,
  options: AnalyzeOptions,
): Report;
