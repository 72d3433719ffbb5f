import { browser } from 'wxt/browser';

/** What a look-up window is to look up. */
export interface LookUp {
  text: string;
  /** The tab it was asked from; -1 when the browser named none. */
  tab: number;
  isPrivate: boolean;
}

const PREFIX = 'look-up:';

/** Kept for the browser's session, so that the window can be reloaded; the key goes into its address in place of the text. */
export async function rememberLookUp(lookUp: LookUp): Promise<string> {
  const key = crypto.randomUUID();
  await browser.storage.session.set({ [PREFIX + key]: lookUp });
  return key;
}

export async function findLookUp(key: string): Promise<LookUp | null> {
  const { [PREFIX + key]: lookUp } = await browser.storage.session.get(PREFIX + key);
  return (lookUp as LookUp | undefined) ?? null; // only `rememberLookUp` writes there
}
