import { browser } from 'wxt/browser';
import type { Article } from '@/engine/model.ts';
import { listen, type PageDescription, send } from '@/platform/messages.ts';
import { looksLikeArticle } from '@/platform/page/looks-like-article.ts';
import { type PageReading, readPageInSlices } from '@/platform/page/read-page.ts';
import { addressOf, type ReadCause, watchPage } from '@/platform/page/watch-page.ts';
import { reportError } from '@/platform/report-error.ts';
import { isSiteOff } from '@/platform/settings.ts';
import { siteOf } from '@/platform/site.ts';

declare global {
  /** In our isolated world of a page: whether the reader that runs there still has an extension. The page cannot see it. */
  var hithertoIsReading: (() => boolean) | undefined;
}

/** Reads the page whenever it shows another article and tells the background; answers for the page as long as it lives. */
export function startReader(document: Document): void {
  // A second one comes when the popup finds no answer: the first may be left over from before an update.
  if (globalThis.hithertoIsReading?.()) return;
  globalThis.hithertoIsReading = isAlive;
  const reader = new PageReader(document);
  listen({
    describePage: () => reader.describe(),
    readPage: () => reader.read(),
  });
  const watching = new AbortController();
  const tell = async (cause: ReadCause) => {
    if (!isAlive()) return watching.abort();
    await reader.tell(cause).catch((error: unknown) => reportError(error, 'reading this page'));
  };
  watchPage(document, tell, { signal: watching.signal, isStale: () => reader.isStale() });
}

/** false once the extension was updated or removed under this page: nobody is left to tell anything. */
function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

class PageReader {
  readonly #document: Document;
  /** The last reading and the address it was made at. `reading` null: no article. */
  #last: { url: string; reading: PageReading | null } | null = null;
  /** The article that the background holds of this page, as it was sent; null: none. */
  #told: string | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  describe(): PageDescription {
    const url = addressOf(this.#document);
    const isArticle = this.#last?.url === url ? this.#last.reading !== null : looksLikeArticle(this.#document);
    return { url, isArticle };
  }

  async read(): Promise<Article | null> {
    const url = addressOf(this.#document);
    if (this.#last?.url !== url) this.#last = { url, reading: await readingOf(this.#document, url) };
    return this.#last.reading?.article ?? null;
  }

  /** Whether the text that was read has changed under it. */
  isStale(): boolean {
    return this.#last?.reading?.isStale() ?? false;
  }

  async tell(cause: ReadCause): Promise<void> {
    this.#last = null;
    const article = (await isOff(this.#document)) ? null : await this.read();
    const telling = article && JSON.stringify(article);
    // Most pages are no articles, and most changes are beside the text: the background is not woken for them.
    if (telling === this.#told && (telling === null || cause === 'text')) return;
    this.#told = telling;
    await send('pageShown', article);
  }
}

async function readingOf(document: Document, url: string): Promise<PageReading | null> {
  if (!looksLikeArticle(document)) return null;
  const reading = await readPageInSlices(document, { url });
  return reading.article.isArticle ? reading : null;
}

async function isOff(document: Document): Promise<boolean> {
  const site = siteOf(addressOf(document));
  return site === null || (await isSiteOff(site));
}
