import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { parseHtml } from '@/cli/read.ts';
import { rangeInBlock } from '@/platform/page/block-range.ts';
import { readPage } from '@/platform/page/read-page.ts';

const PARAGRAPHS = [
  'The bridge over the Renn at Ostrel was closed to lorries on Wednesday after an inspector found rust in 11 hangers.',
  'Cars may cross one at a time, at walking pace, until the hangers are replaced, the roads office of the valley said.',
  'New ones will cost about 900,000 crowns. The council is to vote on the money at its meeting in two weeks.',
];

/** A page whose story stands in the shadow tree of a component, between what the component draws and what it is given. */
function pageWith(mode: 'open' | 'closed') {
  const { document } = new Window();
  document.head.innerHTML = '<meta property="og:type" content="article"><title>Bridge closed to lorries</title>';
  document.body.innerHTML = `<h1>Bridge closed to lorries</h1><news-story><p>${PARAGRAPHS[1]}</p></news-story>`;
  const root = document.querySelector('news-story')?.attachShadow({ mode });
  if (root) root.innerHTML = `<p>${PARAGRAPHS[0]}</p><slot></slot><p>${PARAGRAPHS[2]}</p>`;
  return readPage(document as never); // happy-dom's own types, a Document's shape
}

it('a story in an open shadow root is read in the order that is drawn, and leads back to its nodes', () => {
  const { article, source } = pageWith('open');
  expect(article.blocks.map(({ text }) => text)).toEqual(PARAGRAPHS);
  expect(source.map((block) => rangeInBlock(block, 0, 3)?.toString())).toEqual(['The', 'Car', 'New']);
});

it('what a closed shadow root draws cannot be read, and is not guessed', () => {
  expect(pageWith('closed').article.blocks.map(({ text }) => text)).not.toContain(PARAGRAPHS[0]);
});

it.each<[string, number[]]>([
  ['open', [0, 1, 2]],
  ['closed', [1]],
])('a saved page whose markup states an %s shadow root is read as a browser shows it', (mode, shown) => {
  const [above, given, below] = PARAGRAPHS;
  const html = `<title>Bridge closed</title><meta property="og:type" content="article"><meta name="date" content="2026-05-12">
    <h1>Bridge closed</h1><news-story><template shadowrootmode="${mode}"><slot name="above"><p>${above}</p></slot>
    <div><slot></slot></div><p>${below}</p></template><p>${given}</p></news-story>`;
  const { article } = readPage(parseHtml(Buffer.from(html)));
  const texts = article.blocks.map(({ text }) => text);
  expect(texts.filter((text) => PARAGRAPHS.includes(text))).toEqual(
    article.isArticle ? shown.map((i) => PARAGRAPHS[i]) : [],
  );
  expect(article.isArticle).toBe(mode === 'open');
});
