import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { checksum, parsePack, type PackFiles } from '@/engine/archive/parse-pack.ts';
import { article, figure, packFiles, series } from './pack-samples.ts';

function problems(files: PackFiles): string[] {
  const parsed = parsePack(files);
  return parsed.ok ? [] : parsed.error.map(({ file, line, field, problem }) => `${file}:${line} ${field}: ${problem}`);
}

describe('a pack', () => {
  it('is read with all its records', () => {
    const parsed = parsePack(packFiles());
    expect(parsed.ok && [parsed.value.articles, parsed.value.series]).toEqual([[article()], [series()]]);
  });

  it('may have lines that end as Windows ends them, empty lines and a byte order mark', () => {
    const files = packFiles();
    const content = `\uFEFF${files.articles.replaceAll('\n', '\r\n')}\r\n\r\n`;
    const changed = files.manifest.replace(checksum(files.articles), checksum(content));
    expect(problems({ ...files, manifest: `\uFEFF${changed}`, articles: content })).toEqual([]);
  });

  it('with one bad line is refused whole, and the line and field are named', () => {
    const broken = article({ id: 'vale-flood-2', figures: [figure(), figure({ asOf: 'yesterday' })] });
    expect(problems(packFiles({ articles: [article(), broken] }))).toEqual([
      'articles.jsonl:2 figures.1.asOf: is no date (2022-02-15, 2022-02 or 2022)',
    ]);
  });

  it.each([
    [
      'an article twice',
      packFiles({ articles: [article(), article()] }),
      'articles.jsonl:2 id: "vale-flood-1" is there twice',
    ],
    [
      'a series twice',
      packFiles({ series: [series(), series()] }),
      'series.jsonl:2 id: "vale-flood-deaths" is there twice',
    ],
    [
      'a figure of a series it does not have',
      packFiles({ articles: [article({ figures: [figure({ measure: 'other' })] })] }),
      'articles.jsonl:1 figures.0.measure: "other" is no series of this pack',
    ],
    [
      'an article of an unknown story',
      packFiles({ articles: [article({ story: 'other' })] }),
      'articles.jsonl:1 story: names the story "other", which pack.json does not have',
    ],
    [
      'a series of an unknown story',
      packFiles({ series: [series({ story: 'other' })] }),
      'series.jsonl:1 story: names the story "other", which pack.json does not have',
    ],
    [
      'counts that are not so',
      packFiles({}, { counts: { articles: 7, series: 1, figures: 1 } }),
      'pack.json:1 counts.articles: says 7, but there are 1',
    ],
    [
      'a file changed after it was signed',
      { ...packFiles(), articles: `${JSON.stringify(article({ headline: 'Another' }))}\n` },
      'pack.json:1 sha256.articles: is not that of articles.jsonl: the file was changed',
    ],
    [
      'a newer version',
      packFiles({}, { schema: 2 as never }),
      'pack.json:1 schema: is not 1, the only version this program reads',
    ],
  ])('is refused for %s', (_, files, expected) => expect(problems(files)).toEqual([expected]));

  it('does not list more than a hundred problems', () => {
    expect(problems({ ...packFiles(), articles: 'x\n'.repeat(50_000) })).toHaveLength(100);
  });

  it('with more lines than any newsroom has is refused at the first too many', () => {
    const files = { ...packFiles(), articles: '\n'.repeat(100_002) };
    expect(problems(files)).toEqual(['articles.jsonl:0 : has more than 100000 lines']);
  });

  it('never throws, whatever its files hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.json(), (manifest, lines, json) => {
        expect(parsePack({ manifest, series: json, articles: lines }).ok).toBe(false);
        expect(parsePack({ ...packFiles(), articles: lines }).ok).toBe(false);
      }),
    );
  });
});
