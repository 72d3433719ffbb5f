import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

// `npm run lab`: every component in every state, on reports made up for it.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  resolve: { alias: { '@': root } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: `${root}/.output/lab`, emptyOutDir: true },
});
