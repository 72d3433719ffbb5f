import { browser } from 'wxt/browser';

/** What the reader chose; kept on the device. */
export interface Settings {
  version: 1;
  /** Sites whose pages are not read, as `siteOf` names them. */
  sitesOff: string[];
  /** Pairs that the reader said are not the same thing (EarlierFigure.pair). */
  dismissed: string[];
}

const KEY = 'settings';
const DEFAULTS: Settings = { version: 1, sitesOff: [], dismissed: [] };

/** What is chosen in a private window lives as long as the browser's session, and is never written to disk. */
type Room = 'local' | 'session';

/** Choices that hold in a window: the stored ones, and in a private one also what was chosen in private. */
export async function readSettings(isPrivate: boolean): Promise<Settings> {
  const stored = await read('local');
  if (!isPrivate) return stored;
  const privately = await read('session');
  return {
    version: 1,
    sitesOff: union(stored.sitesOff, privately.sitesOff),
    dismissed: union(stored.dismissed, privately.dismissed),
  };
}

/** The stored choice alone: all that a content script can see. */
export async function isSiteOff(site: string): Promise<boolean> {
  return (await read('local')).sitesOff.includes(site);
}

export function switchSite(site: string, off: boolean, isPrivate: boolean): Promise<void> {
  return change(isPrivate, (settings) => ({ ...settings, sitesOff: withOrWithout(settings.sitesOff, site, off) }));
}

export function dismissPair(pair: string, dismissed: boolean, isPrivate: boolean): Promise<void> {
  return change(isPrivate, (settings) => ({
    ...settings,
    dismissed: withOrWithout(settings.dismissed, pair, dismissed),
  }));
}

/** Changes wait for each other: two at once would each write over what the other one wrote. Only the background calls. */
let last: Promise<void> = Promise.resolve();

function change(isPrivate: boolean, apply: (settings: Settings) => Settings): Promise<void> {
  const done = last.then(async () => {
    const room: Room = isPrivate ? 'session' : 'local';
    await browser.storage[room].set({ [KEY]: apply(await read(room)) });
  });
  // The caller hears of a failure; the next change is tried all the same.
  last = done.catch(() => undefined);
  return done;
}

async function read(room: Room): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage[room].get(KEY);
  return parseSettings(stored);
}

/** Settings of an unknown or damaged shape count as not there, field by field. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const strings = (value: unknown) =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  const { sitesOff, dismissed } = stored as Record<string, unknown>; // an object, checked above
  return { version: 1, sitesOff: strings(sitesOff), dismissed: strings(dismissed) };
}

function withOrWithout(list: readonly string[], item: string, present: boolean): string[] {
  const others = list.filter((other) => other !== item);
  return present ? [...others, item] : others;
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
