import { readFileSync } from 'node:fs';
import { dayNumber } from '@/engine/text/days.ts';
import { err, ok, type Result } from '@/engine/result.ts';
import { linesOf, openInput } from './lines.ts';
import type { Options } from './options.ts';
import { complain, fileProblem, say, UsageError } from './terminal.ts';

type Answer = (line: string) => object;

/** `hitherto figures`: every quantity of each text. */
export async function figures(args: string[]): Promise<number> {
  const { figuresOfLine } = await import('./figures.ts');
  return answerLines(args, (line) => {
    const parsed = parseJson(line);
    return parsed.ok ? figuresOfLine(parsed.value) : { id: null, figures: [], error: parsed.error };
  });
}

/** `hitherto compare`: two texts, figure by figure; `a` is the later. */
export async function compare(args: string[]): Promise<number> {
  const { compareLine } = await import('./compare.ts');
  return answerLines(args, (line) => {
    const parsed = parseJson(line);
    if (!parsed.ok) return { id: null, error: parsed.error };
    const { id = null, a, b } = parsed.value;
    const [one, other] = [readText('a', a), readText('b', b)];
    if (!one.ok) return { id, error: one.error };
    if (!other.ok) return { id, error: other.error };
    return compareLine({ id, a: one.value, b: other.value });
  });
}

/** `hitherto related --archive FILE`: texts of the file that belong to each text. */
export async function related(args: string[], { archive, anyDate }: Options): Promise<number> {
  if (archive === null) throw new UsageError('related needs --archive FILE, the texts to look in as JSON lines');
  const { openTextArchive, relatedLine } = await import('./related.ts');
  const texts = openTextArchive(readLines(archive));
  for (const { line, problem } of texts.problems) complain(`${archive}, line ${line}`, problem);
  return answerLines(args, (line) => relatedLine(line, texts, anyDate));
}

/** One line out for each line in, in order; empty lines are passed over. */
async function answerLines([file, ...more]: string[], answer: Answer): Promise<number> {
  if (more.length > 0) throw new UsageError('takes one file of JSON lines, or standard input');
  try {
    for await (const line of linesOf(openInput(file))) {
      if (line === null) await say(JSON.stringify({ id: null, error: 'the line is too long' }));
      else if (line.trim() !== '') await say(JSON.stringify(answerSafely(line, answer)));
    }
    return 0;
  } catch (error) {
    if (!isFileError(error)) throw error;
    complain(file ?? '-', fileProblem(error));
    return 2;
  }
}

/** The stages promise never to throw; should one break its promise, a newsroom's other ten thousand lines still get theirs. */
function answerSafely(line: string, answer: Answer): object {
  try {
    return answer(line);
  } catch (error) {
    const parsed = parseJson(line);
    const problem = error instanceof Error ? error.message : String(error);
    return { id: parsed.ok ? (parsed.value['id'] ?? null) : null, error: `internal error: ${problem}` };
  }
}

function parseJson(line: string): Result<Record<string, unknown>, string> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return err('not a JSON object');
    return ok(value as Record<string, unknown>); // an object's fields are checked where they are read
  } catch (error) {
    if (error instanceof SyntaxError) return err('not JSON');
    throw error;
  }
}

interface TextToCompare {
  text: string;
  title: string | null;
  published: string | null;
}

function readText(name: string, value: unknown): Result<TextToCompare, string> {
  if (typeof value !== 'object' || value === null) return err(`"${name}" is not an object with a text`);
  const { text, title = null, published = null } = value as Record<string, unknown>; // checked on the next lines
  if (typeof text !== 'string') return err(`"${name}.text" is not a string`);
  if (title !== null && typeof title !== 'string') return err(`"${name}.title" is not a string`);
  if (published === null) return ok({ text, title, published });
  const day = typeof published === 'string' ? published.replace(/T.*$/, '') : '';
  if (dayNumber(day) === null) return err(`"${name}.published" is not a date such as 2021-12-15, 2021-12 or 2021`);
  return ok({ text, title, published: day });
}

function* readLines(file: string): Generator<string> {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new UsageError(`${file}: ${fileProblem(error)}`);
  }
  for (let start = content.startsWith('\uFEFF') ? 1 : 0; start < content.length;) {
    const found = content.indexOf('\n', start);
    const end = found < 0 ? content.length : found;
    yield content.slice(start, end);
    start = end + 1;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E');
}
