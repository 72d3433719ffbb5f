import type { Browser } from 'puppeteer-core';
import { eventually } from './support.ts';

/** Firefox's own window, in its privileged scope, over the connection that puppeteer has open. */
export class FirefoxWindow {
  private readonly connection: Connection;
  /** Add-on id, and the form of it that Firefox gives to the elements it makes. */
  private readonly id: string;
  private readonly widget: string;

  constructor(browser: Browser, id: string) {
    // puppeteer has no public way to it; its version is pinned.
    this.connection = (browser as unknown as { connection: Connection }).connection;
    this.id = id;
    this.widget = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  }

  async clickToolbarButton(): Promise<void> {
    await this.run(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      await ExtensionParent.apiManager.global.browserActionFor(ours).triggerAction(window);`);
  }

  async closePopup(): Promise<void> {
    await this.run(`document.querySelector('.webextension-popup-browser')?.closest('panel').hidePopup();`);
    await this.until(`!document.querySelector('.webextension-popup-browser')`);
  }

  async pictureOfPopup(): Promise<Buffer> {
    const png = await this.run(`
      const popup = document.querySelector('.webextension-popup-browser').browsingContext.currentWindowGlobal;
      const bitmap = await popup.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL().split(',')[1];`);
    return Buffer.from(String(png), 'base64');
  }

  /** The entry of the context menu that is open, by its own id. */
  async chooseOurMenuItem(): Promise<string> {
    const menu = `document.getElementById('contentAreaContextMenu')`;
    const item = `[...${menu}.querySelectorAll('menuitem')].find((each) => each.id.startsWith('${this.widget}') && !each.hidden)`;
    await this.until(`${menu}.state === 'open' && ${item}`);
    const label = await this.run(`
      const item = ${item};
      ${menu}.activateItem(item);
      return item.label;`);
    return String(label);
  }

  /** As the key does: the browser's own handler of the command's <key>. */
  async pressCommand(name: string): Promise<void> {
    await this.run(`
      const keys = [...document.getElementById('ext-keyset-id-${this.widget}').children];
      const { shortcut } = (await ours.shortcuts.allCommands()).find(({ name }) => name === '${name}');
      const last = shortcut.split('+').at(-1).toLowerCase();
      keys.find((key) => (key.getAttribute('key') ?? '').toLowerCase() === last).doCommand();`);
  }

  async killBackground(): Promise<void> {
    await this.run(`await ours.terminateBackground({ disableResetIdleForTest: true });`);
    await eventually(async () => {
      if (await this.isBackgroundRunning()) throw new Error('The background still runs');
    });
  }

  async isBackgroundRunning(): Promise<boolean> {
    return (await this.run(`return ours.backgroundState;`)) === 'running';
  }

  /** Runs privileged code in the window in front; `ours` is the extension. */
  async run(script: string): Promise<unknown> {
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => {
        const ours = WebExtensionPolicy.getByID(${JSON.stringify(this.id)}).extension;
        ${script}
      })().then((value) => JSON.stringify(value ?? null))`,
      target: { context: await this.context() },
      awaitPromise: true,
      resultOwnership: 'none',
      userActivation: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'The script failed');
    return JSON.parse(result.result?.value ?? 'null');
  }

  private async until(condition: string): Promise<void> {
    await eventually(async () => {
      if ((await this.run(`return Boolean(${condition});`)) !== true) throw new Error(`Not yet: ${condition}`);
    });
  }

  /** Firefox lists its windows in the order they were opened; the tests look at the last one. */
  private async context(): Promise<string> {
    const { result } = await this.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const own = result.contexts?.filter(({ url }) => url.includes('browser.xhtml')).at(-1);
    if (!own) throw new Error('Firefox shows no window');
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
