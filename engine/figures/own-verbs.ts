import irregularVerbs from '../../data/lexicon/irregular-verbs.json' with { type: 'json' };
import type { Token } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { Draft } from './draft.ts';

/** "swam", "hid": pasts that no participle looks like. */
const PAST_ONLY = new Set(irregularVerbs.flatMap(({ forms }) => (forms.length > 1 ? forms.slice(0, 1) : [])));
/** How far behind its noun a verb may stand: "two others in the packed market hall were". */
const REACH = 8;

/** Past the "others" of "two others", the "more" of "30 more". */
function pastOthers(tokens: readonly Token[], at: number): number {
  return /^(?:more|others)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
}

/** "killed 12 and two others in the hall were led out": the number has a verb of its own, or a participle that may be one. */
export function hasOwnVerb({ to, nounTo, sentence: { tokens } }: Draft): boolean {
  const start = pastAdverbs(tokens, pastOthers(tokens, Math.max(to, nounTo)));
  for (let at = start; at < start + REACH; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || isWordOf('conjunction', token)) return false;
    // "12 died; rebels say 40 did" stands for the verb before.
    if (isWordOf('auxiliary', token)) return tokens[at + 1]?.kind === 'word';
    if (PAST_ONLY.has(token.lower)) return true;
    if (at === start && !token.capital && (isWordOf('verb', token) || /[^e]ed$/.test(token.lower))) return true;
  }
  return false;
}

function pastAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isWordOf('adverb', tokens[at]) || /^(?:aboard|inside|nearby|outside)$/.test(tokens[at]?.lower ?? '')) at += 1;
  return at;
}
