import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { root } from '../source-files.ts';
import { PATIENCE, pause, selectPhrase } from '../e2e/support.ts';
import type { ShowOptions, ShownBrowser } from './shown-browser.ts';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function showChrome(options: ShowOptions): Promise<ShownBrowser> {
  const { executablePath, headless, dark = false, scale = 1, display, size = [1280, 1000] } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 760, deviceScaleFactor: scale } : null,
    ignoreDefaultArgs: ['--enable-automation'],
    ...(display ? { env: { ...process.env, DISPLAY: display } } : {}),
    args: [
      ...QUIET,
      // The screen that is not there has to be large enough for the popup to open to its full height.
      ...(headless
        ? ['--disable-gpu', `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`]
        : []),
      `--window-size=${size.join(',')}`,
      ...(display ? ['--window-position=0,0', `--force-device-scale-factor=${scale}`] : []),
      ...(dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
      // Chromium's sandbox does not start as root, and without it a bar warns about that.
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
    ],
  });
  const id = await browser.installExtension(path.join(root, '.output/chrome-mv3'));
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The browser did not take the extension');
  return new ShownChrome(browser, extension);
}

class ShownChrome implements ShownBrowser {
  readonly name = 'Chrome';
  private readonly browser: Browser;
  private readonly extension: Extension;
  private front: Page | null = null;

  constructor(browser: Browser, extension: Extension) {
    this.browser = browser;
    this.extension = extension;
  }

  async open(url: string): Promise<Page> {
    // The first page takes the empty tab that the browser came with.
    const [empty] = this.front ? [] : await this.browser.pages();
    this.front = empty ?? (await this.browser.newPage());
    await this.front.goto(url, { waitUntil: 'load' });
    await this.front.bringToFront();
    return this.front;
  }

  async openPopup(): Promise<void> {
    await this.front?.triggerExtensionAction(this.extension);
    await this.browser.waitForTarget(isPopup, { timeout: PATIENCE });
  }

  async shootPopup(file: string): Promise<void> {
    const popup = await this.popup();
    await popup.waitForFunction(() => document.body.innerText.trim() !== '', { timeout: PATIENCE });
    await pause(400);
    // Room is kept for a scrollbar, which an unseen browser does not draw.
    const clip = await popup.evaluate(() => ({ x: 0, y: 0, width: document.body.offsetWidth, height: innerHeight }));
    await popup.screenshot({ path: file, clip });
    await popup.close();
  }

  async lookUp(page: Page, phrase: string): Promise<void> {
    // A click on the menu lets the extension into the tab; here a click on its button does.
    await this.openPopup();
    await (await this.popup()).close();
    await selectPhrase(page, phrase);
    const target = await this.browser.waitForTarget((each) => each.type() === 'service_worker', { timeout: PATIENCE });
    const worker = await target.worker();
    // The browser's own menu is out of reach of a headless run: the click is handed to the extension as the menu would.
    await worker?.evaluate(async (selectionText) => {
      const { tabs, contextMenus } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      // An unseen browser gives each tab a window of its own; the newest is in front.
      const tab = (await tabs.query({ active: true })).sort((a, b) => a.id - b.id).at(-1);
      contextMenus.onClicked.dispatch(
        { menuItemId: 'look-up', selectionText, editable: false, pageUrl: tab?.url, frameId: 0 },
        tab,
      );
    }, phrase);
    await pause(1500);
  }

  private async popup(): Promise<Page> {
    const target = await this.browser.waitForTarget(isPopup, { timeout: PATIENCE });
    return (await target.page()) ?? target.asPage();
  }

  closed(): Promise<void> {
    return new Promise((done) => this.browser.once('disconnected', () => done()));
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

function isPopup(target: Target): boolean {
  return target.url().endsWith('/popup.html');
}

/** What is used of it, with the call by which the browser itself raises the event. */
interface ExtensionApi {
  tabs: { query(which: { active: boolean }): Promise<{ id: number; url?: string }[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
}
