import { leaveOneOut } from './leave-one-out.ts';
import { relations } from './relations.ts';
import { savedPages } from './saved-pages.ts';
import { vitaminRevisions } from './revisions.ts';
import { newsEntailment, vitaminClaims } from './texts.ts';
import { unrelatedPages } from './unrelated.ts';

const PARTS: Record<string, (args: readonly string[]) => void | Promise<void>> = {
  relations,
  'leave-one-out': leaveOneOut,
  unrelated: unrelatedPages,
  'saved-pages': savedPages,
  vitaminc: vitaminClaims,
  revisions: vitaminRevisions,
  newsnli: newsEntailment,
};

/** All parts, or those named: `npm run bench -- matching compare leave-one-out --misses`. `--every=10` takes a sample. */
export async function run(args: string[]): Promise<void> {
  const named = args.filter((arg) => arg in PARTS);
  for (const [name, part] of Object.entries(PARTS)) {
    if (named.length === 0 || named.includes(name)) await part(args);
  }
}
