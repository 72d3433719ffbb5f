import { expect } from 'vitest';
import type { DrivenBrowser, Surface } from './driven-browser.ts';
import { driveChromium } from './chromium.ts';
import { driveFirefox } from './firefox.ts';
import type { DriveOptions } from './driven-browser.ts';
import { eventually, type Tab } from './support.ts';

/** Both browsers, for `describe.each`. */
export const BROWSERS: { name: string; drive(options?: DriveOptions): Promise<DrivenBrowser> }[] = [
  { name: 'Chromium', drive: driveChromium },
  { name: 'Firefox', drive: driveFirefox },
];

/** The badge of a tab counts figures, as soon as its page is read. */
export function isCounted({ own }: DrivenBrowser, tab: Tab): Promise<void> {
  return eventually(async () => expect((await own.button(tab)).badge).toMatch(/^[1-9]\d?$/));
}

/** The badge of a tab is empty, and the button says why. */
export function isEmpty({ own }: DrivenBrowser, tab: Tab, title: RegExp): Promise<void> {
  return eventually(async () => {
    const button = await own.button(tab);
    expect(button.badge).toBe('');
    expect(button.title).toMatch(title);
  });
}

/** What a person reads there now, white space folded. */
export function textOf(surface: Surface): Promise<string> {
  return surface.ask((view) => view.document.body.innerText.replace(/\s+/g, ' '), null);
}

export async function reads(surface: Surface, words: string): Promise<void> {
  await eventually(async () => {
    const text = await textOf(surface);
    if (!text.includes(words)) throw new Error(`“${words}” is not in: ${text.slice(0, 600)}`);
  });
}

export async function readsNoMore(surface: Surface, words: string): Promise<void> {
  await eventually(async () => {
    const text = await textOf(surface);
    if (text.includes(words)) throw new Error(`“${words}” is still in: ${text.slice(0, 600)}`);
  });
}

/** Presses the first button, switch or summary that is called so, by its accessible name or what stands on it. */
export async function press(surface: Surface, name: string): Promise<void> {
  await eventually(async () => {
    const isPressed = await surface.ask((view, wanted) => {
      const buttons = [...view.document.querySelectorAll<HTMLElement>('button, summary, [role="switch"]')];
      const names = (button: HTMLElement) => [button.getAttribute('aria-label') ?? '', button.textContent ?? ''];
      const button = buttons.find((each) => names(each).some((text) => text.trim().startsWith(wanted)));
      button?.click();
      return button !== undefined;
    }, name);
    if (!isPressed) throw new Error(`There is no button “${name}” in: ${(await textOf(surface)).slice(0, 600)}`);
  });
}

/** Types into the search box, letter by letter. */
export async function type(surface: Surface, text: string): Promise<void> {
  for (let typed = 1; typed <= text.length; typed++) await fillSearch(surface, text.slice(0, typed));
}

export function clearSearch(surface: Surface): Promise<void> {
  return fillSearch(surface, '');
}

function fillSearch(surface: Surface, text: string): Promise<void> {
  return eventually(() =>
    surface.ask((view, wanted) => {
      const box = view.document.querySelector<HTMLInputElement>('input[type="search"]');
      if (!box) throw new Error('There is no search box');
      box.value = wanted;
      box.dispatchEvent(new view.InputEvent('input', { bubbles: true }));
    }, text),
  );
}
