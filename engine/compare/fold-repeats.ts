import type { EarlierFigure } from '../model.ts';
import { relateClaimants } from './claimants.ts';
import { daysBetween } from './timeline.ts';

/** One statement is carried on for some days by those who rewrite the agencies. */
const CARRIED_DAYS = 3;

/** Wire copies of one statement become one entry, the one printed first; the others stand under "also carried by". */
export function foldRepeats(earlier: readonly EarlierFigure[]): EarlierFigure[] {
  const statements: EarlierFigure[][] = [];
  const byValue = new Map<number, EarlierFigure[][]>();
  for (const figure of earlier) {
    const alike = byValue.get(figure.low) ?? [];
    const group = alike.find(([first]) => first !== undefined && isSameStatement(first, figure));
    if (group) {
      group.push(figure);
      continue;
    }
    const fresh = [figure];
    statements.push(fresh);
    alike.push(fresh);
    byValue.set(figure.low, alike);
  }
  return statements.map(foldGroup).filter((figure) => figure !== null);
}

function isSameStatement(a: EarlierFigure, b: EarlierFigure): boolean {
  if (!isSameValue(a, b)) return false;
  if (a.article === b.article) return true;
  const apart = daysBetween(a.asOf ?? a.published, b.asOf ?? b.published);
  if (apart === null || Math.abs(apart) > CARRIED_DAYS) return false;
  if (a.claimant === null || b.claimant === null) return a.claimant === b.claimant && isSameWire(a, b);
  return relateClaimants(a.claimant, b.claimant) === 'same' || a.claimant === b.claimant;
}

function isSameValue(a: EarlierFigure, b: EarlierFigure): boolean {
  const sameNumber = a.low === b.low && a.high === b.high && a.modifier === b.modifier;
  if (!sameNumber || a.stance !== b.stance || a.label !== b.label) return false;
  return a.scopeTags.length === b.scopeTags.length && a.scopeTags.every((tag, place) => tag === b.scopeTags[place]);
}

function isSameWire(a: EarlierFigure, b: EarlierFigure): boolean {
  return a.agency !== null && a.agency === b.agency;
}

function foldGroup(group: readonly EarlierFigure[]): EarlierFigure | null {
  if (group.length === 1) return group[0] ?? null;
  const [first, ...others] = [...group].sort((a, b) =>
    a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
  );
  if (first === undefined) return null;
  const seen = new Set([first.article]);
  const alsoCarriedBy = others.flatMap(({ article, outlet, published, url, urlIsMirror }) => {
    if (seen.has(article)) return [];
    seen.add(article);
    return [{ article, outlet, published, url, urlIsMirror }];
  });
  return { ...first, alsoCarriedBy };
}
