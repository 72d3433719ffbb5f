import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, FLOOD } from './articles.ts';
import type { DrivenBrowser } from './driven-browser.ts';
import { type Proxy, recordRequests } from './proxy.ts';
import { type PageServer, servePages } from './server.ts';
import { eventually } from './support.ts';
import { BROWSERS, clearSearch, press, reads, type } from './surfaces.ts';

/** Browsers ask their makers for settings and updates, whatever is installed in them. */
const MAKERS = /(^|\.)(google|googleapis|gstatic|gvt1|gvt2|mozilla|firefox|mozgcp)\.(com|net|org)$/;

describe.each(BROWSERS)('everything at once in $name', ({ name, drive }) => {
  let server: PageServer;
  let proxy: Proxy;
  let browser: DrivenBrowser;
  const folder = mkdtempSync(path.join(tmpdir(), 'hitherto-'));
  const netLog = path.join(folder, 'net-log.json');

  beforeAll(async () => {
    server = await servePages();
    server.put('/flood', articlePage(FLOOD));
    proxy = await recordRequests();
    browser = await drive({ proxyPort: proxy.port, netLog });
  });
  afterAll(async () => {
    await browser?.close().catch(() => undefined);
    await proxy?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes no request', async () => {
    const tab = await browser.own.openTab(`${server.origin}/flood`);
    await eventually(async () => expect((await browser.own.button(tab)).badge).not.toBe(''));
    const popup = await browser.openPopup(tab);
    await type(popup, 'maria');
    await reads(popup, 'Hurricane Maria');
    await popup.close();
    await browser.killBackground();
    await browser.lookUpByMenu(tab, 'About 6,000 people');
    await eventually(async () =>
      expect(await browser.own.askCard(tab, (root) => root.textContent ?? '', null)).toContain('11,300'),
    );
    const again = await browser.openPopup(tab);
    await clearSearch(again);
    await press(again, 'Read articles on localhost');
    await reads(again, 'Hitherto is off on localhost.');
    await again.close();

    // The record works: what a page asks for is in it.
    await tab.page.evaluate(() => fetch('http://asked-by-the-page.test/').catch(() => undefined));
    expect(proxy.requests.filter((request) => request.includes('asked-by-the-page.test'))).not.toEqual([]);
    // And the extension could not even if it tried.
    const tried = await browser.own.run(
      () =>
        fetch('http://asked-by-the-extension.test/').then(
          () => 'sent',
          () => 'refused',
        ),
      null,
    );
    expect(tried).toBe('refused');

    const others = proxy.requests.filter((request) => !isExpected(request));
    expect(others).toEqual([]);
    if (name === 'Chromium') {
      await browser.close();
      const requests = loggedRequests(netLog);
      expect(requests.map(({ url }) => url)).toContain('http://asked-by-the-page.test/');
      expect(requests.filter(isOfAnExtension)).toEqual([]);
    }
  });
});

function isExpected(request: string): boolean {
  const address = request.replace(/^\w+ /, '');
  const { hostname } = new URL(request.startsWith('CONNECT') ? `https://${address}` : address);
  return ['localhost', '127.0.0.1', 'asked-by-the-page.test'].includes(hostname) || MAKERS.test(hostname);
}

interface LoggedRequest {
  url: string;
  /** Origin of the code that asked; '' when the browser itself did. */
  initiator: string;
}

function isOfAnExtension({ url, initiator }: LoggedRequest): boolean {
  // Its own packaged files are no requests to anybody.
  return initiator.startsWith('chrome-extension:') && !url.startsWith('chrome-extension:');
}

/** Every request in Chromium's own log of its network, below anything an extension could reach; one event a line. */
function loggedRequests(file: string): LoggedRequest[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((event) => {
      const url = /"url":"([^"]+)"/.exec(event)?.[1];
      return url === undefined ? [] : [{ url, initiator: /"initiator":"([^"]+)"/.exec(event)?.[1] ?? '' }];
    });
}
