import type { Quotation } from '../text/quotations.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { Sentence } from './draft.ts';
import { isNumber } from './numeral-words.ts';
import type { Saying } from './saying.ts';

/** What somebody said would come, told on in the sentences after: "She said a mill would open. It would employ 340." */
export interface Told {
  claimant: string;
  cue: string;
  block: number;
}

const OPENERS = /^(?:another|he|her|his|it|its|she|some|the|their|they)$/;
/** Looked back upon ("would later serve 12 years"), supposed, or asked. */
const OTHER = new Set(['could', 'eventually', 'if', 'later', 'otherwise', 'should', 'unless', '?']);

/** Whether a sentence says that something "would" be, without an "if" and of a thing known by now. */
function foretells({ tokens, title }: Sentence): boolean {
  const would = tokens.findIndex(({ lower }) => lower === 'would');
  const opener = tokens[0];
  if (title || would < 1 || opener === undefined) return false;
  if (!OPENERS.test(opener.lower) && !isNumber(opener)) return false;
  const subject = tokens.slice(0, would);
  // "The mill, which shut in May, would", "It is not known who would"
  if (subject.some((token) => isWordOf('auxiliary', token) || /^[,;:—]$/u.test(token.text))) return false;
  return !tokens.some(({ lower, text }) => OTHER.has(lower) || OTHER.has(text)) && tokens[would + 1]?.lower !== 'have';
}

/** Who said what this sentence foretells; null when it is the paper's own or says who says so itself. */
export function toldOn(
  sentence: Sentence,
  said: readonly unknown[],
  quotations: readonly Quotation[],
  told: Told | null,
) {
  if (told === null || said.length > 0 || quotations.length > 0) return null;
  return sentence.block - told.block <= 1 && foretells(sentence) ? { ...told, block: sentence.block } : null;
}

/** "She said a mill would open": what the next sentence may tell on; null for what is quoted, wanted or said by nobody. */
export function toldIn(
  { tokens, block }: Sentence,
  last: { saying: Saying; claimant: string; quoted: boolean } | undefined,
): Told | null {
  if (!last || last.quoted || last.saying.unnamed || last.saying.wish) return null;
  const { reachFrom, reachTo, cue } = last.saying;
  const content = tokens.slice(reachFrom, reachTo);
  const isWhole = reachTo === tokens.length && !content.some(({ lower }) => lower === 'but' || lower === 'if');
  return isWhole && content.some(({ lower }) => lower === 'would') ? { claimant: last.claimant, cue, block } : null;
}
