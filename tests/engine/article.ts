import type { Article, PartialDate } from '@/engine/model.ts';

/** A news page of these paragraphs, with an address of its own. */
export function article(title: string, published: PartialDate | null, ...paragraphs: string[]): Article {
  return {
    isArticle: true,
    title,
    outlet: 'The Marlow Courier',
    author: null,
    url: `https://courier.example/${title.replaceAll(/\W+/g, '-')}`,
    canonicalUrl: null,
    section: null,
    language: 'en',
    published,
    publishedAt: null,
    publishedFrom: published === null ? 'none' : 'meta',
    modified: null,
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text, date: null })),
  };
}
