import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'vite';
import { root } from '../source-files.ts';

/** A module of the project's as a script in one piece, which sets a variable called `name` to what the module exports. */
export async function scriptOf(entry: string, name: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry: path.join(root, entry), formats: ['iife'], name } },
  });
  const first = Array.isArray(output) ? output[0] : output;
  return first && 'output' in first ? first.output[0].code : '';
}

/** A module as the extension carries it: without the helpers by which tsx names functions. */
export async function bundled<Exports>(entry: string): Promise<Exports> {
  const code = await scriptOf(entry, 'bundledModule');
  return runInThisContext(`${code};bundledModule`) as Exports; // the caller names what the entry exports
}
