import { browser } from 'wxt/browser';
import { browserWords } from '@/platform/words.ts';

export const LOOK_UP_COMMAND = 'look-up-selection';
const MENU = 'look-up';

/** The browser keeps the entry from one start of the background to the next; made anew after an update. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus?.removeAll();
  browser.contextMenus?.create({
    id: MENU,
    title: browserWords('menuLookUp'),
    contexts: ['selection'],
  });
}
