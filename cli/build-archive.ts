import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openArchive } from '@/engine/archive/archive.ts';
import { serializeArchive } from '@/engine/archive/serialize.ts';
import { loadBundledPacks } from './load-packs.ts';

/** Builds the index of the bundled packs into the one file the extension loads. Gives its size in bytes. */
function buildArchiveFile(outPath: string): number {
  const file = serializeArchive(openArchive(loadBundledPacks()));
  mkdirSync(path.dirname(outPath), { recursive: true });
  writeFileSync(outPath, file);
  return file.length;
}

// `node --import tsx cli/build-archive.ts FILE`: the extension's build runs it in a process of its own.
const [script, outPath] = process.argv.slice(1);
if (script && outPath && path.resolve(script) === fileURLToPath(import.meta.url)) buildArchiveFile(outPath);
