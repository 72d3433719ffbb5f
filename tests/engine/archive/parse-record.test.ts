import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { MAX_LINE, parseArticle, parseManifest, parseSeries } from '@/engine/archive/parse-record.ts';
import { article, figure } from './pack-samples.ts';

function problems(record: unknown): string[] {
  const parsed = parseArticle(typeof record === 'string' ? record : JSON.stringify(record));
  return parsed.ok ? [] : parsed.error.map(({ field, problem }) => `${field}: ${problem}`);
}

describe('a line of articles.jsonl', () => {
  it('is read as it is when every field is sound', () => {
    expect(parseArticle(JSON.stringify(article()))).toEqual({ ok: true, value: article() });
  });

  it.each([
    ['no JSON at all', '{"id": ', [': is no JSON']],
    ['a list', '[]', [': is no object']],
    ['nothing', '', [': is no JSON']],
    ['null', 'null', [': is no object']],
  ])('is refused when it is %s', (_, line, expected) => expect(problems(line)).toEqual(expected));

  it.each([
    [
      'a day that no calendar has',
      article({ published: '2023-02-30' }),
      'published: is no date (2022-02-15, 2022-02 or 2022)',
    ],
    ['a link that runs code', article({ url: 'javascript:alert(1)' }), 'url: is no http(s) address'],
    ['a link to a file', article({ url: 'file:///etc/passwd' }), 'url: is no http(s) address'],
    ['a link with a password', article({ url: 'https://user:secret@example.org/' }), 'url: is no http(s) address'],
    [
      'markup in a headline',
      article({ headline: 'Toll <img src=x onerror=alert(1)> rises' }),
      'headline: holds markup',
    ],
    ['a script in an abstract', article({ abstract: '<script>1</script>' }), 'abstract: holds markup'],
    ['a terminal escape', article({ outlet: 'News\u001b[2J' }), 'outlet: holds control characters'],
    ['text that reads backwards', article({ outlet: 'News\u202egnp' }), 'outlet: holds control characters'],
    ['an id with a path', article({ id: '../../secret' }), 'id: is no id (small letters, digits, - . _)'],
    ['a field too many', { ...article(), onLoad: 'x' }, 'onLoad: is not a known field'],
    ['a headline of 600 letters', article({ headline: 'x'.repeat(600) }), 'headline: is longer than 500 characters'],
    ['a low above its high', article({ figures: [figure({ low: 9, high: 3 })] }), 'figures.0: low is above high'],
    [
      'a tag without a value',
      article({ figures: [figure({ scopeTags: ['ground'] })] }),
      'figures.0.scopeTags.0: is not "facet=value"',
    ],
    [
      'an unknown stance',
      article({ figures: [{ ...figure(), stance: 'rumour' }] as never }),
      'figures.0.stance: is no stance',
    ],
    [
      '501 figures',
      article({ figures: Array.from({ length: 501 }, () => figure()) }),
      'figures: has more than 500 entries',
    ],
  ])('is refused for %s', (_, record, expected) => expect(problems(record)).toEqual([expected]));

  it('is refused for a field that is missing', () => {
    const { url: _, ...rest } = article();
    expect(problems(rest)).toEqual(['url: is missing']);
  });

  it('is refused for a number JSON cannot hold', () => {
    const line = JSON.stringify(article({ figures: [figure()] })).replace('"high":34', '"high":1e999');
    expect(problems(line)).toEqual(['figures.0.high: is out of range']);
  });

  it('cannot reach the prototype of anything', () => {
    const line = JSON.stringify(article()).replace('{', '{"__proto__":{"polluted":true},');
    expect(problems(line)).toEqual(['__proto__: is not a known field']);
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['a line longer than any article', `{"id":"${'x'.repeat(MAX_LINE)}"}`, `: is longer than ${MAX_LINE} characters`],
    ['a hundred thousand brackets', '['.repeat(100_000), ': is nested deeper than 8 levels'],
    ['brackets that close too', `{"a":${'['.repeat(9)}${']'.repeat(9)}}`, ': is nested deeper than 8 levels'],
  ])('is refused for %s before it is parsed', (_, line, expected) => expect(problems(line)).toEqual([expected]));

  it('may hold brackets in its words', () => {
    expect(problems(article({ headline: `A ${'['.repeat(50)} "quoted \\" toll` }))).toEqual([]);
  });

  it('names at most ten fields of a record that is wrong throughout', () => {
    expect(problems(Object.fromEntries(Object.keys(article()).map((key) => [key, 7])))).toHaveLength(10);
  });

  it('never throws, whatever it is', () => {
    const parsers = [parseArticle, parseSeries, parseManifest];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (line) => {
          for (const parse of parsers) expect(parse(line).ok).toBe(false);
        },
      ),
    );
  });

  it('never throws when one field of a sound record is anything', () => {
    const fields = Object.keys(article());
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const parsed = parseArticle(JSON.stringify({ ...article(), [field]: value }));
        if (!parsed.ok) expect(parsed.error.every((each) => each.field.split('.')[0] === field)).toBe(true);
      }),
    );
  });
});
