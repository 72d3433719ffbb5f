import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD, PLAIN } from './articles.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { type PageServer, servePages } from './server.ts';
import { eventually, pause } from './support.ts';
import { BROWSERS, isCounted, isEmpty, reads } from './surfaces.ts';

describe.each(BROWSERS)('the badge in $name', ({ drive }) => {
  let server: PageServer;
  let browser: DrivenBrowser;

  beforeAll(async () => {
    server = await servePages();
    server.put('/flood', articlePage(FLOOD).replace('</main>', '</main><a href="/plain">Next</a>'));
    server.put('/plain', articlePage(PLAIN));
    server.put('/app', appPage());
    browser = await drive();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each(['football.html', 'recipe.html'])(
    'stays empty on %s, which has nothing to do with the archive',
    async (page) => {
      const tab = await browser.own.openTab(`${server.origin}/${page}`);
      await isEmpty(browser, tab, /no differing earlier figures|no article|earlier figures for this page/);
      const popup = await browser.openPopup(tab);
      await reads(popup, 'Search');
      await popup.close();
      expect((await browser.own.button(tab)).badge).toBe('');
    },
  );

  it('belongs to the page: it goes when the tab goes on, and is there again on the way back', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await isCounted(browser, tab);
    await browser.killBackground();
    await tab.page.goto(`${server.origin}/plain`);
    await isEmpty(browser, tab, /no differing earlier figures/);
    await browser.killBackground();
    await tab.page.evaluate(() => history.back());
    await isCounted(browser, tab);
    await browser.killBackground();
    await tab.page.evaluate(() => history.forward());
    await isEmpty(browser, tab, /no differing earlier figures/);
  });

  it('does not keep the browser from keeping the page: it is there at once when its reader comes back', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await isCounted(browser, tab);
    const address = tab.page.url();
    await tab.page.evaluate(() => {
      Object.assign(globalThis, { isKept: false });
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { isKept: persisted }));
    });
    await tab.page.evaluate(() => document.querySelector('a')?.click());
    await isEmpty(browser, tab, /no differing earlier figures/);
    await browser.own.countReadings();
    await tab.page.evaluate(() => history.back());
    await eventually(async () => expect(await tab.page.evaluate(() => location.href)).toBe(address));
    // A page that was loaded anew knows nothing of this.
    await eventually(async () => expect(await tab.page.evaluate('globalThis.isKept')).toBe(true));
    await isCounted(browser, tab);
    await pause(5000);
    expect(await browser.own.countedReadings()).toBe(1);
  });

  it('belongs to the tab: another window has its own', async () => {
    const first = await browser.own.openTab(`${server.origin}/flood`);
    await isCounted(browser, first);
    await browser.killBackground();
    const second = await browser.own.openWindow(`${server.origin}/plain`);
    await isEmpty(browser, second, /no differing earlier figures/);
    expect((await browser.own.button(first)).badge).not.toBe('');
    const third = await browser.own.openWindow(`${server.origin}/flood`);
    await isCounted(browser, third);
    await second.page.close();
    await third.page.close();
  });

  it('follows a page that changes its article without loading anew', async () => {
    const tab = await browser.own.openTab(`${server.origin}/app`);
    await isEmpty(browser, tab, /no differing earlier figures/);
    await browser.killBackground();
    await browser.own.countReadings();
    await tab.page.evaluate(() => document.querySelector<HTMLButtonElement>('#flood')?.click());
    await isCounted(browser, tab);
    await pause(5000);
    expect(await browser.own.countedReadings()).toBe(1);
    const popup = await browser.openPopup(tab);
    await reads(popup, FLOOD.title);
    await popup.close();
    await browser.killBackground();
    await tab.page.evaluate(() => document.querySelector<HTMLButtonElement>('#list')?.click());
    await isEmpty(browser, tab, /no article/);
  });

  it('is there on a tab that the browser had put to sleep', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await isCounted(browser, tab);
    await browser.own.openTab(`${server.origin}/plain`);
    const id = await browser.own.putToSleep(tab);
    await browser.killBackground();
    await browser.own.wakeTab(id);
    await eventually(async () => expect((await browser.own.buttonOf(id)).badge).toMatch(/^[1-9]\d?$/));
  });

  it('waits until a page opened behind the others is looked at', async () => {
    const id = await browser.own.openBehind(`${server.origin}/flood`);
    await browser.own.openTab(`${server.origin}/plain`);
    expect((await browser.own.buttonOf(id)).badge).toBe('');
    await browser.own.wakeTab(id);
    await eventually(async () => expect((await browser.own.buttonOf(id)).badge).toMatch(/^[1-9]\d?$/));
  });
});

/** A newspaper that is one page: its buttons change address, title and text. */
function appPage(): string {
  const body = (article: typeof FLOOD) => JSON.stringify(articlePage(article).replace(/^.*<main>|<\/main>.*$/gs, ''));
  return articlePage(PLAIN).replace(
    '</body>',
    `<button id="flood">Next</button><button id="list">All</button>
    <script>
      const show = (address, title, html) => {
        history.pushState(null, '', address);
        document.title = title;
        document.querySelector('script[type="application/ld+json"]')?.remove();
        document.querySelector('meta[property="og:type"]')?.remove();
        document.querySelector('main').innerHTML = html;
      };
      document.querySelector('#flood').onclick = () => show('/app/flood', ${JSON.stringify(FLOOD.title)}, ${body(FLOOD)});
      document.querySelector('#list').onclick = () => show('/app', 'All pages', '<ul><li><a href="/flood">Flood</a></li></ul>');
    </script></body>`,
  );
}
