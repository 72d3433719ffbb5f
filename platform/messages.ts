import { browser } from 'wxt/browser';
import type { Article, PageState, RelatedArticle, Report } from '@/engine/model.ts';
import { err, ok, type Result } from '@/engine/result.ts';
import { reportError } from './report-error.ts';

/** What a content script knows of its page without reading it. */
export interface PageDescription {
  /** Without fragment. */
  url: string;
  isArticle: boolean;
}

export interface Coverage {
  articles: number;
  from: string | null;
  to: string | null;
}

/** Every message, once. Plain JSON on both ways. */
export interface Protocol {
  /** content → background: this article is what the sender's tab shows now; null: no article any more. */
  pageShown(article: Article | null): null;
  /** popup → background: read and compare the tab's page again, and say what came of it. */
  analyzeTab(tab: number): PageState;
  /** card, look-up window → background. The page in `tab` gives the context; the card's own tab when null. */
  lookUp(question: { text: string; tab: number | null; isPrivate: boolean }): Report;
  /** popup → background. */
  search(query: string): RelatedArticle[];
  /** popup → background: how much there is to match against. */
  coverage(nothing: null): Coverage;
  /** popup, card → background: "Not the same thing", and its undoing. `tab` is the page to compare anew, if any. */
  dismiss(change: { pair: string; dismissed: boolean; tab: number | null; isPrivate: boolean }): null;
  /** popup → background. */
  switchSite(change: { site: string; off: boolean; tab: number; isPrivate: boolean }): PageState;
  /** popup, background → content. */
  describePage(nothing: null): PageDescription;
  /** background → content: the article as it stands now; null when there is none. */
  readPage(nothing: null): Article | null;
}

type Name = keyof Protocol;
type Payload<N extends Name> = Parameters<Protocol[N]>[0];
type Reply<N extends Name> = ReturnType<Protocol[N]>;

/** Who sent a message: the tab it came from, null for the extension's own pages. */
export interface Sender {
  tab: { id: number; url: string | null; isPrivate: boolean } | null;
}

export type Handlers = {
  [N in Name]?: (payload: Payload<N>, sender: Sender) => Reply<N> | Promise<Reply<N>>;
};

/** unreachable: nobody listens there (no content script, or one that outlived the extension); failed: the handler broke. */
export interface MessageProblem {
  kind: 'unreachable' | 'failed';
  detail: string;
}

type Outcome<N extends Name> = Result<Reply<N>, MessageProblem>;

interface Envelope {
  hitherto: Name;
  payload: unknown;
}

/** Call once per context: two listeners would race for the one reply a browser passes on. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (outcome: unknown) => void) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return false;
    // `listen` and `send` agree on the Protocol; in between is JSON.
    const handle = handlers[message.hitherto] as ((payload: unknown, from: Sender) => unknown) | undefined;
    if (handle) void answer(message, () => handle(message.payload, senderOf(sender))).then(respond);
    // Keeps the way back open: without webextension-polyfill (the content script) Chrome waits for no promise.
    return handle !== undefined;
  });
}

/** To the background, or to the extension's own pages. */
export function send<N extends Name>(name: N, payload: Payload<N>): Promise<Outcome<N>> {
  return outcome(() => browser.runtime.sendMessage({ hitherto: name, payload } satisfies Envelope));
}

/** To the content script of a tab's top page. */
export function sendToTab<N extends Name>(tab: number, name: N, payload: Payload<N>): Promise<Outcome<N>> {
  const envelope: Envelope = { hitherto: name, payload };
  return outcome(() => browser.tabs.sendMessage(tab, envelope, { frameId: 0 }));
}

async function answer({ hitherto }: Envelope, handle: () => unknown): Promise<Outcome<Name>> {
  try {
    return ok((await handle()) as Reply<Name>); // the Handlers type has checked it
  } catch (error) {
    reportError(error, `answering ${hitherto}`);
    return err({ kind: 'failed', detail: String(error) });
  }
}

async function outcome<N extends Name>(call: () => Promise<unknown>): Promise<Outcome<N>> {
  try {
    const reply = await call();
    // A listener that does not know the message leaves undefined.
    return (reply as Outcome<N> | undefined) ?? err({ kind: 'unreachable', detail: 'no answer' });
  } catch (error) {
    // No receiver, a tab that closed, "Extension context invalidated", or no `runtime` left at all: all mean the same here.
    return err({ kind: 'unreachable', detail: String(error) });
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' && message !== null && 'hitherto' in message && typeof message.hitherto === 'string'
  );
}

function senderOf({
  tab,
}: {
  tab?: { id?: number | undefined; url?: string | undefined; incognito: boolean } | undefined;
}): Sender {
  if (tab?.id === undefined) return { tab: null };
  return { tab: { id: tab.id, url: tab.url ?? null, isPrivate: tab.incognito } };
}

// A payload that JSON would change does not compile.
type Json = null | boolean | number | string | readonly Json[] | { [key: string]: Json };
type AsJson<T> = T extends null | boolean | number | string
  ? T
  : T extends readonly (infer Item)[]
    ? readonly AsJson<Item>[]
    : T extends (...given: never[]) => unknown
      ? never
      : T extends object
        ? { [K in keyof T]: AsJson<T[K]> }
        : never;
type Survives<T> = T extends AsJson<T> ? true : never;
type Checked = { [N in Name]: [Survives<Payload<N>>, Survives<Reply<N>>] };
true satisfies Checked[Name][0] & Checked[Name][1];
export type { Json };
