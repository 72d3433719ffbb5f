import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { parsePack } from '@/engine/archive/parse-pack.ts';
import type { ArchivedArticle, Pack, Series } from '@/engine/model.ts';
import type { Options } from './options.ts';
import { assemblePack, packFiles, type PackHead, writePack } from './pack-files.ts';
import { problemInWords, readPack } from './read-pack.ts';
import { complain, fileProblem, plain, say, UsageError } from './terminal.ts';

/** `hitherto pack check PACK` and `hitherto pack build FOLDER`. */
export async function pack([action, target, ...more]: string[], options: Options): Promise<number> {
  if (more.length > 0 || target === undefined)
    throw new UsageError('pack needs one pack: pack check PACK, pack build FOLDER');
  if (action === 'check') return checkPack(target, options);
  if (action === 'build') return buildPack(target, options);
  throw new UsageError(`there is no "pack ${action}"; there are pack check and pack build`);
}

async function checkPack(file: string, { json }: Options): Promise<number> {
  const read = readPack(file);
  if (json) await say(JSON.stringify(read.ok ? { file, problems: [] } : { file, problems: read.error }));
  else if (read.ok) await say(inWords(file, read.value));
  else for (const problem of read.error) await say(`${file}: ${problemInWords(problem)}`);
  return read.ok ? 0 : 2;
}

function inWords(file: string, { manifest: { id, title, coverage, counts } }: Pack): string {
  const held = `${counts.articles} articles, ${counts.figures} figures, ${counts.series} series`;
  return `${file}: a sound pack. ${id}, “${plain(title)}”: ${held}, ${coverage.from} to ${coverage.to}`;
}

/** Sorts the records, counts them, computes checksums and writes pack.json anew; nothing is written when a record is broken. */
async function buildPack(folder: string, { out, today }: Options): Promise<number> {
  const made = readFolder(folder, today);
  const checked = parsePack(packFiles(made));
  if (!checked.ok) {
    for (const problem of checked.error) complain(folder, problemInWords(problem));
    return 2;
  }
  orComplain(folder, () => writePack(folder, checked.value));
  if (out !== null) writeZip(out, checked.value);
  await say(inWords(out ?? folder, checked.value));
  return 0;
}

/** What a packer writes: pack.json with id, title, publisher, licence, notes and stories; the rest is counted here. */
function readFolder(folder: string, built: string): Pack {
  const head = readJson(path.join(folder, 'pack.json')) as Partial<PackHead>; // parsePack looks at every field of the result
  const { id = '', title = '', publisher = '', licence = '', notes = '', stories = [] } = head;
  return assemblePack(
    { id, title, publisher, licence, notes, stories, built: head.built ?? built },
    readRecords<Series>(path.join(folder, 'series.jsonl')),
    readRecords<ArchivedArticle>(path.join(folder, 'articles.jsonl')),
  );
}

function readRecords<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readText(file)
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === '' ? [] : [parse(line, `${file}, line ${at + 1}`) as T])); // validated as a whole later
}

function readJson(file: string): unknown {
  return parse(readText(file), file);
}

function parse(json: string, place: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) throw new UsageError(`${place}: is no JSON object`);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${place}: is no JSON`);
    throw error;
  }
}

function readText(file: string): string {
  return orComplain(file, () => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

function orComplain<T>(file: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw new UsageError(`${file}: ${fileProblem(error)}`);
  }
}

/** The same pack gives the same zip: entries carry the first day a zip can tell. */
function writeZip(file: string, made: Pack): void {
  const { manifest, series, articles } = packFiles(made);
  const encode = (text: string) => new TextEncoder().encode(text);
  const entries = { 'pack.json': encode(manifest), 'series.jsonl': encode(series), 'articles.jsonl': encode(articles) };
  const zip = zipSync(entries, { mtime: new Date(1980, 0, 1), level: 9 });
  orComplain(file, () => writeFileSync(file, zip));
}
