import type { Concept } from '../model.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { captionOf } from './captions.ts';
import { textOf, type Draft, type Sentence } from './draft.ts';
import { isActedOn } from './outcomes.ts';
import { hasOwnVerb } from './own-verbs.ts';
import type { Span } from './sources.ts';
import { surroundingsOf, type Surroundings } from './subjects.ts';
import { tailOf } from './tails.ts';
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
    outcome: draft.outcome ?? (inherits && draft.head === null && !total ? outcomeElided(draft, elided) : null),
    words: alone || words.length === 0 ? (elided?.words ?? words) : words,
  };
}

function outcomeElided(draft: Draft, elided: Concept | null): string | null {
  // "killed 12 people and two others were dug out": people as well, but not killed.
  const isOfOthers = draft.of === null && hasOwnVerb(draft);
  return elided === null || isOfOthers || isActedOn(draft) ? null : elided.outcome;
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
  const clause = around.clause ? withinSentence(sentence, around.clause) : '';
  return [textOf(sentence, draft.nounFrom, draft.nounTo), clause, tailAfter(draft)].filter(Boolean).join(' ');
}

/** "The mayor met" opens its sentence no more where it stands behind "teachers". */
function withinSentence(sentence: Sentence, { from, to }: Span): string {
  const text = textOf(sentence, from, to);
  return isWordOf('determiner', sentence.tokens[from]) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function tailAfter(draft: Draft): string {
  return textOfSpan(draft.sentence, tailOf(draft));
}

function wordsOf(draft: Draft, around: Surroundings): string[] {
  const words = new Set<string>();
  const spans = [{ from: draft.nounFrom, to: draft.nounTo }, tailOf(draft), around.object, around.subject];
  for (const span of spans) {
    for (const token of span ? draft.sentence.tokens.slice(span.from, span.to) : []) {
      if (token.kind === 'word' && token.lower.length > 1 && !isFunctionWord(token) && token.lower !== "'s")
        words.add(token.lower);
    }
  }
  return [...words];
}
