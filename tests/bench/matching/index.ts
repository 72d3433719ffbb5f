import { run as compare } from './compare.ts';
import { run as retrieval } from './retrieval.ts';
import { run as speed } from './speed.ts';

const PARTS: Record<string, (args: string[]) => Promise<void> | void> = { compare, retrieval, speed };

/** `npm run bench -- matching [compare|retrieval|speed] [arguments]`; without a name all three, one after the other. */
export async function run(args: string[]): Promise<void> {
  const [name = '', ...rest] = args;
  const chosen = PARTS[name];
  if (chosen) return chosen(rest);
  for (const part of Object.values(PARTS)) await part(args);
}
