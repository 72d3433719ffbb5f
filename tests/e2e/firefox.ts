import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { read, root } from '../source-files.ts';
import { drivenFirefox, whatToInstall } from '../tools/machine.mjs';
import type { DriveOptions, DrivenBrowser, PageSurface, Surface } from './driven-browser.ts';
import { ExtensionPage } from './extension-page.ts';
import { surfaceOf } from './page-surface.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { callIn, eventually, PATIENCE, pause, selectPhrase, type Tab } from './support.ts';

const BUILD = '.output/firefox-mv3';
/** Firefox draws a random one at each installation; the tests know theirs. */
const UUID = '11111111-2222-4333-8444-555555555555';
/** Milliseconds; Firefox tells of a new tab at once or never. */
const TOLD_WITHIN = 1500;
const OWN_PAGE = `moz-extension://${UUID}/popup.html`;

export async function driveFirefox({ proxyPort, dark = false }: DriveOptions = {}): Promise<DrivenFirefox> {
  const executablePath = drivenFirefox();
  if (!executablePath) throw new Error(whatToInstall.drivenFirefox);
  const manifest = JSON.parse(read(`${BUILD}/manifest.json`)) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const { id } = manifest.browser_specific_settings.gecko;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: null,
    protocolTimeout: 120_000,
    // Popup and menu belong to the browser's own window, which is only reached with this.
    args: ['--remote-allow-system-access', '--width=1100', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': Number(dark),
      ...(proxyPort ? throughProxy(proxyPort) : {}),
    },
  });
  await browser.installExtension(path.join(root, BUILD));
  const own = await openExtensionPage(browser, OWN_PAGE);
  return new DrivenFirefox(browser, id, own);
}

export class DrivenFirefox implements DrivenBrowser {
  readonly name = 'Firefox';
  own: ExtensionPage;
  readonly window: FirefoxWindow;
  private readonly browser: Browser;

  constructor(browser: Browser, id: string, own: ExtensionPage) {
    this.browser = browser;
    this.own = own;
    this.window = new FirefoxWindow(browser, id);
  }

  async openPopup(tab: Tab): Promise<Surface> {
    await tab.page.bringToFront();
    await this.window.clickToolbarButton();
    const view = `browser.extension.getViews({ type: 'popup' })[0]`;
    await eventually(async () => {
      const isThere = await this.own.page.evaluate(`${view}?.document.readyState === 'complete'`);
      if (isThere !== true) throw new Error('The popup is not open');
    });
    return {
      ask: <A, T>(look: (view: Window & typeof globalThis, given: A) => T, given: A) =>
        this.own.page.evaluate(callIn(look, view, JSON.stringify(given ?? null))) as Promise<Awaited<T>>, // what `look` gives
      picture: async (file) => writeFile(file, await this.window.pictureOfPopup()),
      close: () => this.window.closePopup(),
    };
  }

  async openPopupPage(tab: Tab): Promise<PageSurface> {
    await tab.page.bringToFront();
    const page = await this.openOwnPage();
    await eventually(async () => {
      const isDrawn = await page.evaluate(() => document.querySelector('main') !== null);
      if (!isDrawn) throw new Error('The popup is not drawn');
    });
    return surfaceOf(page);
  }

  /** Of some tabs that hold a page of the extension Firefox never tells the driver: then another is opened. */
  private async openOwnPage(): Promise<Page> {
    for (const end = Date.now() + PATIENCE; ;) {
      const before = new Set(await this.browser.pages());
      const id = await this.own.openBehind(OWN_PAGE);
      for (const late = Date.now() + TOLD_WITHIN; Date.now() < late; await pause(50)) {
        const fresh = (await this.browser.pages()).find((each) => !before.has(each));
        if (fresh) return fresh;
      }
      if (Date.now() > end) throw new Error('No new tab');
      await this.own.closeTab(id);
    }
  }

  async lookUpByMenu(tab: Tab, phrase: string): Promise<void> {
    await tab.page.bringToFront();
    const { x, y } = await selectPhrase(tab.page, phrase);
    await tab.page.mouse.click(x, y, { button: 'right' });
    await this.window.chooseOurMenuItem();
  }

  async lookUpByCommand(tab: Tab): Promise<void> {
    await tab.page.bringToFront();
    await this.window.pressCommand('look-up-selection');
  }

  async lookUpWindow(): Promise<PageSurface> {
    const page = await eventually(async () => {
      for (const each of await this.browser.pages()) {
        if ((await addressOf(each))?.includes('/look-up.html?')) return each;
      }
      throw new Error('No look-up window');
    });
    return surfaceOf(page);
  }

  async killBackground(): Promise<void> {
    await this.window.killBackground();
  }

  isBackgroundRunning(): Promise<boolean> {
    return this.window.isBackgroundRunning();
  }

  async updateExtension(): Promise<void> {
    await this.browser.installExtension(path.join(root, BUILD));
    this.own = await openExtensionPage(this.browser, OWN_PAGE);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Firefox moves the tab into the extension's process on the way, and puppeteer loses sight of the navigation's end. */
async function openExtensionPage(browser: Browser, url: string): Promise<ExtensionPage> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  await eventually(async () => {
    if ((await addressOf(page)) !== url) throw new Error('not there yet');
  });
  return new ExtensionPage(browser, page);
}

/** null while the page is on its way elsewhere. */
async function addressOf(page: Page): Promise<string | null> {
  return page.evaluate(() => (document.readyState === 'complete' ? location.href : null)).catch(() => null);
}

function throughProxy(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
