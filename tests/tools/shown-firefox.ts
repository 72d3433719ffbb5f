import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { read, root } from '../source-files.ts';
import { type ShowOptions, type ShownBrowser, pause, selectPhrase, until } from './shown-browser.ts';

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
  private readonly id: string;
  private readonly window: BrowserWindow;

  constructor(browser: Browser, id: string) {
    this.browser = browser;
    this.id = id;
    this.window = new BrowserWindow(browser);
  }

  async open(url: string): Promise<Page> {
    const [first] = await this.browser.pages();
    const page = first?.url() === 'about:blank' ? first : await this.browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  }

  async openPopup(): Promise<void> {
    // The page has to be read before the popup can say anything about it.
    await pause(500);
    await this.window.run(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.id)});
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);`);
  }

  async shootPopup(file: string): Promise<void> {
    const picture = () => this.window.picture(`document.querySelector('.webextension-popup-browser')`);
    let last: string | null = null;
    // Done when two pictures in a row are the same.
    await until(async () => {
      const before = last;
      await pause(500);
      last = await picture();
      return last !== null && last === before;
    }, 'the popup');
    if (last) await writeFile(file, Buffer.from(last, 'base64'));
    await this.window.run(`document.querySelector('.webextension-popup-browser')?.closest('panel').hidePopup();`);
  }

  async lookUp(page: Page, phrase: string): Promise<void> {
    const { x, y } = await selectPhrase(page, phrase);
    await page.mouse.click(x, y, { button: 'right' });
    await until(
      () => this.window.ask(`return document.getElementById('contentAreaContextMenu').state === 'open'`),
      'the menu',
    );
    await this.window.run(`
      const menu = document.getElementById('contentAreaContextMenu');
      const ours = ${JSON.stringify(this.id.replace(/[^a-z0-9_-]/gi, '_'))};
      menu.activateItem([...menu.querySelectorAll('menuitem')].find((item) => item.id.startsWith(ours) && !item.hidden));`);
    await pause(1500);
  }

  closed(): Promise<void> {
    return new Promise((done) => this.browser.once('disconnected', () => done()));
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Firefox's own window, in its privileged scope, over the connection that puppeteer has open. */
class BrowserWindow {
  private readonly connection: Connection;
  private context: string | null = null;

  constructor(browser: Browser) {
    // puppeteer has no public way to it; its version is pinned.
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  async run(script: string): Promise<unknown> {
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => { ${script} })().then((value) => JSON.stringify(value ?? null))`,
      target: { context: await this.ownContext() },
      awaitPromise: true,
      resultOwnership: 'none',
      userActivation: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'The script failed');
    return JSON.parse(result.result?.value ?? 'null');
  }

  async ask(script: string): Promise<boolean> {
    return (await this.run(script)) === true;
  }

  /** PNG as base64 of what a <browser> element shows, null when there is no such element. */
  async picture(browserElement: string): Promise<string | null> {
    const png = await this.run(`
      const shown = (${browserElement})?.browsingContext?.currentWindowGlobal;
      const bitmap = await shown?.drawSnapshot(null, 1, 'white');
      if (!bitmap) return null;
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL().split(',')[1];`);
    return typeof png === 'string' ? png : null;
  }

  private async ownContext(): Promise<string> {
    if (this.context) return this.context;
    const { result } = await this.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const own = result.contexts?.find(({ url }) => url.includes('browser.xhtml'));
    if (!own) throw new Error('Firefox shows no window');
    this.context = own.context;
    return own.context;
  }
}

interface Connection {
  send(method: string, parameters: object): Promise<{ result: Answer }>;
}

interface Answer {
  type?: string;
  exceptionDetails?: { text: string };
  result?: { value?: string };
  contexts?: { url: string; context: string }[];
}
