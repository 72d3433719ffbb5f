import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD } from './articles.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { type PageServer, servePages } from './server.ts';
import type { Tab } from './support.ts';
import { BROWSERS, isCounted, reads } from './surfaces.ts';

/** What a page can notice: nodes and attributes that change, messages, globals, style sheets, calls of what it has wrapped. */
const WITNESS = `<script>
  window.noticed = [];
  const note = (what) => window.noticed.push(what);
  // The parser's own work ends here; extensions come after it.
  document.addEventListener('DOMContentLoaded', () => new MutationObserver((changes) => changes.forEach(({ type, target }) => note(type + ' ' + target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => note('console ' + name);
  new PerformanceObserver((list) => list.getEntries().forEach(({ name }) => name.endsWith('/favicon.ico') || note('loaded ' + name))).observe({ type: 'resource' });
  for (const type of ['message', 'error', 'unhandledrejection', 'focus', 'blur', 'selectionchange', 'copy', 'scroll'])
    addEventListener(type, (event) => note(type + ' ' + (event.data ?? event.message ?? '')), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { note('dispatch ' + event.type); return dispatch.call(this, event); };
</script>`;

/** Changes what scripts rely on, and names its own elements after what the DOM calls its parts. */
const HOSTILE = `<script>
  const broken = () => { throw new Error('not here'); };
  for (const name of ['map', 'filter', 'forEach', 'push', 'flatMap', 'join']) Array.prototype[name] = broken;
  for (const name of ['replace', 'trim', 'split', 'toLowerCase']) String.prototype[name] = broken;
  for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'createTreeWalker', 'createRange'])
    Document.prototype[name] = broken;
  for (const name of ['querySelectorAll', 'getAttribute', 'matches', 'closest']) Element.prototype[name] = broken;
  for (const name of ['textContent', 'parentNode', 'childNodes'])
    Object.defineProperty(Node.prototype, name, { get: broken, configurable: true });
  Object.prototype.toJSON = broken;
  JSON.parse = JSON.stringify = broken;
  Promise = undefined;
  window.chrome = window.browser = { runtime: { id: 'page', sendMessage: broken, onMessage: { addListener: broken } } };
</script>
<form><input name="parentNode"><input name="children"><input name="tagName"><input name="attributes"><input name="nodeType"></form>
<img name="body" alt=""><img name="documentElement" alt=""><form name="querySelectorAll"></form><a id="location"></a>`;

describe.each(BROWSERS)('a page in $name', ({ drive }) => {
  let server: PageServer;
  let browser: DrivenBrowser;

  beforeAll(async () => {
    server = await servePages();
    const page = articlePage(FLOOD);
    server.put('/witness', page.replace('<head>', `<head>${WITNESS}`));
    server.put('/hostile', page.replace('</main>', `</main>${HOSTILE}`));
    server.put('/large', articlePage({ ...FLOOD, paragraphs: [...FLOOD.paragraphs, ...manyParagraphs(5_000_000)] }));
    server.put('/empty', '');
    server.put('/broken', '<p><b>half <i>a <table><td>page \uFFFE\u0000 <article <p', {
      'content-type': 'text/html; charset=utf-16',
    });
    server.put(
      '/feed',
      `<?xml version="1.0"?><rss><channel>${FLOOD.paragraphs.map((text) => `<item>${text}</item>`).join('')}</channel></rss>`,
      {
        'content-type': 'application/xml',
      },
    );
    server.put('/drawing', `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${FLOOD.paragraphs[0]}</text></svg>`, {
      'content-type': 'image/svg+xml',
    });
    server.put('/data', JSON.stringify({ '@type': 'NewsArticle', articleBody: FLOOD.paragraphs.join(' ') }), {
      'content-type': 'application/json',
    });
    server.put('/frames', `<!doctype html><title>Frames</title><p>Beside it:</p><iframe src="/witness"></iframe>`);
    server.put('/text', 'About 6,000 people were killed in Derna.', { 'content-type': 'text/plain' });
    browser = await drive();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const globalsOf = ({ page }: Tab) => page.evaluate(() => Object.getOwnPropertyNames(window).sort());

  /** What style sheets that a page cannot list would still change; marks; and where the reader stands. */
  const drawnIn = ({ page }: Tab) =>
    page.evaluate(() => ({
      styles: [...document.querySelectorAll('html, body, main, h1, p')].map((element) =>
        [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join(),
      ),
      variables: [...document.documentElement.attributes].map(({ name }) => name),
      marks: CSS.highlights.size,
      selected: String(getSelection()),
      scrolled: scrollY,
      stored: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
    }));

  it('finds nothing changed, added or said when it has been read', async () => {
    const tab = await browser.own.openTab(`${server.origin}/witness`);
    const globals = await globalsOf(tab);
    const drawn = await drawnIn(tab);
    const before = await tab.page.evaluate(() => document.documentElement.outerHTML);
    await isCounted(browser, tab);
    const noticed = await tab.page.evaluate(() => (window as unknown as { noticed: string[] }).noticed);
    expect(noticed.filter((what) => !/^(focus|blur)/.test(what))).toEqual([]);
    expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await globalsOf(tab)).toEqual(globals);
    const styles = await tab.page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length);
    expect(styles).toBe(0);
    expect(await drawnIn(tab)).toEqual(drawn);
  });

  it('cannot load anything of the extension', async () => {
    const tab = await browser.own.openTab(`${server.origin}/witness`);
    const base = new URL('/', await browser.own.run(() => location.href, null)).href;
    for (const file of ['icon/16.png', 'popup.html', 'data/archive.bin', 'look-up-card.js']) {
      const loaded = await tab.page.evaluate(
        (url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        base + file,
      );
      expect(loaded, file).toBe(false);
    }
  });

  it('is read all the same when it breaks everything that scripts rely on', async () => {
    const tab = await browser.own.openTab(`${server.origin}/hostile`);
    await isCounted(browser, tab);
  });

  it('is read with five million letters in it, and stays as it was', async () => {
    const tab = await browser.own.openTab(`${server.origin}/large`);
    const nodes = await tab.page.evaluate(() => document.getElementsByTagName('*').length);
    await isCounted(browser, tab);
    const popup = await browser.openPopup(tab);
    await reads(popup, FLOOD.title);
    await popup.close();
    expect(await tab.page.evaluate(() => document.getElementsByTagName('*').length)).toBe(nodes);
  });

  it.each(['empty', 'broken', 'text', 'feed', 'drawing', 'data', 'frames'])(
    'that holds no article (%s) is called so',
    async (path) => {
      const tab = await browser.own.openTab(`${server.origin}/${path}`);
      const popup = await browser.openPopup(tab);
      await reads(popup, 'No article found on this page.');
      await popup.close();
      expect((await browser.own.button(tab)).badge).toBe('');
    },
  );

  it('that belongs to an extension is said to be out of reach', async () => {
    const tab = await browser.own.openTab(await browser.own.run(() => location.href, null));
    const popup = await browser.openPopup(tab);
    await reads(popup, 'Hitherto may not read this page.');
    await popup.close();
  });
});

/** Prose with a number in every sentence. */
function manyParagraphs(letters: number): string[] {
  const paragraphs: string[] = [];
  for (let length = 0, number = 1; length < letters; number++) {
    const paragraph = `In district ${number} the office counted ${1000 + number} houses, ${200 + number} barns and ${number} wells, and a clerk wrote the three numbers into the great book of the province.`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}
