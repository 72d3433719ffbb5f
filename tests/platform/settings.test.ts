import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The browser of these tests must be in place before the modules look for one.
Object.assign(globalThis, { chrome: fakeBrowser });
const { dismissPair, parseSettings, readSettings, switchSite } = await import('@/platform/settings.ts');
const { siteOf } = await import('@/platform/site.ts');

beforeEach(() => fakeBrowser.reset());

describe('what a reader has chosen', () => {
  it('holds until it is undone', async () => {
    await switchSite('example.com', true, false);
    await dismissPair('92,000|120,000', true, false);
    expect(await readSettings(false)).toMatchObject({ sitesOff: ['example.com'], dismissed: ['92,000|120,000'] });
    await switchSite('example.com', false, false);
    await dismissPair('92,000|120,000', false, false);
    expect(await readSettings(false)).toMatchObject({ sitesOff: [], dismissed: [] });
  });

  it('loses nothing when two choices are made at once', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((pair) => dismissPair(pair, true, false)));
    expect((await readSettings(false)).dismissed.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('in a private window holds there, and is never written to disk', async () => {
    await switchSite('open.example', true, false);
    await switchSite('secret.example', true, true);
    expect((await readSettings(true)).sitesOff.toSorted()).toEqual(['open.example', 'secret.example']);
    expect((await readSettings(false)).sitesOff).toEqual(['open.example']);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('secret');
  });

  it.each([undefined, null, 7, 'x', [], { sitesOff: 'x', dismissed: [1, null] }])(
    'is empty where %j is stored',
    (stored) => {
      expect(parseSettings(stored)).toEqual({ version: 1, sitesOff: [], dismissed: [] });
    },
  );
});

describe('a site', () => {
  it.each([
    ['https://www.bbc.co.uk/news/1?x#y', 'bbc.co.uk'],
    ['http://localhost:8080/', 'localhost'],
    ['https://www2.example.org/', 'example.org'],
  ])('of %s is %s', (url, site) => expect(siteOf(url)).toBe(site));

  it.each([null, '', 'about:blank', 'chrome://version', 'file:///a.html', 'nonsense'])('is none for %j', (url) =>
    expect(siteOf(url)).toBe(null),
  );
});
