import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { MAX_FILE, type PackFile, type PackFiles, type PackProblem, parsePack } from '@/engine/archive/parse-pack.ts';
import type { Pack } from '@/engine/model.ts';
import { err, ok, type Result } from '@/engine/result.ts';
import { fileProblem, plain } from './terminal.ts';

const NAMES: readonly PackFile[] = ['pack.json', 'series.jsonl', 'articles.jsonl'];

/** A pack from a folder or a zip, validated. Never throws: what cannot be read is a problem like any other. */
export function readPack(file: string): Result<Pack, PackProblem[]> {
  const files = readPackFiles(file);
  return files.ok ? parsePack(files.value) : files;
}

/** The three files of a pack as they are. */
function readPackFiles(file: string): Result<PackFiles, PackProblem[]> {
  try {
    const contents = statSync(file).isDirectory() ? readFolder(file) : readZip(readFileSync(file));
    return contents.ok ? ok(inOrder(contents.value)) : contents;
  } catch (error) {
    if (error instanceof Error) return refused('pack.json', fileProblem(error));
    throw error;
  }
}

type Contents = Record<PackFile, string>;

function inOrder(contents: Contents): PackFiles {
  return {
    manifest: contents['pack.json'],
    series: contents['series.jsonl'],
    articles: contents['articles.jsonl'],
  };
}

function readFolder(folder: string): Result<Contents, PackProblem[]> {
  const contents: Partial<Contents> = {};
  for (const name of NAMES) {
    const file = path.join(folder, name);
    if (statSync(file).size > MAX_FILE) return refused(name, 'is too large');
    contents[name] = readFileSync(file, 'utf8');
  }
  return ok(contents as Contents); // each name was read above
}

/** The files may lie in one folder of the zip. Sizes are looked at before anything is unpacked. */
function readZip(bytes: Uint8Array): Result<Contents, PackProblem[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused('pack.json', 'is neither a folder nor a zip');
  const tooLarge: string[] = [];
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!NAMES.some((known) => isNamed(name, known))) return false;
      if (originalSize > MAX_FILE) tooLarge.push(name);
      return originalSize <= MAX_FILE;
    },
  });
  const [large] = tooLarge;
  if (large !== undefined) return refused(named(large), 'is too large');
  const contents: Partial<Contents> = {};
  for (const name of NAMES) {
    const found = Object.keys(unpacked).filter((entry) => isNamed(entry, name));
    if (found.length !== 1) return refused(name, found.length === 0 ? 'is missing' : 'is there twice');
    contents[name] = new TextDecoder().decode(unpacked[found[0] ?? '']);
  }
  return ok(contents as Contents); // each name was found above
}

function isNamed(entry: string, name: PackFile): boolean {
  return entry === name || (entry.endsWith(`/${name}`) && entry.split('/').length === 2);
}

function named(entry: string): PackFile {
  return NAMES.find((name) => isNamed(entry, name)) ?? 'pack.json';
}

function refused(file: PackFile, problem: string): Result<never, PackProblem[]> {
  return err([{ file, line: 0, field: '', problem }]);
}

/** "articles.jsonl, line 2, url: is no http(s) address" */
export function problemInWords({ file, line, field, problem }: PackProblem): string {
  const place = [file, line > 0 ? `line ${line}` : '', field].filter((part) => part !== '').join(', ');
  return plain(`${place}: ${problem}`);
}
