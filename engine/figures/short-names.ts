import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { opensSeat, type Span } from './sources.ts';
import { isBody, isTitle } from './titles.ts';

/**
 * The shortest unambiguous form: the person where one is named ("Pentagon spokesman John Kirby" → "John Kirby"), else the
 * phrase without what follows its head ("Ukrainian security official").
 */
export function shortestForm(tokens: readonly Token[], span: Span): Span {
  const name = personIn(tokens, span);
  if (name) return name;
  const from = skipTimes(tokens, span);
  let to = from;
  while (
    to < span.to &&
    !isParticiple(tokens, from, to) &&
    !(to > from && isWordOf('preposition', tokens[to]) && tokens[to]?.lower !== 'of' && tokens[to]?.lower !== 'for')
  )
    to += 1;
  return { from, to: afterMaker(tokens, { from, to }, span.to) };
}

/** "poll by Acme", "officials at the Health Ministry": a source without a name keeps the one that narrows it. */
function afterMaker(tokens: readonly Token[], short: Span, end: number): number {
  if (short.to >= end || !/^(?:at|by|from|in|with)$/.test(tokens[short.to]?.lower ?? '')) return short.to;
  const named = tokens.slice(short.from, short.to).some((token, i) => token.capital && short.from + i > 0);
  if (named && !opensSeat(tokens, short.to)) return short.to;
  const name = isWordOf('determiner', tokens[short.to + 1]) ? short.to + 2 : short.to + 1;
  let to = name;
  while (to < end && (tokens[to]?.capital || /^(?:of|for|and|[-’'&])$/.test(tokens[to]?.lower ?? ''))) to += 1;
  return to > name && tokens[name]?.capital ? to : short.to;
}

/** "the latest Ukrainian assessment" is the Ukrainian assessment. */
function skipTimes(tokens: readonly Token[], span: Span): number {
  const first = tokens[span.from]?.lower ?? '';
  // but "New York".
  if (tokens[span.from]?.capital && tokens[span.from + 1]?.capital) return span.from;
  return span.to - span.from > 1 && /^(?:latest|new|recent|previous|earlier|same)$/.test(first)
    ? span.from + 1
    : span.from;
}

/** "American intelligence shared with allies": a participle begins what only narrows the source. */
function isParticiple(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  return (
    at > from &&
    token !== undefined &&
    !token.capital &&
    /[^e]ed$/.test(token.lower) &&
    (at + 1 >= tokens.length || isFunctionWord(tokens[at + 1]))
  );
}

/** The capitalised words after the last title: "Ukrainian Foreign Minister Dmytro Kuleba" → "Dmytro Kuleba". */
function personIn(tokens: readonly Token[], span: Span): Span | null {
  // "Justice Department": what ends in a body is no person.
  if (isBody(tokens[span.to - 1]?.lower ?? '')) return null;
  for (let i = span.to - 2; i >= span.from; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (!isTitle(token.lower)) continue;
    let at = i + 1;
    if (tokens[at]?.text === '.') at += 1;
    if (tokens[at]?.text === '-' || !allNames(tokens, at, span.to)) continue;
    return at < span.to ? { from: at, to: span.to } : null;
  }
  return null;
}

function allNames(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (
      token?.kind === 'word'
        ? !token.capital && !/^(?:al|bin|de|van|von|der|el|da|di|la|le|ibn|ben)$/.test(token.lower)
        : !/^[-’'.]$/u.test(token?.text ?? '')
    )
      return false;
  }
  return from < to;
}
