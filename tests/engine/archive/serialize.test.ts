import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { addArticles, openArchive } from '@/engine/archive/archive.ts';
import { findRecords } from '@/engine/archive/find-records.ts';
import { relatedArticles } from '@/engine/archive/related-articles.ts';
import { loadArchive, serializeArchive } from '@/engine/archive/serialize.ts';
import { loadBundledPacks } from '@/cli/load-packs.ts';
import { archiveOfReports, page, report, twoQuakes } from './samples.ts';

const quakes = twoQuakes();
const archive = addArticles(archiveOfReports(quakes.lorvik), [...quakes.tamsa, report('é', 'Café «Ω» 🌊', 'Ünïcode')]);
const file = serializeArchive(archive);
const asked = page('Lorvik after the earthquake', 'Mayor Edda Halm visited the Karsund stadium in Lorvik.');

describe('a stored archive', () => {
  it('comes back with every article, story and date', () => {
    const loaded = load(file);
    expect(loaded.articles).toEqual(archive.articles);
    expect([loaded.size, loaded.coverage]).toEqual([archive.size, archive.coverage]);
  });

  it('finds the same articles in the same order as the one that was stored', () => {
    const ask = (where: typeof archive) => relatedArticles(asked, [], where, { today: '2024-06-01' });
    expect(ask(load(file))).toEqual(ask(archive));
    expect(findRecords('lorvik', load(file), 5)).toEqual(findRecords('lorvik', archive, 5));
  });

  it('can be added to', () => {
    const more = addArticles(load(file), [report('new', 'Bridge reopened', 'Cars cross again.')]);
    expect(more.articleOf('new')?.headline).toBe('Bridge reopened');
  });

  it('may lie anywhere in a larger buffer', () => {
    const buffer = new Uint8Array(file.length + 3);
    buffer.set(file, 3);
    expect(load(buffer.subarray(3)).articles).toEqual(archive.articles);
  });

  it('may be empty', () => {
    expect(load(serializeArchive(openArchive([]))).size).toBe(0);
  });

  it('holds the bundled packs', () => {
    const bundled = openArchive(loadBundledPacks());
    const loaded = load(serializeArchive(bundled));
    expect([...loaded.series]).toEqual([...bundled.series]);
    expect([...loaded.stories]).toEqual([...bundled.stories]);
  });
});

describe('a file that is no sound archive', () => {
  it.each([
    ['nothing', new Uint8Array(0)],
    ['a short text', new TextEncoder().encode('hello')],
    ['a page', new TextEncoder().encode('<!doctype html><p>Not found, and long enough for a header</p>')],
  ])('is told apart: %s', (_, bytes) => {
    expect(loadArchive(bytes)).toEqual({ ok: false, error: 'not an archive file' });
  });

  it('is refused when it was written by another version', () => {
    const other = file.slice();
    other[4] = 99;
    expect(loadArchive(other)).toEqual({ ok: false, error: 'written by another version' });
  });

  it('is refused when it was cut off', () => {
    expect(loadArchive(file.slice(0, -8))).toEqual({ ok: false, error: 'damaged' });
  });

  it('is refused when any one byte of it was changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = file.slice();
        damaged[place] = (damaged[place] ?? 0) ^ change;
        // Bytes 20 to 31 are reserved and read by nobody.
        return place < 32 || !loadArchive(damaged).ok;
      }),
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !loadArchive(bytes).ok));
  });
});

function load(bytes: Uint8Array) {
  const loaded = loadArchive(bytes);
  if (!loaded.ok) throw new Error(loaded.error);
  return loaded.value;
}
