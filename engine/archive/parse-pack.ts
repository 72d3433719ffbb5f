import { sha256 } from '@noble/hashes/sha2.js';
import type { ArchivedArticle, Pack, PackManifest, Series } from '../model.ts';
import { err, ok, type Result } from '../result.ts';
import { type FieldProblem, parseArticle, parseManifest, parseSeries } from './parse-record.ts';

export type PackFile = 'pack.json' | 'series.jsonl' | 'articles.jsonl';

/** Where and why a pack is refused. `line` starts at 1; 0 stands for the file as a whole. */
export interface PackProblem {
  file: PackFile;
  line: number;
  field: string;
  problem: string;
}

/** The three files of a pack as text. */
export interface PackFiles {
  manifest: string;
  series: string;
  articles: string;
}

/** Characters of one file; the bundled packs together have a million. */
export const MAX_FILE = 64_000_000;
const MAX_LINES = 100_000;
/** Listed at most; a file of the wrong kind has one on every line. */
const MAX_PROBLEMS = 100;

interface Line<T> {
  number: number;
  record: T;
}

interface Records<T> {
  lines: Line<T>[];
  problems: PackProblem[];
}

type Parse<T> = (line: string) => Result<T, FieldProblem[]>;

/**
 * A pack from its three files, whole or not at all: a single bad field refuses the pack and names the place.
 * Total: broken JSON, wrong kinds and hostile sizes give problems, never an exception.
 */
export function parsePack(files: PackFiles): Result<Pack, PackProblem[]> {
  const manifest = readManifest(files.manifest);
  const series = readLines('series.jsonl', files.series, parseSeries);
  const articles = readLines('articles.jsonl', files.articles, parseArticle);
  const problems = [...manifest.problems, ...series.problems, ...articles.problems];
  if (problems.length > 0 || !manifest.value) return err(problems.slice(0, MAX_PROBLEMS));
  const found = [
    ...unresolved(manifest.value, series.lines, articles.lines),
    ...miscounted(manifest.value, series.lines, articles.lines),
    ...wrongChecksums(manifest.value, files),
  ];
  if (found.length > 0) return err(found.slice(0, MAX_PROBLEMS));
  const recordsOf = <T>(lines: Line<T>[]) => lines.map((line) => line.record);
  return ok({ manifest: manifest.value, series: recordsOf(series.lines), articles: recordsOf(articles.lines) });
}

/** The checksum of a pack file as pack.json gives it: SHA-256 of its UTF-8 text, hexadecimal. */
export function checksum(content: string): string {
  return Array.from(sha256(new TextEncoder().encode(content)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readManifest(content: string): { value: PackManifest | null; problems: PackProblem[] } {
  const parsed = parseManifest(content.replace(/^\uFEFF/, ''));
  if (parsed.ok) return { value: parsed.value, problems: [] };
  return { value: null, problems: parsed.error.map((problem) => ({ file: 'pack.json', line: 1, ...problem })) };
}

function readLines<T extends { id: string }>(file: PackFile, content: string, parse: Parse<T>): Records<T> {
  if (content.length > MAX_FILE) return refused(file, `is longer than ${MAX_FILE} characters`);
  const read: Records<T> = { lines: [], problems: [] };
  const seen = new Set<string>();
  let number = 0;
  for (const line of linesOf(content)) {
    number++;
    if (number > MAX_LINES) return refused(file, `has more than ${MAX_LINES} lines`);
    if (line.trim() !== '') readLine({ file, number, line, parse, seen }, read);
    if (read.problems.length >= MAX_PROBLEMS) break;
  }
  return read;
}

interface LineInput<T> {
  file: PackFile;
  number: number;
  line: string;
  parse: Parse<T>;
  seen: Set<string>;
}

function readLine<T extends { id: string }>(input: LineInput<T>, read: Records<T>): void {
  const { file, number, seen } = input;
  const parsed = input.parse(input.line);
  if (!parsed.ok) {
    read.problems.push(...parsed.error.map((problem) => ({ file, line: number, ...problem })));
  } else if (seen.has(parsed.value.id)) {
    read.problems.push({ file, line: number, field: 'id', problem: `"${parsed.value.id}" is there twice` });
  } else {
    seen.add(parsed.value.id);
    read.lines.push({ number, record: parsed.value });
  }
}

function refused<T>(file: PackFile, problem: string): Records<T> {
  return { lines: [], problems: [{ file, line: 0, field: '', problem }] };
}

/** Lines without their ends (LF or CRLF) and without a byte order mark; one at a time, so that a huge file costs no copy. */
function* linesOf(content: string): Generator<string> {
  for (let start = content.startsWith('\uFEFF') ? 1 : 0; start < content.length;) {
    const found = content.indexOf('\n', start);
    const end = found < 0 ? content.length : found;
    yield content.slice(start, content[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
  }
}

function unresolved(manifest: PackManifest, series: Line<Series>[], articles: Line<ArchivedArticle>[]): PackProblem[] {
  const stories = new Set(manifest.stories.map((story) => story.id));
  const measures = new Set(series.map(({ record }) => record.id));
  const noStory = (id: string) => `names the story "${id}", which pack.json does not have`;
  return [
    ...series
      .filter(({ record }) => !stories.has(record.story))
      .map(({ number, record }) => problemAt('series.jsonl', number, 'story', noStory(record.story))),
    ...articles.flatMap(({ number, record }) => [
      ...(record.story === null || stories.has(record.story)
        ? []
        : [problemAt('articles.jsonl', number, 'story', noStory(record.story))]),
      ...record.figures.flatMap(({ measure }, place) =>
        measure === null || measures.has(measure)
          ? []
          : [problemAt('articles.jsonl', number, `figures.${place}.measure`, `"${measure}" is no series of this pack`)],
      ),
    ]),
  ];
}

function miscounted(manifest: PackManifest, series: Line<Series>[], articles: Line<ArchivedArticle>[]): PackProblem[] {
  const found: Record<keyof PackManifest['counts'], number> = {
    articles: articles.length,
    series: series.length,
    figures: articles.reduce((sum, { record }) => sum + record.figures.length, 0),
  };
  return (['articles', 'series', 'figures'] as const)
    .filter((kind) => manifest.counts[kind] !== found[kind])
    .map((kind) =>
      problemAt('pack.json', 1, `counts.${kind}`, `says ${manifest.counts[kind]}, but there are ${found[kind]}`),
    );
}

function wrongChecksums(manifest: PackManifest, files: PackFiles): PackProblem[] {
  return (['articles', 'series'] as const)
    .filter((file) => manifest.sha256[file] !== checksum(files[file]))
    .map((file) => problemAt('pack.json', 1, `sha256.${file}`, `is not that of ${file}.jsonl: the file was changed`));
}

function problemAt(file: PackFile, line: number, field: string, problem: string): PackProblem {
  return { file, line, field, problem };
}

// In every runtime the engine meets, but not in the language's own type library.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
