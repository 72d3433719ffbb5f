import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import type { Concept } from '../model.ts';
import { indexPhrases, phraseAt, phrasesIn, type PhraseIndex } from '../text/phrases.ts';
import { countedPhrase, singularOf, singularPhrase, unitOfHead, type NounPhrase } from '../text/noun-phrases.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { textOf, type Draft, type Sentence } from './draft.ts';
import { subjectBefore } from './subjects.ts';

interface OutcomeEntry {
  cue: string;
  outcome: string;
  kind: string;
}

const on = (kind: string): PhraseIndex<OutcomeEntry> =>
  indexPhrases<OutcomeEntry>(
    outcomes.filter((entry) => entry.kind === kind),
    (entry) => [entry.cue],
  );
const BEFORE = on('before');
const AFTER = on('after');
const NOUN = on('noun');

/** Finds the noun a number counts and grows the surface by it; the unit of a count is its noun's. */
export function readHead(draft: Draft): void {
  const phrase = phraseAfter(draft);
  if (phrase) takePhrase(draft, phrase);
  draft.outcome = outcomeOf(draft);
  if (
    draft.unit === null &&
    draft.outcome !== null &&
    draft.head === null &&
    draft.kind !== 'fraction' &&
    draft.kind !== 'multiple'
  )
    draft.unit = 'person';
}

function takePhrase(draft: Draft, phrase: NounPhrase): void {
  draft.nounFrom = phrase.from;
  draft.nounTo = phrase.to;
  draft.head = headOf(draft.sentence, phrase);
  draft.to = Math.max(draft.to, phrase.to);
  if (draft.unit === null && draft.kind !== 'fraction' && draft.kind !== 'multiple') {
    draft.unit = unitOfHead(draft.head ?? '') ?? draft.head;
    draft.unitKind = 'count';
  }
}

function headOf(sentence: Sentence, phrase: NounPhrase): string | null {
  const word = sentence.tokens[phrase.to - 1];
  return word?.kind === 'word' ? singularOf(word.lower) : null;
}

function phraseAfter(draft: Draft): NounPhrase | null {
  const { tokens } = draft.sentence;
  const at = skipOf(draft);
  if (draft.unit === null || draft.kind === 'vague') {
    const counted = draft.unit === null ? countedPhrase(tokens, at) : null;
    if (counted) return counted;
    return draft.unit === null &&
      (draft.low === 1 || tokens[at - 1]?.lower === 'of' || draft.compound || tokens[draft.to]?.text === '-')
      ? singularPhrase(tokens, afterHyphen(draft, at))
      : knownSingular(draft, at);
  }
  if (draft.compound) return countedPhrase(tokens, at) ?? singularPhrase(tokens, at);
  if (at === draft.to || tokens[draft.from - 1]?.lower === 'within') return null;
  return countedPhrase(tokens, at) ?? singularPhrase(tokens, at);
}

function afterHyphen(draft: Draft, at: number): number {
  return draft.sentence.tokens[at]?.text === '-' ? at + 1 : at;
}

/** "34 staff", "12 sheep": a noun of the list whose plural shows nothing. */
function knownSingular(draft: Draft, at: number): NounPhrase | null {
  const { tokens } = draft.sentence;
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || isFunctionWord(token)) return null;
    if (unitOfHead(token.lower) !== null) return outcomeWord(tokens[i]?.lower) ? null : { from: at, to: i + 1 };
  }
  return null;
}

function outcomeWord(word: string | undefined): boolean {
  return word === 'dead' || word === 'wounded' || word === 'injured';
}

/** "dozens of homes", "half the homes", "barrels of oil", "40 percent of the vote", "5 of the 12 men". */
function skipOf(draft: Draft): number {
  const { tokens } = draft.sentence;
  let at = draft.to;
  const word = tokens[at]?.lower;
  const counts = draft.unit === null && draft.kind === 'digits' && word === 'of';
  if (word === 'of' || ((draft.kind === 'fraction' || draft.kind === 'multiple') && isWordOf('determiner', tokens[at])))
    at += word === 'of' ? 1 : 0;
  if (word === 'of' || draft.kind === 'fraction' || draft.kind === 'multiple')
    while (isWordOf('determiner', tokens[at]) || tokens[at]?.lower === 'those') at += 1;
  return counts && tokens[at]?.kind === 'word' && isWordOf('pronoun', tokens[at]) ? draft.to : at;
}

const CLAUSE_END = /^[;:()—–]$/u;
/** How far an outcome verb may stand from its number. */
const REACH = 8;

function outcomeOf(draft: Draft): string | null {
  if (draft.unitKind === 'money' || draft.unitKind === 'percent' || draft.unitKind === 'measure') return null;
  if (draft.head !== null && unitOfHead(draft.head) !== 'person' && unitOfHead(draft.head) !== 'case') return null;
  return headOutcome(draft) ?? outcomeBefore(draft) ?? outcomeAfter(draft) ?? outcomeOfSubject(draft);
}

function headOutcome(draft: Draft): string | null {
  if (draft.nounTo <= draft.nounFrom) return null;
  return phrasesIn(AFTER, draft.sentence.tokens, draft.nounFrom, draft.nounTo).at(-1)?.entry.outcome ?? null;
}

/** "killed 12", "killing at least 12", "claimed the lives of nearly 14,000": a verb right before the number. */
function outcomeBefore(draft: Draft): string | null {
  const { tokens } = draft.sentence;
  for (let at = Math.max(0, draft.from - REACH); at < draft.from; at++) {
    const found = phraseAt(BEFORE, tokens, at, draft.from);
    if (found && onlyListed(draft, found.to)) return found.entry.outcome;
  }
  return null;
}

/** Between verb and number only another number of the same list may stand: "killed 12 soldiers and 3 civilians". */
function onlyListed(draft: Draft, at: number): boolean {
  for (let i = at; i < draft.from; i++) {
    const token = draft.sentence.tokens[i];
    if (
      token === undefined ||
      CLAUSE_END.test(token.text) ||
      token.lower === 'by' ||
      (isWordOf('preposition', token) && !/^(?:as|of|at|about|over|around)$/.test(token.lower))
    )
      return false;
    if (token.kind === 'word' && phraseAt(BEFORE, draft.sentence.tokens, i)) return false;
    if (token.kind === 'word' && isWordOf('auxiliary', token)) return false;
  }
  return true;
}

/** "12 killed", "34 people were killed", "12 soldiers and 3 civilians died". */
function outcomeAfter(draft: Draft): string | null {
  const { tokens } = draft.sentence;
  const limit = Math.min(tokens.length, draft.to + REACH);
  for (let at = draft.to; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined || CLAUSE_END.test(token.text)) return null;
    const found = phraseAt(AFTER, tokens, at);
    if (found) return found.entry.outcome;
    if (token.kind === 'number' || token.lower === 'that' || token.lower === 'while' || phraseAt(BEFORE, tokens, at))
      return null;
    if (isWordOf('preposition', token) && !/^(?:of|in|from|as|since|on)$/.test(token.lower)) return null;
  }
  return null;
}

/** "the death toll rose to 34". */
function outcomeOfSubject(draft: Draft): string | null {
  if (draft.head !== null && draft.head !== 'people' && draft.head !== 'person') return null;
  const { tokens } = draft.sentence;
  const from = clauseStart(draft);
  return phrasesIn(NOUN, tokens, from, draft.from).at(-1)?.entry.outcome ?? null;
}

function clauseStart(draft: Draft): number {
  let at = draft.from;
  while (at > 0 && !/^[;:]$/.test(draft.sentence.tokens[at - 1]?.text ?? '')) at -= 1;
  return at;
}

const TOTALS = /^(?:number|numbers|level|levels|strength|count|total|size|figure|figures|amount|population)$/;
const VAGUE_HEADS = new Set(['people', 'person', 'man', 'total']);

/** What is counted: the head with what narrows it, before and after the number. */
export function conceptOf(draft: Draft, elided: Concept | null): Concept {
  const subject = subjectBefore(draft);
  const own = nounText(draft);
  const after = tailAfter(draft);
  const total = subject ? totalHead(draft, subject) : null;
  const head =
    (total && (draft.head === null || VAGUE_HEADS.has(draft.head)) ? total : draft.head) ?? elided?.head ?? null;
  const needsSubject = draft.head === null || draft.unitKind !== 'count' || total !== null || draft.compound;
  const subjectText = needsSubject && subject ? textOf(draft.sentence, subject.from, subject.to) : '';
  const text = [subjectText, own, after].filter(Boolean).join(' ').trim() || elided?.text || '';
  const spans: [number, number][] = [
    [draft.nounFrom, draft.nounTo],
    [pastBrackets(draft), tailEnd(draft)],
  ];
  if (needsSubject && subject) spans.push([subject.from, subject.to]);
  const words = wordsOf(draft, spans);
  return {
    text,
    head,
    outcome: draft.outcome ?? (head === elided?.head ? (elided?.outcome ?? null) : null),
    words: words.length > 0 ? words : (elided?.words ?? []),
  };
}

/** "troop numbers rose to 120,000 people" counts troops. */
function totalHead(draft: Draft, subject: NounPhrase): string | null {
  const { tokens } = draft.sentence;
  for (let i = subject.from; i < subject.to; i++) {
    if (!TOTALS.test(tokens[i]?.lower ?? '')) continue;
    const of = tokens[i + 1]?.lower === 'of' ? countedPhrase(tokens, i + 2) : null;
    const noun = of ? tokens[of.to - 1] : i > subject.from ? tokens[i - 1] : undefined;
    if (noun?.kind === 'word' && !isFunctionWord(noun) && (of || unitOfHead(singularOf(noun.lower)) !== null))
      return singularOf(noun.lower);
  }
  return null;
}

function nounText(draft: Draft): string {
  return draft.nounTo > draft.nounFrom ? textOf(draft.sentence, draft.nounFrom, draft.nounTo) : '';
}

function tailAfter(draft: Draft): string {
  return textOf(draft.sentence, pastBrackets(draft), tailEnd(draft));
}

/** "some 30 kilometers (18 miles) from the border": the conversion stands between the unit and its tail. */
function pastBrackets(draft: Draft): number {
  const { tokens } = draft.sentence;
  if (tokens[draft.to]?.text !== '(') return tokens[draft.to]?.text === ')' ? draft.to + 1 : draft.to;
  for (let at = draft.to + 1; at < draft.to + 6; at++) if (tokens[at]?.text === ')') return at + 1;
  return draft.to;
}

/** Longest tail of a concept: "at the border with Belarus". */
const TAIL = 10;

/** Where the prepositional phrases after the noun end. */
function tailEnd(draft: Draft): number {
  const { tokens } = draft.sentence;
  const start = pastBrackets(draft);
  let at = start;
  if (
    !isWordOf('preposition', tokens[at]) ||
    /^(?:as|than|since|until|because|while|following|after|before|including)$/.test(tokens[at]?.lower ?? '')
  )
    return start;
  for (; at < Math.min(tokens.length, start + TAIL); at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      (token.kind === 'mark' && !/^[-’'&]$/u.test(token.text)) ||
      isWordOf('auxiliary', token) ||
      isWordOf('weekday', token)
    )
      break;
    if (
      (isWordOf('conjunction', token) && token.lower !== 'and') ||
      isWordOf('pronoun', token) ||
      token.kind === 'number'
    )
      break;
  }
  while (at > start && (isFunctionWord(tokens[at - 1]) || tokens[at - 1]?.kind === 'mark')) at -= 1;
  return at;
}

function wordsOf(draft: Draft, spans: readonly [number, number][]): string[] {
  const words = new Set<string>();
  for (const [from, to] of spans)
    for (const token of draft.sentence.tokens.slice(from, to))
      if (token.kind === 'word' && token.lower.length > 1 && !isFunctionWord(token) && token.lower !== "'s")
        words.add(token.lower);
  return [...words];
}
