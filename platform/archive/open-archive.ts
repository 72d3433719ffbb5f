import { browser } from 'wxt/browser';
import type { Archive } from '@/engine/archive/archive.ts';
import { loadArchive } from '@/engine/archive/serialize.ts';

/** Path of the built index in the packaged extension; wxt.config.ts writes it. */
const FILE = '/data/archive.bin' as never; // WXT's types know only files of publicDir

let opened: Promise<Archive> | null = null;

/** The bundled archive, read once per start of the background and only when something is to be compared. */
export function openBundledArchive(): Promise<Archive> {
  // A failure is not kept: the next page tries again.
  opened ??= read().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Begins to read it while something else is waited for. A failure comes to light where the archive is asked for. */
export function prepareArchive(): void {
  void openBundledArchive().catch(() => undefined);
}

async function read(): Promise<Archive> {
  const response = await fetch(browser.runtime.getURL(FILE));
  const archive = loadArchive(new Uint8Array(await response.arrayBuffer()));
  if (!archive.ok) throw new Error(`The bundled archive cannot be used: ${archive.error}`);
  return archive.value;
}
