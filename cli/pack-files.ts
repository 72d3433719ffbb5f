import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksum, parsePack } from '@/engine/archive/parse-pack.ts';
import type { ArchivedArticle, Pack, PackManifest, PartialDate, Series } from '@/engine/model.ts';

/** What a packer says of a pack; the rest of its manifest is counted. */
export type PackHead = Pick<PackManifest, 'id' | 'title' | 'publisher' | 'licence' | 'built' | 'notes' | 'stories'>;

/** Records in order of their ids, counted and with their checksums. */
export function assemblePack(head: PackHead, series: readonly Series[], articles: readonly ArchivedArticle[]): Pack {
  const sorted = { series: [...series].sort(byId), articles: [...articles].sort(byId) };
  return {
    manifest: {
      schema: 1,
      id: head.id,
      title: head.title,
      publisher: head.publisher,
      licence: head.licence,
      built: head.built,
      coverage: coverageOf(articles, head.built),
      languages: [...new Set(articles.map(({ language }) => language))].sort(),
      counts: {
        articles: articles.length,
        series: series.length,
        figures: articles.reduce((sum, { figures }) => sum + figures.length, 0),
      },
      sha256: { articles: checksum(asLines(sorted.articles)), series: checksum(asLines(sorted.series)) },
      notes: head.notes,
      stories: [...head.stories].sort(byId),
    },
    ...sorted,
  };
}

/** Writes the three files of a pack, after reading them back as any other program would. Throws when they are refused. */
export function writePack(folder: string, pack: Pack): void {
  const files = packFiles(pack);
  const parsed = parsePack(files);
  if (!parsed.ok) throw new Error(parsed.error.map((problem) => JSON.stringify(problem)).join('\n'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'pack.json'), files.manifest);
  writeFileSync(path.join(folder, 'series.jsonl'), files.series);
  writeFileSync(path.join(folder, 'articles.jsonl'), files.articles);
}

/** The files as text, in the canonical form. */
export function packFiles(pack: Pack): { manifest: string; series: string; articles: string } {
  return {
    manifest: `${JSON.stringify(pack.manifest, null, 2)}\n`,
    series: asLines(pack.series),
    articles: asLines(pack.articles),
  };
}

function asLines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function coverageOf(articles: readonly ArchivedArticle[], built: PartialDate): { from: PartialDate; to: PartialDate } {
  const days = articles.map(({ published }) => published).sort();
  return { from: days.at(0) ?? built, to: days.at(-1) ?? built };
}
