import { browser } from 'wxt/browser';
import type { PageState } from '@/engine/model.ts';
import { ok, type Result } from '@/engine/result.ts';
import { type Coverage, type MessageProblem, type PageDescription, send } from '@/platform/messages.ts';
import { describeTab } from '@/platform/page-script.ts';
import { type KnownPage, pageStateOf } from '@/platform/page-states.ts';
import { findQuery } from '@/platform/search-queries.ts';
import { readSettings } from '@/platform/settings.ts';
import { siteOf } from '@/platform/site.ts';

/** The tab under the popup, and what there is to draw at once. */
export interface PageOfTab {
  tab: number;
  isPrivate: boolean;
  url: string | null;
  site: string | null;
  state: PageState;
  /** null: the background has not said yet. */
  archive: Coverage | null;
  /** What was typed into the search box before. */
  query: string;
  shortcut: string | null;
}

type Described = Result<PageDescription, MessageProblem>;

/** A page too busy to answer within this many milliseconds is shown as last known; the answer is awaited behind it. */
const PATIENCE = 80;
/** Where there is no report only the background knows how much is on record; it may have to start first. */
const COLD_START = 400;

/** Everything is asked for at once; a report that exists is drawn without waking the background. */
export async function openPage(): Promise<PageOfTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const id = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const isPrivate = tab?.incognito ?? false;
  const [known, settings, commands] = await Promise.all([
    pageStateOf(id),
    readSettings(isPrivate),
    browser.commands?.getAll() ?? [],
  ]);
  // The click lets the browser say which address the tab shows: a page known by it need not be asked.
  const isKnown = known !== null && known.url === tab?.url?.replace(/#(?![!/]).*$/s, '');
  const page = isKnown ? ok({ url: known.url, isArticle: true }) : await atMost(PATIENCE, describeTab(id));
  const url = page?.ok ? page.value.url : (tab?.url ?? known?.url ?? null);
  const site = siteOf(url);
  const isOff = site !== null && settings.sitesOff.includes(site);
  const state: PageState = isOff
    ? { kind: 'siteOff', site }
    : stateOf(tab?.url === undefined || isKnown ? known : null, page);
  const archive = state.kind === 'report' ? state.report.archive : await atMost(COLD_START, askCoverage());
  const shortcut = commands.find(({ name }) => name === 'look-up-selection')?.shortcut || null;
  return { tab: id, isPrivate, url, site, state, archive, shortcut, query: await findQuery(id, url) };
}

/** A report may be older than its page: the same address, loaded again, can hold a list by now. */
export async function isArticleStill({ tab }: PageOfTab): Promise<boolean> {
  const page = await describeTab(tab);
  return !page.ok || page.value.isArticle;
}

function stateOf(known: KnownPage | null, page: Described | null): PageState {
  if (page === null) return known?.state ?? { kind: 'reading' };
  if (!page.ok) return { kind: 'notAllowed' };
  if (!page.value.isArticle) return { kind: 'notArticle' };
  return known?.url === page.value.url ? known.state : { kind: 'reading' };
}

/** How much is on record; null when the background does not answer. */
export async function askCoverage(): Promise<Coverage | null> {
  const answer = await send('coverage', null);
  return answer.ok ? answer.value : null;
}

function atMost<T>(milliseconds: number, answer: Promise<T>): Promise<T | null> {
  return Promise.race([answer, new Promise<null>((late) => setTimeout(() => late(null), milliseconds))]);
}
