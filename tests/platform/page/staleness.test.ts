import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/platform/page/read-page.ts';

const PARAGRAPH =
  'The harbour at Quillmouth was closed on Monday after a crane fell across the northern quay, the port authority said.';
const LATER = 'Divers have begun to look for the driver of a lorry that is missing since the morning, the police said.';

/** An article of four paragraphs, the second with a clock in it, and a part beside it. */
function openPage() {
  const { document } = new Window();
  document.write(`<title>Crane falls</title><meta property="og:type" content="article"><main><article><h1>Crane falls</h1>
    ${`<p>${PARAGRAPH}</p>`.repeat(4).replace('said.', 'said <i>3 minutes ago</i>.')}</article></main><section>Beside</section>`);
  const reading = readPage(document as never); // its own types, a Document's shape
  expect(reading.article.isArticle).toBe(true);
  return { document, reading };
}

describe('a text that was read is stale', () => {
  it.each<[string, (document: Window['document']) => void]>([
    ['when a paragraph is taken away', (document) => document.querySelector('p')?.remove()],
    [
      'when a paragraph is rewritten',
      (document) => Object.assign(document.querySelector('p:last-child') ?? {}, { textContent: LATER }),
    ],
    [
      'when a paragraph is added',
      (document) => document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${LATER}</p>`),
    ],
  ])('%s', (_, change) => {
    const { document, reading } = openPage();
    expect(reading.isStale()).toBe(false);
    change(document);
    expect(reading.isStale()).toBe(true);
  });
});

describe('a text that was read is as it was', () => {
  it.each<[string, (document: Window['document']) => void]>([
    [
      'when a clock in it goes on',
      (document) => Object.assign(document.querySelector('i') ?? {}, { textContent: '4 minutes ago' }),
    ],
    [
      'when something is added beside it',
      (document) => document.querySelector('section')?.insertAdjacentHTML('beforeend', `<p>${LATER}</p>`),
    ],
    ['when an attribute changes', (document) => document.querySelector('p')?.setAttribute('class', 'seen')],
  ])('%s', (_, change) => {
    const { document, reading } = openPage();
    change(document);
    expect(reading.isStale()).toBe(false);
  });
});
