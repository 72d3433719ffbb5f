import type { Figure } from '../model.ts';
import { type Found, inPageOrder } from './on-this-page.ts';

/**
 * Figures told under the card of another figure of the page: those that say it again (same measure, same number, as in a
 * headline and its first paragraph) and the former value that it replaced ("up from 130,000"). Maps the id of each to the
 * id of the one that is shown: the first in the body, which tells who and of whom; of figures with different scopes both
 * stay.
 */
export function repeatedOnPage(found: readonly Found[]): Map<string, string> {
  const repeats = statedAgain(found);
  const byId = new Map(found.map((one) => [one.figure.id, one]));
  for (const former of found) {
    const value = former.figure.of === null ? undefined : byId.get(former.figure.of);
    if (value !== undefined && isReplacedBy(former, value)) {
      repeats.set(former.figure.id, repeats.get(value.figure.id) ?? value.figure.id);
    }
  }
  return repeats;
}

/** The new value's card has all that is on record for the former one: both are of one series, or meet the same figures. */
function isReplacedBy({ figure, matches }: Found, value: Found): boolean {
  if (figure.role !== 'former' || matches.measure?.series.id !== value.matches.measure?.series.id) return false;
  if (matches.measure !== null) return true;
  const ofValue = new Set(value.matches.figures.map((match) => match.figure));
  return matches.figures.length > 0 && matches.figures.every((match) => ofValue.has(match.figure));
}

function statedAgain(found: readonly Found[]): Map<string, string> {
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

function bodyFirst(a: Found, b: Found): number {
  return Number(a.figure.block < 0) - Number(b.figure.block < 0) || inPageOrder(a, b);
}

function statementOf({ quantity, stance }: Figure): (string | number)[] {
  const outlook = stance === 'estimate' ? 'count' : stance;
  return [quantity.low, quantity.high, quantity.modifier, quantity.unit ?? '', outlook];
}

/** A repeat may leave a scope out ("120,000 troops" in the headline), but not name one of its own. */
function fitsScope(repeat: Figure, first: Figure): boolean {
  return (repeat.scope?.tags ?? []).every((tag) => first.scope?.tags.includes(tag) ?? false);
}
