import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'vite';
import { root } from '../source-files.ts';

/** A module of the project's as the extension carries it: in one piece, and without the helpers by which tsx names functions. */
export async function bundled<Exports>(entry: string): Promise<Exports> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry: path.join(root, entry), formats: ['iife'], name: 'bundledModule' } },
  });
  const first = Array.isArray(output) ? output[0] : output;
  const code = first && 'output' in first ? first.output[0].code : '';
  return runInThisContext(`${code};bundledModule`) as Exports; // the caller names what the entry exports
}
