import type { Page } from 'puppeteer-core';

/** A tab with its number as the extension knows it. */
export interface Tab {
  id: number;
  page: Page;
}

export interface Button {
  badge: string;
  title: string;
}

/** Slow machines are given time; a test fails when something never becomes true, not when it is late. */
export const PATIENCE = 20_000;

export async function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  for (const end = Date.now() + PATIENCE; ; await pause(100)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** The source of a function that runs in another world, called with what it is given. */
export function callIn(work: (...given: never[]) => unknown, ...given: string[]): string {
  // Build tools may wrap functions in a helper that is not there.
  return `{ const __name = (named) => named; (${work.toString()})(${given.join(', ')}) }`;
}

/** Selects the first occurrence of a phrase as a reader would, and gives its middle in the viewport. */
export function selectPhrase(page: Page, phrase: string): Promise<{ x: number; y: number }> {
  return page.evaluate((words) => {
    const wanted = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
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
