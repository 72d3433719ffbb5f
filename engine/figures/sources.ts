import { yearOf } from '../text/partial-dates.ts';
import { wordList } from '../text/word-lists.ts';
import { isFunctionWord, isManner, isVerbOnly, isWordOf } from '../text/word-classes.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isTitle } from './titles.ts';

/** Token positions, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** Longest name of a source: "a spokesman for Ukraine's National Security and Defence Council". */
const LONGEST = 16;

/** The noun phrase that ends before a reporting verb: its grammatical subject. null for a pronoun or none. */
export function nounBefore(tokens: readonly Token[], verb: number): Span | null {
  const end = beforeAdverbs(tokens, verb);
  const to = end === null ? null : beforeAcronym(tokens, end);
  if (to === null || tokens[to - 1]?.lower === 'to') return null;
  const name = nameInApposition(tokens, to);
  if (name) return name;
  const start = /^[,—–]$/u.test(tokens[to - 1]?.text ?? '') ? beforeApposition(tokens, to) : to;
  if (start === null) return null;
  const from = phraseStart(tokens, start);
  // "On Monday morning, Ruiz of the union, said": what opens with a preposition is no subject.
  if (start < to && isFronted(tokens, from)) return null;
  return from < start && isSource(tokens, from, start) ? { from, to: start } : null;
}

/** "the National Relief Council (NRC) said": before the short name in brackets. */
function beforeAcronym(tokens: readonly Token[], to: number): number {
  const [open, name, close] = [tokens[to - 3], tokens[to - 2], tokens[to - 1]];
  const isShort = close?.text === ')' && open?.text === '(' && name?.kind === 'word' && name.capital;
  return isShort && tokens[to - 4]?.capital ? to - 3 : to;
}

function isFronted(tokens: readonly Token[], from: number): boolean {
  const opener = isWordOf('determiner', tokens[from - 1]) ? from - 2 : from - 1;
  return opener === 0 && isWordOf('preposition', tokens[0]);
}

/** Skips "also", "later", "on Tuesday" and auxiliaries between subject and verb. */
function beforeAdverbs(tokens: readonly Token[], verb: number): number | null {
  let to = verb;
  while (to > 0) {
    const token = tokens[to - 1];
    // "the charity Water Now says"
    if (token?.capital === true && tokens[to - 2]?.capital === true) break;
    if (
      isWordOf('adverb', token) ||
      isWordOf('auxiliary', token) ||
      isWordOf('weekday', token) ||
      isManner(token) ||
      token?.lower === 'first'
    )
      to -= 1;
    else if (token?.lower === 'on' && isWordOf('weekday', tokens[to])) to -= 1;
    // "the mayor earlier this week said", "a poll out last month shows".
    else if (isTime(tokens, to)) to -= tokens[to - 3]?.lower === 'out' ? 3 : 2;
    else if (/^(?:fact|past|turn)$/.test(token?.lower ?? '') && inBefore(tokens, to - 1) < to - 1)
      to = inBefore(tokens, to - 1);
    else break;
  }
  return to > 0 ? to : null;
}

/** "this week", "last month" before a token. */
export function isTime(tokens: readonly Token[], to: number): boolean {
  return TIMES.has(tokens[to - 1]?.lower ?? '') && /^(?:last|this)$/.test(tokens[to - 2]?.lower ?? '');
}

/** Where "in fact", "in the past" begins, else the place itself. */
function inBefore(tokens: readonly Token[], noun: number): number {
  const at = tokens[noun - 1]?.lower === 'the' ? noun - 2 : noun - 1;
  return tokens[at]?.lower === 'in' ? at : noun;
}

/** "The mayor, Eva Stone, said": the name is the better source. */
function nameInApposition(tokens: readonly Token[], to: number): Span | null {
  if (tokens[to - 1]?.text !== ',') return null;
  let from = to - 1;
  while (from > 0 && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital && to - from < 6) from -= 1;
  const role = tokens[from - 2];
  const apposed = tokens[from - 1]?.text === ',' && (role?.capital === false || isTitle(role?.lower ?? ''));
  return apposed && to - 1 - from >= 2 ? { from, to: to - 1 } : null;
}

/** "according to the mayor, Eva Stone, …", "said a spokesman, Eva Stone.": the name set in behind a title. */
export function nameAfter(tokens: readonly Token[], source: Span): Span | null {
  const role = tokens[source.to - 1];
  if (tokens[source.to]?.text !== ',' || !(role?.capital === false || isTitle(role?.lower ?? ''))) return null;
  const from = source.to + 1;
  let to = from;
  while (tokens[to]?.kind === 'word' && tokens[to]?.capital && to - from < 5) to += 1;
  return to - from >= 2 && /^[,.]$/.test(tokens[to]?.text ?? '') ? { from, to } : null;
}

/** Farthest comma of a subject: "Ruiz, 54, a father of three from X who …, said". */
const APPOSED = 45;

/**
 * "Danilov, 54, secretary of the council, said": the subject stands before all that is set in between commas. null when
 * a quotation or another clause comes first.
 */
function beforeApposition(tokens: readonly Token[], comma: number): number | null {
  for (let i = comma - 2; i >= Math.max(0, comma - APPOSED); i--) {
    const token = tokens[i];
    if (/^["“”.;:]$/u.test(token?.text ?? '') && !(token?.text === '.' && isInitial(tokens[i - 1]))) return null;
    if (token === undefined || !/^[,—–]$/u.test(token.text)) continue;
    if (tokens[i - 1]?.kind === 'word' && !isSetIn(tokens, i)) return i;
  }
  return null;
}

/** The words before a comma are set in themselves: "…, of Lima, Peru, …", "…, 54, …", "…, who fled, …". */
function isSetIn(tokens: readonly Token[], comma: number): boolean {
  let from = comma;
  while (from > 0 && !/^[,—–;:"“”]$/u.test(tokens[from - 1]?.text ?? '') && comma - from < 30) from -= 1;
  const first = tokens[from];
  if (from === 0 || !/^[,—–]$/u.test(tokens[from - 1]?.text ?? '')) return false;
  const isRegion = tokens.slice(from, comma).every((token) => token.capital || token.text === '.');
  if (isRegion && comma - from < 4 && isPlaced(tokens, from - 1)) return true;
  return (
    first?.kind === 'number' || /^(?:who|which|whose|where|of|from|a|an|including|[a-z]+ing)$/.test(first?.lower ?? '')
  );
}

/** ", of Lima," before a comma: the country follows. */
function isPlaced(tokens: readonly Token[], comma: number): boolean {
  let from = comma;
  while (from > 0 && tokens[from - 1]?.text !== ',' && comma - from < 5) from -= 1;
  return /^(?:of|from|in)$/.test(tokens[from]?.lower ?? '');
}

/** The noun phrase whose last word stands before `end`; null when it is empty. */
export function phraseEndingAt(tokens: readonly Token[], end: number): Span | null {
  let from = end;
  while (
    from > 0 &&
    end - from < 8 &&
    tokens[from - 1]?.kind !== 'number' &&
    (tokens[from - 1]?.kind === 'word'
      ? isJoined(tokens, from, end) ||
        (!isFunctionWord(tokens[from - 1]) && !(isWordOf('verb', tokens[from - 1]) && from < end))
      : /^[-/’'&]$/u.test(tokens[from - 1]?.text ?? ''))
  )
    from -= 1;
  return from < end ? { from, to: end } : null;
}

/** "all-time high": whatever its class, a word before a hyphen is part of what it is joined to. */
function isJoined(tokens: readonly Token[], at: number, end: number): boolean {
  return at < end && isHyphen(tokens[at]) && tokens[at]?.spaced === false;
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
        : opensClause(tokens, from - 1) || isDone(tokens, from - 1)
    )
      break;
    from -= 1;
  }
  return behindOpeners(tokens, behindTime(tokens, from, end), end);
}

/** "have criticised officials": the verb of another clause. */
function isDone(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.lower.endsWith('ed') ?? false) && isWordOf('auxiliary', tokens[at - 1]);
}

const TIMES = wordList('period', 'part of day');

/** "Late last night the agency", "this week a team", "the way the mayor sees it": the source stands behind these. */
function behindTime(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from; at < Math.min(end - 1, from + 5); at++) {
    const word = tokens[at]?.lower ?? '';
    const opens = TIMES.has(word) || /^(?:hear|way)$/.test(word);
    if (opens && /^(?:the|an?|its|their)$/.test(tokens[at + 1]?.lower ?? '')) return at + 1;
  }
  return from;
}

function behindOpeners(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  // "Today the agency"; but "Today's agency".
  while (from < end && opensPhrase(tokens[from], from === 0 && tokens[1]?.spaced === true)) from += 1;
  return from;
}

function opensPhrase(token: Token | undefined, begins: boolean): boolean {
  if (token?.kind === 'mark' || (begins && isWordOf('adverb', token))) return true;
  return isWordOf('determiner', token) || isWordOf('conjunction', token) || isWordOf('preposition', token);
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
  // "none of the rats were willing to"
  if (/^(?:nobody|none|neither)$/.test(first?.lower ?? '')) return false;
  // "75 percent of voters said" counts the voters; "a 2009 report" and "a poll of 900 adults" are papers.
  const counted = first?.kind === 'number' && yearOf(first.text) === null && tokens[from + 1]?.text !== '-';
  // "the States said": a verb is no source.
  if (isWordOf('verb', tokens[to - 1]) && !tokens[to - 1]?.capital) return false;
  // "two million people replied".
  if (SCALES.test(tokens[from + 1]?.lower ?? '')) return false;
  if (counted || isShare(tokens, from, to)) return false;
  return tokens.slice(from, to).some((token) => token.kind === 'word' && !isFunctionWord(token));
}

const SCALES = /^(?:billion|dozen|hundred|million|thousand)$/;
const SHARES = /^(?:fifths?|half|majority|minority|plurality|quarters?|thirds?)$/;

/** "Seventy-two percent", "a majority of voters", "half of them": those counted, of whom somebody else speaks. */
function isShare(tokens: readonly Token[], from: number, to: number): boolean {
  const opening = tokens.slice(from, Math.min(to, from + 5));
  if (opening.some(({ text, lower }) => text === '%' || lower === 'percent')) return true;
  return opening.some(({ lower }, i) => SHARES.test(lower) && tokens[from + i + 1]?.lower === 'of');
}

const TELLERS = wordList('teller');

/** "survey", "lawsuit", "ministry". */
export function isListedTeller(token: Token | undefined): boolean {
  return TELLERS.has(token?.lower ?? '');
}

/** What may tell or show something, by list or by its ending: "survey", "minister", "analyst". */
export function mayTell({ lower }: { lower: string }): boolean {
  return TELLERS.has(lower) || /(?:er|or|ist|an)$/.test(lower);
}

/** The noun phrase that begins at a token ("according to X", "said X"): up to a comma, verb or clause. */
export function nounFrom(tokens: readonly Token[], at: number): Span | null {
  let from = at;
  while (isWordOf('determiner', tokens[from])) from += 1;
  // "according to the 2009 paper": a year may open it.
  let to = from > at && yearOf(tokens[from]?.text) !== null ? from + 1 : from;
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
  // "a report detailing the losses"
  if (token?.lower.endsWith('ing') && !token.capital && isWordOf('determiner', tokens[at + 1])) return true;
  // "published by Acme shows"
  if (token !== undefined && tokens[at - 1]?.capital && isVerbOnly(token)) return true;
  if (isWordOf('conjunction', token))
    return token?.lower !== 'and' || !(tokens[at - 1]?.capital && tokens[at + 1]?.capital);
  return (
    isWordOf('preposition', token) && !/^(?:of|for|at|from|with)$/.test(token?.lower ?? '') && !opensSeat(tokens, at)
  );
}

/** "the health ministry in Gaza", "officials in Kyiv": where a body sits tells it from another; a person's whereabouts do not. */
export function opensSeat(tokens: readonly Token[], at: number): boolean {
  const body = tokens[at - 1];
  const place = isWordOf('determiner', tokens[at + 1]) ? tokens[at + 2] : tokens[at + 1];
  return (
    tokens[at]?.lower === 'in' &&
    place?.kind === 'word' &&
    place.capital &&
    !isWordOf('month', place) &&
    !isWordOf('weekday', place) &&
    body?.kind === 'word' &&
    (!body.capital || mayTell(body))
  );
}
