import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import type { PartialDate, Series, Stance, Story } from '../model.ts';
import { once } from '../text/remember.ts';
import { stem } from '../text/stem.ts';
import { areSynonyms } from '../text/synonyms.ts';

/** What is known of a thing counted. A curated series knows more of it than a saved page; the comparison is one. */
export interface KnownConcept {
  unit: string | null;
  outcome: string | null;
  heads: readonly string[];
  /** Canonical names: every group needs one of its members near the figure. The first says whose it is. */
  groups: readonly (readonly string[])[];
  cues: readonly string[];
  needsCue: boolean;
  excludes: readonly string[];
  /** Words of which one must be on the page when no names are known. */
  storyTerms: readonly string[];
  scopeTags: readonly string[];
  stances: readonly Stance[];
  /** Days on which it can be spoken of as present news; null is open. */
  from: PartialDate | null;
  to: PartialDate | null;
  /** It struck on a day and then is history: a page years later means it only when it names the year. */
  isEvent: boolean;
  /** Another of its kind on record began in the same year: the year alone does not tell them apart. */
  isOneOfSeveral(): boolean;
  /** Outcomes its heads and cues name, for a concept without one of its own: "affected", "evacuated". */
  spokenOutcomes(): ReadonlySet<string>;
}

const outcomeOf = once(() => new Map(outcomes.map(({ cue, outcome }) => [stem(cue.toLowerCase()), outcome])));

/** 'affected' is what a breach does, and hardly ever what tells two counts apart. */
function spokenOutcomes(words: readonly string[]): Set<string> {
  return new Set([...words.flatMap((word) => outcomeOf().get(stem(word)) ?? []), 'affected']);
}

/** What few pages ask of a series is worked out when one does: a background that wakes has hundreds of them to look at. */
export function conceptOfSeries(series: Series, story: Story | undefined, others: readonly Series[]): KnownConcept {
  return {
    unit: series.unit,
    outcome: series.outcome,
    heads: series.heads,
    groups: series.names,
    cues: series.cues,
    needsCue: series.needsCue,
    excludes: series.excludes,
    storyTerms: [...(story?.terms ?? []), ...(story?.names ?? [])],
    scopeTags: series.scopeTags,
    stances: series.stances,
    from: series.from,
    to: series.to,
    isEvent: series.behaviour === 'event' || series.behaviour === 'fixed',
    isOneOfSeveral: once(() => others.some((other) => isTwin(series, other))),
    spokenOutcomes: once(() => spokenOutcomes([...series.heads, ...series.cues])),
  };
}

/** Tells the same thing of another day of one year: six marches, one after the other. */
function isTwin(a: Series, b: Series): boolean {
  if (a.id === b.id || a.story !== b.story || a.unit !== b.unit || a.outcome !== b.outcome) return false;
  return (
    a.from !== b.from &&
    a.from?.slice(0, 4) === b.from?.slice(0, 4) &&
    JSON.stringify(a.names) === JSON.stringify(b.names)
  );
}

/** How near a figure's head is to a concept's: 1 the same, less for a synonym or when the text elides it, 0 another thing. */
export function headNearness(head: string | null, heads: readonly string[]): number {
  if (head === null) return ELIDED_HEAD;
  const plain = head.toLowerCase();
  if (heads.includes(plain)) return 1;
  return heads.some((known) => areSynonyms(known, plain)) ? SYNONYM_HEAD : 0;
}

const SYNONYM_HEAD = 0.95;
const ELIDED_HEAD = 0.8;
