import type { EarlierFigure, PageState, PartialDate, RelatedArticle, ReportFigure } from '@/engine/model.ts';

/** What an action came to: true when it was done. The component then says which of the two happened. */
export type Done = boolean | Promise<boolean>;

/** How much can be matched: `from` and `to` are null for an empty archive. */
export interface ArchiveCoverage {
  articles: number;
  from: PartialDate | null;
  to: PartialDate | null;
}

/** Actions on a figure; the toolbar popup and the look-up card offer the same ones. */
export interface FigureActions {
  /** Scroll the page to the sentence and flash it. false: the sentence is no longer there. null: nothing to show it in. */
  onShowInPage: ((figure: ReportFigure) => Done) | null;
  /** "Not the same thing": remember `earlier.pair` and leave it out of reports from now on. */
  onDismiss: (earlier: EarlierFigure, figure: ReportFigure) => Done;
  /** Forget `earlier.pair` again. */
  onUndoDismiss: (earlier: EarlierFigure, figure: ReportFigure) => Done;
  /** Put plain text on the clipboard. */
  onCopy: (text: string) => Done;
}

export interface SearchState {
  /** What stands in the box; kept by the entrypoint, so that typed text survives the popup being closed. */
  query: string;
  /** Answer to `query`; null while it is awaited, 'failed' when none will come. Ignored for an empty query. */
  results: readonly RelatedArticle[] | null | 'failed';
}

export interface PopupProps extends FigureActions {
  state: PageState;
  /** Host of the page as a reader knows it ("bbc.co.uk"); null where there is none, e.g. a browser page. */
  site: string | null;
  /** null: not known yet, the background has to start first. */
  archive: ArchiveCoverage | null;
  search: SearchState;
  /** Called with every change of the box, '' when it is cleared. */
  onSearch: (query: string) => void;
  /** Switch reading off or on for `site`. Afterwards a new `state` is expected. */
  onSiteOff: () => Done;
  onSiteOn: () => Done;
  /** Ask the browser for access to this site, where that can help; null where it cannot. */
  onAllow: (() => Done) | null;
  onRetry: () => void;
  /** The keys of the look-up command as the browser prints them ("Alt+Shift+K"); null when none are set. */
  lookUpShortcut: string | null;
}
