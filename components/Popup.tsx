import type { PageState, Report } from '@/engine/model.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { useAnswers } from './answers.ts';
import { coverageText } from './coverage.ts';
import { PageStateView } from './PageStateView.tsx';
import type { PopupProps } from './popup-props.ts';
import { SearchBox } from './SearchBox.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { summaryText } from './summary.ts';
import { t } from './wording.ts';

/**
 * The toolbar popup. Everything comes in through `PopupProps` (popup-props.ts, each prop explained there):
 *
 * - `state`, `site`, `archive`, `search`, `lookUpShortcut` are what to draw; give new ones whenever they change.
 * - Actions answer `true` when done and `false` when not, at once or as a promise; the popup then says which, in its own
 *   words. "Not the same thing" can be undone here whether or not the report is made anew in between.
 * - `search.query` is kept by the entrypoint: set it in `onSearch` at once (results null), then the results.
 *
 * Words: call `readMessagesFrom(browser.i18n.getMessage)` (wording.ts) before the first render.
 * Styles: the page links assets/theme.css, components/parts.css and components/popup.css.
 */
export function Popup(props: PopupProps) {
  const { state, site, archive, search, onSearch, lookUpShortcut } = props;
  const answers = useAnswers();
  const isSearching = search.query.trim() !== '';
  const switchSite = () =>
    state.kind === 'siteOff'
      ? answers.reportInPlace(props.onSiteOn(), t('siteTurnedOn', site ?? ''), t('actionFailed'))
      : answers.reportInPlace(props.onSiteOff(), t('siteTurnedOff', site ?? ''), t('actionFailed'));
  return (
    <main class="popup">
      {(isSearching || state.kind !== 'report') && <h1 class="visually-hidden">{t('extName')}</h1>}
      <SearchBox search={search} archive={archive} onSearch={onSearch} />
      <div hidden={isSearching}>
        <PageStateView {...props} answers={answers} />
      </div>
      <footer>
        {site !== null && hasSwitch(state) && (
          <SiteSwitch site={site} isOn={state.kind !== 'siteOff'} onSwitch={switchSite} />
        )}
        <p>{lookUpShortcut === null ? t('lookUpNoShortcut') : t('lookUpShortcut', lookUpShortcut)}</p>
        {archive !== null && <p>{t('coverageFooter', coverageText(archive))}</p>}
      </footer>
      <AnswerLine answer={answers.answer} first={summaryOf(state)} />
    </main>
  );
}

function hasSwitch({ kind }: PageState): boolean {
  return kind !== 'notAllowed';
}

/** Said once, when a report arrives: how many of the page's figures differ. */
function summaryOf(state: PageState): string {
  return state.kind === 'report' ? summaryText(state.report satisfies Report) : '';
}
