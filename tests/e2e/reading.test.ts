import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenBrowser, Surface } from './driven-browser.ts';
import { type PageServer, servePages } from './server.ts';
import { eventually, type Tab } from './support.ts';
import { BROWSERS, clearSearch, press, reads, readsNoMore, textOf, type } from './surfaces.ts';

const HEADLINE = 'In Derna, two counts of the dead stand side by side';

describe.each(BROWSERS)('a news page in $name, the background killed before every step', ({ drive }) => {
  let server: PageServer;
  let browser: DrivenBrowser;
  let tab: Tab;

  beforeAll(async () => {
    server = await servePages();
    browser = await drive();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const counted = async () => {
    const { badge, title } = await eventually(async () => {
      const button = await browser.own.button(tab);
      expect(button.badge).not.toBe('');
      return button;
    });
    return { badge, title };
  };

  const focused = (popup: Surface) => popup.ask((view) => view.document.activeElement?.textContent ?? '', null);

  it('counts on the button the figures for which sources differ, and says the same in words', async () => {
    await browser.killBackground();
    tab = await browser.own.openTab(`${server.origin}/sources-differ.html`);
    const { badge, title } = await counted();
    expect(badge).toMatch(/^[1-9]\d?$/);
    expect(title).toMatch(new RegExp(`^${badge} figures? differs? from earlier reports$`));
  });

  it('shows the earlier figures in the popup without waking the background', async () => {
    await browser.killBackground();
    const popup = await browser.openPopup(tab);
    await reads(popup, HEADLINE);
    const text = await textOf(popup);
    expect(text).toContain('15 Sept 2023');
    expect(text).toContain('about 6,000');
    expect(text).toContain('11,300');
    expect(text).toContain('Sources differ');
    expect(text).toContain('Libyan Red Crescent');
    if (browser.name === 'Chromium') expect(await browser.isBackgroundRunning()).toBe(false);
    await popup.close();
  });

  it('is as wide as its panel and no wider', async () => {
    const popup = await browser.openPopup(tab);
    await reads(popup, HEADLINE);
    const { content, panel } = await popup.ask(
      (view) => ({
        content: view.document.documentElement.scrollWidth,
        panel: view.document.documentElement.clientWidth,
      }),
      null,
    );
    expect(content).toBeLessThanOrEqual(panel);
    expect(panel).toBeGreaterThanOrEqual(360);
    await popup.close();
  });

  it('finds archived articles while they are typed for, typos forgiven, and keeps what was typed', async () => {
    await browser.killBackground();
    const popup = await browser.openPopup(tab);
    await reads(popup, HEADLINE);
    await type(popup, 'huricane maria');
    await reads(popup, 'Hurricane Maria');
    await popup.close();
    await browser.killBackground();
    const again = await browser.openPopup(tab);
    await reads(again, 'Hurricane Maria');
    await clearSearch(again);
    await reads(again, HEADLINE);
    await again.close();
  });

  it('scrolls the page to the sentence and marks it', async () => {
    await tab.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await browser.killBackground();
    const popup = await browser.openPopup(tab);
    await press(popup, 'Show in page');
    await reads(popup, 'Shown in the page.');
    await eventually(async () => {
      const top = await tab.page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((each) => each.innerText.startsWith('About 6,000'));
        return paragraph ? paragraph.getBoundingClientRect().top / innerHeight : -1;
      });
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(1);
    });
    await popup.close();
  });

  it('leaves out what the reader called “not the same thing”, and undoes it', async () => {
    const before = Number((await counted()).badge);
    await browser.killBackground();
    const popup = await browser.openPopup(tab);
    await reads(popup, HEADLINE);
    await press(popup, 'Not the same thing');
    await reads(popup, 'will not be matched to this again');
    await eventually(async () => expect(await focused(popup)).toBe('Undo'));
    expect((await browser.own.stored('local'))['settings']).toMatchObject({ dismissed: [expect.any(String)] });
    await browser.killBackground();
    await press(popup, 'Undo');
    await reads(popup, 'is shown again');
    await eventually(async () => expect(await focused(popup)).toBe('Not the same thing'));
    expect((await browser.own.stored('local'))['settings']).toMatchObject({ dismissed: [] });
    await popup.close();
    expect(Number((await counted()).badge)).toBe(before);
  });

  it('is seen to be off on a site also where the page is no article', async () => {
    const front = await browser.own.openTab(`${server.origin}/index.html`);
    const popup = await browser.openPopup(front);
    await reads(popup, 'No article found on this page.');
    await press(popup, 'Read articles on localhost');
    await reads(popup, 'Hitherto is off on localhost.');
    await press(popup, 'Turn on for localhost');
    await reads(popup, 'No article found on this page.');
    await popup.close();
    await tab.page.bringToFront();
  });

  it('is off on a site when its reader says so, and on again', async () => {
    await browser.killBackground();
    const popup = await browser.openPopup(tab);
    await reads(popup, HEADLINE);
    await press(popup, 'Read articles on localhost');
    await reads(popup, 'Hitherto is off on localhost.');
    await eventually(async () => expect((await browser.own.button(tab)).badge).toBe(''));
    expect((await browser.own.button(tab)).title).toBe('Hitherto is off on this site');
    await popup.close();
    await browser.killBackground();
    await tab.page.reload();
    const still = await browser.openPopup(tab);
    await reads(still, 'Hitherto is off on localhost.');
    await browser.killBackground();
    await press(still, 'Turn on for localhost');
    await reads(still, HEADLINE);
    await readsNoMore(still, 'Hitherto is off');
    await still.close();
    await counted();
  });
});
