import { describe, expect, it } from 'vitest';
import { addArticles, openArchive, openTexts } from '@/engine/archive/archive.ts';
import { figure } from './pack-samples.ts';
import { archiveOfReports, packOf, report } from './samples.ts';

const first = report('a', 'Dam holds in Vale', 'Engineers watched the dam.', {
  published: '2023-01-05',
  figures: [figure({ measure: 'dam-level', surface: '12 metres' }), figure({ measure: null })],
});
const second = report('b', 'Dam breaks in Vale', 'The dam broke at night.', {
  published: '2024-02-03',
  figures: [figure({ measure: 'dam-level', surface: '15 metres' })],
});

describe('an archive', () => {
  it('finds an article by its id, and none by another', () => {
    const archive = archiveOfReports([first, second]);
    expect(archive.articleOf('b')).toEqual(second);
    expect(archive.articleOf('c')).toBeNull();
    expect(archive.articleOf('constructor')).toBeNull();
  });

  it('gives the figures on record for one measure with their articles', () => {
    const found = archiveOfReports([first, second]).figuresOf('dam-level');
    expect(found.map((one) => [one.article.id, one.figure.surface])).toEqual([
      ['a', '12 metres'],
      ['b', '15 metres'],
    ]);
  });

  it('says from when to when it reaches', () => {
    expect(archiveOfReports([second, first]).coverage).toEqual({ from: '2023-01-05', to: '2024-02-03' });
    expect(openArchive([]).coverage).toEqual({ from: null, to: null });
  });

  it('keeps the first of two articles with one id', () => {
    const again = { ...first, headline: 'Something else' };
    expect(archiveOfReports([first, again]).articles).toEqual([first]);
  });

  it('is empty without packs and still answers', () => {
    const empty = openArchive([]);
    expect([empty.size, empty.articles, empty.figuresOf('x')]).toEqual([0, [], []]);
  });
});

describe('an article that is added later', () => {
  it('is found like the others, and the archive it was added to is as before', () => {
    const before = archiveOfReports([first]);
    const after = addArticles(before, [second]);
    expect(after.articleOf('b')).toEqual(second);
    expect(after.figuresOf('dam-level')).toHaveLength(2);
    expect(after.coverage.to).toBe('2024-02-03');
    expect(before.articleOf('b')).toBeNull();
  });

  it('leaves the large index in front alone', () => {
    const many = Array.from({ length: 40 }, (_, place) => report(`m${place}`, `Report ${place}`, 'The river rose.'));
    const before = archiveOfReports(many);
    expect(addArticles(before, [first]).segments[0]).toBe(before.segments[0]);
  });

  it('changes nothing when it is on record already', () => {
    const before = archiveOfReports([first, second]);
    expect(addArticles(before, [first])).toBe(before);
  });

  it('is kept with hundreds of others in a handful of segments', () => {
    let archive = archiveOfReports([first]);
    for (let place = 0; place < 200; place++) {
      archive = addArticles(archive, [report(`s${place}`, `Saved page ${place}`, 'Read on a train.')]);
    }
    expect(archive.size).toBe(201);
    expect(archive.segments.length).toBeLessThan(12);
    expect(archive.articles.map(({ id }) => id)).toContain('s117');
  });
});

it('plain texts can be ranked without being articles', () => {
  const archive = openTexts([{ id: 'x', title: null, text: 'The dam broke.', published: null }]);
  expect([archive.size, archive.articles]).toEqual([1, []]);
});

it('stories keep the days between which their articles were published', () => {
  const told = [first, second].map((article) => ({ ...article, story: 'dam' }));
  expect(openArchive([packOf(told)]).storySpans.get('dam')).toEqual({ from: '2023-01-05', to: '2024-02-03' });
});
