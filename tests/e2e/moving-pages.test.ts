import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD, PLAIN } from './articles.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { type PageServer, servePages } from './server.ts';
import { pause, type Tab } from './support.ts';
import { BROWSERS, isCounted, isEmpty, reads } from './surfaces.ts';

const LIST = '<!doctype html><title>All stories</title><ul><li><a href="/flood">Flood</a></li></ul>';
const PAYWALL = '<div><h2>Read on</h2><p>Subscribers read everything.</p></div>';

describe.each(BROWSERS)('a page that changes in $name', ({ drive }) => {
  let server: PageServer;
  let browser: DrivenBrowser;

  beforeAll(async () => {
    server = await servePages();
    server.put('/flood', articlePage(FLOOD));
    server.put('/plain', articlePage(PLAIN));
    server.put('/late', articlePage({ ...FLOOD, paragraphs: [] }));
    server.put(
      '/live',
      articlePage(PLAIN).replace('</main>', '</main><p>Seconds since: <span id="clock">0</span></p>'),
    );
    server.put(
      '/door',
      LIST.replace('<ul>', '<script type="speculationrules">{"prerender":[{"urls":["/flood"]}]}</script><ul>'),
    );
    browser = await drive();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (path: string) => browser.own.openTab(`${server.origin}${path}`);
  const says = async (tab: Tab, words: string) => {
    const popup = await browser.openPopup(tab);
    await reads(popup, words);
    await popup.close();
  };

  /** What the page does is followed by one reading, not by a second that finds the same. */
  const isReadOnce = async (change: () => Promise<unknown>, outcome: () => Promise<void>) => {
    await browser.own.countReadings();
    await change();
    await outcome();
    await pause(5000);
    expect(await browser.own.countedReadings()).toBe(1);
  };

  it('is read once when its text arrives late', async () => {
    const tab = await open('/late');
    await pause(2500);
    expect((await browser.own.button(tab)).badge).toBe('');
    await isReadOnce(
      () => put(tab, 'article', FLOOD.paragraphs),
      () => isCounted(browser, tab),
    );
  });

  it('has no report any more when a paywall takes its text away', async () => {
    const tab = await open('/flood');
    await isCounted(browser, tab);
    const takeAway = (wall: string) => {
      document.querySelector('script[type="application/ld+json"]')?.remove();
      for (const paragraph of document.querySelectorAll('article p')) paragraph.remove();
      document.querySelector('article')?.insertAdjacentHTML('beforeend', wall);
    };
    await isReadOnce(
      () => tab.page.evaluate(takeAway, PAYWALL),
      () => isEmpty(browser, tab, /no article/),
    );
    await says(tab, 'No article found on this page.');
  });

  it('is read again when one paragraph joins the others', async () => {
    const tab = await open('/live');
    await isEmpty(browser, tab, /no differing earlier figures/);
    await isReadOnce(
      () => put(tab, 'article', FLOOD.paragraphs.slice(0, 1)),
      () => isCounted(browser, tab),
    );
  });

  it('is not read in a loop when it never rests', async () => {
    const tab = await open('/live');
    await isEmpty(browser, tab, /no differing earlier figures/);
    await browser.own.countReadings();
    await tab.page.evaluate((text) => {
      let posts = 0;
      setInterval(() => {
        document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${++posts}: ${text}</p>`);
      }, 400);
    }, PLAIN.paragraphs[1]);
    await pause(22_000);
    // One when ten seconds have gone by without rest, and perhaps one more: each costs a longer pause.
    expect(await browser.own.countedReadings()).toBeGreaterThan(0);
    expect(await browser.own.countedReadings()).toBeLessThan(3);
  });

  it('is left alone while its tab is hidden, and read once when it is looked at again', async () => {
    const tab = await open('/live');
    await isEmpty(browser, tab, /no differing earlier figures/);
    const front = await open('/plain');
    await isEmpty(browser, front, /no differing earlier figures/);
    await browser.own.countReadings();
    await put(tab, 'article', FLOOD.paragraphs.slice(0, 1));
    await pause(6000);
    expect(await browser.own.countedReadings()).toBe(0);
    await isReadOnce(
      () => browser.own.wakeTab(tab.id),
      () => isCounted(browser, tab),
    );
  });

  it('is not read again because its clocks and advertisements change', async () => {
    const tab = await open('/live');
    await isEmpty(browser, tab, /no differing earlier figures/);
    await browser.own.countReadings();
    await tab.page.evaluate(() => {
      let ticks = 0;
      setInterval(() => {
        const clock = document.querySelector('#clock');
        if (clock) clock.textContent = String(++ticks);
        document.querySelector('aside')?.remove();
        document.body.insertAdjacentHTML('beforeend', `<aside>Buy ${'now '.repeat(ticks % 2 ? 90 : 20)}</aside>`);
      }, 300);
    });
    await pause(9000);
    expect(await browser.own.countedReadings()).toBe(0);
  });

  it('is read as the next article when scrolling has loaded one and the address names it', async () => {
    const tab = await open('/plain');
    await isEmpty(browser, tab, /no differing earlier figures/);
    const scroll = ({ title, paragraphs, published }: typeof FLOOD) => {
      document.querySelector('script[type="application/ld+json"]')?.remove();
      const next = `<article data-url="/flood"><h1><a href="/flood">${title}</a></h1><p><time datetime="${published}">${published}</time></p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
      document.querySelector('main')?.insertAdjacentHTML('beforeend', next);
      document.title = title;
      history.replaceState(null, '', '/flood');
    };
    await isReadOnce(
      () => tab.page.evaluate(scroll, FLOOD),
      () => isCounted(browser, tab),
    );
  });

  it('is read when a script writes another document into it', async () => {
    const tab = await open('/plain');
    await isEmpty(browser, tab, /no differing earlier figures/);
    await tab.page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, articlePage(FLOOD));
    await isCounted(browser, tab);
  });

  it('is read when it was made ready before the reader followed the link', async () => {
    const tab = await open('/door');
    await isEmpty(browser, tab, /./);
    await pause(1500);
    await tab.page.click('a');
    await isCounted(browser, tab);
  });

  it('has no report any more when its address holds a list the next time', async () => {
    server.put('/today', articlePage(FLOOD));
    const tab = await open('/today');
    await isCounted(browser, tab);
    server.put('/today', LIST);
    await tab.page.reload();
    expect((await browser.own.button(tab)).badge).toBe('');
    await says(tab, 'No article found on this page.');
  });
});

/** Adds paragraphs as a script of the page would. */
function put({ page }: Tab, selector: string, paragraphs: string[]): Promise<void> {
  return page.evaluate(
    (at, texts) => {
      const added = texts.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
      document.querySelector(at)?.append(...added);
    },
    selector,
    paragraphs,
  );
}
