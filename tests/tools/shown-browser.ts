import type { Page } from 'puppeteer-core';

/** A browser with the built extension, driven from outside as a person would; for `npm start` and the README's pictures. */
export interface ShownBrowser {
  name: string;
  /** Opens an address in a tab of its own, in front. */
  open(url: string): Promise<Page>;
  /** Opens the genuine toolbar popup of the tab in front. */
  openPopup(): Promise<void>;
  /** Writes the open popup as it is shown, once it has said what it has to say, and closes it. */
  shootPopup(file: string): Promise<void>;
  /** Looks the phrase up by the context menu's entry; the phrase must stand in the page. */
  lookUp(page: Page, phrase: string): Promise<void>;
  /** Resolves when the window has been closed by its user. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface ShowOptions {
  executablePath: string;
  headless: boolean;
  /** What pages and popup are told to prefer. */
  dark?: boolean;
  /** Device pixels per CSS pixel; 1 unless said otherwise. */
  scale?: number;
}

/** How long anything of ours may take before the pictures are given up. */
export const PATIENCE = 20_000;

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Asks again until the answer is true. */
export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error(`Waited ${PATIENCE / 1000} seconds for ${what}`);
}

/** Selects the first occurrence of a phrase (of words, as they are, over any line breaks), and scrolls it into view. Returns its middle in the viewport. */
export function selectPhrase(page: Page, phrase: string): Promise<{ x: number; y: number }> {
  return page.evaluate((words) => {
    const wanted = new RegExp(words.split(' ').join('\\s+'));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const found = wanted.exec(node.textContent ?? '');
      if (!found) continue;
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`“${words}” is not in the page`);
  }, phrase);
}
