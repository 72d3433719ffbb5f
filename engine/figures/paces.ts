import { isPlural } from '../text/nouns.ts';
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import type { Draft } from './draft.ts';
import { RATE_TIMES } from './rates.ts';
import { surroundingsOf } from './subjects.ts';

const PACES = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
]);
/** Words between "daily" and "of": "its highest daily death toll of". */
const REACH = 5;

/**
 * 'day' for "a daily toll of 340", "daily deaths rose to 340", "340 daily cases": those of one day are not the toll. null
 * for counts of no such span and of anything but people and cases: "340 daily newspapers".
 */
export function paceOf(draft: Draft): string | null {
  const opened = draft.unitKind === 'count' && draft.from <= OPENER ? paceBefore(draft) : null;
  if (opened !== null) return opened;
  if (draft.unit !== 'person' && draft.unit !== 'case') return null;
  const { from, nounFrom, nounTo, outcome, sentence } = draft;
  const { tokens } = sentence;
  const closed = outcome === null ? null : paceAfter(draft);
  if (closed !== null) return closed;
  // Whose number it is takes long to tell, and few sentences have such a word.
  if (!tokens.some(hasPace)) return null;
  const isBare = nounTo <= nounFrom;
  const subject = outcome !== null && isBare ? surroundingsOf(draft).subject : null;
  const places = [
    ...tokens.slice(nounFrom, nounTo),
    ...(subject ? tokens.slice(Math.max(0, subject.from - 1), subject.to) : []),
    ...(isSumOf(tokens, from) ? tokens.slice(Math.max(0, from - REACH), from) : []),
  ];
  return PACES.get(places.find(hasPace)?.lower ?? '') ?? null;
}

/** "a daily toll of", "daily numbers of"; not "the daily routines of". */
function isSumOf(tokens: readonly Token[], from: number): boolean {
  const noun = tokens[from - 2]?.lower ?? '';
  return tokens[from - 1]?.lower === 'of' && (!isPlural(noun) || COUNTS_OF.has(noun));
}

const COUNTS_OF = wordList('count of');

/** Words of "Every day," */
const OPENER = 3;

/** "Every day some 900 trucks cross". */
function paceBefore({ from, sentence: { tokens } }: Draft): string | null {
  const isOpened = /^(?:each|every)$/.test(tokens[0]?.lower ?? '') && (from === 2 || tokens[2]?.text === ',');
  return isOpened ? (RATE_TIMES.get(tokens[1]?.lower ?? '') ?? null) : null;
}

/** Words of "die of malaria every": to the span at the end. */
const CLOSER = 8;

/** "Some 40 children die of malaria every day", "kills 500,000 annually": so many in each span. */
function paceAfter({ to, nounTo, sentence: { tokens } }: Draft): string | null {
  const start = Math.max(to, nounTo);
  for (let at = start; at < start + CLOSER; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || isWordOf('conjunction', token)) return null;
    if (/^(?:each|every)$/.test(token.lower)) return RATE_TIMES.get(tokens[at + 1]?.lower ?? '') ?? null;
    if (/^(?:annually|yearly)$/.test(token.lower)) return 'year';
  }
  return null;
}

function hasPace({ lower }: Token): boolean {
  return PACES.has(lower);
}
