import { loadBundledPacks } from '@/cli/load-packs.ts';
import { type Archive, openArchive } from '@/engine/archive/archive.ts';
import type { ArchivedArticle, Article, Pack, PartialDate } from '@/engine/model.ts';

export const PACKS: Pack[] = loadBundledPacks();
export const TODAY: PartialDate = '2026-06-30';

export const ARCHIVE: Archive = openArchive(PACKS);

/** The bundled archive as it would be had this article never been gathered. */
export function archiveWithout(left: ArchivedArticle): Archive {
  return openArchive(PACKS.map((pack) => ({ ...pack, articles: pack.articles.filter(({ id }) => id !== left.id) })));
}

export function textArticle(text: string, title: string | null, published: PartialDate | null): Article {
  return {
    isArticle: true,
    title,
    outlet: null,
    author: null,
    url: null,
    canonicalUrl: null,
    section: null,
    language: 'en',
    published,
    publishedAt: null,
    publishedFrom: published === null ? 'none' : 'option',
    modified: null,
    blocks: text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ kind: 'paragraph' as const, text: line, date: null })),
  };
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
