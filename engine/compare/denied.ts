import type { Draft } from '../figures/draft.ts';
import type { Modifier } from '../model.ts';
import type { Token } from '../text/tokens.ts';

/** "Did not sell more than 40" leaves at most 40. */
const DENIED: Record<Modifier, Modifier> = {
  moreThan: 'upTo',
  atLeast: 'lessThan',
  lessThan: 'atLeast',
  upTo: 'moreThan',
  exact: 'exact',
  about: 'about',
  nearly: 'nearly',
  between: 'between',
};
/** Words between "not" and the bound that it turns round: "not to sell more than". */
const REACH_OF_NOT = 3;

/** What a bound comes to under a "not" before it. */
export function modifierMeant(draft: Draft, tokens: readonly Token[]): Modifier {
  return isDenied(draft, tokens) ? DENIED[draft.modifier] : draft.modifier;
}

function isDenied({ from, modifier }: Draft, tokens: readonly Token[]): boolean {
  if (DENIED[modifier] === modifier) return false;
  for (let at = from - 1; at >= Math.max(0, from - 1 - REACH_OF_NOT); at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || /^(?:only|just)$/.test(token.lower)) return false;
    if (/^(?:not|never|cannot)$|n't$/.test(token.lower)) return true;
  }
  return false;
}
