import { describe, expect, it } from 'vitest';
import { parseHtml } from '@/cli/read.ts';
import { namesIn } from '@/platform/page/find-author.ts';
import { readArticle } from '@/platform/page/read-article.ts';

const url = 'https://www.quillmouthpost.example/harbour/crane';
const page = (head: string, body: string) =>
  parseHtml(Buffer.from(`<html><head>${head}</head><body>${body}</body></html>`));
const read = (head: string, body: string) => readArticle(page(head, body), { url });
const data = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('the title is the headline that the page prints', () => {
  it('not the wording that is made for networks', () => {
    const head = '<meta property="og:title" content="Crane falls on quay: the harbour shuts for a week">';
    expect(read(head, '<h1>Harbour shuts after crane falls on quay</h1>').title).toBe(
      'Harbour shuts after crane falls on quay',
    );
  });

  it('not the heading that bears the outlet', () => {
    const head = `<title>Harbour shuts after crane falls | The Quillmouth Post</title>${data({ publisher: { name: 'The Quillmouth Post' } })}`;
    expect(read(head, '<h1>Quillmouth Post</h1><h1>Harbour shuts after crane falls</h1>').title).toBe(
      'Harbour shuts after crane falls',
    );
  });

  it('not the heading of another story', () => {
    const head = '<meta property="og:title" content="Harbour shuts after crane falls">';
    expect(read(head, '<h1>Bakery wins prize for its rye loaf</h1>').title).toBe('Harbour shuts after crane falls');
  });

  it('without the name of the outlet where no heading says it', () => {
    const head = `<meta property="og:title" content="Harbour shuts after crane falls - The Quillmouth Post">${data({ publisher: { name: 'Quillmouth Post' } })}`;
    expect(read(head, '').title).toBe('Harbour shuts after crane falls');
  });

  it('and a dash within it stays', () => {
    expect(read('<meta property="og:title" content="Quay shut – and no date for repairs">', '').title).toBe(
      'Quay shut – and no date for repairs',
    );
  });
});

describe('the outlet is the paper, by the name its readers know', () => {
  it('not the company behind it', () => {
    const head = `<meta property="og:site_name" content="The Quillmouth Post">${data({ publisher: { name: 'Brandt & Ilves Holdings Ltd' } })}`;
    expect(read(head, '').outlet).toBe('The Quillmouth Post');
  });

  it('written in full where the page writes it twice', () => {
    const head = `<meta property="og:site_name" content="The Quillmouth Post">${data({ publisher: { name: 'quillmouth post' } })}`;
    expect(read(head, '').outlet).toBe('The Quillmouth Post');
  });

  it('the company when nothing else is named', () => {
    expect(read(data({ publisher: { name: 'Brandt & Ilves Holdings Ltd' } }), '').outlet).toBe(
      'Brandt & Ilves Holdings Ltd',
    );
  });

  it('at the end of the page title, if the address bears it out', () => {
    expect(read('<title>Harbour shuts | The Quillmouth Post</title>', '').outlet).toBe('The Quillmouth Post');
    expect(read('<title>Harbour shuts | What we know</title>', '').outlet).toBe('quillmouthpost.example');
  });

  it('or at its beginning; then a heading that bears it is no headline', () => {
    const head = '<title>Quillmouth Post: Harbour shuts after crane falls</title>';
    const body = '<h1><a href="/">Quillmouth Post</a></h1><h3>Harbour shuts after crane falls</h3><p>Text.</p>';
    expect(read(head, body)).toMatchObject({ outlet: 'Quillmouth Post', title: 'Harbour shuts after crane falls' });
    expect(read('<title>Exclusive: Harbour shuts</title>', '').outlet).toBe('quillmouthpost.example');
  });

  it('named elsewhere in a graph of the data', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', publisher: { '@id': '#paper' }, author: [{ '@id': '#olin' }] },
        { '@type': 'Organization', '@id': '#paper', name: 'The Quillmouth Post' },
        { '@type': 'Person', '@id': '#olin', name: 'Olin Brandt' },
      ],
    };
    const { outlet, author } = read(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`, '');
    expect({ outlet, author }).toEqual({ outlet: 'The Quillmouth Post', author: 'Olin Brandt' });
  });
});

describe('the author is who signs the story', () => {
  it('as the byline says when the data names the outlet alone', () => {
    const head = data({ author: { name: 'Quillmouth Post' }, publisher: { name: 'The Quillmouth Post' } });
    expect(read(head, '<p class="byline">By <a>Marta Ilves</a></p>').author).toBe('Marta Ilves');
    expect(read(head, '<p class="byline">By our newsroom</p>').author).toBe('Quillmouth Post');
  });

  it('as the link to the page about her says, or her name beside her role', () => {
    expect(read('', '<p><a href="/authors/marta-ilves/">Marta Ilves</a> 3 May 2026</p>').author).toBe('Marta Ilves');
    const box = '<div class="author"><span class="author-name">Marta Ilves</span><span>Harbour Desk</span></div>';
    expect(read('', box).author).toBe('Marta Ilves');
    expect(read('', '<p><a href="/authors/">Our Authors</a></p>').author).toBeNull();
  });

  it('as a line above the text says', () => {
    const story =
      '<p>The crane fell on the northern quay on Monday and nobody was hurt, the port authority said.</p>'.repeat(3);
    const above = (line: string) => read('', `<h1>Harbour shuts</h1>${line}${story}`).author;
    expect(above('<p>By Marta Ilves and Olin Brandt</p>')).toBe('Marta Ilves, Olin Brandt');
    expect(above('<p>Posted by Marta Ilves on 3 May 2026</p>')).toBe('Marta Ilves');
    expect(above('<p>Posted by the harbour gate</p>')).toBeNull();
    expect(above('<h2>By Popular Demand</h2>')).toBeNull();
    expect(above('<p>By the harbour</p>')).toBeNull();
    expect(read('', `<h1>Harbour shuts</h1>${story.repeat(3)}<p>By Marta Ilves</p>`).author).toBeNull();
  });

  it('not the line about the author, nor a date', () => {
    expect(
      read('', '<div class="author-box">About the author</div><div class="byline">3 May 2026</div>').author,
    ).toBeNull();
  });

  it.each([
    ['By Marta Ilves and Olin Brandt | 3 May 2026', ['Marta Ilves', 'Olin Brandt']],
    ['Written by Jo van der Hagen, Health Editor', ['Jo van der Hagen']],
    ['Marta Ilves May 3, 2026', ['Marta Ilves']],
    ['By Post Staff', []],
    ['Marta Ilves has covered the harbour since 2011.', ['Marta Ilves']],
    ['Meet The Team', []],
    ['Read the latest from the harbour', []],
  ])('%s', (byline, names) => {
    expect(namesIn(byline)).toEqual(names);
  });
});

describe('a date', () => {
  const paragraph =
    '<p>The crane fell on the northern quay on Monday and nobody was hurt, the port authority said.</p>'.repeat(3);

  it("in the footer of the story is the story's", () => {
    const body = `<article><h1>Harbour shuts</h1>${paragraph}<div class="post-footer">Posted <time datetime="2026-05-04">4 May</time></div></article>`;
    expect(read('', body)).toMatchObject({ published: '2026-05-04' });
  });

  it('in the footer of the site is not', () => {
    const body = `<main><h1>Harbour shuts</h1>${paragraph}</main><div class="footer">Since <time datetime="2026-05-04">4 May</time></div>`;
    expect(read('', body)).toMatchObject({ published: null, publishedFrom: 'none' });
  });

  it("that the data gives the page, where it names no article, is the story's", () => {
    const ofPage = (type: string) =>
      `<script type="application/ld+json">{"@type": "${type}", "datePublished": "2026-05-04"}</script>`;
    expect(read(ofPage('WebPage'), paragraph)).toMatchObject({ published: '2026-05-04', publishedFrom: 'json-ld' });
    expect(read(ofPage('VideoObject'), paragraph).published).toBeNull();
  });

  it('in a meta tag of the site is the day of publication if its name says so', () => {
    const meta = (name: string) => read(`<meta name="${name}" content="4 May 2026">`, paragraph).published;
    expect(['qp-published-date', 'publish_date', 'DC.date.issued'].map(meta)).toEqual(Array(3).fill('2026-05-04'));
    expect(['last-published-date', 'dcsext.articlefirstpublished', 'expiry-date'].map(meta)).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('that may be of anything is not the day of publication when the page was changed on it', () => {
    const changed = '<meta property="article:modified_time" content="2026-05-09T10:00:00Z">';
    const meta = (day: string) => read(`${changed}<meta name="date" content="${day}">`, paragraph).published;
    expect(meta('2026-05-04')).toBe('2026-05-04');
    expect(meta('2026-05-09')).toBeNull();
  });

  it('of a change is read where the markup says so', () => {
    const changed = '<span itemprop="dateModified" content="2026-05-09T10:00:00Z">Updated: May 09, 2026</span>';
    expect(read('', `<h1>Quay shut</h1>${changed}${paragraph}`)).toMatchObject({
      published: null,
      modified: '2026-05-09',
    });
    expect(read('', `<h1>Quay shut</h1><p>Last updated May 9, 2026</p>${paragraph}`).modified).toBe('2026-05-09');
  });

  it('in UTC is the local day that the page prints, but not the day of a change', () => {
    const head = data({ datePublished: '2026-05-12T20:40:00Z' });
    const printed = (line: string) => read(head, `<h1>Harbour shuts</h1><p>${line}</p>${paragraph}`).published;
    expect(printed('May 13, 2026')).toBe('2026-05-13');
    expect(printed('Updated May 13, 2026')).toBe('2026-05-12');
    expect(printed('Updated May 13, 2026 | Published May 12, 2026')).toBe('2026-05-12');
  });

  it('whose hour cannot be is a day without a moment', () => {
    const head = data({ datePublished: '2026-05-04T25:61:00Z' });
    expect(read(head, '')).toMatchObject({ published: '2026-05-04', publishedAt: null });
  });
});
