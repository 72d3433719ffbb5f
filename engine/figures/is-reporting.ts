import type { FoundPhrase } from '../text/phrases.ts';
import { findNames } from '../text/names.ts';
import { isHyphen, type Token } from '../text/tokens.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import type { Sentence } from './draft.ts';
import { mayBegin } from './numerals.ts';

/** A verb as the word list has it; `verb-paper` states something of a poll, bill or report alone. */
export interface Verb {
  cue: string;
  forms?: string[] | undefined;
  kind: string;
  /** "show", "claims", "votes" are nouns as well: the subject must stand right before and agree. */
  noun?: boolean | undefined;
  /** "are widely believed": without an agent some unnamed people do. */
  supposed?: boolean | undefined;
}

export type FoundVerb = FoundPhrase<Verb>;

/** Words of "306 electoral". */
const COUNTED = 3;

/** A capital inside a sentence is no verb ("the United States"), nor is what stands behind a number or article. */
export function isVerb({ tokens, title }: Sentence, { from, to, entry }: FoundVerb): boolean {
  // "cut it by 25 basis points to 6.25 percent"
  if (entry.cue === 'points to' && mayBegin(tokens[to], tokens[to + 1])) return false;
  if (tokens[from]?.capital && from > 0 && !title && !isTitleCase(tokens)) return false;
  const before = tokens[from - 1];
  // "earned 306 electoral votes to Holm's 232"
  if (
    /^votes? to$/.test(entry.cue) &&
    tokens.slice(Math.max(0, from - COUNTED), from).some(({ kind }) => kind === 'number')
  )
    return false;
  // "self-published a book"
  if (isHyphen(before) && tokens[from]?.spaced === false) return false;
  if (isFounding(tokens, from) || findsWay(tokens, to)) return false;
  // "758 pledged delegates", "his proposed wall"; "that" may be a relative pronoun.
  // but "a study from 2011 noted".
  const counted = before?.kind === 'number' && !isWordOf('preposition', tokens[from - 2]);
  // "eight confirmed cases"; but "the eight confirmed that".
  const next = tokens[from + 1];
  const describes = next?.kind === 'word' && !isFunctionWord(next) && !next.capital;
  if (describes && tokens[from]?.lower.endsWith('ed') && mayBegin(before, tokens[from])) return false;
  // "a number of pledged delegates"; but "has since said".
  if (isWordOf('preposition', before) && before?.lower !== 'since' && !isIng(tokens[from])) return false;
  if (counted || (isWordOf('determiner', before) && before?.lower !== 'that')) return false;
  // "sales estimates of 34", "reports that could hurt"
  if (entry.noun && isOfNoun(tokens, to)) return false;
  // "Denying reports that 34 died, …"
  if (entry.noun && isIng(before) && isGerund(tokens, from - 1)) return false;
  // "denied reports that 34 died"
  if (entry.noun && before?.capital === false && /[^e]ed$/.test(before.lower)) return false;
  // "four states", "Ruiz's reported gifts"; but "she's said".
  if (entry.noun && mayBegin(before, tokens[from])) return false;
  return !(/^['’]s$/u.test(before?.text ?? '') && !isWordOf('pronoun', tokens[from - 2]));
}

/** What only a noun has behind it: "of", or "that" with the verb of a relative clause. */
function isOfNoun(tokens: readonly Token[], to: number): boolean {
  const link = tokens[to]?.lower;
  return link === 'of' || (link === 'that' && isWordOf('auxiliary', tokens[to + 1]));
}

/** "when she sees it, …" is no view; "as she sees it", "the way she sees it", "to hear her tell it" are. */
function isSeen(tokens: readonly Token[], { entry, from }: FoundVerb): boolean {
  return entry.cue === 'sees it' && !tokens.slice(0, from).some(({ lower }) => /^(?:as|hear|way)$/.test(lower));
}

/** "claimed responsibility for an attack that killed 34", "refused to say whether 34 died": no number is stated. */
function claimsNone(tokens: readonly Token[], { entry, to }: FoundVerb): boolean {
  const at = isWordOf('determiner', tokens[to]) ? to + 1 : to;
  const what = tokens[at]?.lower ?? '';
  return entry.cue.startsWith('claim')
    ? /^(?:credit|responsibility|victory)$/.test(what)
    : /^(?:comment|confirm|discuss|say)$/.test(what);
}

const NOTHING = /^(?:little|nothing)$/;

/** "said nothing about the 34 men", "said almost nothing": nothing is said of them; "said little more than 34" states it. */
function saysNothing(tokens: readonly Token[], { to }: FoundVerb): boolean {
  const at = isWordOf('adverb', tokens[to]) || /^(?:almost|next|very)$/.test(tokens[to]?.lower ?? '') ? to + 1 : to;
  const what = tokens[at]?.lower === 'to' ? at + 1 : at;
  return NOTHING.test(tokens[what]?.lower ?? '') && /^(?:about|of|on)$/.test(tokens[what + 1]?.lower ?? '');
}

/** "Denying", "…, denying"; not "Beijing", "recent polling". */
function isGerund(tokens: readonly Token[], at: number): boolean {
  return at === 0 ? findNames(tokens[0]?.text ?? '').length === 0 : tokens[at - 1]?.text === ',';
}

/** "helped found a party". */
function isFounding(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.lower === 'found' && /^(?:co|help|helped|helps|to)$/.test(tokens[verb - 1]?.lower ?? '');
}

/** "finds its way to a valley of 900", "found itself 40 votes short". */
function findsWay(tokens: readonly Token[], to: number): boolean {
  if (!/^f(?:ind|inds|ound)$/.test(tokens[to - 1]?.lower ?? '')) return false;
  const [whose, way] = [tokens[to]?.lower ?? '', tokens[to + 1]?.lower];
  return /^(?:him|her|it)self$|^themselves$/.test(whose) || (/^(?:her|his|its|their)$/.test(whose) && way === 'way');
}

/** "Ruiz Said The 11 Words Nobody Knew": in a headline capitals say nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return words.length > 3 && words.every((token) => token.capital);
}

/** "has not confirmed a report that 34 died", "did not say 34 died": nothing is said. */
export function isDenied(tokens: readonly Token[], cue: FoundVerb): boolean {
  const { from } = cue;
  const before = tokens[from - 1]?.lower ?? '';
  if (saysNothing(tokens, cue) || isSeen(tokens, cue)) return true;
  // "will be estimated in 34 wards"
  if (before === 'be' && /^(?:must|shall|will)$/.test(tokens[from - 2]?.lower ?? '')) return true;
  // "may have thought 34 enough", "declared war"
  if (before === 'have' && /^(?:may|might)$/.test(tokens[from - 2]?.lower ?? '')) return true;
  if (/^(?:claim|refuse)/.test(cue.entry.cue) && claimsNone(tokens, cue)) return true;
  // "stopped short of saying that 34 died"
  if (before === 'of' && tokens[from - 2]?.lower === 'short') return true;
  if (cue.entry.cue.startsWith('declare') && tokens[cue.to]?.lower === 'war') return true;
  return before === 'not' || before.endsWith("n't") || (before === 'to' && tokens[from - 2]?.lower === 'yet');
}

const TAKES = /^(?:claim|claims|claimed|claiming)$/;

/** "the war has claimed 14,000 lives" states nothing; "the minister claimed 14,000 lives were lost" does. */
export function takesLives(tokens: readonly Token[], cue: FoundVerb): boolean {
  if (!TAKES.test(cue.entry.cue)) return false;
  for (let at = cue.to; at < cue.to + 9; at++) {
    const token = tokens[at];
    if (token?.lower === 'lives' || token?.lower === 'life') return !isWordOf('auxiliary', tokens[at + 1]);
    if (token === undefined || token.lower === 'that' || isVerbal(token)) return false;
  }
  return false;
}

function isVerbal(token: Token): boolean {
  if (isWordOf('auxiliary', token) || isWordOf('pronoun', token) || isWordOf('verb', token)) return true;
  return /(?:ed|ing)$/.test(token.lower) && token.lower !== 'estimated';
}

export function isIng(token: Token | undefined): boolean {
  return token?.lower.endsWith('ing') ?? false;
}
