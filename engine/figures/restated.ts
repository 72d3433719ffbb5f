import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { Saying } from './saying.ts';
import { isPoll } from './papers.ts';
import type { Span } from './sources.ts';
import { isTeller } from './voices.ts';
import { wordList } from '../text/word-lists.ts';

const OUTLOOKS = wordList('outlook');
const COUNTS = wordList('running count');
const OWN = /^(?:her|his|its|their)$/;
/** Words between the verb and what is restated: "raised its full-year gross domestic product forecast". */
const LONGEST_OBJECT = 8;

/** "revised its estimate to 34", "the ministry raised the toll to 34"; not "the storm raised the toll to 34". */
export function restates(tokens: readonly Token[], cue: Span, { source }: Saying): boolean {
  let at = cue.to;
  while (isInObject(tokens[at])) at += 1;
  // "revised the toll down to 34"
  const way = /^(?:down|downwards?|up|upwards?)$/.test(tokens[at - 1]?.lower ?? '') ? 1 : 0;
  const noun = tokens[at - 1 - way]?.lower ?? '';
  if (at - cue.to > LONGEST_OBJECT || tokens[at]?.kind !== 'word') return false;
  if (OUTLOOKS.has(noun) && OWN.test(tokens[cue.to]?.lower ?? '')) return true;
  return (OUTLOOKS.has(noun) || COUNTS.has(noun)) && source !== null && isTeller(tokens, source);
}

function isInObject(token: Token | undefined): boolean {
  return token?.text === '-' || (token?.kind === 'word' && !/^(?:by|for|from|to)$/.test(token.lower));
}

/** "the poll has Ruiz ahead by 34 points"; not "the poll has a margin of error", "the party has Ruiz". */
export function hasSomebody(tokens: readonly Token[], cue: Span): boolean {
  const next = tokens[cue.to];
  return isPoll(tokens[beforeDay(tokens, cue.from) - 1]) && ((next?.capital ?? false) || isWordOf('pronoun', next));
}

/** "a poll had her ahead", "a poll released Friday had her ahead": past the day it came out on, if one is told. */
function beforeDay(tokens: readonly Token[], verb: number): number {
  if (!isWordOf('weekday', tokens[verb - 1])) return verb;
  const at = tokens[verb - 2]?.lower === 'on' ? verb - 2 : verb - 1;
  return ISSUED.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

const ISSUED = new Set(['out', 'published', 'released', 'taken']);
