import type { Page } from 'puppeteer-core';

/** A browser with the built extension, driven from outside as a person would; for `npm start` and the README's pictures. */
export interface ShownBrowser {
  name: string;
  /** Opens an address in a tab of its own, in front. */
  open(url: string): Promise<Page>;
  /** Opens the genuine toolbar popup of the tab in front. */
  openPopup(): Promise<void>;
  /** Writes the open popup as it is shown, once it has said what it has to say, and closes it. */
  shootPopup(file: string): Promise<void>;
  /** Looks the phrase up by the context menu's entry; the phrase must stand in the page. */
  lookUp(page: Page, phrase: string): Promise<void>;
  /** Resolves when the window has been closed by its user. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface ShowOptions {
  executablePath: string;
  headless: boolean;
  /** What pages and popup are told to prefer. */
  dark?: boolean;
  /** Device pixels per CSS pixel; 1 unless said otherwise. */
  scale?: number;
  /** An X display other than the one in the environment. */
  display?: string;
  /** Of the window, in CSS pixels. */
  size?: [width: number, height: number];
}
