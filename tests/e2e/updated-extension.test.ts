import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD, PLAIN } from './articles.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { type PageServer, servePages } from './server.ts';
import { eventually, pause, type Tab } from './support.ts';
import { BROWSERS, isCounted, reads } from './surfaces.ts';

/** The page's own work: it counts on, and notes every error that it can hear of. */
const WORK = `<p>Readers: <span id="count">0</span></p><script>
  window.errors = [];
  for (const type of ['error', 'unhandledrejection']) addEventListener(type, (event) => window.errors.push(event.message ?? String(event.reason)));
  document.querySelector('#count').onclick = ({ target }) => { target.textContent = Number(target.textContent) + 1; };
</script>`;

describe.each(BROWSERS)('a page that was open when $name updated the extension', ({ drive }) => {
  let server: PageServer;
  let browser: DrivenBrowser;
  let tab: Tab;
  /** All that anybody wrote to the page's console, scripts of extensions included. */
  const written: string[] = [];

  beforeAll(async () => {
    server = await servePages();
    server.put('/used', articlePage(FLOOD).replace('</main>', `</main>${WORK}`));
    browser = await drive();
    tab = await browser.own.openTab(`${server.origin}/used`);
    tab.page.on('console', (message) => written.push(message.text()));
    tab.page.on('pageerror', (error) => written.push(String(error)));
    await isCounted(browser, tab);
    await browser.updateExtension();
    await tab.page.bringToFront();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('hears nothing of the reader that was left behind in it, whatever it does', async () => {
    await pause(3000);
    await show(tab, '/used/next', PLAIN.paragraphs);
    await pause(5000);
    await show(tab, '/used', FLOOD.paragraphs);
    await pause(5000);
    expect(written).toEqual([]);
    expect(await tab.page.evaluate('window.errors')).toEqual([]);
    await tab.page.click('#count');
    expect(await tab.page.evaluate(() => document.querySelector('#count')?.textContent)).toBe('1');
  });

  it('is read by the new one when its reader asks, and once for each thing that happens to it', async () => {
    const popup = await browser.openPopup(tab);
    await reads(popup, FLOOD.title);
    await popup.close();
    await isCounted(browser, tab);
    await pause(3000);
    await browser.own.countReadings();
    await show(tab, '/used/next', PLAIN.paragraphs);
    await eventually(async () => expect((await browser.own.button(tab)).badge).toBe(''));
    await pause(5000);
    expect(await browser.own.countedReadings()).toBe(1);
    expect(written).toEqual([]);
  });
});

/** Puts another text under another address, as papers do that are one page. */
function show({ page }: Tab, address: string, paragraphs: string[]): Promise<void> {
  return page.evaluate(
    (to, texts) => {
      history.pushState(null, '', to);
      for (const paragraph of document.querySelectorAll('article > p')) paragraph.remove();
      const added = texts.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
      document.querySelector('article')?.append(...added);
    },
    address,
    paragraphs,
  );
}
