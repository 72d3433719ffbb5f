/// <reference types="vite/client" />
import { useEffect, useState } from 'preact/hooks';
import highlightStyles from '@/assets/highlight.css?inline';
import { Popup } from '@/components/Popup.tsx';
import type { SearchState } from '@/components/popup-props.ts';
import { copyText } from '@/platform/clipboard.ts';
import { send } from '@/platform/messages.ts';
import { askForAccess, canAskForAccess } from '@/platform/page-access.ts';
import { showInTab, styleTab } from '@/platform/page-script.ts';
import { watchPageState } from '@/platform/page-states.ts';
import { askCoverage, isArticleStill, type PageOfTab } from './page-of-tab.ts';
import { useSearch } from './use-search.ts';

export function PopupOfTab({ page }: { page: PageOfTab }) {
  const { tab, isPrivate, site } = page;
  const [state, setState] = useState(page.state);
  const [archive, setArchive] = useState(page.archive);
  const search = useSearch(page);
  const readAgain = async () => {
    setState({ kind: 'reading' });
    const answer = await send('analyzeTab', tab);
    setState(answer.ok ? answer.value : { kind: 'error', failed: 'reading', detail: answer.error.detail });
  };
  const switchSite = async (off: boolean) => {
    const answer = site === null ? null : await send('switchSite', { site, off, tab, isPrivate });
    if (answer?.ok) setState(answer.value);
    return answer?.ok === true;
  };
  const dismiss = async (pair: string, dismissed: boolean) =>
    (await send('dismiss', { pair, dismissed, tab, isPrivate })).ok;
  const allow = async () => {
    const allowed = site !== null && (await askForAccess(site));
    if (allowed) await readAgain();
    return allowed;
  };

  useEffect(() => watchPageState(tab, setState), [tab]);
  useEffect(() => {
    if (archive === null) void askCoverage().then(setArchive);
    if (page.state.kind === 'reading') void readAgain();
    if (page.state.kind === 'report')
      void isArticleStill(page).then((still) => still || setState({ kind: 'notArticle' }));
  }, []);

  return (
    <Popup
      state={state}
      site={site}
      archive={state.kind === 'report' ? state.report.archive : archive}
      search={search.state satisfies SearchState}
      onSearch={search.ask}
      onSiteOff={() => switchSite(true)}
      onSiteOn={() => switchSite(false)}
      onAllow={canAskForAccess(site) ? allow : null}
      onRetry={() => void readAgain()}
      onShowInPage={async ({ sentence, quote }) => {
        await styleTab(tab, highlightStyles);
        return showInTab(tab, { sentence, quote });
      }}
      onDismiss={({ pair }) => dismiss(pair, true)}
      onUndoDismiss={({ pair }) => dismiss(pair, false)}
      onCopy={copyText}
      lookUpShortcut={page.shortcut}
    />
  );
}
