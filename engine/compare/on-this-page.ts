import type { Matches } from '../archive/same-measure.ts';
import type { Figure } from '../model.ts';

/** A page can give a thousand numbers for one thing; a list of them tells nobody anything. */
const ON_PAGE_SHOWN = 12;

/** A figure of the page and what it meets in the archive. */
export interface Found {
  figure: Figure;
  matches: Matches;
}

/** Surfaces of the page's other figures for the same thing, in the page's order: its value or former value, its measure. */
export function figuresOfOneThing(found: readonly Found[]): (one: Found) => string[] {
  const byId = groupBy(found, ({ figure }) => figure.id);
  const byValue = groupBy(found, ({ figure }) => figure.of);
  const byMeasure = groupBy(found, ({ matches }) => matches.measure?.series.id);
  return ({ figure, matches }) => {
    const measure = matches.measure?.series.id;
    const same = measure === undefined ? [] : (byMeasure.get(measure) ?? []).slice(0, ON_PAGE_SHOWN + 1);
    const bound = [...(figure.of === null ? [] : (byId.get(figure.of) ?? [])), ...(byValue.get(figure.id) ?? [])];
    const others = [...bound, ...same].filter((other) => other.figure !== figure);
    return [...new Set(others.sort(inPageOrder).map((other) => other.figure.surface))].slice(0, ON_PAGE_SHOWN);
  };
}

function groupBy<Key>(found: readonly Found[], keyOf: (one: Found) => Key): Map<Key, Found[]> {
  const groups = new Map<Key, Found[]>();
  for (const one of found) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** As one reads: the title first, then block by block. */
export function inPageOrder({ figure: a }: Found, { figure: b }: Found): number {
  return a.block - b.block || a.start - b.start;
}
