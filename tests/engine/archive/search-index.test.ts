import { fc } from '@/tests/any-values.ts';
import { describe, expect, it } from 'vitest';
import { addArticles, openTexts } from '@/engine/archive/archive.ts';
import { entryOfText, type PlainText } from '@/engine/archive/entry.ts';
import { nearest } from '@/engine/archive/nearest.ts';
import { rankTexts } from '@/engine/archive/related-articles.ts';
import { prepareQuery, search } from '@/engine/archive/search-index.ts';
import { documentId, rarity } from '@/engine/archive/segment.ts';
import { archiveOfReports, report, twoQuakes } from './samples.ts';

const WORDS = [
  'dam',
  'river',
  'flood',
  'Vale',
  'Kyiv',
  'troops',
  'constructor',
  '__proto__',
  '34',
  '1,200',
  'the',
  'rose',
];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const texts = fc
  .array(text, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((body, number) => plain(body, number)));

describe('the index', () => {
  it('ranks as the slow and obvious way does: the cosine of each pair of weighted texts', () => {
    fc.assert(
      fc.property(texts, text, (all, asked) => {
        const { segments } = openTexts(all);
        const query = entryOfText(plain(asked, -1));
        const found = search(segments, prepareQuery(segments, query), { limit: 100, notAfter: null });
        const obvious = slowCosines(all, query.terms);
        for (const { document, similarity } of found) expect(similarity).toBeCloseTo(obvious[document] ?? 0, 1);
        expect(found.length).toBe(obvious.filter((score) => score > 0).length);
        expect(found.map(({ similarity }) => similarity)).toEqual(
          found.map((hit) => hit.similarity).sort((a, b) => b - a),
        );
      }),
    );
  });

  it('gives the best of many, not the first', () => {
    fc.assert(
      fc.property(texts, text, fc.integer({ min: 1, max: 5 }), (all, asked, limit) => {
        const { segments } = openTexts(all);
        const query = prepareQuery(segments, entryOfText(plain(asked, -1)));
        const whole = search(segments, query, { limit: 100, notAfter: null });
        expect(search(segments, query, { limit, notAfter: null })).toEqual(whole.slice(0, limit));
      }),
    );
  });

  it('knows an article by its own words first, however it came into the archive', () => {
    const { lorvik, tamsa } = twoQuakes();
    const together = archiveOfReports([...lorvik, ...tamsa]);
    const oneByOne = tamsa.reduce((archive, article) => addArticles(archive, [article]), archiveOfReports(lorvik));
    for (const { segments } of [together, oneByOne]) {
      const query = prepareQuery(segments, entryOfText({ ...plain('Idir Benoun in Tamsa'), id: 'q' }));
      const [best] = search(segments, query, { limit: 1, notAfter: null });
      const segment = best && segments[best.segment];
      expect(segment && documentId(segment, best.document)).toMatch(/^tamsa/);
    }
  });

  it('leaves out what is later, and keeps what has no date', () => {
    const { segments } = openTexts([
      { id: 'early', title: null, text: 'river flood', published: '2024-05-01' },
      { id: 'late', title: null, text: 'river flood', published: '2024-05-03' },
      { id: 'undated', title: null, text: 'river flood', published: null },
    ]);
    const { neighbours } = nearest(segments, entryOfText(plain('river flood', 9)), { limit: 10, notAfter: 19_845 });
    expect(neighbours.map(({ id }) => id).sort()).toEqual(['early', 'undated']);
  });
});

it('a large archive, whose words are beyond counting in 16 bits, still tells what two texts share', () => {
  const words = (number: number) => Array.from({ length: 120 }, (_, i) => `w${letters(number * 120 + i)}`);
  const all = Array.from({ length: 600 }, (_, number) => plain(words(number).join(' '), number));
  const asked = plain(words(590).slice(0, 3).join(' '), -1);
  const [first] = rankTexts(asked, openTexts(all), { anyDate: true });
  expect(first?.id).toBe('t590');
  expect(first?.because.toSorted()).toEqual(words(590).slice(0, 3).toSorted());
});

describe('hostile input', () => {
  const { segments } = archiveOfReports([report('a', 'Flood in Vale', 'The river rose.')]);
  const ask = (body: string) => nearest(segments, entryOfText(plain(body)), { limit: 10, notAfter: null }).neighbours;

  it.each(['', ' ', '!?…', 'the of and', '__proto__ constructor hasOwnProperty toString', '\u0000\uD800', '🌊🌊'])(
    'finds nothing for %j',
    (body) => expect(ask(body)).toEqual([]),
  );

  it('survives a million words and one endless word', () => {
    expect(ask('flood river '.repeat(500_000)).map(({ id }) => id)).toEqual(['a']);
    expect(ask('x'.repeat(5_000_000))).toEqual([]);
  });
});

function plain(body: string, number = 0): PlainText {
  return { id: `t${number}`, title: null, text: body, published: null };
}

function slowCosines(all: readonly PlainText[], asked: ReadonlyMap<string, number>): number[] {
  const vectors = all.map((one) => entryOfText(one).terms);
  const weigh = (terms: ReadonlyMap<string, number>) =>
    new Map(
      [...terms].map(([term, weight]) => [term, weight * rarity(all.length, Math.max(1, having(vectors, term)))]),
    );
  const query = weigh(asked);
  return vectors.map(weigh).map((vector) => {
    const together = [...query].reduce((sum, [term, weight]) => sum + weight * (vector.get(term) ?? 0), 0);
    return together === 0 ? 0 : together / (lengthOf(query) * lengthOf(vector));
  });
}

function having(vectors: readonly ReadonlyMap<string, number>[], term: string): number {
  return vectors.filter((vector) => vector.has(term)).length;
}

function lengthOf(vector: ReadonlyMap<string, number>): number {
  return Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
}

/** A word of letters for each number. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('');
}
