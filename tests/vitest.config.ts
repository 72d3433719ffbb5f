import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Unit, data and component tests in plain Node. A file that draws components asks for happy-dom in its first line.
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { alias: { '@': fileURLToPath(new URL('..', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
