import { browser } from 'wxt/browser';

const PREFIX = 'search:';

interface Query {
  /** The page it was typed over. */
  url: string | null;
  text: string;
}

/** What stands in the search box of a tab's popup: the popup closes at every click beside it, typed text must not be lost. */
export async function rememberQuery(tab: number, url: string | null, text: string): Promise<void> {
  await browser.storage.session.set({ [PREFIX + tab]: { url, text } satisfies Query });
}

/** '' when nothing was typed, or over another page. */
export async function findQuery(tab: number, url: string | null): Promise<string> {
  const { [PREFIX + tab]: query } = await browser.storage.session.get(PREFIX + tab);
  const known = query as Query | undefined; // only `rememberQuery` writes there
  return known && known.url === url ? known.text : '';
}

export async function forgetQuery(tab: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tab);
}
