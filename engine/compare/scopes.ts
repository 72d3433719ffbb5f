import facets from '../../data/lexicon/facets.json' with { type: 'json' };
import type { PartialDate } from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import { daysBetween } from './timeline.ts';

const NARROWING = new Map(facets.map(({ facet, narrowsAlone }) => [facet, new Set(narrowsAlone)]));
/** Periods told in other words ("the first half", "January to June") may differ by some days and be one. */
const PERIOD_TOLERANCE = 0.1;
const PERIOD_TOLERANCE_DAYS = 3;

/** The whole, named: who leaves it out means no less. */
const EVERYWHERE = 'world';

/** How two scopes part: `both` name values that exclude each other, or one alone is narrower than the whole. */
export interface ScopeConflict {
  kind: 'both' | 'oneSided';
  facet: string;
  /** null on the side that names none. */
  a: string | null;
  b: string | null;
}

/** The first facet that keeps two scopes apart, or null. Periods are judged by `periodsDiffer`. */
export function scopeConflict(a: readonly string[], b: readonly string[]): ScopeConflict | null {
  const [left, right] = [readTags(a), readTags(b)];
  for (const [facet, value] of left) {
    const other = right.get(facet);
    if (other !== undefined && other !== value) return { kind: 'both', facet, a: value, b: other };
  }
  return narrowed(left, right, false) ?? narrowed(right, left, true);
}

function narrowed(
  tags: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
  swapped: boolean,
): ScopeConflict | null {
  for (const [facet, value] of tags) {
    const values = NARROWING.get(facet);
    if (others.has(facet) || !values || !(values.has('*') || values.has(value)) || value === EVERYWHERE) continue;
    return { kind: 'oneSided', facet, a: swapped ? null : value, b: swapped ? value : null };
  }
  return null;
}

/** Lists of tags on record meet every page; each is read once. */
const READ = new WeakMap<readonly string[], ReadonlyMap<string, string>>();
const NO_TAGS: ReadonlyMap<string, string> = new Map();

function readTags(tags: readonly string[]): ReadonlyMap<string, string> {
  if (tags.length === 0) return NO_TAGS;
  const known = READ.get(tags) ?? parseTags(tags);
  READ.set(tags, known);
  return known;
}

function parseTags(tags: readonly string[]): Map<string, string> {
  const read = new Map<string, string>();
  for (const tag of tags) {
    const at = tag.indexOf('=');
    const facet = tag.slice(0, at);
    if (at > 0 && facet !== 'period' && !read.has(facet)) read.set(facet, tag.slice(at + 1));
  }
  return read;
}

interface Period {
  from: PartialDate;
  /** null: up to the day the figure describes. */
  to: PartialDate | null;
}

/** Both name a period ('period=2021-01/2021-06') and not the same one. */
export function periodsDiffer(a: readonly string[], b: readonly string[]): boolean {
  const one = periodOf(a);
  const other = one && periodOf(b);
  if (one === null || other === null) return false;
  const tolerance = Math.max(PERIOD_TOLERANCE_DAYS, PERIOD_TOLERANCE * Math.min(lengthOf(one), lengthOf(other)));
  if (!isNear(one.from, other.from, tolerance)) return true;
  if (one.to === null || other.to === null) return false;
  return Math.abs((lastDayNumber(one.to) ?? 0) - (lastDayNumber(other.to) ?? 0)) > tolerance;
}

function periodOf(tags: readonly string[]): Period | null {
  const tag = tags.find((each) => each.startsWith('period='));
  const [from, to] = tag?.slice('period='.length).split('/') ?? [];
  if (from === undefined || dayNumber(from) === null) return null;
  return { from, to: to === undefined || dayNumber(to) === null ? null : to };
}

function lengthOf({ from, to }: Period): number {
  return to === null ? Infinity : (lastDayNumber(to) ?? 0) - (dayNumber(from) ?? 0);
}

function isNear(a: PartialDate, b: PartialDate, tolerance: number): boolean {
  const limit = Number.isFinite(tolerance) ? tolerance : PERIOD_TOLERANCE_DAYS;
  return Math.abs(daysBetween(a, b) ?? 0) <= limit;
}
