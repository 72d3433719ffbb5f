import abbreviations from '../../data/lexicon/abbreviations.json' with { type: 'json' };
import { CAPITAL, DIGIT, kindAt, letterAt, MARK, OTHER, SMALL } from './letters.ts';

export interface Span {
  start: number;
  end: number;
}

/** Before a name or a number a title or a month is no end of a sentence; at the end of one "Inc." or "a.m." may be. */
const NEVER_LAST = new Set(abbreviations.filter((entry) => !entry.mayEnd).map((entry) => entry.word));
const MAY_END = new Set(abbreviations.filter((entry) => entry.mayEnd).map((entry) => entry.word));

/** Made when the first text is read: it takes as long as reading a page, and many things wake the background. */
let segmenter: Intl.Segmenter | null = null;
/** Segmenter looks at all it was given for each sentence it finds: it is given a long text in parts. */
const PART = 1_000;
/** No sentence of prose is longer; what is (a table, a list without stops) is read piece by piece. */
const LONGEST = 1_500;

/**
 * Sentences without their white space, in order. Intl.Segmenter (UAX #29) only ever splits too often in English, so its
 * pieces are joined again after "Gen." or "Dec.", single initials, and before a lower-case word.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  for (let from = 0; from < text.length;) {
    const to = partEnd(text, from);
    for (const { index, segment } of segmenter.segment(text.slice(from, to)))
      for (const piece of atNumbers(segment)) addPiece(spans, text, shifted(piece, from + index));
    from = to;
  }
  return spans.flatMap((span) => (span.end - span.start > LONGEST ? pieces(text, span) : [span]));
}

/** "18 people died. 149 survived": UAX #29 never ends a sentence before a number and a small letter. */
const BEFORE_NUMBER = /(?<=[a-z]{3}[.?!]) +(?=\d)/g;

function atNumbers(segment: string): Span[] {
  const starts = [...segment.matchAll(BEFORE_NUMBER)].map(({ index }) => index);
  return [0, ...starts].map((start, i) => ({ start, end: starts[i] ?? segment.length }));
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Behind a letter and a space, where no sentence ends: the two halves are joined again. */
function partEnd(text: string, from: number): number {
  const limit = from + PART;
  if (limit >= text.length) return text.length;
  for (let at = limit; at > from + 1; at--) if (text[at - 1] === ' ' && letterAt(text, at - 2) > 0) return at;
  return limit;
}

/** A run without full stops, cut behind a comma or between two words: never inside a number. */
function pieces(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let from = start; from < end;) {
    const to = end - from <= LONGEST ? end : cutBefore(text, from, from + LONGEST);
    found.push({ start: from, end: to });
    from = to;
    while (from < end && /\s/u.test(text[from] ?? '')) from++;
  }
  return found;
}

function cutBefore(text: string, from: number, limit: number): number {
  const run = text.slice(from, limit);
  const comma = Math.max(run.lastIndexOf(', '), run.lastIndexOf('; '));
  if (comma > 0) return from + comma + 1;
  const space = run.lastIndexOf(' ');
  return space > 0 ? from + space : limit;
}

function addPiece(spans: Span[], text: string, piece: Span): void {
  const { start, end } = trimmed(text, piece);
  if (start === end) return;
  const last = spans.at(-1);
  if (last && joins(text, last, start)) last.end = end;
  else spans.push({ start, end });
}

const SPACE = /\s/;

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}

function joins(text: string, last: Span, start: number): boolean {
  for (let at = last.end; at < start; at++) if (text[at] === '\n') return false;
  if (isSmall(text, start) || endsOpen(text, last)) return true;
  const word = text[last.end - 1] === '.' ? lastWord(text, last) : null;
  if (word === null) return false;
  if (NEVER_LAST.has(word)) return true;
  if (word.length === 2) return word !== 'i.';
  return MAY_END.has(word) && !/[\p{Lu}“"‘]/u.test(text.charAt(start));
}

function isSmall(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === SMALL || (kind === OTHER && /\p{Ll}/u.test(text.charAt(at)));
}

/** Longest abbreviation with its stops. */
const LONGEST_WORD = Math.max(...abbreviations.map(({ word }) => word.length));

/** The word before a sentence's last stop, "gen." or "u.s.", when it may be an abbreviation. */
function lastWord(text: string, { start, end }: Span): string | null {
  let from = end - 1;
  while (from > start && (letterAt(text, from - 1) > 0 || text[from - 1] === '.')) {
    from -= 1;
    if (end - from > LONGEST_WORD) return null;
  }
  const opens = from === start || /[\s(“"‘']/u.test(text.charAt(from - 1));
  return opens && letterAt(text, end - 2) > 0 ? text.slice(from, end).toLowerCase() : null;
}

/** A sentence ends in no letter, digit or comma. A letter beyond U+FFFF is two units, of which the last alone is none. */
function endsOpen(text: string, { start, end }: Span): boolean {
  const kind = kindAt(text, end - 1);
  if (kind === SMALL || kind === CAPITAL || kind === DIGIT) return true;
  if (kind === MARK) return /[,;:]/.test(text.charAt(end - 1));
  return /[\p{L}\p{N},;:]$/u.test(text.slice(Math.max(start, end - 2), end));
}
