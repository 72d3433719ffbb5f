import type { Modifier } from '../model.ts';
import { isWordOf } from '../text/word-classes.ts';
import { textOf, type Draft } from './draft.ts';
import { numeralWord } from './numeral-words.ts';

const LOWER = new Set<Modifier>(['atLeast', 'moreThan']);
const UPPER = new Set<Modifier>(['upTo', 'lessThan']);

/** "more than 100 and fewer than 300 houses", "at least 20 but at most 40": two bounds of one number are one interval. */
export function joinBounds(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before && areBounds(before, draft)) joined[joined.length - 1] = join(before, draft);
    else if (before && isHedged(before, draft)) joined[joined.length - 1] = hedge(before, draft);
    else joined.push(draft);
  }
  return joined;
}

const HEDGES = new Set(['perhaps', 'possibly', 'maybe', 'potentially', 'not', 'even']);
const HEDGE_LINKS = new Set([...HEDGES, ',', 'if', 'and', 'or', 'quite']);

/** "hundreds, perhaps thousands, of people": one vague number that reaches from one to the other. */
function isHedged(first: Draft, second: Draft): boolean {
  if (first.kind !== 'vague' || second.kind !== 'vague' || first.high > second.high) return false;
  const between = first.sentence.tokens.slice(first.to, second.numberFrom);
  return between.every(({ lower }) => HEDGE_LINKS.has(lower)) && between.some(({ lower }) => HEDGES.has(lower));
}

function hedge(first: Draft, second: Draft): Draft {
  const { tokens } = first.sentence;
  const closes = tokens[second.to]?.text === ',' && tokens[second.to + 1]?.lower === 'of' ? 1 : 0;
  const { high, numberTo, unit, unitKind, per } = second;
  const low = first.low * sharedPower(first, second);
  return { ...first, low, high, numberTo, to: second.to + closes, unit, unitKind, per };
}

/** "tens, even hundreds of thousands": the second says for both of what there are tens. 1 where it does not. */
function sharedPower(first: Draft, { sentence: { tokens }, numberFrom, numberTo }: Draft): number {
  const isOfPower = tokens[numberFrom + 1]?.lower === 'of' && numberTo === numberFrom + 3;
  const isAlone = first.numberTo === first.numberFrom + 1;
  return isOfPower && isAlone ? (numeralWord(tokens[numberFrom + 2], 'plural')?.value ?? 1) : 1;
}

function areBounds(first: Draft, second: Draft): boolean {
  if (first.low !== first.high || second.low !== second.high || first.from >= second.from) return false;
  if (first.unit !== null && first.unit !== second.unit) return false;
  const rising = LOWER.has(first.modifier) && UPPER.has(second.modifier) && first.low < second.low;
  const falling = UPPER.has(first.modifier) && LOWER.has(second.modifier) && first.low > second.low;
  if (!rising && !falling) return false;
  const between = first.sentence.tokens.slice(first.to, second.from);
  return (
    between.length > 0 &&
    between.length <= 3 &&
    between.every((token) => /^(?:and|but|or|,)$/.test(token.lower) || isWordOf('auxiliary', token))
  );
}

function join(first: Draft, second: Draft): Draft {
  const { sentence } = first;
  const words = [textOf(sentence, first.from, first.numberFrom), textOf(sentence, second.from, second.numberFrom)];
  return {
    ...second,
    from: first.from,
    numberFrom: first.numberFrom,
    low: Math.min(first.low, second.low),
    high: Math.max(first.high, second.high),
    modifier: 'between',
    modifierText: words.join(' … '),
  };
}
