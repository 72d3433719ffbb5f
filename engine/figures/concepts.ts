import type { Concept } from '../model.ts';
import { isSaidOf } from '../text/noun-phrases.ts';
import { isPresentVerb } from '../text/present-verbs.ts';
import type { Token } from '../text/tokens.ts';
import { isDone, isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { captionOf } from './captions.ts';
import { textOf, type Draft, type Sentence } from './draft.ts';
import type { Span } from './sources.ts';
import { isSpoken, surroundingsOf, type Surroundings } from './subjects.ts';
import { totalBefore } from './totals.ts';

const VAGUE_HEADS = new Set(['people', 'person', 'man', 'total']);

/**
 * What is counted, as a reader would say it: "Russian troops at the border", "stake in a school". `elided` is the concept
 * before, for a number that stands alone ("150,000, up from 130,000").
 */
export function conceptOf(draft: Draft, elided: Concept | null): Concept {
  const around = surroundingsOf(draft);
  const total = draft.head === null || VAGUE_HEADS.has(draft.head) ? totalBefore(draft, around) : null;
  const text = total ? textOf(draft.sentence, total.from, total.to) : wordingOf(draft, around);
  const alone = text === '';
  const inherits = draft.unitKind === 'count' || draft.unitKind === null;
  const words = wordsOf(draft, total ? { ...around, object: total } : around);
  return {
    text: alone ? (elided?.text ?? '') : text,
    head: total?.head ?? draft.head ?? (inherits ? elided?.head : null) ?? null,
    outcome: draft.outcome ?? (inherits && draft.head === null && !total ? (elided?.outcome ?? null) : null),
    words: alone || words.length === 0 ? (elided?.words ?? words) : words,
  };
}

/** The noun with its tail and the clause it stands in; a sum or share is named by what stands before it. */
function wordingOf(draft: Draft, around: Surroundings): string {
  return clauseOf(draft, around) || captionText(draft);
}

/** "Deaths in the Derna flood: 5,500" says before its colon what is counted. */
function captionText(draft: Draft): string {
  const caption = captionOf(draft);
  return caption ? textOf(draft.sentence, caption.from, caption.to) : '';
}

function clauseOf(draft: Draft, around: Surroundings): string {
  const { sentence } = draft;
  const own = [textOf(sentence, draft.nounFrom, draft.nounTo), tailAfter(draft)].filter(Boolean).join(' ');
  if (draft.unitKind === 'count' && draft.nounTo > draft.nounFrom)
    return around.clause && draft.nounFrom >= draft.from ? withClause(draft, around) : own;
  const before = draft.nounTo > draft.nounFrom ? '' : textOfSpan(sentence, around.object);
  return [[before, own].filter(Boolean).join(' '), textOfSpan(sentence, around.subject)].filter(Boolean).join(', ');
}

function textOfSpan(sentence: Sentence, span: Span | null): string {
  return span ? textOf(sentence, span.from, span.to) : '';
}

/** "troops Russia now has within 200 kilometers of the border". */
function withClause(draft: Draft, around: Surroundings): string {
  const { sentence } = draft;
  const clause = around.clause ? textOf(sentence, around.clause.from, around.clause.to) : '';
  return [textOf(sentence, draft.nounFrom, draft.nounTo), clause, tailAfter(draft)].filter(Boolean).join(' ');
}

function tailAfter(draft: Draft): string {
  return textOf(draft.sentence, tailStart(draft), tailEnd(draft));
}

/** "some 30 kilometers (18 miles) from the border": the conversion stands between the unit and its tail. */
function tailStart(draft: Draft): number {
  const { tokens } = draft.sentence;
  if (draft.nounTo > draft.to) return draft.nounTo;
  if (tokens[draft.to]?.text !== '(') return tokens[draft.to]?.text === ')' ? draft.to + 1 : draft.to;
  for (let at = draft.to + 1; at < draft.to + 6; at++) if (tokens[at]?.text === ')') return at + 1;
  return draft.to;
}

/** Longest tail of a concept: "at the border with Belarus". */
const TAIL = 10;

/** Where the prepositional phrases after the noun end. */
function tailEnd(draft: Draft): number {
  const { tokens } = draft.sentence;
  const start = tailStart(draft);
  let at = start;
  // "rose 4% to a median of $3"
  if (draft.unitKind === 'percent' && tokens[at]?.lower === 'to') return start;
  if (
    !isWordOf('preposition', tokens[at]) ||
    /^(?:as|than|since|until|because|while|following|after|before|including)$/.test(tokens[at]?.lower ?? '')
  )
    return start;
  for (; at < Math.min(tokens.length, start + TAIL); at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      (token.kind === 'mark' && (!/^[-’'&]$/u.test(token.text) || (token.text === '-' && token.spaced))) ||
      isWordOf('auxiliary', token) ||
      isWordOf('weekday', token) ||
      isSpoken(token) ||
      (at > start + 1 && (isPresentVerb(tokens, at) || isSaidOf(tokens, at))) ||
      (token.lower === 'and' && isDone(tokens[at + 1])) ||
      (token.lower === 'from' && /^an?$/.test(tokens[at + 1]?.lower ?? '') && isTime(tokens[at + 2]))
    )
      break;
    if (
      (isWordOf('conjunction', token) && token.lower !== 'and') ||
      isWordOf('pronoun', token) ||
      token.kind === 'number'
    )
      break;
  }
  // "to US $7.2 billion": the country is the sum's.
  if (tokens[at]?.kind === 'number' || tokens[at]?.text === '$')
    while (at > start && /^(?:\p{Lu}{1,3}|Rs|Rp)$/u.test(tokens[at - 1]?.text ?? '')) at -= 1;
  while (at > start && isLoose(tokens[at - 1])) at -= 1;
  return at;
}

/** "in a trial involving", "for the quarter ended": what leads on to another number ends no phrase. */
function isLoose(token: Token | undefined): boolean {
  return (
    isFunctionWord(token) || token?.kind === 'mark' || /^(?:aged|ended|ending|involving)$/.test(token?.lower ?? '')
  );
}

/** "in October from a year earlier". */
function isTime(token: Token | undefined): boolean {
  return /^(?:day|month|quarter|week|year)$/.test(token?.lower ?? '');
}

function wordsOf(draft: Draft, around: Surroundings): string[] {
  const words = new Set<string>();
  const spans = [
    { from: draft.nounFrom, to: draft.nounTo },
    { from: tailStart(draft), to: tailEnd(draft) },
    around.object,
    around.subject,
  ];
  for (const span of spans) {
    for (const token of span ? draft.sentence.tokens.slice(span.from, span.to) : []) {
      if (token.kind === 'word' && token.lower.length > 1 && !isFunctionWord(token) && token.lower !== "'s")
        words.add(token.lower);
    }
  }
  return [...words];
}
