import { describe, expect, it } from 'vitest';
import { parseHtml } from '@/cli/read.ts';
import { readArticle } from '@/platform/page/read-article.ts';

const page = (html: string) => parseHtml(Buffer.from(html));
const SENTENCE =
  'The harbour was closed on Monday after a crane fell across the northern quay, the port authority said.';
const STORY = `<article><h1>Crane falls across the quay</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</article>`;

describe('pages that are broken or hostile', () => {
  it.each([
    ['no markup but a paragraph', '<p>Hello'],
    ['an empty body', '<html><body></body></html>'],
    ['a frameset', '<frameset><frame src="a"></frameset>'],
    ['five megabytes of text', `<p>${'word '.repeat(1_000_000)}</p>`],
    ['a thousand nested boxes', `${'<div>'.repeat(1000)}deep`],
    ['data that is no JSON', '<script type="application/ld+json">{"@type": oops</script><p>Hello</p>'],
    ['data that holds itself', `<script type="application/ld+json">${'['.repeat(5000)}</script><p>Hello</p>`],
  ])('does not fail on %s', (_, html) => {
    expect(() => readArticle(page(html))).not.toThrow();
  });

  it('reads a story whose form hides the names of the tree', () => {
    const fields = ['firstChild', 'nextSibling', 'parentNode', 'nodeName', 'attributes'].map(
      (name) => `<input name="${name}">`,
    );
    expect(readArticle(page(`<form>${fields.join('')}${STORY}</form>`)).blocks).toHaveLength(6);
  });

  it('goes before what the page says with a day known from elsewhere', () => {
    const article = readArticle(page(STORY), { published: '2021-12-15' });
    expect(article).toMatchObject({ published: '2021-12-15', publishedFrom: 'option', publishedAt: null });
  });
});

it('says of ten thousand nested boxes that they are too deep', () => {
  expect(() => page(`${'<div>'.repeat(10_000)}deep`)).toThrow('nested too deeply');
});
