import type { Article, Figure } from '../model.ts';

export interface SelectedText {
  /** What the engine reads: the paragraph around the selection, under the page's headline. */
  page: Article;
  isSelected(figure: Figure): boolean;
}

const BARE: Article = {
  isArticle: true,
  title: null,
  outlet: null,
  author: null,
  url: null,
  canonicalUrl: null,
  section: null,
  language: null,
  published: null,
  publishedAt: null,
  publishedFrom: 'none',
  modified: null,
  blocks: [],
};

/** A selection read in its place on the page: "120,000" alone means nothing, its paragraph and headline say of what. */
export function selectionArticle(selection: string, article: Article | null): SelectedText {
  const wanted = selection.replace(/\s+/gu, ' ').trim();
  const page = article ?? BARE;
  const place = placeOf(wanted, page);
  if (place === null) {
    const block = { kind: 'paragraph' as const, text: wanted, date: null };
    return { page: { ...page, isArticle: true, blocks: [block] }, isSelected: (figure) => figure.block === 0 };
  }
  const { block, start } = place;
  const end = start + wanted.length;
  const isSelected = (figure: Figure): boolean => figure.block === block && figure.start < end && figure.end > start;
  return { page: { ...page, isArticle: true }, isSelected };
}

/** The block that holds the selection (-1: the title), or null when it runs over several or stands elsewhere. */
function placeOf(wanted: string, { title, blocks }: Article): { block: number; start: number } | null {
  if (wanted === '') return null;
  const block = blocks.findIndex(({ text }) => text.includes(wanted));
  if (block >= 0) return { block, start: blocks[block]?.text.indexOf(wanted) ?? 0 };
  const start = title?.indexOf(wanted) ?? -1;
  return start < 0 ? null : { block: -1, start };
}
