import { browser } from 'wxt/browser';

const PREFIX = 'search:';

/** What stands in the search box of a tab's popup: the popup closes at every click beside it, typed text must not be lost. */
export async function rememberQuery(tab: number, query: string): Promise<void> {
  await browser.storage.session.set({ [PREFIX + tab]: query });
}

export async function findQuery(tab: number): Promise<string> {
  const { [PREFIX + tab]: query } = await browser.storage.session.get(PREFIX + tab);
  return typeof query === 'string' ? query : '';
}

export async function forgetQuery(tab: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tab);
}
