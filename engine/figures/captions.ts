import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import { countedPhrase, headOfPhrase } from '../text/noun-phrases.ts';
import { unitOfHead } from '../text/nouns.ts';
import { indexPhrases, phraseAt } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';
import type { Draft } from './draft.ts';
import { isTeller } from './voices.ts';

/** What a fact box or a live page says of a number before its colon: "Death toll: 34", "People missing after the fires: 850". */
export interface Caption {
  from: number;
  /** The colon. */
  to: number;
  /** The known noun that is counted, singular. */
  head: string | null;
  outcome: string | null;
}

const OUTCOMES = indexPhrases(
  outcomes.filter(({ kind }) => kind === 'noun' || kind === 'after'),
  ({ cue }) => [cue],
);
/** "to about 34", "climbed to an estimated 34". */
const LEAD = 4;
const LONGEST = 24;

export function captionOf(draft: Draft): Caption | null {
  const { tokens } = draft.sentence;
  const to = colonBefore(draft);
  if (to === null) return null;
  const from = captionStart(tokens, to);
  const noun = countedPhrase(tokens, from);
  const head = noun ? headOfPhrase(tokens, noun) : null;
  const known = head !== null && unitOfHead(head) !== null ? head : null;
  const outcome = outcomeIn(tokens, from, { colon: to, noun: noun?.to ?? from, isOfPeople: isPeople(known) });
  // "Police: 12 held" says who says so.
  if (outcome === null && isTeller(tokens, { from, to })) return null;
  if (outcome === null && isLabelled(draft, from, to)) return { from, to, head: null, outcome };
  if (outcome === null && (known === null || !endsThing(tokens, noun?.to ?? from))) return null;
  return { from, to, head: known, outcome };
}

/** Words of "Annual revenue growth". */
const LABEL = 5;

/** "Revenue: $2.4 billion": the label of a fact box, and nothing but its sum or share. */
function isLabelled({ unitKind, to, sentence: { tokens } }: Draft, label: number, colon: number): boolean {
  const isSum = unitKind === 'money' || unitKind === 'percent' || unitKind === 'measure';
  const isPlain = tokens.slice(label, colon).every(isPlainWord);
  return isSum && label === 0 && colon - label <= LABEL && isPlain && to >= tokens.length;
}

function colonBefore({ sentence: { tokens }, from }: Draft): number | null {
  for (let at = from - 1; at >= 0 && from - at <= LEAD; at--) {
    const token = tokens[at];
    if (token?.text === ':') return at;
    if (!isFunctionWord(token) && !isChangeWord(token?.lower) && token?.lower !== 'estimated') return null;
  }
  return null;
}

function captionStart(tokens: readonly Token[], colon: number): number {
  let from = colon;
  while (from > 0 && colon - from < LONGEST && !/^[:;.—–•|]$/u.test(tokens[from - 1]?.text ?? '')) from -= 1;
  while (from < colon && (isWordOf('determiner', tokens[from]) || isWordOf('adverb', tokens[from]))) from += 1;
  return from;
}

interface CaptionParts {
  colon: number;
  noun: number;
  isOfPeople: boolean;
}

/** "Killed", "deaths in Derna", "people missing", "wounded soldiers"; what is missing with the "missing plane" is not its number. */
function outcomeIn(tokens: readonly Token[], from: number, { colon, noun, isOfPeople }: CaptionParts): string | null {
  for (let at = from; at < colon; at++) {
    const found = phraseAt(OUTCOMES, tokens, at, colon);
    if (found) return endsThing(tokens, found.to) || (isOfPeople && found.to < noun) ? found.entry.outcome : null;
    if (at >= noun && (noun > from ? !isWordOf('adverb', tokens[at]) : !isPlainWord(tokens[at]))) return null;
  }
  return null;
}

/** "Gaza death toll": what may stand before a singular noun. */
function isPlainWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isFunctionWord(token) && !isWordOf('verb', token);
}

function isPeople(head: string | null): boolean {
  return head !== null && unitOfHead(head) === 'person';
}

/** "Deaths in", "deaths:", and what happened to the thing: "homes destroyed:", "deaths linked to". */
function endsThing(tokens: readonly Token[], at: number): boolean {
  return endsPhrase(tokens[at]) || (tokens[at]?.lower.endsWith('ed') === true && endsPhrase(tokens[at + 1]));
}

function endsPhrase(next: Token | undefined): boolean {
  return /^[:,(]$/.test(next?.text ?? '') || isWordOf('preposition', next);
}
