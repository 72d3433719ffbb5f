// `npm run bench -- pages [body|dates|titles|gate|time] [--set fundus|wcxb] [--quick] [--worst 10]`
import { parseArgs } from 'node:util';
import { benchBody } from './body.ts';
import { benchDates, benchTitles } from './facts.ts';
import { defuddle, ours, readability } from './readers.ts';
import { adbar, fundus, wcxb } from './sets.ts';
import { benchTime } from './time.ts';

export async function run(args: string[]): Promise<void> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { set: { type: 'string' }, quick: { type: 'boolean' }, worst: { type: 'string' } },
  });
  const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
  const sets = [
    ['fundus', fundus],
    ['wcxb', wcxb],
  ] as const;
  const readers = values.quick ? [ours] : [ours, readability, defuddle];
  if (wants('body')) {
    for (const [name, load] of sets) {
      if (!values.set || values.set === name) await benchBody(name, load(), readers, Number(values.worst ?? 10));
    }
  }
  const shown = Number(values.worst ?? 10);
  if (wants('dates')) for (const [name, load] of [...sets, ['adbar', adbar] as const]) benchDates(name, load(), shown);
  if (wants('titles')) for (const [name, load] of sets) benchTitles(name, load(), shown);
  if (wants('time')) await benchTime([...fundus(), ...wcxb().filter((_, i) => i % 8 === 0)]);
}
