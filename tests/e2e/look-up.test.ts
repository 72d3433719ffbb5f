import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD } from './articles.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { type PageServer, servePages } from './server.ts';
import { eventually, selectPhrase, type Tab } from './support.ts';
import { BROWSERS, reads } from './surfaces.ts';

const STRICT = {
  'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'; sandbox allow-scripts",
};
const NO_ARTICLE =
  '<!doctype html><title>Notes</title><h1>Notes</h1><p>Somebody wrote: 92,000 Russian troops near the border with Ukraine.</p>';

describe.each(BROWSERS)('looking up a selection in $name', ({ drive }) => {
  let server: PageServer;
  let browser: DrivenBrowser;

  beforeAll(async () => {
    server = await servePages();
    server.put('/flood', articlePage(FLOOD));
    server.put('/strict', articlePage(FLOOD), STRICT);
    server.put('/notes', NO_ARTICLE);
    server.put('/field', '<!doctype html><title>Form</title><textarea>Hurricane Maria deaths</textarea>');
    server.put('/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Hurricane Maria</text></svg>', {
      'content-type': 'image/svg+xml',
    });
    browser = await drive();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const card = (tab: Tab) => browser.own.askCard(tab, (root) => root.textContent ?? '', null);
  const cardReads = (tab: Tab, words: string) => eventually(async () => expect(await card(tab)).toContain(words));
  const isClosed = (tab: Tab) =>
    eventually(async () => expect(await tab.page.evaluate(() => document.querySelector('[popover]'))).toBe(null));
  const lookUp = async (tab: Tab, phrase: string) => {
    await browser.killBackground();
    await browser.lookUpByMenu(tab, phrase);
  };

  it('shows the earlier figures of the selection beside it', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await lookUp(tab, 'About 6,000 people');
    await cardReads(tab, '11,300');
    await cardReads(tab, 'Libyan Red Crescent');
    const { selected, shown } = await tab.page.evaluate(() => {
      const selection = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return {
        selected: selection?.toJSON(),
        shown: document.querySelector('[popover]')?.getBoundingClientRect().toJSON(),
      };
    });
    expect(shown.width).toBeGreaterThan(300);
    expect(Math.min(Math.abs(shown.top - selected.bottom), Math.abs(selected.top - shown.bottom))).toBeLessThan(20);
  });

  it('keeps the card to itself: closed to the page, without an address of the extension', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await lookUp(tab, 'About 6,000 people');
    await cardReads(tab, '11,300');
    const seen = await tab.page.evaluate(() => {
      const host = document.querySelector('[popover]');
      return { root: host?.shadowRoot ?? null, html: host?.outerHTML ?? '' };
    });
    expect(seen.root).toBe(null);
    expect(seen.html).not.toMatch(/extension:|hitherto/i);
    const inside = await browser.own.askCard(tab, (root) => root.innerHTML, null);
    expect(inside).not.toMatch(/(chrome|moz)-extension:/);
  });

  it('goes with Escape, and gives the focus back to where it was', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await tab.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#here';
      link.textContent = 'here';
      document.querySelector('article')?.append(link);
      link.focus();
    });
    // By key: a right-click takes the focus away in Firefox.
    await selectPhrase(tab.page, 'two dams');
    await browser.killBackground();
    await browser.lookUpByCommand(tab);
    await cardReads(tab, 'Your archive');
    expect(await tab.page.evaluate(() => document.activeElement?.hasAttribute('popover'))).toBe(true);
    await tab.page.keyboard.press('Escape');
    await isClosed(tab);
    expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('here');
  });

  it('goes with a click beside it, and stays with a click on it', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await lookUp(tab, 'About 6,000 people');
    await cardReads(tab, '11,300');
    const box = await tab.page.evaluate(() => document.querySelector('[popover]')?.getBoundingClientRect().toJSON());
    await tab.page.mouse.click(box.left + 40, box.top + 60);
    expect(await card(tab)).toContain('11,300');
    await tab.page.mouse.click(box.right + 60, 5);
    await isClosed(tab);
  });

  it('opens one card at a time', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await lookUp(tab, 'About 6,000 people');
    await cardReads(tab, '11,300');
    await tab.page.keyboard.press('Escape');
    await lookUp(tab, 'two dams');
    await cardReads(tab, '“two dams”');
    expect(await tab.page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(1);
  });

  it('answers in sight, wherever it is scrolled, and moves nothing under the hand', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await lookUp(tab, 'About 6,000 people');
    await cardReads(tab, '11,300');
    const placeOfCopy = () =>
      browser.own.askCard(
        tab,
        (root) => root.querySelector('[aria-label^="Copy with"]')?.getBoundingClientRect().top,
        null,
      );
    const before = await placeOfCopy();
    await browser.own.askCard(
      tab,
      (root) => root.querySelector<HTMLElement>('[aria-label^="Copy with"]')?.click(),
      null,
    );
    await cardReads(tab, 'Copied with its sources.');
    expect(await placeOfCopy()).toBe(before);
    const seen = await browser.own.askCard(
      tab,
      (root) => {
        root.querySelector('[role="dialog"]')?.scrollTo(0, 300);
        return ['Close', 'status'].map((wanted) => {
          const { x, y, width, height } =
            root.querySelector(`[aria-label="${wanted}"], [role="${wanted}"]`)?.getBoundingClientRect() ??
            new DOMRect();
          const top = root.elementFromPoint(x + width / 2, y + height / 2);
          return top?.closest('button')?.getAttribute('aria-label') ?? top?.getAttribute('role') ?? '';
        });
      },
      null,
    );
    expect(seen).toEqual(['Close', 'status']);
  });

  it('works by key alone', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await selectPhrase(tab.page, 'About 6,000 people');
    await browser.killBackground();
    await browser.lookUpByCommand(tab);
    await cardReads(tab, '11,300');
  });

  it('looks up what is selected in a text field', async () => {
    const tab = await browser.own.openTab(`${server.origin}/field`);
    await tab.page.evaluate(() => {
      document.querySelector('textarea')?.focus();
      document.querySelector('textarea')?.select();
    });
    await browser.killBackground();
    await browser.lookUpByCommand(tab);
    await cardReads(tab, 'Hurricane Maria');
  });

  it('works on a page that is no article', async () => {
    const tab = await browser.own.openTab(`${server.origin}/notes`);
    await lookUp(tab, '92,000 Russian troops near the border with Ukraine');
    await cardReads(tab, 'Your archive');
    await cardReads(tab, 'troops');
  });

  it('looks the same on a page that forbids styles and scripts', async () => {
    const tab = await browser.own.openTab(`${server.origin}/strict`);
    await lookUp(tab, 'About 6,000 people');
    await cardReads(tab, '11,300');
    const look = await browser.own.askCard(
      tab,
      (root) => {
        const card = root.querySelector('[role="dialog"]');
        return card
          ? { position: getComputedStyle(card).borderStyle, width: card.getBoundingClientRect().width }
          : null;
      },
      null,
    );
    expect(look).toMatchObject({ position: 'solid', width: 380 });
  });

  it('opens a window where a page can hold no card', async () => {
    const tab = await browser.own.openTab(`${server.origin}/drawing.svg`);
    await browser.killBackground();
    await browser.lookUpByMenu(tab, 'Hurricane Maria');
    const shown = await browser.lookUpWindow();
    await reads(shown, 'Hurricane Maria');
    await reads(shown, 'Your archive');
    // The card is the window: no frame of another colour round it, what is on record at its foot.
    const frame = await shown.ask((view) => {
      const box = (selector: string) => view.document.querySelector(selector)?.getBoundingClientRect();
      const [card, foot] = [box('[role="dialog"]'), box('footer')];
      return {
        left: card?.left,
        top: card?.top,
        right: view.innerWidth - (card?.right ?? 0),
        foot: view.innerHeight - Math.round(foot?.bottom ?? 0),
      };
    }, null);
    expect(frame).toEqual({ left: 0, top: 0, right: 0, foot: 0 });
    await shown.close();
  });
});
