import { browser } from 'wxt/browser';
import { analyze } from '@/engine/analyze.ts';
import type { Article, PageState, Task } from '@/engine/model.ts';
import { openBundledArchive, prepareArchive } from '@/platform/archive/open-archive.ts';
import { showBadge } from '@/platform/badge.ts';
import { sendToTab } from '@/platform/messages.ts';
import { describeTab } from '@/platform/page-script.ts';
import { finishArticle } from '@/platform/page/finish-article.ts';
import { forgetPage, type KnownPage, rememberPage, tabsWhere } from '@/platform/page-states.ts';
import { reportError } from '@/platform/report-error.ts';
import { readSettings, type Settings, switchSite } from '@/platform/settings.ts';
import { siteOf } from '@/platform/site.ts';
import { today } from '@/platform/today.ts';

export interface Tab {
  id: number;
  isPrivate: boolean;
}

/** The number of the last article of each tab: an older one that is finished later is dropped. */
const turns = new Map<number, number>();

/** Compares the article that a tab shows now, keeps what came of it and puts it on the button. null: no article. */
export async function showArticle(tab: Tab, article: Article | null): Promise<PageState> {
  const turn = takeTurn(tab.id);
  const state = article ? await stateOf(article, tab.isPrivate) : NOT_ARTICLE;
  const url = article?.url ?? '';
  if (turns.get(tab.id) !== turn || (article && (await hasMovedOn(tab.id, url)))) return state;
  // A page that is no article is known to its content script, which the popup asks: there is nothing to keep.
  if (article) return keep(tab.id, { url, state });
  await forgetPage(tab.id);
  await showBadge(tab.id, state);
  return state;
}

function takeTurn(tab: number): number {
  const turn = (turns.get(tab) ?? 0) + 1;
  turns.set(tab, turn);
  return turn;
}

async function keep(tab: number, page: KnownPage): Promise<PageState> {
  await rememberPage(tab, page);
  await showBadge(tab, page.state);
  return page.state;
}

/** Reads the tab's page anew, unless its reader switched the site off. */
export async function analyzeTab(tab: number): Promise<PageState> {
  prepareArchive();
  const page = await describeTab(tab);
  if (!page.ok) return page.error.kind === 'unreachable' ? NOT_ALLOWED : errorState('reading', page.error.detail);
  const { url } = page.value;
  const isPrivate = (await browser.tabs.get(tab)).incognito;
  const off = siteOffIn(await readSettings(isPrivate), url);
  if (off) {
    takeTurn(tab);
    return keep(tab, { url, state: off });
  }
  const article = await sendToTab(tab, 'readPage', null);
  if (!article.ok) return errorState('reading', article.error.detail);
  return showArticle({ id: tab, isPrivate }, article.value);
}

/** Keeps the choice, takes it to every tab that shows the site, and gives the new state of the asking one. */
export async function switchSiteFor(change: {
  site: string;
  off: boolean;
  tab: number;
  isPrivate: boolean;
}): Promise<PageState> {
  const { site, off, tab, isPrivate } = change;
  await switchSite(site, off, isPrivate);
  const others = (await tabsWhere(({ url }) => siteOf(url) === site)).filter((other) => other !== tab);
  await Promise.all(others.map((other) => analyzeTab(other)));
  const state = await analyzeTab(tab);
  // Also of a page that is no article: its reader has just switched the site off, and sees that it is.
  return off ? { kind: 'siteOff', site } : state;
}

const NOT_ARTICLE: PageState = { kind: 'notArticle' };
const NOT_ALLOWED: PageState = { kind: 'notAllowed' };

async function stateOf(article: Article, isPrivate: boolean): Promise<PageState> {
  try {
    const settings = await readSettings(isPrivate);
    const off = siteOffIn(settings, article.url);
    if (off) return off;
    const options = { today: today(), dismissed: new Set(settings.dismissed) };
    const finished = finishArticle(article);
    if (!finished.isArticle) return NOT_ARTICLE;
    const report = analyze(finished, await openBundledArchive(), options);
    if (report.languageSupported) return { kind: 'report', report };
    return { kind: 'languageUnsupported', language: article.language ?? '' };
  } catch (error) {
    reportError(error, 'comparing this page');
    return errorState('comparing', String(error));
  }
}

/** null: the page's site is not switched off. */
function siteOffIn({ sitesOff }: Settings, url: string | null): PageState | null {
  const site = siteOf(url);
  return site !== null && sitesOff.includes(site) ? { kind: 'siteOff', site } : null;
}

/** The tab may show another page by the time its article is compared; what cannot be asked counts as still there. */
async function hasMovedOn(tab: number, url: string): Promise<boolean> {
  const page = await sendToTab(tab, 'describePage', null);
  return page.ok && page.value.url !== url;
}

function errorState(failed: Task, detail: string): PageState {
  return { kind: 'error', failed, detail };
}
