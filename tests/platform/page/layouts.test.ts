import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '@/cli/read.ts';
import { rangeInBlock } from '@/platform/page/block-range.ts';
import { finishArticle } from '@/platform/page/finish-article.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import { readPage } from '@/platform/page/read-page.ts';

/** What must be read from a page of ours; `rule` names what it shows, `doesNotHarm` the page that keeps the rule honest. */
interface Expected {
  rule: string;
  doesNotHarm: string;
  isArticle: boolean;
  title?: string;
  outlet?: string;
  author?: string;
  language?: string;
  published?: string | null;
  publishedFrom?: string;
  paragraphs?: number;
  first?: string;
  last?: string;
  has?: string[];
  hasNot?: string[];
  /** Days of posts by the beginning of their text. */
  days?: Record<string, string | null>;
  /** false: the text stands only in the structured data. */
  live?: false;
}

const folder = fileURLToPath(new URL('../../pages/layouts/', import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));
const expectedOf = (name: string) => JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as Expected; // our own file
const pages = names.map((name) => ({ name, ...expectedOf(name) }));

describe.each(pages)('$name: $rule', (expected) => {
  const html = readFileSync(`${folder}${expected.name}.html`, 'utf8');
  const article = readArticle(parseHtml(Buffer.from(html)));

  it('is told from what is no article', () => {
    expect(article.isArticle).toBe(expected.isArticle);
    if (!expected.isArticle) expect(article.blocks).toEqual([]);
  });

  it.runIf(expected.isArticle)('has its headline and its day', () => {
    const { outlet, author, language } = { ...article, ...expected };
    expect(article).toMatchObject({
      title: expected.title,
      published: expected.published,
      publishedFrom: expected.publishedFrom,
    });
    expect(article).toMatchObject({ outlet, author, language });
  });

  it.runIf(expected.isArticle)('has every paragraph and nothing else', () => {
    const texts = article.blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
    expect(texts).toHaveLength(expected.paragraphs ?? 0);
    expect(texts[0]?.startsWith(expected.first ?? '')).toBe(true);
    expect(texts.at(-1)?.endsWith(expected.last ?? '')).toBe(true);
    const whole = texts.join('\n');
    for (const text of expected.has ?? []) expect(whole).toContain(text);
    for (const text of expected.hasNot ?? []) expect(whole).not.toContain(text);
  });

  it.runIf(expected.days)('gives each post its day', () => {
    for (const [start, day] of Object.entries(expected.days ?? {})) {
      expect(article.blocks.find(({ text }) => text.startsWith(start))?.date).toBe(day);
    }
  });

  it.runIf(expected.isArticle)('knows the live nodes of every block', () => {
    // linkedom has no ranges of text; happy-dom has.
    const window = new Window();
    window.document.write(html);
    const live = readPage(window.document as never); // its own types, a Document's shape
    expect(live.source.map(({ text }) => text)).toEqual(live.article.blocks.map(({ text }) => text));
    expect(finishArticle(live.article).blocks).toEqual(article.blocks);
    live.source.forEach((block) => {
      const { text } = block;
      const range = rangeInBlock(block, 0, text.length);
      if (expected.live === false) expect(range).toBeNull();
      else expect(endsOf(range)).toEqual([text[0], text.at(-1)]);
    });
  });
});

it.each(pages)('$name names a page that its rule must not harm', ({ doesNotHarm }) => {
  expect(names).toContain(doesNotHarm);
});

/** The characters at both ends of a range within text nodes. */
function endsOf(range: Range | null): (string | undefined)[] {
  const at = (node: Node | undefined, offset: number) => node?.textContent?.[offset];
  return [at(range?.startContainer, range?.startOffset ?? 0), at(range?.endContainer, (range?.endOffset ?? 0) - 1)];
}
