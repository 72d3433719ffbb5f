import attribution from '../../data/lexicon/attribution.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { mayBegin } from './numerals.ts';
import { phraseEndingAt, type Span } from './sources.ts';
import { isTeller } from './voices.ts';

const PUTS = new Set(attribution.filter(({ kind }) => kind === 'verb-at').map(({ cue }) => cue));
const SAYS = /^(?:claim|claimed|claims|counted|estimate|estimated|estimates|reported|said|say|says)$/;
/** "at about", "just", "at no more than": what may stand between a claimant and the number. */
const LEADS = /^(?:about|almost|around|as|at|fewer|just|less|many|more|nearly|no|only|over|roughly|some|than|under)$/;

/**
 * Whose number it is in "Organisers put the crowd at 100,000, police at 40,000": the second clause leaves out its verb
 * and what is counted. null for any other number.
 */
export function gapBefore(tokens: readonly Token[], number: number): Span | null {
  let to = number;
  while (LEADS.test(tokens[to - 1]?.lower ?? '') || /^[$€£]$/u.test(tokens[to - 1]?.text ?? '')) to -= 1;
  const teller = phraseEndingAt(tokens, to);
  if (teller === null || !isTeller(tokens, teller)) return null;
  const joint = isWordOf('determiner', tokens[teller.from - 1]) ? teller.from - 2 : teller.from - 1;
  if (!/^(?:[,;]|and|but|while|with)$/.test(tokens[joint]?.lower ?? '')) return null;
  const verb = verbBefore(tokens, joint);
  const isPut = tokens.slice(to, number).some(({ lower }) => lower === 'at');
  if (verb === null || (PUTS.has(tokens[verb]?.lower ?? '') && !isPut)) return null;
  return tokens.slice(verb, joint).some((token, i) => mayBegin(token, tokens[verb + i + 1])) ? teller : null;
}

/** The last word for saying or putting a number before a token. */
function verbBefore(tokens: readonly Token[], end: number): number | null {
  for (let at = end - 1; at > 0; at--) {
    const word = tokens[at]?.lower ?? '';
    if (PUTS.has(word) || SAYS.test(word)) return at;
  }
  return null;
}
