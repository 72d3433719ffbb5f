import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { read, root } from '../source-files.ts';
import { FirefoxWindow } from '../e2e/firefox-window.ts';
import { eventually, pause, selectPhrase } from '../e2e/support.ts';
import type { ShowOptions, ShownBrowser } from './shown-browser.ts';

const BUILD = '.output/firefox-mv3';

export async function showFirefox({ executablePath, headless, dark = false }: ShowOptions): Promise<ShownBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: null,
    // Popup and menu belong to the browser's own window, which is only reached with this.
    args: ['--remote-allow-system-access', '--width=1100', '--height=860'],
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': Number(dark),
    },
  });
  await browser.installExtension(path.join(root, BUILD));
  const manifest = JSON.parse(read(`${BUILD}/manifest.json`)) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return new ShownFirefox(browser, manifest.browser_specific_settings.gecko.id);
}

class ShownFirefox implements ShownBrowser {
  readonly name = 'Firefox';
  private readonly browser: Browser;
  private readonly window: FirefoxWindow;

  constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.window = new FirefoxWindow(browser, id);
  }

  async open(url: string): Promise<Page> {
    const [first] = await this.browser.pages();
    const page = first?.url() === 'about:blank' ? first : await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  openPopup(): Promise<void> {
    return this.window.clickToolbarButton();
  }

  async shootPopup(file: string): Promise<void> {
    await writeFile(file, await this.settledPopup());
    await this.window.closePopup();
  }

  async lookUp(page: Page, phrase: string): Promise<void> {
    const { x, y } = await selectPhrase(page, phrase);
    await page.mouse.click(x, y, { button: 'right' });
    await this.window.chooseOurMenuItem();
    await pause(1500);
  }

  closed(): Promise<void> {
    return new Promise((done) => this.browser.once('disconnected', () => done()));
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** The popup is done when two pictures of it in a row are the same. */
  private settledPopup(): Promise<Buffer> {
    let last = Buffer.alloc(0);
    return eventually(async () => {
      await pause(500);
      const before = last;
      last = Buffer.from(await this.window.pictureOfPopup());
      if (!last.equals(before)) throw new Error('The popup is still changing');
      return last;
    });
  }
}
