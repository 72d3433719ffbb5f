import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '@/cli/read.ts';
import { looksLikeArticle } from '@/platform/page/looks-like-article.ts';
import { readArticle } from '@/platform/page/read-article.ts';

/** Pages of ours after the layouts of real ones; they are named KIND--WHAT-IS-SPECIAL.html. */
function pagesIn(folder: string): { name: string; page: Document }[] {
  const at = fileURLToPath(new URL(`../../pages/${folder}/`, import.meta.url));
  return readdirSync(at).map((file) => ({ name: file.replace('.html', ''), page: parseHtml(readFileSync(at + file)) }));
}

describe('an article is read', () => {
  it.each(pagesIn('articles'))('$name', ({ page }) => {
    expect(looksLikeArticle(page)).toBe(true);
    expect(readArticle(page)).toMatchObject({ isArticle: true });
  });
});

describe('another page is left alone', () => {
  it.each(pagesIn('others'))('$name', ({ page }) => {
    expect(readArticle(page)).toMatchObject({ isArticle: false, blocks: [] });
  });
});

describe('the address', () => {
  const NEUTRAL = '<html><head><title>Page</title></head><body><div class="home"><p>Text.</p></div></body></html>';
  const looks = (url: string) => looksLikeArticle(parseHtml(Buffer.from(NEUTRAL)), url);

  it.each([
    'https://post.example/',
    'https://post.example/index.html',
    'https://post.example/en-gb/',
    'https://post.example/?utm_source=letter',
    'https://post.example/2011/',
    'https://post.example/blog/2011/11',
  ])('says that %s is the front of a site or of a year', (url) => expect(looks(url)).toBe(false));

  it('says that what a help desk calls an article is none', () =>
    expect(looks('https://help.post.example/articles/812-i-cannot-sign-in')).toBe(false));

  it.each([
    'https://rosa.example/?p=812',
    'https://post.example/hl?a=20250304-812',
    'https://post.example/index.php?id=812',
    'https://post.example/2011/11/ferry-runs-aground',
    'https://post.example/2011/11/20111106.html',
  ])('does not take %s, which names a story, for one', (url) => expect(looks(url)).toBe(true));
});
