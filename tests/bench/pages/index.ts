// `npm run bench -- pages [body|dates|titles|authors|gate|time] [--half even|odd] [--set fundus|wcxb|mozilla|…] [--quick] [--worst 10]`
import { parseArgs } from 'node:util';
import { benchBody } from './body.ts';
import { benchAuthors, benchDates, benchTitles } from './facts.ts';
import { benchGate } from './gate.ts';
import { defuddle, ours, readability } from './readers.ts';
import { adbar, fundus, type GoldPage, mozilla, postlight, wcxb } from './sets.ts';
import { benchTime } from './time.ts';

export async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      set: { type: 'string' },
      half: { type: 'string' },
      quick: { type: 'boolean' },
      worst: { type: 'string' },
    },
  });
  const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
  const chosen = (sets: [string, () => GoldPage[]][]) => sets.filter(([name]) => (values.set ?? name) === name);
  const news: [string, () => GoldPage[]][] = [
    ['fundus', fundus],
    ['wcxb', wcxb],
  ];
  const readers = values.quick ? [ours] : [ours, readability, defuddle];
  const shown = Number(values.worst ?? 10);
  if (wants('body')) {
    for (const [name, load] of chosen([...news, ['mozilla', mozilla]])) await benchBody(name, load(), readers, shown);
  }
  if (wants('dates')) {
    for (const [name, load] of chosen([...news, ['adbar', adbar], ['postlight', postlight]]))
      benchDates(name, load(), shown);
  }
  if (wants('titles'))
    for (const [name, load] of chosen([...news, ['postlight', postlight]])) benchTitles(name, load(), shown);
  if (wants('authors'))
    for (const [name, load] of chosen([...news, ['postlight', postlight]])) benchAuthors(name, load(), shown);
  if (wants('gate')) benchGate(values.half, shown);
  if (wants('time')) await benchTime([...fundus(), ...wcxb().filter((_, i) => i % 8 === 0)]);
}
