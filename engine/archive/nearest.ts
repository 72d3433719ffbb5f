import type { IndexEntry } from './entry.ts';
import { type Hit, type PreparedQuery, prepareQuery, search } from './search-index.ts';
import { documentId, NO_DAY, type Segment } from './segment.ts';
import { findTerm } from './term-table.ts';
import { standingOut } from './tell-apart.ts';

export interface NearestOptions {
  limit: number;
  /** Only texts of this day or before, and undated ones; null: any date. */
  notAfter: number | null;
}

export interface Neighbour extends Hit {
  id: string;
  /** What it is ranked by: similarity with the same event told from its sisters, and nearness in time; 0 to 1. */
  score: number;
  /** What is left of a likeness after the days between: OLD to 1. */
  timeliness: number;
}

/** Texts that are looked at closely. */
const NEIGHBOURHOOD = 40;

/** A story's reports lie close in time: two thirds of a report's followers come within three weeks. */
const STORY_DAYS = 20;
/** What an old report keeps of its similarity, and what one of unknown date does. */
const OLD = 0.5;
const UNDATED = 0.75;

/**
 * How far what stands out decides, for long texts. A sentence or two holds too few words to tell what is special about it:
 * at HALF_WORDS half of this is left.
 */
const STANDING_OUT = 0.7;
const HALF_WORDS = 70;

/** The texts nearest to one that is read now, best first, itself left out. */
export function nearest(
  segments: readonly Segment[],
  entry: Pick<IndexEntry, 'id' | 'day' | 'words' | 'terms'>,
  options: NearestOptions,
): { query: PreparedQuery; neighbours: Neighbour[] } {
  const query = prepareQuery(segments, entry);
  const limit = Math.max(NEIGHBOURHOOD, options.limit) + 1;
  const itself = segments.map((segment) => findTerm(segment.ids, entry.id));
  const hits = search(segments, query, { limit, notAfter: options.notAfter }).filter(
    (hit) => hit.document !== itself[hit.segment],
  );
  const close = hits.slice(0, NEIGHBOURHOOD);
  const apart = standingOut(segments, query, close);
  const share = apart ? shareOf(segments, entry.words, close) : 0;
  const ranked = hits.map((hit, place) => {
    const own = (1 - share) * hit.similarity + share * (apart?.[place] ?? -1);
    const timeliness = nearInTime(segments, entry.day, hit);
    return { ...hit, score: Math.max(0, own) * timeliness, timeliness };
  });
  ranked.sort((a, b) => b.score - a.score || b.similarity - a.similarity);
  const neighbours = ranked.slice(0, options.limit).map((hit): Neighbour => ({ ...hit, id: idOf(segments, hit) }));
  return { query, neighbours };
}

function idOf(segments: readonly Segment[], hit: Hit): string {
  const segment = segments[hit.segment];
  return segment ? documentId(segment, hit.document) : '';
}

function shareOf(segments: readonly Segment[], words: number, hits: readonly Hit[]): number {
  const theirs = hits.reduce((sum, hit) => sum + (segments[hit.segment]?.words[hit.document] ?? 0), 0) / hits.length;
  const fewer = Math.min(words, theirs);
  return (STANDING_OUT * fewer ** 2) / (fewer ** 2 + HALF_WORDS ** 2);
}

function nearInTime(segments: readonly Segment[], day: number | null, hit: Hit): number {
  const theirs = segments[hit.segment]?.days[hit.document] ?? NO_DAY;
  if (day === null || theirs === NO_DAY) return UNDATED;
  return OLD + (1 - OLD) * Math.exp(-Math.abs(day - theirs) / STORY_DAYS);
}
