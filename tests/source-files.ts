import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const NOT_OURS = new Set(['node_modules', '.git', '.output', '.wxt', 'coverage']);

/** Every file of the project as a path from its root, with forward slashes. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? projectFiles(file) : [file];
    })
    .sort();
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** `target` is a file of the project, or the name of a package ('fuse.js', 'node:fs', 'wxt/browser') when it is none. */
export interface Import {
  from: string;
  target: string;
  ours: boolean;
}

// Type-only imports are arrows too. A comment or a string that looks like an import would only make the rule stricter.
const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;

export function importsOf(file: string): Import[] {
  return [...read(file).matchAll(SPECIFIER)].map(([, specifier = '']) => {
    const target = resolve(file, specifier.replace(/\?.*$/, ''));
    return target === null ? { from: file, target: specifier, ours: false } : { from: file, target, ours: true };
  });
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

function resolve(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null;
  if (base === null) return null;
  // A missing file keeps its name: the compiler reports it, the arrow is judged all the same.
  return (
    ENDINGS.map((ending) => base + ending).find((file) => existsSync(path.join(root, file)) && /\.\w+$/.test(file)) ??
    base
  );
}
