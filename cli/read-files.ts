import type { Options } from './options.ts';
import { readFile, type ReadLine } from './read.ts';
import { complain, plain, say, UsageError } from './terminal.ts';

/** `hitherto read`: what each page says. With --json one line a page, with an `error` for one that cannot be read; else that is complained of. */
export async function readFiles(files: string[], { json, published, url }: Options): Promise<number> {
  if (files.length === 0) throw new UsageError('read needs a file: hitherto read PAGE… --json');
  let status = 0;
  for (const file of files) {
    const line = await readFile(file === '-' ? '/dev/stdin' : file, { url, published });
    if (json) await say(JSON.stringify({ ...line, file }));
    else if (!('error' in line)) await say(inWords({ ...line, file }));
    else {
      complain(file === '-' ? 'standard input' : file, line.error);
      status = 2;
    }
  }
  return status;
}

function inWords({ file, isArticle, title, outlet, author, published, text }: ReadLine): string {
  if (!isArticle) return `${file}: no article here\n`;
  const facts = [outlet, author, published ?? 'date not stated'].filter((fact) => fact !== null);
  const paragraphs = text.split('\n').map((paragraph) => `${plain(paragraph)}\n`);
  return [plain(title ?? 'No title'), facts.map(plain).join(' · '), '', ...paragraphs].join('\n');
}
