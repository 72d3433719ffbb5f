import changes from '../../data/lexicon/changes.json' with { type: 'json' };
import { indexPhrases, phraseBefore, type PhraseIndex } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { numeralWord } from './numeral-words.ts';

export interface Change {
  cue: string;
  change: string;
  kind: string;
  /** "a loss of $3 million" is a sum in its own right. */
  sum?: boolean;
  /** "dropped 34 bombs", "grew 40 tonnes of rice": what is done to things is no change of them. */
  objects?: boolean;
  /** "a storm surge": words before it with which it names a thing. */
  compounds?: string[];
  /** "a 30-metre fall", "a 12-kilometre hike": a way that somebody went. */
  way?: boolean;
}

/** Words of change of one kind, found by their first or last word. */
export function changeWords(
  kind: 'verb' | 'transitive' | 'adverb' | 'after' | 'noun' | 'nouns',
  edge: 'first' | 'last',
): PhraseIndex<Change> {
  return indexPhrases<Change>(
    changes.filter((entry) => entry.kind === kind),
    (entry) => [entry.cue],
    edge,
  );
}

const VERBS = changeWords('verb', 'last');
const TRANSITIVE = changeWords('transitive', 'last');
const ADVERBS = changeWords('adverb', 'last');
/** "rose sharply last year from about": words that may stand between the verb and the number. */
const REACH = 7;

/** Whether a word of change governs the number at a token: "rose from", "up", "was cut by about", "doubled from". */
export function changesBefore(tokens: readonly Token[], at: number): boolean {
  for (let end = at; end > Math.max(0, at - REACH); end--) {
    if (phraseBefore(VERBS, tokens, end) || phraseBefore(TRANSITIVE, tokens, end) || phraseBefore(ADVERBS, tokens, end))
      return true;
    if (numeralWord(tokens[end - 1], 'multiple') !== null) return true;
    // "went from 12 to 34"
    if (tokens[end]?.lower === 'from' && /^(?:gone|went)$/.test(tokens[end - 1]?.lower ?? '')) return true;
    if (/^[(,;:.]$/.test(tokens[end - 1]?.text ?? ',')) return false;
  }
  return false;
}

const COMPOUNDS = new Map(
  changes.flatMap(({ cue, compounds }: Change) => (compounds ? [[cue, compounds] as const] : [])),
);

/** The surge of "a storm surge": no change. */
export function isCompound(tokens: readonly Token[], at: number): boolean {
  return COMPOUNDS.get(tokens[at]?.lower ?? '')?.includes(tokens[at - 1]?.lower ?? '') ?? false;
}

const WORDS = new Set(changes.filter(({ kind }) => !/^(?:nouns?|after)$/.test(kind)).map((entry) => entry.cue));

export function isChangeWord(word: string | undefined): boolean {
  return word !== undefined && WORDS.has(word);
}

const VERB_WORDS = new Set(
  changes.filter(({ kind }) => kind === 'verb' || kind === 'transitive').map(({ cue }) => cue),
);

/** "fell", "raised"; not "up". */
export function isChangeVerb(word: string | undefined): boolean {
  return word !== undefined && VERB_WORDS.has(word);
}
