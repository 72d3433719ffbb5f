// `npm run bench -- figures|matching|pages [args]`: accuracy and speed on gathered news, which is no part of the repository.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Bench {
  run(args: string[]): Promise<void> | void;
}

// Loaded one at a time: each brings its own large files and rival libraries.
const BENCHES: Record<string, () => Promise<Bench>> = {
  figures: () => import('./figures/index.ts'),
  matching: () => import('./matching/index.ts'),
  pages: () => import('./pages/index.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = BENCHES[name];
const data = fileURLToPath(new URL('../../../shared/bench', import.meta.url));

if (!load) {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [arguments]`);
  process.exitCode = 2;
} else if (!existsSync(data)) {
  console.log('Skipped: the benchmark data (../shared/bench beside the project) is not on this machine.');
} else {
  await (await load()).run(args);
}
