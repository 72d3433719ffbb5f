import { countedPhrase } from '../text/noun-phrases.ts';
import { singularOf, unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';
import type { Draft } from './draft.ts';
import { phraseEndingAt, type Span } from './sources.ts';
import type { Surroundings } from './subjects.ts';
import { wordList } from '../text/word-lists.ts';

const TOTALS = wordList('count of');

interface Total extends Span {
  head: string;
}

/** "troop numbers near the border rose to 120,000 people" counts troops near the border. */
export function totalBefore(draft: Draft, around: Surroundings): Total | null {
  const { tokens } = draft.sentence;
  const nearest = around.subject?.from ?? draft.from - 12;
  for (let i = draft.from - 1; i >= Math.max(0, beforeParticiple(tokens, nearest)); i--) {
    if (!TOTALS.has(tokens[i]?.lower ?? '')) continue;
    const of = tokens[i + 1]?.lower === 'of' ? countedPhrase(tokens, i + 2) : null;
    const noun = of ? of.to - 1 : i - 1;
    const head = singularOf(tokens[noun]?.lower ?? '');
    if (tokens[noun]?.kind !== 'word' || isFunctionWord(tokens[noun]) || (!of && unitOfHead(head) === null)) continue;
    return { head, from: of ? i : (phraseEndingAt(tokens, i + 1)?.from ?? noun), to: totalEnd(draft, i + 1) };
  }
  return null;
}

/** Words of "number of people". */
const NUMBER_OF = 6;

/** "The number of people claiming benefit rose to": back from what they claim to the number of them. */
function beforeParticiple(tokens: readonly Token[], from: number): number {
  return tokens[from - 1]?.lower.endsWith('ing') === true ? from - 1 - NUMBER_OF : from;
}

/** Up to the verb or the word that leads to the number. */
function totalEnd(draft: Draft, from: number): number {
  const { tokens } = draft.sentence;
  let to = from;
  while (
    to < draft.from &&
    !isWordOf('auxiliary', tokens[to]) &&
    !isChangeWord(tokens[to]?.lower) &&
    tokens[to]?.text !== ','
  )
    to += 1;
  while (to > from && isFunctionWord(tokens[to - 1])) to -= 1;
  return to;
}
