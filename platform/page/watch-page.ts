// watchPage(document, read): calls `read` when the page should be read (again): first visible after load, after in-page
// navigation, after text arrived late or was replaced, on return from the back/forward cache. Each cause gives one reading,
// once the page has settled; what our own work might change can never start another.
import { nextIdle, visible } from './slices.ts';

export type ReadCause = 'first' | 'navigation' | 'text' | 'restored';

export interface WatchOptions {
  /** Aborting ends the watch. */
  signal?: AbortSignal;
}

/** A page that has not changed for this long has settled. */
const SETTLED_MS = 1200;
/** How often the address and the amount of text are looked at where the browser does not tell. */
const LOOK_MS = 2000;
/** Text smaller than this share of what was there is a clock, a counter or a new comment. */
const CHANGED_SHARE = 0.15;
/** Readings because of text, for one address: a live page that never rests is not followed for ever. */
const MAX_TEXT_READINGS = 5;

/** Starts watching. `read` is awaited: two readings never overlap, causes in between are joined to one. */
export function watchPage(
  document: Document,
  read: (cause: ReadCause) => Promise<void>,
  options: WatchOptions = {},
): void {
  new Watch(document, read, options.signal).start();
}

class Watch {
  private address = '';
  private amount = 0;
  private textReadings = 0;
  private pending: ReadCause | null = null;
  private running = false;

  constructor(
    private document: Document,
    private read: (cause: ReadCause) => Promise<void>,
    private signal: AbortSignal | undefined,
  ) {}

  start(): void {
    const view = this.document.defaultView;
    if (!view) return;
    this.remember();
    void this.request('first');
    const on = (target: EventTarget, type: string, listener: (event: Event) => void) =>
      target.addEventListener(type, listener, this.signal ? { signal: this.signal } : {});
    on(view, 'popstate', () => this.look());
    on(view, 'hashchange', () => this.look());
    on(view, 'pageshow', (event) => {
      if ('persisted' in event && event.persisted === true) void this.request('restored');
    });
    // Chrome tells of pushState; elsewhere the look every two seconds does.
    if ('navigation' in view && view.navigation instanceof EventTarget) {
      on(view.navigation, 'navigatesuccess', () => this.look());
    }
    on(this.document, 'visibilitychange', () => this.look());
    const timer = view.setInterval(() => this.look(), LOOK_MS);
    this.signal?.addEventListener('abort', () => view.clearInterval(timer));
  }

  /** Compares address and amount of text with what was read; cheap, and never in a hidden tab. */
  private look(): void {
    if (this.document.visibilityState === 'hidden' || this.running) return;
    if (addressOf(this.document) !== this.address) void this.request('navigation');
    else if (this.textReadings < MAX_TEXT_READINGS && differs(amountOf(this.document), this.amount)) {
      void this.request('text');
    }
  }

  private async request(cause: ReadCause): Promise<void> {
    this.pending = cause;
    if (this.running) return;
    this.running = true;
    while (this.pending && !this.signal?.aborted) await this.readOnce();
    this.running = false;
  }

  private async readOnce(): Promise<void> {
    const cause = this.pending ?? 'first';
    await visible();
    if (cause !== 'first' && cause !== 'restored') await this.settled();
    await nextIdle();
    this.pending = null;
    if (this.signal?.aborted) return;
    this.textReadings = cause === 'text' ? this.textReadings + 1 : cause === 'navigation' ? 0 : this.textReadings;
    this.remember();
    await this.read(cause);
  }

  /** Resolves when address and amount of text have stayed the same for a while. */
  private async settled(): Promise<void> {
    for (let before = ''; before !== this.state() && !this.signal?.aborted;) {
      before = this.state();
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    }
  }

  private state(): string {
    return `${addressOf(this.document)} ${amountOf(this.document)}`;
  }

  private remember(): void {
    this.address = addressOf(this.document);
    this.amount = amountOf(this.document);
  }
}

/** The address without fragment; "#!" and "#/" are pages of old applications. */
function addressOf(document: Document): string {
  return (document.location?.href ?? '').replace(/#(?![!/]).*$/s, '');
}

/** How much there is to read: paragraphs, counted without touching their text. */
function amountOf(document: Document): number {
  return document.getElementsByTagName('p').length + document.getElementsByTagName('article').length;
}

function differs(now: number, before: number): boolean {
  return Math.abs(now - before) > Math.max(2, before * CHANGED_SHARE);
}
