import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { answers, hitherto, withFolder } from './run.ts';

const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

it('answers each line in order with the id as it came, and goes on after a broken one', async () => {
  const input = [
    '\uFEFF{"id":7,"text":"At least 34 people died."}\r\n',
    '\r\n',
    'no json\n',
    '{"id":"b"}\n',
    '[1]\n',
    '{"id":{"n":1},"text":"Prices rose 12 percent.","published":"2022-03-04"}',
  ].join('');
  const run = await hitherto(['figures'], input);
  expect(run.status).toBe(0);
  expect(answers(run).map(({ id, error }) => [id, error ?? null])).toEqual([
    [7, null],
    [null, 'not JSON'],
    ['b', '"text" is not a string'],
    [null, 'not a JSON object'],
    [{ n: 1 }, null],
  ]);
  expect(answers(run)[0]).toMatchObject({ figures: [{ low: 34, modifier: 'atLeast', start: 0 }] });
});

it('reads a file of lines as well as a pipe', async () => {
  await withFolder(async (folder) => {
    const file = path.join(folder, 'in.jsonl');
    writeFileSync(file, lines({ id: 1, text: 'Some 5,000 people marched.' }));
    expect(answers(await hitherto(['figures', file]))).toMatchObject([{ id: 1, figures: [{ low: 5000 }] }]);
    const missing = await hitherto(['figures', path.join(folder, 'none.jsonl')]);
    expect(missing.status).toBe(2);
    expect(missing.stderr).toMatch(/none\.jsonl: there is no such file\n$/);
  });
});

it('compares the figures of two texts', async () => {
  const a = { text: 'The flood killed 40 people in Vale, police said.', published: '2024-05-03' };
  const b = { text: 'The flood killed 34 people in Vale, police said.', published: '2024-05-02' };
  const run = await hitherto(['compare'], lines({ id: 'x', a, b }, { id: 'y', a }, { id: 'z', a: { text: 3 }, b }));
  const [pair, lacking, wrong] = answers(run);
  expect(pair).toMatchObject({ id: 'x', outcome: 'differs', pairs: [{ a: '40 people', b: '34 people' }] });
  expect(lacking).toEqual({ id: 'y', error: '"b" is not an object with a text' });
  expect(wrong).toEqual({ id: 'z', error: '"a.text" is not a string' });
});

it('finds the earlier texts of an archive that belong to a text', async () => {
  await withFolder(async (folder) => {
    const archive = path.join(folder, 'archive.jsonl');
    const flood = 'The river Vale burst its banks and flooded the old town of Marl; police counted the dead.';
    const concert = 'The orchestra of Marl opened its season with a symphony that the audience loved.';
    writeFileSync(
      archive,
      lines(
        { id: 'flood', title: 'Flood in Marl', text: flood, published: '2024-05-02' },
        { id: 'later', title: 'Flood in Marl', text: flood, published: '2024-05-09' },
        { id: 'concert', title: 'Season opens', text: concert, published: '2024-04-01' },
      ) + 'broken\n',
    );
    const query = lines({
      id: 1,
      title: 'Vale flood',
      text: `${flood} The mayor asked for help.`,
      published: '2024-05-03',
    });
    const run = await hitherto(['related', '--archive', archive], query);
    expect(run.stderr).toMatch(/archive\.jsonl, line 4: not JSON\n$/);
    const found = (answers(run)[0]?.['related'] ?? []) as { id: string; score: number; because: string[] }[];
    expect(found[0]).toMatchObject({ id: 'flood' });
    expect(found.map(({ id }) => id)).not.toContain('later');
    expect(found[0]?.because.length).toBeGreaterThan(0);
    const anyDate = await hitherto(['related', '--any-date', '--archive', archive], query);
    expect(JSON.stringify(answers(anyDate))).toContain('"later"');
  });
});

it('asks for the archive that related needs', async () => {
  const run = await hitherto(['related'], lines({ id: 1, text: 'x' }));
  expect([run.status, run.stderr]).toEqual([
    2,
    'hitherto: related needs --archive FILE, the texts to look in as JSON lines\n',
  ]);
});

it('reads saved pages, with an error for one that cannot be read', async () => {
  await withFolder(async (folder) => {
    const [good, none] = [path.join(folder, 'page.html'), path.join(folder, 'none.html')];
    const paragraph =
      'The council of Marl voted on Tuesday to repair the old bridge before the winter floods arrive again.';
    writeFileSync(
      good,
      `<html lang="en"><head><meta property="article:published_time" content="2024-05-03T08:00:00+02:00"></head><body>
       <article><h1>Bridge of Marl to be repaired</h1>${`<p>${paragraph}</p>`.repeat(6)}</article></body></html>`,
    );
    const run = await hitherto(['read', good, none, '--json']);
    const [page, failure] = answers(run);
    expect(page).toMatchObject({ file: good, isArticle: true, published: '2024-05-03', publishedFrom: 'meta' });
    expect(page?.['text']).toContain('\n');
    expect(failure).toEqual({ file: none, error: 'there is no such file' });
    const forPeople = await hitherto(['read', none]);
    expect([forPeople.status, forPeople.stdout]).toEqual([2, '']);
    expect(forPeople.stderr).toBe(`hitherto: ${none}: there is no such file\n`);
  });
});

it('survives a line of five megabytes', async () => {
  const story = `At least 34 people died in the flood.${' The river had burst its banks in the night.'.repeat(20)} `;
  const text = story.repeat(5_500);
  const run = await hitherto(['figures'], lines({ id: 'long', text }, { id: 'next', text: '12 died.' }));
  expect([run.status, text.length > 5_000_000]).toEqual([0, true]);
  const [long, next] = answers(run);
  const figures = (long?.['figures'] ?? []) as { start: number; end: number }[];
  expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(Array(5_500).fill('At least 34 people'));
  expect(next).toMatchObject({ id: 'next', figures: [{ low: 12 }] });
});
