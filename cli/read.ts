// readFile(path): a saved page → what `hitherto read` prints. parseHtml(bytes): bytes → Document, charset as the page says.
import { readFile as readBytes } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';
import type { DateSource, PartialDate } from '@/engine/model.ts';
import { readArticle } from '@/platform/page/read-article.ts';
import type { ReadOptions } from '@/platform/page/read-page.ts';
import { drawShadowTrees } from './drawn-tree.ts';
import { fileProblem } from './terminal.ts';

/** One line of `hitherto read`; `error` instead of the rest when the file could not be read. */
export interface ReadLine {
  file: string;
  isArticle: boolean;
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: PartialDate | null;
  modified: PartialDate | null;
  publishedFrom: DateSource;
  language: string | null;
  /** The body's blocks joined by a newline. */
  text: string;
}

export interface ReadFailure {
  file: string;
  error: string;
}

/** Reads one saved page ('.gz' too). Never rejects: what went wrong is in `error`. */
export async function readFile(file: string, options: ReadOptions = {}): Promise<ReadLine | ReadFailure> {
  try {
    const bytes = await readBytes(file);
    return { file, ...readBytesAsPage(bytes, options) };
  } catch (error) {
    return { file, error: fileProblem(error) };
  }
}

function readBytesAsPage(bytes: Uint8Array, options: ReadOptions): Omit<ReadLine, 'file'> {
  const { isArticle, title, outlet, author, published, modified, publishedFrom, language, blocks } = readArticle(
    parseHtml(bytes),
    options,
  );
  return {
    isArticle,
    title,
    outlet,
    author,
    published,
    modified,
    publishedFrom,
    language,
    text: blocks.map(({ text }) => text).join('\n'),
  };
}

/** A page from its bytes, gzipped or not. Throws for what is no HTML ("no HTML in it"). */
export function parseHtml(bytes: Uint8Array): Document {
  const html = decodeHtml(bytes);
  if (!/<[a-z!][^>]*>/i.test(html.slice(0, 100_000))) throw new Error('no HTML in it');
  // linkedom trusts its input's nesting; parse5 gives every page the tree that a browser would.
  try {
    const tree = parse(html);
    drawShadowTrees(tree);
    return parseHTML(serialize(tree)).document;
  } catch (error) {
    // The parsers follow the nesting by recursion; a browser stops at 512 levels.
    throw error instanceof RangeError ? new Error('its markup is nested too deeply', { cause: error }) : error;
  }
}

/** The page's markup as text, gzipped or not, in the charset it states. */
export function decodeHtml(bytes: Uint8Array): string {
  return decode(isGzip(bytes) ? gunzipSync(bytes) : bytes);
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Bytes → text: byte order mark, then what a meta tag says, then UTF-8 if it is that, then windows-1252. */
function decode(bytes: Uint8Array): string {
  const marked = [
    ['utf-8', 0xef, 0xbb],
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ] as const;
  const mark = marked.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (mark) return new TextDecoder(mark[0]).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const stated = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
  return (
    (stated && tryDecode(bytes, stated, stated.toLowerCase() === 'utf-8')) ??
    tryDecode(bytes, 'utf-8', true) ??
    new TextDecoder('windows-1252').decode(bytes)
  );
}

/** null when the charset is unknown or, with `strict`, the bytes are not valid in it. */
function tryDecode(bytes: Uint8Array, charset: string, strict: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal: strict }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
