import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Report } from '@/engine/model.ts';
import { article, figure, packFiles, series } from '../engine/archive/pack-samples.ts';
import { answers, hitherto, withFolder } from './run.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function writeFolder(folder: string, { manifest, series: measures, articles } = packFiles()): void {
  writeFileSync(path.join(folder, 'pack.json'), manifest);
  writeFileSync(path.join(folder, 'series.jsonl'), measures);
  writeFileSync(path.join(folder, 'articles.jsonl'), articles);
}

describe('hitherto pack check', () => {
  it('says what a sound pack holds', async () => {
    await withFolder(async (folder) => {
      writeFolder(folder);
      const run = await hitherto(['pack', 'check', folder]);
      expect(run.status).toBe(0);
      expect(run.stdout).toContain('a sound pack. vale-flood, “The flood of Vale”: 1 articles, 1 figures, 1 series');
    });
  });

  it('names file, line and field of what is wrong', async () => {
    await withFolder(async (folder) => {
      writeFolder(folder, packFiles({ articles: [article(), article({ id: 'b', url: 'ftp://example.org/' })] }));
      const run = await hitherto(['pack', 'check', folder]);
      expect(run.status).toBe(2);
      expect(run.stdout).toBe(`${folder}: articles.jsonl, line 2, url: is no http(s) address\n`);
    });
  });

  it.each([
    ['a file that is no zip', encode('hello'), 'pack.json: is neither a folder nor a zip'],
    ['a broken zip', encode('PK\u0003\u0004 and no more'), 'pack.json: '],
    ['a zip of something else', zipSync({ 'photo.jpg': encode('x') }), 'pack.json: is missing'],
    [
      'a zip with two packs',
      zipSync({ 'a/pack.json': encode('{}'), 'b/pack.json': encode('{}') }),
      'pack.json: is there twice',
    ],
  ])('refuses %s', async (_, bytes, problem) => {
    await withFolder(async (folder) => {
      const file = path.join(folder, 'pack.zip');
      writeFileSync(file, bytes);
      const run = await hitherto(['pack', 'check', file]);
      expect(run.status).toBe(2);
      expect(run.stdout).toContain(`${file}: ${problem}`);
    });
  });

  it('refuses a zip that would unpack to more than any pack', async () => {
    await withFolder(async (folder) => {
      const file = path.join(folder, 'bomb.zip');
      writeFileSync(file, zipSync({ 'articles.jsonl': new Uint8Array(65_000_000) }));
      const run = await hitherto(['pack', 'check', file]);
      expect([run.status, run.stdout]).toEqual([2, `${file}: articles.jsonl: is too large\n`]);
    });
  });
});

describe('hitherto pack build', () => {
  it('makes of unsorted records a pack that is used by check', async () => {
    await withFolder(async (folder) => {
      const { series: measures, articles } = packFiles({
        articles: [article({ id: 'z', url: 'https://courier.example/z' }), article()],
        series: [series({ cues: ['flood'], heads: ['people'] })],
      });
      const head = { id: 'vale-flood', title: 'Flood', publisher: 'Courier', licence: 'MIT', notes: '' };
      const stories = [{ id: 'vale-flood', label: 'The flood of Vale', names: [], terms: ['flood'] }];
      writeFolder(folder, { manifest: JSON.stringify({ ...head, stories }), series: measures, articles });
      const zip = path.join(folder, 'flood.zip');
      const built = await hitherto(['pack', 'build', folder, '--out', zip, '--today', '2024-06-01']);
      expect([built.status, built.stderr]).toEqual([0, '']);
      const first = readFileSync(path.join(folder, 'articles.jsonl'), 'utf8').split('\n')[0] ?? '';
      expect(JSON.parse(first)).toMatchObject({ id: 'vale-flood-1' });

      const text = 'The flood in Vale killed at least 51 people, the county said on Friday, and more are missing. ';
      const html = `<html lang="en"><body><article><h1>Vale counts its dead</h1>${`<p>${text}</p><p>${'Rescuers went from house to house in the old town, where the water stood for days. '.repeat(3)}</p>`.repeat(3)}</article></body></html>`;
      const run = await hitherto(['check', '-', '--json', '--pack', zip, '--published', '2024-05-03'], html);
      const [report] = answers(run) as unknown as [Report];
      expect(report.archive.packs).toContain('vale-flood');
      expect(report.figures.find((each) => each.low === 51)?.earlier[0]).toMatchObject({
        low: 34,
        outlet: 'Vale Courier',
      });
    });
  });

  it('says in one line that the zip cannot be written', async () => {
    await withFolder(async (folder) => {
      writeFolder(folder);
      const out = path.join(folder, 'none', 'flood.zip');
      const run = await hitherto(['pack', 'build', folder, '--out', out]);
      expect([run.status, run.stderr]).toEqual([2, `hitherto: ${out}: there is no such file\n`]);
    });
  });

  it('writes nothing when a record is broken', async () => {
    await withFolder(async (folder) => {
      const files = packFiles({ articles: [article({ figures: [figure({ asOf: 'soon' })] })] });
      writeFolder(folder, files);
      const run = await hitherto(['pack', 'build', folder]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain('articles.jsonl, line 1, figures.0.asOf: is no date');
      expect(readFileSync(path.join(folder, 'pack.json'), 'utf8')).toBe(files.manifest);
    });
  });
});
