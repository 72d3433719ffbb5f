import { browser } from 'wxt/browser';
import type { PageState } from '@/engine/model.ts';

/** What is known about the page a tab shows. */
export interface KnownPage {
  /** Without fragment. */
  url: string;
  state: PageState;
}

/*
 * In storage.session: it outlives the background, is read by the popup without waking it, and never touches the disk,
 * so that it may hold pages of private windows too.
 */
const PREFIX = 'page:';

export async function pageStateOf(tab: number): Promise<KnownPage | null> {
  const key = PREFIX + tab;
  const { [key]: known } = await browser.storage.session.get(key);
  return (known as KnownPage | undefined) ?? null; // only `rememberPage` writes there
}

export async function rememberPage(tab: number, page: KnownPage): Promise<void> {
  try {
    await browser.storage.session.set({ [PREFIX + tab]: page });
  } catch (error) {
    // The quota (10 MB) holds about a hundred reports: the other tabs' are made again when they are asked for.
    if (!isQuota(error)) throw error;
    await forgetAllPages();
    await browser.storage.session.set({ [PREFIX + tab]: page });
  }
}

export async function forgetPage(tab: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tab);
}

async function forgetAllPages(): Promise<void> {
  const all = await browser.storage.session.get(null);
  await browser.storage.session.remove(Object.keys(all).filter((key) => key.startsWith(PREFIX)));
}

/** Tabs with a known page for which `isMeant` holds. */
export async function tabsWhere(isMeant: (page: KnownPage) => boolean): Promise<number[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key, page]) => key.startsWith(PREFIX) && isMeant(page as KnownPage)) // only `rememberPage` writes there
    .map(([key]) => Number(key.slice(PREFIX.length)));
}

function isQuota(error: unknown): boolean {
  return /quota/i.test(String(error));
}

/** Calls back with every new state of a tab's page; returns what ends that. */
export function watchPageState(tab: number, onChange: (state: PageState) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const page = changes[PREFIX + tab]?.newValue as KnownPage | undefined; // only `rememberPage` writes there
    if (page) onChange(page.state);
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
