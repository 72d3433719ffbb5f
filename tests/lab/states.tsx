import type { ComponentChildren } from 'preact';
import type { PageState, Report } from '@/engine/model.ts';
import { FigureTable } from '@/components/charts/FigureTable.tsx';
import { FigureTimeline } from '@/components/charts/FigureTimeline.tsx';
import { LookUpCard, type LookUpState } from '@/components/LookUpCard.tsx';
import { Popup } from '@/components/Popup.tsx';
import type { PopupProps } from '@/components/popup-props.ts';
import { ARCHIVE } from './make-report.ts';
import { charts } from './chart-figures.ts';
import { forty, fourteen } from './long-reports.ts';
import * as reports from './reports.ts';

const ARCHIVE_COVERAGE = { articles: ARCHIVE.articles, from: ARCHIVE.from, to: ARCHIVE.to };

/** Every action succeeds; what a surface makes of that is what there is to see. */
export const ACTIONS = {
  onShowInPage: () => true,
  onDismiss: () => true,
  onUndoDismiss: () => true,
  onCopy: () => true,
};

export function popupProps(state: PageState): PopupProps {
  return {
    ...ACTIONS,
    state,
    site: 'ledger.example',
    archive: ARCHIVE_COVERAGE,
    search: { query: '', results: null },
    onSearch: () => {},
    onSiteOff: () => true,
    onSiteOn: () => true,
    onAllow: null,
    onRetry: () => {},
    lookUpShortcut: 'Alt+Shift+K',
  };
}

const popup = (state: PageState, more: Partial<PopupProps> = {}) => <Popup {...popupProps(state)} {...more} />;
const shown = (report: Report, more: Partial<PopupProps> = {}) => popup({ kind: 'report', report }, more);

const lookUp = (selection: string, state: LookUpState) => (
  <LookUpCard
    {...ACTIONS}
    onShowInPage={null}
    selection={selection}
    state={state}
    isWindow={false}
    onClose={() => {}}
    onRetry={() => {}}
  />
);

/** Every component in every state, by a name that can be linked to. */
export const STATES: Record<string, () => ComponentChildren> = {
  'popup-differs': () => shown(reports.differs),
  'popup-fourteen': () => shown(fourteen),
  'popup-forty': () => shown(forty),
  'popup-in-part': () => shown({ ...reports.differs, inPart: true }),
  'popup-money': () => shown(reports.money, { site: 'a-very-long-name-of-a-news-site.northern-peninsula.example' }),
  'popup-arabic': () => shown(reports.arabic),
  'popup-nothing-earlier': () => shown(reports.nothingEarlier),
  'popup-no-figures': () => shown(reports.noFigures, { lookUpShortcut: null }),
  'popup-reading': () => popup({ kind: 'reading' }),
  'popup-not-article': () => popup({ kind: 'notArticle' }),
  'popup-archive-unknown': () => popup({ kind: 'notArticle' }, { archive: null }),
  'popup-language': () => popup({ kind: 'languageUnsupported', language: 'de-at' }),
  'popup-site-off': () => popup({ kind: 'siteOff', site: 'ledger.example' }),
  'popup-not-allowed': () => popup({ kind: 'notAllowed' }, { site: null }),
  'popup-not-allowed-yet': () => popup({ kind: 'notAllowed' }, { onAllow: () => true }),
  'popup-error': () => popup({ kind: 'error', failed: 'comparing', detail: 'RangeError: index 4 of 3' }),
  'popup-search': () =>
    popup({ kind: 'notArticle' }, { search: { query: 'Ukrane border', results: reports.relatedArticles } }),
  'popup-search-none': () => popup({ kind: 'notArticle' }, { search: { query: 'zeppelin', results: [] } }),
  'popup-search-failed': () => popup({ kind: 'notArticle' }, { search: { query: 'zeppelin', results: 'failed' } }),
  'look-up-figures': () =>
    lookUp('92,000 Russian troops are massed near the border', { kind: 'report', report: reports.differs }),
  'look-up-related': () =>
    lookUp('satellite pictures', {
      kind: 'report',
      report: { ...reports.noFigures, related: reports.relatedArticles },
    }),
  'look-up-nothing': () => lookUp('zeppelin', { kind: 'report', report: reports.noFigures }),
  'look-up-looking': () => lookUp('92,000', { kind: 'looking' }),
  'look-up-error': () => lookUp('92,000', { kind: 'error', failed: 'lookingUp', detail: '' }),
  ...Object.fromEntries(
    Object.entries(charts).map(([name, figure]) => [
      `chart-${name.replaceAll(' ', '-')}`,
      () => (
        <main class="card-body popup">
          <FigureTimeline figure={figure} />
          <FigureTable figure={figure} />
        </main>
      ),
    ]),
  ),
};
