import { isVerb } from '../figures/clause-verbs.ts';
import type { Figure } from '../model.ts';
import { isCountedUnit } from '../text/counted-units.ts';
import { isPresentVerb } from '../text/present-verbs.ts';
import { tokenize } from '../text/tokens.ts';

/** Words of a clause that tell what was done; what follows is another matter. */
const LONGEST = 12;

/**
 * What a bare noun did: the "take part in an exercise off Oran" of "26 ships take part in an exercise off Oran, the navy said".
 * Empty where its own words narrow it, something befell it, or no verb follows.
 */
export function deedOf({ sentence, sentenceStart, end, quantity, concept }: Figure): string {
  const { unit } = quantity;
  if (unit === null || !(isCountedUnit(unit) || unit === 'percent')) return '';
  if (concept.outcome !== null || concept.text === '' || concept.text.includes(' ')) return '';
  const rest = sentence.slice(end - sentenceStart);
  // "38 percent of voters back Ruiz"
  const share = ` of ${concept.text}`;
  const behind = rest.startsWith(share) ? rest.slice(share.length) : rest;
  const tokens = tokenize(behind);
  if (!isVerb(tokens, 0) && !isPresentVerb(tokens, 0)) return '';
  const mark = tokens.findIndex(({ kind }) => kind === 'mark');
  const last = tokens[Math.min(mark < 0 ? tokens.length : mark, LONGEST) - 1];
  return behind.slice(tokens[0]?.start, last?.end);
}
