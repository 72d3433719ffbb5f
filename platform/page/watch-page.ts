// watchPage(document, read): calls `read` when the page should be read (again): first visible after load, after in-page
// navigation, after text arrived late or was replaced, on return from the back/forward cache. Each cause gives one reading,
// once the page has settled; what our own work might change can never start another.
import { elementsOf } from './dom.ts';
import { nextIdle, visible } from './slices.ts';

export type ReadCause = 'first' | 'navigation' | 'text' | 'restored';

export interface WatchOptions {
  /** Aborting ends the watch. */
  signal: AbortSignal;
  /** Whether the text that was read last no longer stands there as it was read; asked every two seconds. */
  isStale: () => boolean;
}

/** A page that has not changed for this long has settled … */
const SETTLED_MS = 1200;
/** … and one that never rests is read after this long as it then stands. */
const RESTLESS_MS = 10_000;
/** How often the address and the amount of text are looked at where the browser does not tell. */
const LOOK_MS = 2000;
/** A smaller share of what was there, or fewer characters, is a clock, a counter or a new comment. */
const CHANGED_SHARE = 0.15;
const CHANGED_CHARS = 200;
/** Between two readings because of text lie at least 5, 10, 20 … seconds: a live page costs ever less, and is never lost. */
const TEXT_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 300_000;

/** Starts watching. `read` is awaited: two readings never overlap, causes in between are joined to one. */
export function watchPage(document: Document, read: (cause: ReadCause) => Promise<void>, options: WatchOptions): void {
  new Watch(document, read, options).start();
}

class Watch {
  #address = '';
  #amount = 0;
  #textReadings = 0;
  /** No reading because of text before this moment. */
  #restsUntil = 0;
  #pending: ReadCause | null = null;
  #running = false;

  #document: Document;
  #read: (cause: ReadCause) => Promise<void>;
  #options: WatchOptions;

  constructor(document: Document, read: (cause: ReadCause) => Promise<void>, options: WatchOptions) {
    this.#document = document;
    this.#read = read;
    this.#options = options;
  }

  start(): void {
    const view = this.#document.defaultView;
    if (!view) return;
    const { signal } = this.#options;
    this.#remember();
    void this.#request('first');
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, { signal });
    on(view, 'popstate', () => this.#look());
    on(view, 'hashchange', () => this.#look());
    on(view, 'pageshow', (event) => {
      if ('persisted' in event && event.persisted === true) void this.#request('restored');
    });
    // Chrome tells of pushState; elsewhere the look every two seconds does.
    if ('navigation' in view && view.navigation instanceof EventTarget) {
      on(view.navigation, 'navigatesuccess', () => this.#look());
    }
    on(this.#document, 'visibilitychange', () => this.#look());
    const timer = view.setInterval(() => this.#look(), LOOK_MS);
    signal.addEventListener('abort', () => view.clearInterval(timer));
  }

  /** Compares address and text with what was read; cheap, and never in a hidden tab. */
  #look(): void {
    if (this.#document.visibilityState === 'hidden' || this.#running) return;
    if (addressOf(this.#document) !== this.#address) void this.#request('navigation');
    else if (performance.now() >= this.#restsUntil && this.#hasOtherText()) void this.#request('text');
  }

  #hasOtherText(): boolean {
    return differs(amountOf(this.#document), this.#amount) || this.#options.isStale();
  }

  async #request(cause: ReadCause): Promise<void> {
    this.#pending = cause;
    if (this.#running) return;
    this.#running = true;
    while (this.#pending && !this.#options.signal.aborted) await this.#readOnce();
    this.#running = false;
  }

  async #readOnce(): Promise<void> {
    const cause = this.#pending ?? 'first';
    await visible();
    if (cause !== 'first' && cause !== 'restored') await this.#settled();
    await nextIdle();
    this.#pending = null;
    if (this.#options.signal.aborted) return;
    this.#restAfter(cause);
    this.#remember();
    await this.#read(cause);
  }

  #restAfter(cause: ReadCause): void {
    if (cause === 'navigation') this.#textReadings = 0;
    const pause = cause === 'text' ? TEXT_PAUSE_MS * 2 ** this.#textReadings++ : 0;
    this.#restsUntil = performance.now() + Math.min(pause, LONGEST_PAUSE_MS);
  }

  /** Resolves when address and amount of text have stayed the same for a while. */
  async #settled(): Promise<void> {
    const end = performance.now() + RESTLESS_MS;
    for (let before = ''; before !== this.#state() && performance.now() < end && !this.#options.signal.aborted;) {
      before = this.#state();
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    }
  }

  #state(): string {
    return `${addressOf(this.#document)} ${amountOf(this.#document)}`;
  }

  #remember(): void {
    this.#address = addressOf(this.#document);
    this.#amount = amountOf(this.#document);
  }
}

/** The address without fragment, for another part of a page is the same article; "#!" and "#/" are pages of old applications. */
export function addressOf({ location }: Document): string {
  return location.href.replace(/#(?![!/]).*$/s, '');
}

/** How many characters there are to read, hidden ones and scripts among them: what is shown would cost a layout. */
function amountOf(document: Document): number {
  return elementsOf(document, 'body')[0]?.textContent?.length ?? 0;
}

function differs(now: number, before: number): boolean {
  return Math.abs(now - before) > Math.max(CHANGED_CHARS, before * CHANGED_SHARE);
}
