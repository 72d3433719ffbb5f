import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The browser of these tests must be in place before the modules look for one.
Object.assign(globalThis, { chrome: fakeBrowser });
const { forgetPage, pageStateOf, rememberPage, tabsWhere } = await import('@/platform/page-states.ts');

beforeEach(() => fakeBrowser.reset());

describe('what is known about the page of a tab', () => {
  const page = { url: 'https://example.com/a', state: { kind: 'notArticle' as const } };

  it('is there for whoever asks next, and for that tab alone', async () => {
    await rememberPage(1, page);
    expect(await pageStateOf(1)).toEqual(page);
    expect(await pageStateOf(2)).toBe(null);
  });

  it('goes with the tab', async () => {
    await rememberPage(1, page);
    await forgetPage(1);
    expect(await pageStateOf(1)).toBe(null);
  });

  it('is found by what it is about', async () => {
    await rememberPage(1, page);
    await rememberPage(2, { ...page, url: 'https://other.example/' });
    await fakeBrowser.storage.session.set({ 'search:3': { url: page.url, text: 'maria' } });
    expect(await tabsWhere(({ url }) => url === page.url)).toEqual([1]);
  });

  it('is never written to disk', async () => {
    await rememberPage(1, page);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
