import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { findRecords } from '@/engine/archive/find-records.ts';
import { openBundledArchive } from '@/platform/archive/open-archive.ts';
import { dressBadge } from '@/platform/badge.ts';
import { listen } from '@/platform/messages.ts';
import { forgetPage } from '@/platform/page-states.ts';
import { forgetQuery } from '@/platform/search-queries.ts';
import { reportError } from '@/platform/report-error.ts';
import { dismissPair } from '@/platform/settings.ts';
import { createMenu, LOOK_UP_COMMAND } from './commands.ts';
import { answerLookUp, lookUpSelection } from './look-up.ts';
import { analyzeTab, showArticle, switchSiteFor } from './show-page.ts';

const MAX_FOUND = 20;

/*
 * The browser stops this at will and starts it again for any event: nothing is remembered here between two events, and
 * every listener is registered in the first turn.
 */
export default defineBackground(() => {
  listen({
    pageShown: async (article, { tab }) => {
      if (tab) await showArticle(tab, article);
      return null;
    },
    analyzeTab: (tab) => analyzeTab(tab),
    lookUp: answerLookUp,
    search: async (query) => findRecords(query, await openBundledArchive(), MAX_FOUND),
    coverage: async () => {
      const { size, coverage } = await openBundledArchive();
      return { articles: size, ...coverage };
    },
    dismiss: async ({ pair, dismissed, tab, isPrivate }, sender) => {
      await dismissPair(pair, dismissed, isPrivate);
      const page = tab ?? sender.tab?.id ?? null;
      if (page !== null) await analyzeTab(page);
      return null;
    },
    switchSite: switchSiteFor,
  });

  browser.runtime.onInstalled.addListener(() => void createMenu().catch(report('offering the look-up')));
  browser.runtime.onStartup.addListener(() => void createMenu().catch(report('offering the look-up')));
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab).catch(report('forgetting a closed tab')));
  // Firefox for Android has neither menus nor commands.
  browser.contextMenus?.onClicked.addListener(
    ({ selectionText = '' }, tab) => void lookUpSelection(tab, selectionText).catch(report('looking up a selection')),
  );
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === LOOK_UP_COMMAND) void lookUpSelection(tab, null).catch(report('looking up a selection'));
  });
  void dressBadge().catch(report('colouring the badge'));
});

function report(doing: string): (error: unknown) => void {
  return (error) => reportError(error, doing);
}

async function forgetTab(tab: number): Promise<void> {
  await Promise.all([forgetPage(tab), forgetQuery(tab)]);
}
