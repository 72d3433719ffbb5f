import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import { readLines, type Row } from './data.ts';

const PIECES =
  "12|1,200|1.200|3½|$|€5|US$|%|percent|per cent|million|bn|k|m|dozens|of|hundred|and|a|half|third|two|-|–|to|from|between|up|down|more than|at least|nearly|some|people|troops|killed|wounded|said|according to|Tuesday|Dec.|7|2014|(|)|“|”|\"|''|,|.|;|:|rose|fell|by|point|minus|one|in|five|out|per|barrels a day|miles|km|Mr.|U.S.|he|which|\n| |é|漢|🙂|\u0301|\ud800|\u202f|\u00a0|0x|1e9|1/2|^|×|10|#|@".split(
    '|',
  );

/** Random and mutated sentences: nothing thrown, no figure outside its text, no text slower than its length allows. */
export function fuzz(count: number): Row[] {
  const sentences = readLines<{ sentence: string }>('bench/figures/polnear/numbers_train.jsonl')?.map(
    ({ sentence }) => sentence,
  ) ?? ['The blast killed 12 people.'];
  const random = generator(20_220_216);
  let thrown = 0;
  let outside = 0;
  let worst = 0;
  for (let i = 0; i < count; i++) {
    const text =
      i % 2 === 0 ? scramble(random) : mutate(sentences[Math.floor(random() * sentences.length)] ?? '', random);
    const start = clock();
    try {
      outside += findFiguresInText(text, { published: '2024-02-29' }).filter(
        (figure) =>
          figure.start < 0 ||
          figure.end > text.length ||
          text.slice(figure.start, figure.end) !== figure.surface ||
          figure.surface === '',
      ).length;
    } catch (error) {
      thrown += 1;
      if (thrown < 5) console.error(JSON.stringify(text), error);
    }
    const time = (clock() - start) / Math.max(200, text.length);
    if (time > worst) worst = Math.max(worst, Math.min(time, readAgain(text), readAgain(text)));
  }
  return [
    {
      measure: `Fuzz, ${count} random and mutated sentences: thrown / outside the text`,
      ours: `${thrown} / ${outside}`,
      peer: '–',
      published: '–',
      goal: '0 / 0',
    },
    {
      measure: 'Fuzz: slowest, ms a 1,000 characters',
      ours: (worst * 1000).toFixed(1),
      peer: '–',
      published: '–',
      goal: '–',
    },
    ...growth(),
  ];
}

/** A collection or the compiler may fall into any one reading; a text that is slow by itself is slow again. */
function readAgain(text: string): number {
  const start = clock();
  findFiguresInText(text, { published: '2024-02-29' });
  return (clock() - start) / Math.max(200, text.length);
}

/** Milliseconds of processor time: other work on the machine must not count. */
function clock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Time for ten times the text over time for the text: 10 when linear. */
function growth(): Row[] {
  const hostile: [string, string][] = [
    ['numbers', '1,234 '],
    ['ranges', '5-6 to '],
    ['words', 'hundred and two thousand '],
    ['quotes', '“12 " '],
    ['commas', '12, and '],
    ['digits', '1234567890'],
    ['brackets', '(1 '],
    ['quotation marks', '"'],
    ['line ends', '\n'],
    ['letters', 'abc'],
    ['initials', 'U.S. '],
    ['names', 'Ana Mora '],
    ['sayings', 'Mora said 12, '],
    ['one sentence', 'the men and the women of 12 towns and '],
    ['prose', 'The army said that 1,200 people, who fled on Tuesday, were killed. '],
  ];
  return hostile.map(([name, piece]) => {
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const start = clock();
      findFiguresInText(text);
      return clock() - start;
    };
    for (let i = 0; i < 3; i++) time(20_000);
    const [small, large] = [time(50_000), time(500_000)];
    return {
      measure: `Growth, ${name}: 500,000 characters over 50,000`,
      ours: `× ${(large / small).toFixed(1)} (${Math.round(large)} ms)`,
      peer: '–',
      published: '–',
      goal: '× 10',
    };
  });
}

function scramble(random: () => number): string {
  const length = 1 + Math.floor(random() * 30);
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)] ?? '').join(
    random() < 0.7 ? ' ' : '',
  );
}

function mutate(sentence: string, random: () => number): string {
  const chars = [...sentence];
  for (let i = 0; i < 1 + random() * 5; i++) {
    const at = Math.floor(random() * chars.length);
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
    chars.splice(at, Math.floor(random() * 3), piece);
  }
  return chars.join('');
}

/** Mulberry32: the same sentences in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
