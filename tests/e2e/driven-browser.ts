import type { Page } from 'puppeteer-core';
import type { ExtensionPage } from './extension-page.ts';
import type { Tab } from './support.ts';

/** A document of the extension that a person looks at: the toolbar popup, the look-up window. */
export interface Surface {
  /** Runs in the surface; `look` must not use anything outside its own braces. */
  ask<A, T>(look: (view: Window & typeof globalThis, given: A) => T, given: A): Promise<Awaited<T>>;
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A surface that scripts can be put into. */
export interface PageSurface extends Surface {
  page: Page;
}

/** A real browser with the built extension, driven from outside as a person would. One suite tests both through this. */
export interface DrivenBrowser {
  name: 'Chromium' | 'Firefox';
  /** What the extension itself may do, lent to the tests. */
  own: ExtensionPage;
  /** Opens the genuine toolbar popup over the tab. */
  openPopup(tab: Tab): Promise<Surface>;
  /** The popup as one that scripts can be put into: in Firefox, whose genuine one is out of reach, in a tab behind the page. */
  openPopupPage(tab: Tab): Promise<PageSurface>;
  /** Looks up by the context menu's entry: the real menu where the browser lets itself be driven that far. */
  lookUpByMenu(tab: Tab, phrase: string): Promise<void>;
  lookUpByCommand(tab: Tab): Promise<void>;
  /** The window that opens where the page allows no card. */
  lookUpWindow(): Promise<PageSurface>;
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Installs the extension again over itself, as an update does, while tabs stay open. `own` is another page from then on. */
  updateExtension(): Promise<void>;
  close(): Promise<void>;
}

export interface DriveOptions {
  /** Port of the proxy that records requests. */
  proxyPort?: number;
  dark?: boolean;
  /** File for Chromium's own log of all requests. */
  netLog?: string;
}
