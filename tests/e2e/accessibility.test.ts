import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD, PLAIN } from './articles.ts';
import type { DrivenBrowser, PageSurface } from './driven-browser.ts';
import { type DrivenFirefox, driveFirefox } from './firefox.ts';
import { type PageServer, servePages } from './server.ts';
import { eventually } from './support.ts';
import { BROWSERS, press, reads, type } from './surfaces.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const VARIANTS = BROWSERS.flatMap((browser) => [
  { ...browser, look: 'light', dark: false },
  { ...browser, look: 'dark', dark: true },
]);

describe.each(VARIANTS)('in $name, $look, nobody is kept out of', ({ drive, dark }) => {
  let server: PageServer;
  let browser: DrivenBrowser;

  beforeAll(async () => {
    server = await servePages();
    server.put('/flood', articlePage(FLOOD));
    server.put('/plain', articlePage(PLAIN));
    server.put('/none', '<!doctype html><title>Shop</title><ul><li>Soap</li></ul>');
    server.put('/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Hurricane Maria</text></svg>', {
      'content-type': 'image/svg+xml',
    });
    browser = await drive({ dark });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const passes = async (surface: PageSurface) => {
    const { page } = surface;
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(dark);
    expect(await violations(page)).toEqual([]);
    await surface.close();
  };

  it('a report, its cards opened', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await eventually(async () => expect((await browser.own.button(tab)).badge).not.toBe(''));
    const popup = await browser.openPopupPage(tab);
    await reads(popup, FLOOD.title);
    await press(popup, 'Why matched');
    await passes(popup);
  });

  it('whose letters are set to twice their size', async () => {
    const popup = await browser.openPopupPage(await browser.own.openTab(`${server.origin}/flood`));
    await reads(popup, FLOOD.title);
    const before = await popup.ask(measured, null);
    await popup.ask((view) => view.document.documentElement.style.setProperty('font-size', '200%'), null);
    const after = await popup.ask(measured, null);
    expect(after.letters).toEqual(before.letters.map((size) => 2 * size));
    expect(after.tooWide).toBe(0);
    await popup.close();
  });

  it('search results', async () => {
    const popup = await browser.openPopupPage(await browser.own.openTab(`${server.origin}/flood`));
    await type(popup, 'maria');
    await reads(popup, 'Hurricane Maria');
    await passes(popup);
  });

  it.each([
    { path: '/plain', words: PLAIN.title },
    { path: '/none', words: 'No article found on this page.' },
  ])('what is said of $path', async ({ path, words }) => {
    const popup = await browser.openPopupPage(await browser.own.openTab(server.origin + path));
    await reads(popup, words);
    await passes(popup);
  });

  it('a site that is off', async () => {
    const popup = await browser.openPopupPage(await browser.own.openTab(`${server.otherOrigin}/flood`));
    await press(popup, 'Read articles on 127.0.0.1');
    await reads(popup, 'Hitherto is off on 127.0.0.1.');
    await passes(popup);
  });

  it('the look-up', async () => {
    const tab = await browser.own.openTab(`${server.origin}/drawing.svg`);
    await browser.lookUpByMenu(tab, 'Hurricane Maria');
    const shown = await browser.lookUpWindow();
    await reads(shown, 'Your archive');
    await passes(shown);
  });
});

describe('in Firefox, in colours of the reader’s own', () => {
  let server: PageServer;
  let browser: DrivenFirefox;

  beforeAll(async () => {
    server = await servePages();
    server.put('/flood', articlePage(FLOOD));
    browser = await driveFirefox();
    await browser.window.run(`
      Services.prefs.setIntPref('browser.display.document_color_use', 2);
      Services.prefs.setStringPref('browser.display.foreground_color', '#ffff00');
      Services.prefs.setStringPref('browser.display.background_color', '#000000');`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('no word is lost on the ground that it stands on', async () => {
    const popup = await browser.openPopup(await browser.own.openTab(`${server.origin}/flood`));
    await reads(popup, FLOOD.title);
    expect(await popup.ask((view) => view.matchMedia('(forced-colors: active)').matches, null)).toBe(true);
    expect(await popup.ask(lostWords, null)).toEqual([]);
    await popup.close();
  });
});

/** Texts whose letters have the colour of the nearest ground under them. */
function lostWords(view: Window & typeof globalThis): string[] {
  const styleOf = (element: Element) => view.getComputedStyle(element);
  const groundOf = (element: Element | null): string => {
    if (element === null) return 'rgb(0, 0, 0)';
    const { backgroundColor } = styleOf(element);
    return /, 0\)$|transparent/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
  };
  return [...view.document.querySelectorAll('main *')]
    .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''))
    .filter((each) => !each.closest('svg, .visually-hidden') && each.checkVisibility())
    .filter((each) => styleOf(each).color === groundOf(each))
    .map((each) => each.textContent ?? '');
}

/** Sizes of what is read first, and by how much the page is wider than its window. */
function measured(view: Window & typeof globalThis) {
  const { documentElement } = view.document;
  const texts = [...view.document.querySelectorAll('h1, .page-amount, .label, .concept, .reason, button')];
  return {
    letters: texts.map((text) => parseFloat(view.getComputedStyle(text).fontSize)),
    tooWide: documentElement.scrollWidth - documentElement.clientWidth,
  };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations: found } = await axe.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

interface Axe {
  run(document: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
