import type { Browser, Page } from 'puppeteer-core';
import { type Button, callIn, eventually, type Tab } from './support.ts';

/** What is used of the extension's own rights, the same in both browsers. */
interface ExtensionApi {
  tabs: {
    create(tab: { url: string; active: boolean }): Promise<{ id: number }>;
    update(tab: number, change: { active: boolean }): Promise<object>;
    remove(tab: number): Promise<void>;
    discard(tab: number): Promise<{ id: number } | undefined>;
  };
  windows: { create(window: { url: string }): Promise<{ tabs: { id: number }[] }> };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  scripting: {
    executeScript(script: {
      target: { tabId: number };
      func: (given: never) => unknown;
      args: unknown[];
    }): Promise<{ result: unknown }[]>;
  };
  storage: Record<
    'local' | 'session',
    {
      get(keys: string | null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
    }
  >;
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    onMessage: { addListener(listener: (message: { hitherto?: string }) => void): void };
  };
}

/** In the functions that run there, and nowhere else. */
declare const chrome: ExtensionApi;

/** A page of the extension that stays open beside the tests and lends them the extension's rights. */
export class ExtensionPage {
  private readonly browser: Browser;
  readonly page: Page;

  constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
  }

  /** `work` must not use anything outside its own braces but `chrome`. */
  run<A, T>(work: (given: A) => T, given: A): Promise<Awaited<T>> {
    return this.page.evaluate(callIn(work, JSON.stringify(given ?? null))) as Promise<Awaited<T>>; // what `work` gives
  }

  openTab(url: string): Promise<Tab> {
    return this.newTab(() => this.run(async (to) => (await chrome.tabs.create({ url: to, active: true })).id, url));
  }

  openWindow(url: string): Promise<Tab> {
    return this.newTab(() => this.run(async (to) => (await chrome.windows.create({ url: to })).tabs[0]?.id ?? -1, url));
  }

  /** Opens a tab behind the one in front, and gives its number. */
  openBehind(url: string): Promise<number> {
    return this.run(async (to) => (await chrome.tabs.create({ url: to, active: false })).id, url);
  }

  async closeTab(id: number): Promise<void> {
    await this.run((tab) => chrome.tabs.remove(tab), id);
  }

  /** Takes a tab that is not in front out of memory; Chromium gives it another number. */
  putToSleep({ id }: Tab): Promise<number> {
    return this.run(async (tab) => (await chrome.tabs.discard(tab))?.id ?? tab, id);
  }

  async wakeTab(id: number): Promise<void> {
    await this.run((tab) => chrome.tabs.update(tab, { active: true }), id);
  }

  button({ id }: Tab): Promise<Button> {
    return this.buttonOf(id);
  }

  buttonOf(id: number): Promise<Button> {
    return this.run(
      async (tabId) => ({
        badge: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      }),
      id,
    );
  }

  stored(area: 'local' | 'session'): Promise<Record<string, unknown>> {
    return this.run((name) => chrome.storage[name].get(null), area);
  }

  store(area: 'local' | 'session', items: object): Promise<void> {
    return this.run((given) => chrome.storage[given.area].set(given.items), { area, items });
  }

  /** Counts from now on how often a page says what it shows. */
  countReadings(): Promise<void> {
    return this.run(() => {
      const isCounting = 'readings' in globalThis;
      Object.assign(globalThis, { readings: 0 });
      if (isCounting) return;
      chrome.runtime.onMessage.addListener((message) => {
        // Made three lines above.
        if (message.hitherto === 'pageShown') (globalThis as unknown as { readings: number }).readings++;
      });
    }, null);
  }

  countedReadings(): Promise<number> {
    return this.run(() => (globalThis as unknown as { readings: number }).readings, null); // made by `countReadings`
  }

  /** Any message wakes the background; nobody answers this one. */
  async wakeBackground(): Promise<void> {
    await this.run(() => chrome.runtime.sendMessage({ hitherto: 'wake' }).catch(() => null), null);
  }

  /**
   * Runs `look` on the inside of the look-up card. Its shadow root is closed to the page, but both browsers open it to
   * extensions. null while there is no card, or no right to look.
   */
  async askCard<A, T>(tab: Tab, look: (card: ShadowRoot, given: A) => T, given: A): Promise<T | null> {
    const code = `async (given) => {
      const answers = await chrome.scripting.executeScript({ target: { tabId: given.tab }, args: [given.given], func: (given) => {
        const host = document.querySelector('div[popover="manual"]:popover-open');
        const root = host && (globalThis.chrome?.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot);
        const __name = (named) => named;
        return root ? (${look.toString()})(root, given) : null;
      } }).catch(() => null);
      return answers?.[0]?.result ?? null;
    }`;
    const asked = JSON.stringify({ tab: tab.id, given: given ?? null });
    return this.page.evaluate(`(${code})(${asked})`) as Promise<T | null>; // what `look` gives
  }

  private async newTab(open: () => Promise<number>): Promise<Tab> {
    const before = new Set(await this.browser.pages());
    const id = await open();
    const page = await eventually(async () => {
      const fresh = (await this.browser.pages()).find((each) => !before.has(each));
      if (!fresh) throw new Error('No new tab');
      return fresh;
    });
    // It may be loading still.
    await eventually(async () => {
      const address = await page.evaluate(() => (document.readyState === 'complete' ? location.href : ''));
      if (address === '' || address === 'about:blank') throw new Error('The page is loading');
    });
    return { id, page };
  }
}
