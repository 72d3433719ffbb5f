import { coldStart } from './cold-start.ts';
import type { Row } from './data.ts';
import { forwardLooking } from './forward-looking.ts';
import { fuzz } from './fuzz.ts';
import { newsQuant, rText } from './newsquant.ts';
import { polnear } from './polnear.ts';
import { recognizersText } from './recognizers.ts';
import { seedGold } from './seeds.ts';
import { speed } from './speed.ts';

const QUICK_FUZZ = 20_000;

/**
 * One table: each measure with ours, the peer of the same run and the published figure. `--only PART` runs one part,
 * `--misses SET` lists what is wrong, `--fuzz 1000000` makes the fuzzing long.
 */
export async function run(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? null) : null);
  const misses = option('--misses');
  const parts: Record<string, () => Row[] | Promise<Row[]>> = {
    newsquant: () => [...newsQuant(misses === 'newsquant'), ...rText()],
    recognizers: () => recognizersText(misses),
    polnear: () => polnear(misses === 'polnear'),
    forward: () => forwardLooking(misses),
    seeds: () => seedGold(misses === 'seeds'),
    speed,
    'cold-start': coldStart,
    fuzz: () => fuzz(Number(option('--fuzz') ?? QUICK_FUZZ)),
  };
  const only = option('--only');
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(parts)) if (only === null || only === name) rows.push(...(await part()));
  console.table(rows);
}
