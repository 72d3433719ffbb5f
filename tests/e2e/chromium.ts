import path from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { root } from '../source-files.ts';
import { chromium } from '../tools/machine.mjs';
import type { DriveOptions, DrivenBrowser, PageSurface, Surface } from './driven-browser.ts';
import { ExtensionPage } from './extension-page.ts';
import { surfaceOf } from './page-surface.ts';
import { eventually, selectPhrase, type Tab } from './support.ts';

const BUILD = path.join(root, '.output/chrome-mv3');

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-pings',
];

export interface ChromiumOptions extends DriveOptions {
  /** An X display to show the window on; without one it runs unseen. */
  display?: string;
}

export async function driveChromium(options: ChromiumOptions = {}): Promise<DrivenChromium> {
  const { proxyPort, dark, netLog, display } = options;
  const executablePath = chromium();
  if (!executablePath) throw new Error('Chromium is not installed');
  const browser = await puppeteer.launch({
    executablePath,
    headless: display === undefined,
    pipe: true,
    enableExtensions: true,
    defaultViewport: display === undefined ? { width: 1100, height: 760 } : null,
    protocolTimeout: 120_000,
    ...(display === undefined ? {} : { env: { ...process.env, DISPLAY: display } }),
    args: [
      ...ARGUMENTS,
      ...(display === undefined ? [] : ['--window-size=1100,860', '--window-position=0,0']),
      // Loopback goes through the proxy too.
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(netLog ? [`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'] : []),
      ...(dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
      // Chromium's sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const id = await browser.installExtension(BUILD);
  const extension = await eventually(async () => {
    const found = (await browser.extensions()).get(id);
    if (!found) throw new Error('The browser did not take the extension');
    return found;
  });
  return new DrivenChromium(browser, extension, await openExtensionPage(browser, id));
}

async function openExtensionPage(browser: Browser, id: string): Promise<ExtensionPage> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  return new ExtensionPage(browser, page);
}

export class DrivenChromium implements DrivenBrowser {
  readonly name = 'Chromium';
  readonly browser: Browser;
  readonly extension: Extension;
  own: ExtensionPage;

  constructor(browser: Browser, extension: Extension, own: ExtensionPage) {
    this.browser = browser;
    this.extension = extension;
    this.own = own;
  }

  openPopup(tab: Tab): Promise<Surface> {
    return this.openPopupPage(tab);
  }

  async openPopupPage(tab: Tab): Promise<PageSurface> {
    await tab.page.bringToFront();
    await tab.page.triggerExtensionAction(this.extension);
    return surfaceOf(await this.pageOf((target) => this.isOurs(target, 'popup.html')));
  }

  /** The browser's own menu is out of reach of a headless run: the click is handed to the extension as the menu would. */
  async lookUpByMenu(tab: Tab, phrase: string): Promise<void> {
    await selectPhrase(tab.page, phrase);
    await this.grantAccess(tab);
    await this.inBackground(
      `chrome.tabs.get(${tab.id}).then((tab) => chrome.contextMenus.onClicked.dispatch(
        { menuItemId: 'look-up', selectionText: ${JSON.stringify(phrase)}, editable: false, frameId: 0 }, tab))`,
    );
  }

  async lookUpByCommand(tab: Tab): Promise<void> {
    await this.grantAccess(tab);
    await this.inBackground(
      `chrome.tabs.get(${tab.id}).then((tab) => chrome.commands.onCommand.dispatch('look-up-selection', tab))`,
    );
  }

  async lookUpWindow(): Promise<PageSurface> {
    return surfaceOf(await this.pageOf((target) => this.isOurs(target, 'look-up.html')));
  }

  async killBackground(): Promise<void> {
    await eventually(async () => {
      // It may be starting, which no command ends: it is closed as soon as it can be. One that is closed before it was
      // activated for the first time is never started again.
      const worker = await this.background()?.worker();
      const state = await worker?.evaluate('self.registration.active?.state');
      if (worker && state !== 'activated') throw new Error(`The background is ${state ?? 'being installed'}`);
      await worker?.close();
      if (await this.isBackgroundRunning()) throw new Error('The background still runs');
    });
  }

  async isBackgroundRunning(): Promise<boolean> {
    return this.background() !== undefined;
  }

  async updateExtension(): Promise<void> {
    const { id } = this.extension;
    await this.browser.installExtension(BUILD);
    // Its pages are closed with the old one.
    await eventually(async () => {
      this.own = await openExtensionPage(this.browser, id);
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** A click on the toolbar button lets the extension into the page, as the menu's entry would. */
  private async grantAccess(tab: Tab): Promise<void> {
    const popup = await this.openPopup(tab);
    await popup.close();
    await tab.page.bringToFront();
  }

  /** Runs code where the extension's background runs, which wakes it as the browser's own event would. */
  private async inBackground(code: string): Promise<void> {
    if (!this.background()) await this.own.wakeBackground();
    const target = await this.browser.waitForTarget(isWorker);
    const worker = await target.worker();
    await worker?.evaluate(code);
  }

  private background(): Target | undefined {
    return this.browser.targets().find(isWorker);
  }

  private isOurs(target: Target, file: string): boolean {
    return target.url().startsWith(`chrome-extension://${this.extension.id}/${file}`);
  }

  private async pageOf(isMeant: (target: Target) => boolean): Promise<Page> {
    const own = this.own.page.target();
    const target = await this.browser.waitForTarget((each) => each !== own && isMeant(each));
    return (await target.page()) ?? (await target.asPage());
  }
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker';
}
