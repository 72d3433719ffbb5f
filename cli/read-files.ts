import type { Options } from './options.ts';
import { readFile, type ReadLine } from './read.ts';
import { fileProblem, plain, say, UsageError } from './terminal.ts';

/** `hitherto read`: what each page says, one line a page with --json; a page that cannot be read has an `error`. */
export async function readFiles(files: string[], { json, published, url }: Options): Promise<number> {
  if (files.length === 0) throw new UsageError('read needs a file: hitherto read PAGE… --json');
  for (const file of files) {
    const line = await readFile(file === '-' ? '/dev/stdin' : file, { url, published });
    const answer = 'error' in line ? { file, error: fileProblem(new Error(line.error)) } : { ...line, file };
    await say(json ? JSON.stringify(answer) : 'error' in answer ? `${file}: ${answer.error}\n` : inWords(answer));
  }
  return 0;
}

function inWords({ file, isArticle, title, outlet, author, published, text }: ReadLine): string {
  if (!isArticle) return `${file}: no article here\n`;
  const facts = [outlet, author, published ?? 'date not stated'].filter((fact) => fact !== null);
  const paragraphs = text.split('\n').map((paragraph) => `${plain(paragraph)}\n`);
  return [plain(title ?? 'No title'), facts.map(plain).join(' · '), '', ...paragraphs].join('\n');
}
