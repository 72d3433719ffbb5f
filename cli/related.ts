import { type Archive, openTexts } from '@/engine/archive/archive.ts';
import type { PlainText } from '@/engine/archive/entry.ts';
import { rankTexts } from '@/engine/archive/related-articles.ts';
import { dayNumber } from '@/engine/text/days.ts';
import { err, ok, type Result } from '@/engine/result.ts';

/** An id is given back as it came. */
type Id = string | number;

export interface TextArchive {
  archive: Archive;
  /** Lines of the archive file that could not be used, counted from 1. */
  problems: { line: number; problem: string }[];
  /** Ids that are numbers in the archive file. */
  numbers: ReadonlySet<string>;
}

export type RelatedLine =
  { id: Id; related: { id: Id; score: number; because: string[] }[] } | { id: Id | null; error: string };

/** `{ id, title?, text, published? }` on each line; empty lines are passed over. */
export function openTextArchive(lines: Iterable<string>): TextArchive {
  const problems: TextArchive['problems'] = [];
  const numbers = new Set<string>();
  const archive = openTexts(readTexts(lines, problems, numbers));
  return { archive, problems, numbers };
}

/** One line of `hitherto related`: at most ten, earlier ones only unless `anyDate` or the text has no date. */
export function relatedLine(line: string, { archive, numbers }: TextArchive, anyDate: boolean): RelatedLine {
  const parsed = parseText(line);
  if (!parsed.ok) return { id: idIn(line), error: parsed.error };
  const { id, text } = parsed.value;
  const related = rankTexts(text, archive, { anyDate, limit: 10 }).map((ranked) => ({
    id: numbers.has(ranked.id) ? Number(ranked.id) : ranked.id,
    score: Math.round(ranked.score * 1e4) / 1e4,
    because: ranked.because,
  }));
  return { id, related };
}

function* readTexts(
  lines: Iterable<string>,
  problems: TextArchive['problems'],
  numbers: Set<string>,
): Generator<PlainText> {
  let line = 0;
  for (const content of lines) {
    line += 1;
    if (content.trim() === '') continue;
    const parsed = parseText(content);
    if (!parsed.ok) {
      problems.push({ line, problem: parsed.error });
      continue;
    }
    if (typeof parsed.value.id === 'number') numbers.add(parsed.value.text.id);
    yield parsed.value.text;
  }
}

function parseText(line: string): Result<{ id: Id; text: PlainText }, string> {
  const read = parseObject(line);
  if (!read.ok) return read;
  const { id, title = null, text, published = null } = read.value;
  if (typeof id !== 'string' && typeof id !== 'number') return err('id is missing');
  if (typeof text !== 'string') return err('text is missing');
  if (title !== null && typeof title !== 'string') return err('title is not a text');
  if (published !== null && typeof published !== 'string') return err('published is not a date');
  const day = published?.slice(0, 10) ?? null;
  if (day !== null && dayNumber(day) === null) return err('published is not a date');
  return ok({ id, text: { id: String(id), title, text, published: day } });
}

function parseObject(line: string): Result<Record<string, unknown>, string> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return err('not a JSON object');
    return ok(value as Record<string, unknown>); // an object's fields are checked one by one above
  } catch (error) {
    if (error instanceof SyntaxError) return err('not JSON');
    throw error;
  }
}

function idIn(line: string): Id | null {
  const read = parseObject(line);
  const id = read.ok ? read.value['id'] : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
