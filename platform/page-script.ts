import { browser } from 'wxt/browser';
import type { TextQuoteSelector } from '@/engine/model.ts';
import type { Result } from '@/engine/result.ts';
import { type MessageProblem, type PageDescription, sendToTab } from './messages.ts';

const CONTENT = '/content-scripts/content.js';
const SHOW_IN_PAGE = '/show-in-page.js';

/** Where a figure stands in the page. */
export interface PlaceInPage {
  sentence: string;
  quote: TextQuoteSelector;
}

/**
 * What the page in a tab is. A tab that was open before Hitherto was installed or updated has no living content script
 * yet: it gets one, where the browser lets it. 'unreachable' then means that it does not (its own pages, the store).
 */
export async function describeTab(tab: number): Promise<Result<PageDescription, MessageProblem>> {
  const page = await sendToTab(tab, 'describePage', null);
  if (page.ok || page.error.kind === 'failed') return page;
  return (await runInTab(tab, CONTENT)) ? sendToTab(tab, 'describePage', null) : page;
}

/** Runs a packaged script in the tab's top page; false where the browser refuses. */
export async function runInTab(tab: number, file: string): Promise<boolean> {
  const files = [file] as never; // WXT would know only the paths it has built before
  return (await run(() => browser.scripting.executeScript({ target: { tabId: tab }, files }))) !== null;
}

/** How marks look, put in beside the page's own style sheets where the page cannot see it; false where the browser refuses. */
export async function styleTab(tab: number, css: string): Promise<boolean> {
  return (await run(() => browser.scripting.insertCSS({ target: { tabId: tab }, css }))) !== null;
}

/** Scrolls to the figure's sentence and flashes it; false when it is no longer in the page, or the browser refuses. */
export async function showInTab(tab: number, place: PlaceInPage): Promise<boolean> {
  if (!(await runInTab(tab, SHOW_IN_PAGE))) return false;
  const show = (asked: PlaceInPage) => globalThis.hithertoShow?.(asked) ?? false;
  const shown = await run(() => browser.scripting.executeScript({ target: { tabId: tab }, func: show, args: [place] }));
  return shown?.[0]?.result === true;
}

/** null: refused. Each browser words that in its own way, so that no error can be told from another. */
async function run<T>(script: () => Promise<T>): Promise<T | null> {
  try {
    return await script();
  } catch {
    return null;
  }
}

declare global {
  /** In our isolated world of a page: what the look-up card is to look up. The page cannot see it. */
  var hithertoSelection: string | undefined;
}

/** Leaves the text for the look-up card; false where the browser refuses scripts, or the page is no HTML that could hold a card. */
export async function tellTab(tab: number, text: string): Promise<boolean> {
  const leave = (selection: string) => {
    globalThis.hithertoSelection = selection;
    return document.documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml';
  };
  const told = await run(() => browser.scripting.executeScript({ target: { tabId: tab }, func: leave, args: [text] }));
  return told?.[0]?.result === true;
}

/** What is selected in the tab's page, in a frame or a text field too; null where it cannot be asked. */
export async function selectionIn(tab: number): Promise<string | null> {
  const inFrames = await run(() =>
    browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: selectionHere }),
  );
  const inTop =
    inFrames ?? (await run(() => browser.scripting.executeScript({ target: { tabId: tab }, func: selectionHere })));
  if (!inTop) return null;
  return inTop.map(({ result }) => result ?? '').find((text) => text.trim() !== '') ?? '';
}

/** Runs in the page: nothing outside its own braces is there. */
function selectionHere(): string {
  const field = document.activeElement;
  const isText =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'password');
  if (!isText) return String(getSelection() ?? '');
  // Fields that hold no text (numbers, dates) have no selection: null.
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}
