import { readFileSync } from 'node:fs';
import { analyze } from '@/engine/analyze.ts';
import { openArchive, type Archive } from '@/engine/archive/archive.ts';
import type { Pack, Report } from '@/engine/model.ts';
import { err, ok, type Result } from '@/engine/result.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import { loadBundledPacks } from './load-packs.ts';
import type { Options } from './options.ts';
import { reportInWords } from './print-report.ts';
import { parseHtml } from './read.ts';
import { problemInWords, readPack } from './read-pack.ts';
import { complain, fileProblem, say, UsageError } from './terminal.ts';

/** `hitherto check`: each page against the archive. A page that cannot be read does not keep the others from being read. */
export async function check(files: string[], options: Options): Promise<number> {
  if (files.length === 0) throw new UsageError('check needs a page: hitherto check PAGE… [--json]');
  const added = options.packs.map(addedPack);
  // Opened for the first page that can be read: a mistyped name is answered at once.
  let archive: Archive | null = null;
  const open = () => (archive ??= openArchive([...loadBundledPacks(), ...added]));
  let status = 0;
  for (const file of files) {
    const report = checkFile(file, open, options);
    if (!report.ok) {
      complain(file === '-' ? 'standard input' : file, report.error);
      if (options.json && files.length > 1) await say(JSON.stringify({ file, error: report.error }));
      status = 2;
    } else if (options.json) {
      await say(JSON.stringify(files.length > 1 ? { file, ...report.value } : report.value));
    } else {
      await say(reportInWords(report.value, { width: process.stdout.columns ?? 100 }));
    }
  }
  return status;
}

function addedPack(file: string): Pack {
  const pack = readPack(file);
  if (pack.ok) return pack.value;
  const [first] = pack.error;
  throw new UsageError(`${file} is no usable pack: ${first ? problemInWords(first) : 'it cannot be read'}`);
}

function checkFile(file: string, open: () => Archive, { url, published, today }: Options): Result<Report, string> {
  const page = readPage(file);
  if (!page.ok) return page;
  const article = readArticle(page.value, { url, published });
  return ok(analyze(article, open(), { today, dismissed: new Set() }));
}

function readPage(file: string): Result<Document, string> {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    const problem = problemOf(bytes);
    return problem === null ? ok(parseHtml(bytes)) : err(problem);
  } catch (error) {
    // Files that are not there, broken gzip and text without a tag: each is a reason to say, not to stop.
    if (error instanceof Error) return err(fileProblem(error));
    throw error;
  }
}

/** First bytes of files that hold tags somewhere and are no pages all the same: PDF, pictures, archives. */
const OTHER_KINDS = [
  '%PDF',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  'PK\u0003\u0004',
  'RIFF',
  '{\\rtf',
  'MZ',
  '\u007fELF',
];

function problemOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'is empty';
  const head = String.fromCharCode(...bytes.subarray(0, 2000));
  if (OTHER_KINDS.some((start) => head.startsWith(start))) return 'is no HTML';
  const isWide = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff');
  const isCompressed = head.startsWith('\u001f\u008b');
  return head.includes('\u0000') && !isWide && !isCompressed ? 'is no HTML' : null;
}
