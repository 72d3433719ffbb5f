import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import { opensSeat, type Span } from './sources.ts';
import { isBody, isTitle } from './titles.ts';

/**
 * The shortest unambiguous form: the person where one is named ("Pentagon spokesman John Kirby" → "John Kirby"), else the
 * phrase without what follows its head ("Ukrainian security official").
 */
export function shortestForm(tokens: readonly Token[], span: Span): Span {
  const name = personIn(tokens, span) ?? apposedName(tokens, span);
  if (name) return name;
  const from = skipTimes(tokens, span);
  let to = from;
  while (to < span.to && !isParticiple(tokens, from, to) && !(to > from && narrows(tokens, to))) to += 1;
  return { from, to: afterMaker(tokens, { from, to }, span.to) };
}

/** "in Lima" of "officials in Lima"; "of" and "for" belong to a name, "to" in "Committee to Protect Trees". */
function narrows(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === 'to' && tokens[at - 1]?.capital && tokens[at + 1]?.capital) return false;
  // "people familiar with the matter" are nobody without it.
  if (/^(?:aware|close|familiar)$/.test(tokens[at - 1]?.lower ?? '')) return false;
  return isWordOf('preposition', tokens[at]) && word !== 'of' && word !== 'for';
}

/** "poll by Acme", "officials at the Health Ministry": a source without a name keeps the one that narrows it. */
function afterMaker(tokens: readonly Token[], short: Span, end: number): number {
  if (short.to >= end || !/^(?:at|by|from|in|with)$/.test(tokens[short.to]?.lower ?? '')) return short.to;
  const named = tokens.slice(short.from, short.to).some((token, i) => token.capital && short.from + i > 0);
  if (named && !opensSeat(tokens, short.to)) return short.to;
  const name = isWordOf('determiner', tokens[short.to + 1]) ? short.to + 2 : short.to + 1;
  let to = name;
  if (name >= end || !(tokens[name]?.capital || isBody(lastWord(tokens, name, end)))) return short.to;
  while (to < end && (tokens[to]?.capital || /^(?:of|for|and|[-’'&])$/.test(tokens[to]?.lower ?? ''))) to += 1;
  // "the Peruvian government".
  while (to < end && tokens[to]?.kind === 'word' && !isFunctionWord(tokens[to])) to += 1;
  return to;
}

/** "ministry" of "data from the health ministry". */
function lastWord(tokens: readonly Token[], from: number, end: number): string {
  let to = from;
  while (to < end && tokens[to]?.kind === 'word' && !isFunctionWord(tokens[to])) to += 1;
  return tokens[to - 1]?.lower ?? '';
}

/** "the latest Ukrainian assessment" is the Ukrainian assessment. */
function skipTimes(tokens: readonly Token[], span: Span): number {
  const first = tokens[span.from]?.lower ?? '';
  // but "New York".
  if (tokens[span.from]?.capital && tokens[span.from + 1]?.capital) return span.from;
  const at = first === 'most' ? span.from + 1 : span.from;
  const isTime = /^(?:another|latest|new|recent|previous|earlier|same)$/.test(tokens[at]?.lower ?? '');
  return span.to - at > 1 && isTime ? at + 1 : span.from;
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
  for (let i = span.to - 2; i >= span.from; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word' || !isTitle(token.lower)) continue;
    const from = tokens[i + 1]?.text === '.' ? i + 2 : i + 1;
    const to = tokens[from]?.text === '-' ? from : endOfNames(tokens, from, span.to);
    // "Justice Department": what ends in a body is no person.
    const isPerson = to > from && !isBody(tokens[to - 1]?.lower ?? '');
    // "Captain Ana Ruiz of the Lima police"; "President of Peru" has no name.
    if (isPerson && (to === span.to || (to - from > 1 && isWordOf('preposition', tokens[to])))) return { from, to };
  }
  return null;
}

/** "disease modeller Neil Stone", "the aid group Trees for Lima": a name in two words or more behind what it is. */
function apposedName(tokens: readonly Token[], { from, to }: Span): Span | null {
  let start = to;
  while (start > from && isOfName(tokens[start - 1])) start -= 1;
  const role = tokens[start - 1];
  const described = start > from && role?.kind === 'word' && !isFunctionWord(role) && !/^['’]s$/u.test(role.text);
  return described && to - start >= 2 && tokens[start]?.kind === 'word' ? { from: start, to } : null;
}

const PARTICLES = wordList('name particle');

function endOfNames(tokens: readonly Token[], from: number, end: number): number {
  let to = from;
  while (to < end && isOfName(tokens[to])) to += 1;
  return to;
}

function isOfName(token: Token | undefined): boolean {
  if (token?.kind === 'word') return token.capital || PARTICLES.has(token.lower);
  return /^[-’'.]$/u.test(token?.text ?? '');
}
