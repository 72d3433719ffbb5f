import { forwardLooking } from './forward-looking.ts';
import { newsQuant, rText } from './newsquant.ts';
import { polnear } from './polnear.ts';
import { recognizersText } from './recognizers.ts';
import type { Row } from './data.ts';

/** One table: each measure with ours, the peer of the same run and the published figure. `--misses SET` lists what is wrong. */
export async function run(args: string[]): Promise<void> {
  const misses = args.includes('--misses') ? (args[args.indexOf('--misses') + 1] ?? null) : null;
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? null) : null;
  const wants = (part: string) => only === null || only === part;
  const rows: Row[] = [
    ...(wants('newsquant') ? [...newsQuant(misses === 'newsquant'), ...rText()] : []),
    ...(wants('recognizers') ? recognizersText(misses) : []),
    ...(wants('polnear') ? polnear(misses === 'polnear', 1) : []),
    ...(wants('forward') ? forwardLooking(misses) : []),
  ];
  console.table(rows);
}
