import { isPlural, singularOf, unitOfHead } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { yearOf } from '../text/partial-dates.ts';
import { isDone, isWordOf } from '../text/word-classes.ts';
import { isChangeWord } from './changes.ts';
import { isPlacing, isSpeech } from './clause-verbs.ts';
import { currencySign } from './money.ts';
import { mayBegin } from './numerals.ts';
import { phraseEndingAt, type Span } from './sources.ts';
import { isTeller } from './voices.ts';

/** "at about", "just", "at no more than": what may stand between a claimant and the number. */
const LEADS = /^(?:about|almost|around|as|at|fewer|just|less|many|more|nearly|no|only|over|roughly|some|than|under)$/;

function beforeLeads(tokens: readonly Token[], number: number): number {
  let to = number;
  while (LEADS.test(tokens[to - 1]?.lower ?? '') || currencySign(tokens[to - 1]) !== null) to -= 1;
  return to;
}

/**
 * Whose number it is in "Organisers put the crowd at 100,000, police at 40,000": the second clause leaves out its verb
 * and what is counted. null for any other number.
 */
export function gapBefore(tokens: readonly Token[], number: number): Span | null {
  const to = beforeLeads(tokens, number);
  const phrase = phraseEndingAt(tokens, to);
  const last = tokens[to - 1];
  // "but hospitals report 23"
  const isSaid =
    phrase !== null &&
    last?.capital === false &&
    isSpeech(last) &&
    isPlural(tokens[to - 2]?.lower ?? '') &&
    to - phrase.from > 1;
  const teller = isSaid ? { ...phrase, to: to - 1 } : phrase;
  const isPut = tokens.slice(to, number).some(({ lower }) => lower === 'at');
  const isKnown = teller !== null && (isSaid || isTeller(tokens, teller));
  if (teller === null || !(isKnown || (isPut && mayPut(tokens, teller)))) return null;
  const joint = isWordOf('determiner', tokens[teller.from - 1]) ? teller.from - 2 : teller.from - 1;
  if (!/^(?:[,;]|and|but|while|with)$/.test(tokens[joint]?.lower ?? '')) return null;
  const verb = verbBefore(tokens, joint);
  if (verb === null || (isPlacing(tokens[verb]) ? !isPut : !isKnown)) return null;
  return tokens.slice(verb, joint).some((token, i) => mayBegin(token, tokens[verb + i + 1])) ? teller : null;
}

/** "the rebels at 900", "Ruiz at 40": people or a name, where the verb before was "put". */
function mayPut(tokens: readonly Token[], { from, to }: Span): boolean {
  const last = tokens[to - 1];
  const arePeople = isPlural(last?.lower ?? '') && unitOfHead(singularOf(last?.lower ?? '')) === 'person';
  return last?.kind === 'word' && (arePeople || tokens[from]?.capital === true);
}

/** Words between two numbers of one verb: "seats in the lower house, and the ruling party". */
const REACH = 14;

/** The ruling party of "the opposition won 61 seats and the ruling party 44": another subject of the verb that is left out. */
export function nextSubject(tokens: readonly Token[], number: number): Span | null {
  const to = beforeLeads(tokens, number);
  const phrase = phraseEndingAt(tokens, to);
  if (phrase === null || tokens[to - 1]?.kind !== 'word' || tokens.slice(phrase.from, to).some(saysWhenOrDone))
    return null;
  const isDefinite = /^(?:his|her|its|the|their)$/.test(tokens[phrase.from - 1]?.lower ?? '');
  const joint = isDefinite ? phrase.from - 2 : phrase.from - 1;
  if (!isDefinite && tokens[phrase.from]?.capital !== true) return null;
  if (!/^(?:[,;]|and|but|while)$/.test(tokens[joint]?.lower ?? '')) return null;
  const before = tokens.slice(Math.max(0, joint - REACH), joint);
  const at = before.findLastIndex((token) => token.kind === 'number' && yearOf(token.text) === null);
  return at >= 0 && before.slice(0, at).some(isDone) ? phrase : null;
}

function saysWhenOrDone(token: Token): boolean {
  const isTime = isWordOf('weekday', token) || isWordOf('month', token);
  return isTime || isWordOf('verb', token) || token.lower.endsWith('ed') || isChangeWord(token.lower);
}

/** The last word for saying or putting a number before a token. */
function verbBefore(tokens: readonly Token[], end: number): number | null {
  for (let at = end - 1; at > 0; at--) {
    const token = tokens[at];
    if (token && (isPlacing(token) || isSpeech(token))) return at;
  }
  return null;
}
