import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { PageSurface } from './driven-browser.ts';
import { callIn } from './support.ts';

export function surfaceOf(page: Page): PageSurface {
  return {
    page,
    ask: <A, T>(look: (view: Window & typeof globalThis, given: A) => T, given: A) =>
      page.evaluate(callIn(look, 'window', JSON.stringify(given ?? null))) as Promise<Awaited<T>>, // what `look` gives
    picture: async (file) => writeFile(file, await page.screenshot()),
    close: () => page.close(),
  };
}
