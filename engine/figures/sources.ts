import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import type { Token } from '../text/tokens.ts';

/** Token positions, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Longest name of a source: "a spokesman for Ukraine's National Security and Defence Council". */
const LONGEST = 16;

/** The noun phrase that ends before a reporting verb: its grammatical subject. null for a pronoun or none. */
export function nounBefore(tokens: readonly Token[], verb: number): Span | null {
  const to = beforeAdverbs(tokens, verb);
  if (to === null || tokens[to - 1]?.lower === 'to') return null;
  const name = nameInApposition(tokens, to);
  if (name) return name;
  const start = /^[,—–]$/u.test(tokens[to - 1]?.text ?? '') ? beforeApposition(tokens, to) : to;
  if (start === null) return null;
  const from = phraseStart(tokens, start);
  return from < start && isSource(tokens, from, start) ? { from, to: start } : null;
}

/** Skips "also", "later", "on Tuesday" and auxiliaries between subject and verb. */
function beforeAdverbs(tokens: readonly Token[], verb: number): number | null {
  let to = verb;
  while (to > 0) {
    const token = tokens[to - 1];
    if (
      isWordOf('adverb', token) ||
      isWordOf('auxiliary', token) ||
      isWordOf('weekday', token) ||
      ((token?.lower ?? '').endsWith('ly') && !token?.capital)
    )
      to -= 1;
    else if (token?.lower === 'on' && isWordOf('weekday', tokens[to])) to -= 1;
    else break;
  }
  return to > 0 ? to : null;
}

/** "The mayor, Eva Stone, said": the name is the better source. */
function nameInApposition(tokens: readonly Token[], to: number): Span | null {
  if (tokens[to - 1]?.text !== ',') return null;
  let from = to - 1;
  while (from > 0 && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital && to - from < 6) from -= 1;
  const apposed = tokens[from - 1]?.text === ',' && tokens[from - 2]?.capital === false && to - 1 - from >= 2;
  return apposed ? { from, to: to - 1 } : null;
}

/** "Danilov, secretary of the council, said": the subject stands before the pair of commas. */
function beforeApposition(tokens: readonly Token[], comma: number): number | null {
  for (let i = comma - 2; i >= Math.max(0, comma - 22); i--) {
    const token = tokens[i];
    if (token?.text === ',' || token?.text === '—' || token?.text === '–')
      return i > 0 && tokens[i - 1]?.kind === 'word' ? i : null;
    if (/^["“”.;:]$/u.test(token?.text ?? '')) return null;
  }
  return null;
}

/** The noun phrase whose last word stands before `end`; null when it is empty. */
export function phraseEndingAt(tokens: readonly Token[], end: number): Span | null {
  let from = end;
  while (
    from > 0 &&
    end - from < 8 &&
    tokens[from - 1]?.kind !== 'number' &&
    (tokens[from - 1]?.kind === 'word'
      ? !isFunctionWord(tokens[from - 1]) && !(isWordOf('verb', tokens[from - 1]) && from < end)
      : /^[-/’'&]$/u.test(tokens[from - 1]?.text ?? ''))
  )
    from -= 1;
  return from < end ? { from, to: end } : null;
}

function phraseStart(tokens: readonly Token[], end: number): number {
  let from = end;
  while (from > 0 && end - from < LONGEST) {
    const token = tokens[from - 1];
    if (token === undefined) break;
    if (
      token.kind === 'mark'
        ? !/^[-’'&.]$/u.test(token.text) ||
          (token.text === '.' && tokens[from]?.spaced === true && !isInitial(tokens[from - 2]))
        : opensClause(tokens, from - 1)
    )
      break;
    from -= 1;
  }
  while (
    from < end &&
    (isWordOf('determiner', tokens[from]) ||
      tokens[from]?.kind === 'mark' ||
      isWordOf('conjunction', tokens[from]) ||
      isWordOf('preposition', tokens[from]))
  )
    from += 1;
  return from;
}

function isInitial(token: Token | undefined): boolean {
  return token !== undefined && token.capital && token.text.length <= 4;
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isWordOf('pronoun', token) || isWordOf('auxiliary', token)) return true;
  if (isWordOf('conjunction', token) && token?.lower !== 'and') return true;
  return token?.lower === 'and' && !(tokens[at - 1]?.capital && tokens[at + 1]?.capital);
}

/** A source is a name or a person, body or paper: not "the 12", not a bare adverb. */
function isSource(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first !== undefined && !first.capital && first.lower.endsWith('ing')) return false;
  // "75 percent of voters said" counts the voters; "a 2009 report" and "a poll of 900 adults" are papers.
  const counted = first?.kind === 'number' && !/^(?:19|20)\d\d$/.test(first.text);
  if (counted || tokens.slice(from, from + 3).some((token) => token.text === '%' || token.lower === 'percent'))
    return false;
  return tokens.slice(from, to).some((token) => token.kind === 'word' && !isFunctionWord(token));
}

/** The noun phrase that begins at a token ("according to X", "said X"): up to a comma, verb or clause. */
export function nounFrom(tokens: readonly Token[], at: number): Span | null {
  let from = at;
  while (isWordOf('determiner', tokens[from])) from += 1;
  let to = from;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to];
    if (token === undefined || endsPhrase(tokens, to)) break;
    to += 1;
  }
  while (to > from && (isFunctionWord(tokens[to - 1]) || tokens[to - 1]?.kind === 'mark')) to -= 1;
  return to > from ? { from, to } : null;
}

function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'number') return true;
  if (token?.kind === 'mark')
    return (
      !/^[-’'&.]$/u.test(token.text) ||
      (token.text === '.' && !(isInitial(tokens[at - 1]) && tokens[at + 1] !== undefined))
    );
  if (isWordOf('auxiliary', token) || isWordOf('pronoun', token) || isWordOf('weekday', token)) return true;
  if (isWordOf('conjunction', token))
    return token?.lower !== 'and' || !(tokens[at - 1]?.capital && tokens[at + 1]?.capital);
  return isWordOf('preposition', token) && !/^(?:of|for|at|from|with)$/.test(token?.lower ?? '');
}

const TITLES =
  /^(?:president|minister|secretary|secretary-general|general|chief|spokesman|spokeswoman|spokesperson|director|chairman|chairwoman|chancellor|governor|mayor|senator|sen|rep|gov|gen|lt|col|adm|dr|mr|mrs|ms|prof|professor|premier|king|queen|prince|pope|judge|justice|ambassador|commissioner|commander|captain|colonel|officer|head|leader|analyst|economist|coordinator|representative|envoy|official|executive|ceo|deputy|adviser|advisor|attorney|sheriff|congressman|congresswoman|lawmaker|manager|founder|owner|author|researcher|scientist|administrator|superintendent|inspector|sergeant|lieutenant|major|admiral|sir|lord|dame|bishop|archbishop|cardinal|rabbi|imam|sheikh|ayatollah|reporter|correspondent|editor|coach)$/;

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
  return { from, to };
}

/** "the latest Ukrainian assessment" is the Ukrainian assessment. */
function skipTimes(tokens: readonly Token[], span: Span): number {
  const first = tokens[span.from]?.lower ?? '';
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
  for (let i = span.to - 2; i >= span.from; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    if (!TITLES.test(token.lower)) continue;
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
