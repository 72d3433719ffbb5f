import { once } from 'node:events';

/** What the user typed cannot be done; the message is the one line they see. */
export class UsageError extends Error {}

/** Writes one line to standard output and waits until the reader has room for more. */
export async function say(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** One line on standard error, with the file it is about. */
export function complain(file: string, problem: string): void {
  console.error(`hitherto: ${plain(file)}: ${plain(problem)}`);
}

/** Text of a page or pack without what a terminal would obey: control characters, direction overrides. */
export function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
}

/** What went wrong with a file, in words: "ENOENT: no such file or directory, open 'x'" says too much. */
export function fileProblem(error: unknown): string {
  // Parsers go down one call for each element in another.
  if (error instanceof RangeError) return 'is nested too deeply to be read';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'may not be read',
    EISDIR: 'is a folder',
    ENOTDIR: 'is in no folder',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
