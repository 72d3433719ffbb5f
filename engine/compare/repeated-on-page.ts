import type { Figure } from '../model.ts';
import type { Found } from './on-this-page.ts';

/**
 * Figures that say again what another figure of the page says: same measure, same number, as in a headline and its
 * first paragraph. Maps the id of the repeat to the id of the one that is shown: the first in the body, which tells
 * who and of whom; of figures with different scopes both stay.
 */
export function repeatedOnPage(found: readonly Found[]): Map<string, string> {
  const shown = new Map<string, Figure>();
  const repeats = new Map<string, string>();
  for (const { figure, matches } of [...found].sort(bodyFirst)) {
    const measure = matches.measure?.series.id;
    if (measure === undefined || figure.role !== 'value') continue;
    const statement = [measure, ...statementOf(figure)].join(' ');
    const first = shown.get(statement);
    if (first === undefined) shown.set(statement, figure);
    else if (fitsScope(figure, first)) repeats.set(figure.id, first.id);
  }
  return repeats;
}

function bodyFirst({ figure: a }: Found, { figure: b }: Found): number {
  const inTitle = Number(a.block < 0) - Number(b.block < 0);
  return inTitle || a.block - b.block || a.start - b.start;
}

function statementOf({ quantity, stance }: Figure): (string | number)[] {
  const outlook = stance === 'estimate' ? 'count' : stance;
  return [quantity.low, quantity.high, quantity.modifier, quantity.unit ?? '', outlook];
}

/** A repeat may leave a scope out ("120,000 troops" in the headline), but not name one of its own. */
function fitsScope(repeat: Figure, first: Figure): boolean {
  return (repeat.scope?.tags ?? []).every((tag) => first.scope?.tags.includes(tag) ?? false);
}
