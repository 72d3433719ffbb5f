import type { FoundPhrase } from '../text/phrases.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { contentAfter, leadsToNumber, skipWhen, startsContent } from './content.ts';
import type { Sentence } from './draft.ts';
import { clauseEnd, clauseStart, sayingAt, type Saying } from './saying.ts';
import { agrees, isPaper, nounBefore, nounFrom, phraseEndingAt, type Span } from './sources.ts';

/** A verb as the word list has it; `verb-paper` states something of a poll, bill or report alone. */
export interface Verb {
  cue: string;
  forms?: string[] | undefined;
  kind: string;
  /** "show", "claims", "votes" are nouns as well: the subject must stand right before and agree. */
  noun?: boolean | undefined;
}

type Found = FoundPhrase<Verb>;

interface Surroundings {
  quotations: readonly Quotation[];
  /** What was said before in the sentence: "Ruiz wrote, adding that …" goes on with Ruiz. */
  before: Saying | null;
}

/** "X said …", "…, said X", "…, X said", "…, saying …", "… confirmed by X". null where the verb states nothing here. */
export function spoken(sentence: Sentence, cue: Found, { quotations, before }: Surroundings): Saying | null {
  const { tokens } = sentence;
  if (!isVerb(sentence, cue) || takesLives(tokens, cue)) return null;
  const byAgent = agent(sentence, cue);
  if (byAgent !== undefined) return byAgent;
  const inverted = isInverted(tokens, cue) ? nounFrom(tokens, cue.to) : null;
  if (inverted)
    return {
      ...sayingAt(sentence, cue.from, cue.to),
      source: inverted,
      to: inverted.to,
      reachFrom: 0,
      reachTo: cue.from,
    };
  const participle = isParticiple(tokens, cue);
  const subject = participle ? mainSubject(tokens, cue.from, before) : subjectOf(tokens, cue.from);
  const { source, pronoun, from, until } = subject;
  if (!source && pronoun === null) return null;
  const bare = tokens[cue.from - 1]?.text !== ',' && tokens[cue.to]?.lower !== 'that';
  if (participle && cue.entry.noun && bare && !(source && isPaper(tokens, source))) return null;
  if (cue.entry.noun && !participle && !agrees(tokens, source, cue)) return null;
  const saying = { ...sayingAt(sentence, cue.from, cue.to), source, pronoun, from, reachTo: until };
  return contentOf(sentence, cue, quotations, saying);
}

/** The same saying with the words it reaches over, null when it has no content. */
function contentOf(sentence: Sentence, cue: Found, quotations: readonly Quotation[], saying: Saying): Saying | null {
  const { tokens } = sentence;
  const { kind } = cue.entry;
  if (kind === 'verb-to')
    return { ...saying, wish: true, reachTo: Math.min(saying.reachTo, clauseEnd(tokens, cue.to)) };
  if (kind === 'verb-paper') return saying.source && isPaper(tokens, saying.source) ? saying : null;
  if (kind === 'verb-at')
    return leadsToNumber(tokens, cue.to) || (saying.source && isPaper(tokens, saying.source)) ? saying : null;
  const listener = reporterAfter(tokens, cue);
  const set = contentAfter(tokens, listener?.to ?? cue.to, quotations);
  const inWords = set.opens && tokens[set.at]?.kind === 'word';
  const reporter = listener && tokens[listener.from]?.capital ? listener : null;
  if (saying.from < cue.from && !inWords && isParenthetical(tokens, saying.from, listener?.to ?? cue.to))
    return { ...saying, reachFrom: 0, reachTo: goesOn(tokens, cue.to) ? tokens.length : saying.from, reporter };
  const opens = set.opens && !(cue.entry.noun && tokens[set.at]?.text === ',');
  if (kind === 'verb-that' && !opens && !startsContent(tokens, cue.to) && !followsOn(tokens, cue, saying)) return null;
  return { ...saying, to: set.at, reachFrom: set.at, reporter };
}

/** ", claiming the move cost 34 jobs", ", noting Ruiz lost": a clause without "that". */
function followsOn(tokens: readonly Token[], cue: Found, { source }: Saying): boolean {
  const next = tokens[cue.to];
  if (!isParticiple(tokens, cue)) return false;
  if (tokens[cue.from - 1]?.text !== ',') return source !== null && isPaper(tokens, source);
  return isWordOf('determiner', next) || (next?.capital ?? false);
}

/** A capital inside a sentence is no verb ("the United States"), nor is what stands behind a number or article. */
function isVerb({ tokens, title }: Sentence, { from, entry }: Found): boolean {
  if (tokens[from]?.capital && from > 0 && !title && !isTitleCase(tokens)) return false;
  const before = tokens[from - 1];
  // "758 pledged delegates", "his proposed wall"; "that" may be a relative pronoun.
  if (before?.kind === 'number' || (isWordOf('determiner', before) && before?.lower !== 'that')) return false;
  return !(entry.noun && before?.text === "'s");
}

/** "Ruiz Said The 11 Words Nobody Knew": in a headline capitals say nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 3 && words.every((token) => token.capital);
}

const BE = new Set(['am', 'are', 'be', 'been', 'being', 'is', "isn't", 'was', "wasn't", 'were', "weren't", "'re"]);

/** "was confirmed by X", "estimated by X": X says so. Passive with no such agent: null; not passive: undefined. */
function agent(sentence: Sentence, cue: Found): Saying | null | undefined {
  const { tokens } = sentence;
  if (!isPastParticiple(cue)) return undefined;
  const by = tokens[cue.to]?.lower === 'by';
  if (!by && !isPassive(tokens, cue.from)) return undefined;
  const source = by ? nounFrom(tokens, cue.to + 1) : null;
  if (!source || cue.entry.kind === 'verb-to' || tokens[source.from]?.lower.endsWith('ing')) return null;
  const said = { ...sayingAt(sentence, cue.from, cue.to), source, to: source.to };
  return { ...said, reachFrom: clauseStart(tokens, cue.from), reachTo: clauseEnd(tokens, source.to) };
}

function isPastParticiple({ entry }: Found): boolean {
  return /(?:ed|found|told|shown|put|seen)$/.test(entry.cue);
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (isWordOf('adverb', tokens[at]) || (tokens[at]?.lower.endsWith('ly') ?? false)) at -= 1;
  return BE.has(tokens[at]?.lower ?? '');
}

/** "…, saying 34 died", but not "is saying". */
function isParticiple(tokens: readonly Token[], cue: Found): boolean {
  return (tokens[cue.to - 1]?.lower ?? '').endsWith('ing') && !isPassive(tokens, cue.from);
}

interface Subject {
  source: Span | null;
  pronoun: string | null;
  from: number;
  /** Where what it says ends at the latest. */
  until: number;
}

const RELATIVE = new Set(['who', 'which', 'that']);

/** Who stands before the verb; of "Ruiz, who said", Ruiz. */
function subjectOf(tokens: readonly Token[], verb: number): Subject {
  const at = beforeAuxiliaries(tokens, verb);
  const word = tokens[at]?.lower ?? '';
  if (RELATIVE.has(word) && (tokens[at]?.classes ?? 0) !== 0) {
    const aside = tokens[at - 1]?.text === ',';
    const close = aside ? tokens.findIndex((token, i) => i > verb && token.text === ',') : -1;
    return {
      source: phraseEndingAt(tokens, aside ? at - 1 : at),
      pronoun: null,
      from: at,
      until: close < 0 ? tokens.length : close,
    };
  }
  // "runs an oil field and says it has …": the second verb has the first one's subject.
  if (word === 'and' || word === 'but') return { ...opener(tokens), from: at, until: tokens.length };
  const source = nounBefore(tokens, verb);
  const pronoun = !source && /^(?:he|she|they|it|we|i)$/.test(word) ? word : null;
  return { source, pronoun, from: source?.from ?? at, until: tokens.length };
}

function beforeAuxiliaries(tokens: readonly Token[], verb: number): number {
  let at = verb - 1;
  while (at >= 0 && (isWordOf('adverb', tokens[at]) || isWordOf('auxiliary', tokens[at]))) at -= 1;
  return at;
}

/** ", saying that 34 died": by whoever the sentence is about; "with a survey finding that": by the survey. */
function mainSubject(tokens: readonly Token[], participle: number, before: Saying | null): Subject {
  const until = tokens.length;
  if (tokens.slice(Math.max(0, participle - 3), participle).some(isCounted))
    return { source: null, pronoun: null, from: participle, until };
  const direct = tokens[participle - 1]?.kind === 'word' ? phraseEndingAt(tokens, participle) : null;
  if (direct && (isWith(tokens, direct.from) || isPaper(tokens, direct)))
    return { source: direct, pronoun: null, from: participle, until };
  const { source, pronoun } = before && !before.unnamed ? before : opener(tokens);
  return { source, pronoun, from: participle, until };
}

/** Whom a sentence is about: its first noun phrase or pronoun, behind "On Tuesday, ". */
function opener(tokens: readonly Token[]): Pick<Subject, 'source' | 'pronoun'> {
  const start = afterFronted(tokens);
  const source = firstNoun(tokens, start);
  const first = tokens[start]?.lower ?? '';
  return { source, pronoun: !source && /^(?:he|she|they|it)$/.test(first) ? first : null };
}

/** The noun phrase at a token up to its verb: "the mayor left the hall" begins with the mayor. */
function firstNoun(tokens: readonly Token[], at: number): Span | null {
  const noun = nounFrom(tokens, at);
  if (!noun) return null;
  const verb = tokens.findIndex((token, i) => i > noun.from && i < noun.to && isFiniteVerb(token));
  return verb < 0 ? noun : { from: noun.from, to: verb };
}

function isFiniteVerb(token: Token): boolean {
  return !token.capital && (isWordOf('verb', token) || token.lower.endsWith('ed'));
}

/** "with 50 percent saying", "three in 10 saying": those counted say it, not whom the sentence is about. */
function isCounted(token: Token): boolean {
  return token.kind === 'number' || token.lower === 'percent' || token.text === '%';
}

function isWith(tokens: readonly Token[], noun: number): boolean {
  return tokens[isWordOf('determiner', tokens[noun - 1]) ? noun - 2 : noun - 1]?.lower === 'with';
}

/** "On Tuesday, the minister …": the subject stands behind the comma. */
function afterFronted(tokens: readonly Token[]): number {
  if (!isWordOf('preposition', tokens[0]) && !isWordOf('conjunction', tokens[0])) return 0;
  return tokens.findIndex((token) => token.text === ',') + 1;
}

const TAKES = /^(?:claim|claims|claimed|claiming)$/;

/** "the war has claimed 14,000 lives" states nothing; "the minister claimed 14,000 lives were lost" does. */
function takesLives(tokens: readonly Token[], cue: Found): boolean {
  if (!TAKES.test(cue.entry.cue)) return false;
  for (let at = cue.to; at < cue.to + 9; at++) {
    const token = tokens[at];
    if (token?.lower === 'lives' || token?.lower === 'life') return !isWordOf('auxiliary', tokens[at + 1]);
    if (token === undefined || token.lower === 'that' || isVerbal(token)) return false;
  }
  return false;
}

function isVerbal(token: Token): boolean {
  if (isWordOf('auxiliary', token) || isWordOf('pronoun', token) || isWordOf('verb', token)) return true;
  return /(?:ed|ing)$/.test(token.lower) && token.lower !== 'estimated';
}

const INVERTIBLE =
  /^(?:said|says|added|adds|wrote|writes|explained|noted|tweeted|warned|recalled|argued|reported|reports|stated|asked|announced|observed|replied|remarked|continued|insisted|declared|estimated|predicted)$/;

/** "…, said NATO chief X" and "…,” said X": the verb stands before its subject. */
function isInverted(tokens: readonly Token[], cue: Found): boolean {
  const [before, next] = [tokens[cue.from - 1], tokens[cue.to]];
  if (!INVERTIBLE.test(cue.entry.cue)) return false;
  if (before === undefined || !/^(?:[,"”’?!—]|'')$/u.test(before.text)) return false;
  if (next?.kind !== 'word' || isWordOf('pronoun', next) || isWordOf('weekday', next) || next.lower === 'that')
    return false;
  // "said former governor Ruiz": a name stands somewhere in it.
  if (!/^(?:the|a|an|one|his|her)$/.test(next.lower) && !hasName(tokens, nounFrom(tokens, cue.to))) return false;
  return before.text !== ',' || !isDirect(tokens, cue);
}

function hasName(tokens: readonly Token[], noun: Span | null): boolean {
  return noun !== null && tokens.slice(noun.from, noun.to).some((token) => token.capital);
}

/** "Ruiz, a veteran, said the old plan is dead": a subject before and a verb behind its content. */
function isDirect(tokens: readonly Token[], cue: Found): boolean {
  const after = tokens[nounFrom(tokens, cue.to)?.to ?? cue.to];
  if (isWordOf('auxiliary', after) || isWordOf('verb', after)) return true;
  const ends = after === undefined || after.kind === 'mark' || isWordOf('weekday', after);
  return !ends && nounBefore(tokens, cue.from) !== null;
}

/** ", X said" or ",” X said." after its content. */
function isParenthetical(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[isWordOf('determiner', tokens[start - 1]) ? start - 2 : start - 1];
  if (before === undefined || !/^(?:[,("”’?!—–]|'')$/u.test(before.text)) return false;
  const next = tokens[skipWhen(tokens, end)];
  if (next === undefined || /^(?:[.,;:)"“”—–]|'')$/u.test(next.text)) return true;
  // "When it rained, he said in June …": the comma closes no content.
  if (before.text === ',' && (isWordOf('conjunction', tokens[0]) || isWordOf('preposition', tokens[0]))) return false;
  return /^(?:in|at|during|from|after|as|on|of|reporters|reuters|cnn|when|while|before)$/.test(next.lower);
}

/** "Talks, he said, cost 34 lives": the saying is set in and its content goes on behind it. */
function goesOn(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return (
    next?.text === ',' && !/^(?:who|which|as|when|while|after|before|whose|where)$/.test(tokens[end + 1]?.lower ?? '')
  );
}

const TELLS = new Set(['remind', 'reminded', 'reminding', 'reminds', 'tell', 'telling', 'tells', 'told']);

/** Who is told: "Reuters", "a crowd", "them". */
function listenerFrom(tokens: readonly Token[], at: number): Span | null {
  return isWordOf('pronoun', tokens[at]) && !startsContent(tokens, at)
    ? { from: at, to: at + 1 }
    : nounFrom(tokens, at);
}

function reporterAfter(tokens: readonly Token[], cue: Found): Span | null {
  const listener = TELLS.has(tokens[cue.from]?.lower ?? '') ? listenerFrom(tokens, cue.to) : null;
  // "told Channel 7": a number behind a name is its own.
  const numbered = listener && tokens[listener.to]?.kind === 'number' && tokens[listener.to - 1]?.capital;
  return listener && numbered ? { from: listener.from, to: listener.to + 1 } : listener;
}
