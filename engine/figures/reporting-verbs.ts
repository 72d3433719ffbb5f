import type { Quotation } from '../text/quotations.ts';
import type { Token } from '../text/tokens.ts';
import { isManner, isWordOf } from '../text/word-classes.ts';
import { contentAfter, countsClause, leadsToNumber, numberFollows, skipWhen, startsContent } from './content.ts';
import type { Sentence } from './draft.ts';
import { isDenied, isIng, isVerb, takesLives, type FoundVerb } from './is-reporting.ts';
import { hasSomebody, restates } from './restated.ts';
import { clauseEnd, clauseStart, phraseStart, sayingAt, type Saying } from './saying.ts';
import { isPaper } from './papers.ts';
import { agrees } from './agreement.ts';
import { invertedAt } from './inverted.ts';
import { nounFrom, type Span } from './sources.ts';
import { afterFronted, mainSubject, subjectOf } from './speakers.ts';
import { isTeller } from './voices.ts';
import { wordList } from '../text/word-lists.ts';

type Found = FoundVerb;

/** What stands around a verb that may report. */
export interface Surroundings {
  quotations: readonly Quotation[];
  /** What was said before in the sentence: "Ruiz wrote, adding that …" goes on with Ruiz. */
  before: Saying | null;
}

interface Heard {
  quotations: readonly Quotation[];
  saying: Saying;
}

/** "X said …", "…, said X", "…, X said", "…, saying …", "… confirmed by X". null where the verb states nothing here. */
export function spoken(sentence: Sentence, cue: Found, { quotations, before }: Surroundings): Saying | null {
  const { tokens } = sentence;
  if (cue.entry.kind === 'verb-poll' && !hasSomebody(tokens, cue)) return null;
  if (!isVerb(sentence, cue) || takesLives(tokens, cue) || isDenied(tokens, cue)) return null;
  const quoted = tokens[cue.from - 1]?.lower === 'as' ? quotedAs(sentence, cue) : null;
  if (quoted) return quoted;
  const byAgent = agent(sentence, cue);
  if (byAgent !== undefined) return byAgent;
  const inverted = invertedAt(sentence, cue);
  if (inverted) return inverted;
  const participle = isParticiple(tokens, cue);
  const subject = participle ? mainSubject(tokens, cue.from, before) : subjectOf(tokens, cue.from);
  const { source, pronoun, from, until } = subject;
  if (!source && pronoun === null) return null;
  // "neither side said", "no official said"
  if (source && /^(?:neither|no)$/.test(tokens[source.from - 1]?.lower ?? '')) return null;
  // "according to government reports".
  if (source && tokens[source.from - 1]?.lower === 'to' && tokens[source.from - 2]?.lower === 'according') return null;
  const bare = tokens[cue.from - 1]?.text !== ',' && tokens[cue.to]?.lower !== 'that';
  if (participle && cue.entry.noun && bare && !(source && isPaper(tokens, source))) return null;
  if (cue.entry.noun && !participle && !agrees(tokens, source, cue)) return null;
  const saying = { ...sayingAt(sentence, cue.from, cue.to), source, pronoun, from, reachTo: until };
  return contentOf(sentence, cue, { quotations, saying });
}

/** The same saying with the words it reaches over, null when it has no content. */
function contentOf(sentence: Sentence, cue: Found, { quotations, saying }: Heard): Saying | null {
  const { tokens } = sentence;
  const ofClause = () => ({ ...saying, reachTo: Math.min(saying.reachTo, clauseEnd(tokens, cue.to)) });
  const isOfPaper = () => saying.source !== null && isPaper(tokens, saying.source);
  switch (cue.entry.kind) {
    case 'verb-to':
      return { ...ofClause(), wish: true };
    case 'verb-poll':
      return saying;
    case 'verb-count':
      return restates(tokens, cue, saying) ? { ...saying, reachTo: clauseEnd(tokens, cue.to) } : null;
    case 'verb-paper':
      return isOfPaper() ? saying : null;
    case 'verb-number':
      return saying.source && numberFollows(tokens, cue.to) ? ofClause() : null;
    case 'verb-at':
      return leadsToNumber(tokens, cue.to) || isOfPaper() ? saying : null;
    default:
      return wordsOf(tokens, cue, { quotations, saying });
  }
}

/** What follows the verb, or, where the saying is set in or comes last, what stands before it. */
function wordsOf(tokens: readonly Token[], cue: Found, { quotations, saying }: Heard): Saying | null {
  const listener = reporterAfter(tokens, cue);
  const end = listener?.to ?? cue.to;
  const set = contentAfter(tokens, end, quotations);
  const inWords = set.opens && tokens[set.at]?.kind === 'word';
  const reporter = listener && tokens[listener.from]?.capital ? listener : quotedBy(tokens, cue.from);
  const maySetIn = saying.from < cue.from && !inWords && !ISSUES.has(cue.entry.cue);
  if (maySetIn && isParenthetical(tokens, saying.from, end))
    return { ...saying, reachFrom: 0, reachTo: goesOn(tokens, cue.to) ? tokens.length : saying.from, reporter };
  const opens = set.opens && !(cue.entry.noun && tokens[set.at]?.text === ',');
  const isQuoted = tokens[cue.from - 1]?.lower === 'as' && isIng(tokens[cue.from]);
  const states = opens || isQuoted || startsContent(tokens, cue.to) || followsOn(tokens, cue, saying);
  if (cue.entry.kind === 'verb-that' && !states) return null;
  const reachTo = Math.min(saying.reachTo, frontedEnd(tokens, set.at));
  return { ...saying, to: set.at, reachFrom: set.at, reachTo, reporter };
}

const FRONTED = new Set('after although as because before if once since though when whereas while'.split(' '));

/** "While Ruiz said 34 had died, the police …": what is said ends with the clause that opens the sentence. */
function frontedEnd(tokens: readonly Token[], content: number): number {
  const comma = FRONTED.has(tokens[0]?.lower ?? '') ? afterFronted(tokens) - 1 : -1;
  const next = tokens[comma + 1];
  const opens = next?.capital === true || isWordOf('pronoun', next) || isWordOf('determiner', next);
  return comma > content && opens ? comma : tokens.length;
}

/** ", claiming the move cost 34 jobs", ", noting Ruiz lost": a clause without "that". */
function followsOn(tokens: readonly Token[], cue: Found, { source }: Saying): boolean {
  const next = tokens[cue.to];
  if (!isParticiple(tokens, cue)) return false;
  if (tokens[cue.from - 1]?.text !== ',') return source !== null && isPaper(tokens, source);
  if (cue.entry.cue === 'saying' ? numberFollows(tokens, cue.to) : countsClause(tokens, cue.to)) return true;
  return isWordOf('determiner', next) || (next?.capital ?? false);
}

const BE = new Set(['am', 'are', 'be', 'been', 'being', 'is', "isn't", 'was', "wasn't", 'were', "weren't", "'re"]);

/** "was confirmed by X", "estimated by X": X says so. Passive with no such agent: null; not passive: undefined. */
function agent(sentence: Sentence, cue: Found): Saying | null | undefined {
  const { tokens } = sentence;
  if (!isPastParticiple(tokens, cue) || cue.entry.kind === 'verb-count') return undefined;
  const maker = tokens[cue.to]?.lower === 'at' ? makerBehind(tokens, cue.to) : null;
  if (maker) return { ...sayingAt(sentence, cue.from, cue.to), source: maker, reachTo: maker.from };
  const by = tokens[cue.to]?.lower === 'by';
  const passive = isPassive(tokens, cue.from);
  // "a market projected to grow" is of what stands right before; "officials expected to" is no passive.
  if (!passive && cue.entry.supposed && tokens[cue.to]?.lower === 'to' && cue.entry.cue !== 'expected')
    return { ...rumoured(sentence, cue), reachFrom: phraseStart(tokens, cue.from) };
  if (!by && !passive) return undefined;
  const source = by ? nounFrom(tokens, cue.to + 1) : null;
  if (!source && cue.entry.supposed) return rumoured(sentence, cue);
  if (!source || cue.entry.kind === 'verb-to' || tokens[source.from]?.lower.endsWith('ing')) return null;
  const said = { ...sayingAt(sentence, cue.from, cue.to), source, to: source.to };
  return { ...said, reachFrom: clauseStart(tokens, cue.from), reachTo: clauseEnd(tokens, source.to) };
}

/** Words between "at" and "by": "about 34 billion euros a year". */
const AMOUNT = 7;
const TIMES = wordList('period', 'part of day');

/** "put at 34 by the coroner": the coroner; not "by noon", "by the evening", "by Monday". */
function makerBehind(tokens: readonly Token[], at: number): Span | null {
  const by = tokens.findIndex((token, i) => i > at && i <= at + AMOUNT && token.lower === 'by');
  const amount = tokens.slice(at, by);
  if (by < 0 || amount.some(({ text }) => /^[;:—]$/u.test(text)) || !leadsToNumber(tokens, at)) return null;
  const source = nounFrom(tokens, by + 1);
  const first = source && tokens[source.from];
  if (!first || isWordOf('month', first) || TIMES.has(tokens[source.to - 1]?.lower ?? '')) return null;
  return first.capital || isTeller(tokens, source) || isWordOf('determiner', tokens[source.from - 1]) ? source : null;
}

/** "34 are believed to have died": of its own clause alone. */
export function rumoured(sentence: Sentence, { from, to }: Found): Saying {
  const { tokens } = sentence;
  return {
    ...sayingAt(sentence, from, to),
    unnamed: true,
    reachFrom: clauseStart(tokens, from),
    reachTo: clauseEnd(tokens, to),
  };
}

function isPastParticiple(tokens: readonly Token[], { from, to, entry }: Found): boolean {
  const verb = to - from === 1 || entry.kind === 'verb-to' ? (tokens[from]?.lower ?? '') : entry.cue;
  return /(?:ed|found|told|shown|put|seen)$/.test(verb);
}

function isPassive(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (isWordOf('adverb', tokens[at]) || isManner(tokens[at])) at -= 1;
  return BE.has(tokens[at]?.lower ?? '');
}

/** "…, saying 34 died", but not "is saying". */
function isParticiple(tokens: readonly Token[], cue: Found): boolean {
  return isIng(tokens[cue.from]) && !isPassive(tokens, cue.from);
}

/** Words between "quoted" and "as saying": "the head of the port authority". */
const QUOTED_REACH = 9;

/** "Local radio quoted a doctor as saying 34 died": the doctor says so, the radio carries it. */
function quotedAs(sentence: Sentence, cue: Found): Saying | null {
  const { tokens } = sentence;
  const first = Math.max(0, cue.from - QUOTED_REACH);
  const verb = tokens
    .slice(first, cue.from)
    .findLastIndex(({ lower }) => /^(?:cited|cites|quoted|quotes)$/.test(lower));
  if (verb < 0 || isPassive(tokens, first + verb)) return null;
  const source = nounFrom(tokens, first + verb + 1);
  if (!source) return null;
  const { source: reporter, from } = subjectOf(tokens, first + verb);
  return {
    ...sayingAt(sentence, cue.from, cue.to),
    source: { ...source, to: Math.min(source.to, cue.from - 1) },
    from,
    reporter,
  };
}

/** "in the files released in May" sets nothing in between, "as the files show in May" does. */
const ISSUES = new Set(['posted', 'published', 'released']);

/** ", X said" or ",” X said." after its content. */
function isParenthetical(tokens: readonly Token[], start: number, end: number): boolean {
  const before = isWordOf('determiner', tokens[start - 1]) ? start - 2 : start - 1;
  if (!/^(?:[,("”’'?!—–]|'')$/u.test(tokens[before]?.text ?? '')) return false;
  const after = skipWhen(tokens, end);
  const next = tokens[after];
  if (next === undefined || /^[.;)”]$/u.test(next.text)) return true;
  // "When it rained, he said in June …", "On Monday, Ruiz wrote, “…”": the comma closes no content.
  const inserted = next.text === ',' && tokens[after + 1]?.kind === 'word';
  if (!inserted && before === afterFronted(tokens) - 1) return false;
  if (/^(?:[,:"“—–]|'')$/u.test(next.text)) return true;
  return /^(?:in|at|during|from|after|as|on|of|reporters|reuters|cnn|when|while|before)$/.test(next.lower);
}

/** "Talks, he said, cost 34 lives": the saying is set in and its content goes on behind it. */
function goesOn(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return (
    next?.text === ',' && !/^(?:who|which|as|when|while|after|before|whose|where)$/.test(tokens[end + 1]?.lower ?? '')
  );
}

/** "was quoted by Reuters as saying". */
function quotedBy(tokens: readonly Token[], verb: number): Span | null {
  if (tokens[verb - 1]?.lower !== 'as') return null;
  for (let at = verb - 2; at > Math.max(0, verb - 8); at--) {
    if (tokens[at]?.lower === 'by') return tokens[at - 1]?.lower === 'quoted' ? nounFrom(tokens, at + 1) : null;
  }
  return null;
}

const TELLS = wordList('tells');

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
