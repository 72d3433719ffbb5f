import type { Difference, DifferenceLabel, Stance } from '../model.ts';
import { isCountedUnit, isMoney } from '../text/counted-units.ts';
import { relateClaimants } from './claimants.ts';
import { mayStandFor } from '../archive/vague-number.ts';
import { agree } from './intervals.ts';
import type { Pace } from './pace.ts';
import * as reasons from './reasons.ts';
import { periodsDiffer, scopeConflict } from './scopes.ts';
import type { Pair, Statement } from './statement.ts';
import { daysBetween, farthestApart } from './timeline.ts';

type Rule = (pair: Pair) => Difference | null;

/** Growth this long after the event is a new reckoning, no longer a rising count. Maria's 64 became 2,975 after 11 months. */
const SETTLED_DAYS = 45;

/** The order of decision: the first rule that holds gives the label. `repeats` is the closest form of `agrees` and asked just before it. */
const RULES: readonly Rule[] = [
  notComparable,
  forecast,
  differentScope,
  differentPeriod,
  repeats,
  agrees,
  withdrawn,
  revised,
  updated,
  laterOtherSource,
  sourcesDiffer,
];

/** How a page's figure and an earlier one of the same measure differ. Total: what no rule decides is unclear. */
export function compare(onPage: Statement, onRecord: Statement, pace: Pace): Difference {
  const [page, earlier] = [ofItsTelling(onPage, pace), ofItsTelling(onRecord, pace)];
  const pair: Pair = {
    page,
    earlier,
    pace,
    claimants: relateClaimants(page.claimant, earlier.claimant),
    days: daysBetween(earlier.asOf ?? earlier.published, page.asOf ?? page.published),
  };
  for (const rule of RULES) {
    const difference = rule(pair);
    if (difference !== null) return difference;
  }
  return label('unclear', pair, reasons.unclear(pair));
}

/**
 * "Killed 1,200 people on Oct. 7", told months later, or "38 were killed in Friday's crash" on Sunday: the day is the
 * event's own, and the count is of the day it is told.
 */
function ofItsTelling(statement: Statement, { from, behaviour, cumulative, struckOn }: Pace): Statement {
  const { asOf, published } = statement;
  if (asOf !== null && asOf !== published && cumulative && struckOn.includes(asOf)) return { ...statement, asOf: null };
  if (asOf === null || daysBetween(from, asOf) !== 0 || !(cumulative || behaviour === 'fixed')) return statement;
  return (daysBetween(asOf, published) ?? 0) > SETTLED_DAYS ? { ...statement, asOf: null } : statement;
}

function label(name: DifferenceLabel, pair: Pair, decided: { rule: string; text: string }): Difference {
  const scope = reasons.scopeNote(pair);
  const others = name === 'differentScope' || scope === null ? [] : [scope];
  return { label: name, reasons: [decided, ...others] };
}

function notComparable(pair: Pair): Difference | null {
  const { page, earlier } = pair;
  if (page.unit !== null && earlier.unit !== null && page.unit !== earlier.unit) {
    return label('notComparable', pair, reasons.unitDiffers(pair));
  }
  if (page.outcome !== null && earlier.outcome !== null && page.outcome !== earlier.outcome) {
    return label('notComparable', pair, reasons.outcomeDiffers(pair));
  }
  return page.comparable && earlier.comparable ? null : label('notComparable', pair, reasons.isPart(pair));
}

function forecast(pair: Pair): Difference | null {
  const [page, earlier] = [outlook(pair.page.stance), outlook(pair.earlier.stance)];
  return page === earlier || isOneCost(pair) ? null : label('forecast', pair, reasons.forecast(pair));
}

/** "It will cost $15 billion" and an estimate of $15 billion: what a cost still to be paid is estimated at is what is planned. */
function isOneCost({ page, earlier, pace }: Pair): boolean {
  const stances = [page.stance, earlier.stance];
  const isOfMoney = isMoney(page.unit) && pace.behaviour === 'estimate';
  if (!isOfMoney || !stances.includes('estimate') || !stances.includes('projection')) return false;
  // "Up to $98 billion" leaves room for any estimate below it, and is another outlook all the same.
  return agree({ ...page, modifier: 'exact' }, { ...earlier, modifier: 'exact' });
}

function outlook(stance: Stance): 'observed' | 'projection' | 'hypothetical' {
  return stance === 'projection' || stance === 'hypothetical' ? stance : 'observed';
}

function differentScope(pair: Pair): Difference | null {
  const conflict = scopeConflict(pair.page.scopeTags, pair.earlier.scopeTags);
  return conflict === null ? null : label('differentScope', pair, reasons.scopeDiffers(conflict, pair));
}

function differentPeriod(pair: Pair): Difference | null {
  if (!periodsDiffer(pair.page.scopeTags, pair.earlier.scopeTags)) return null;
  return label('differentPeriod', pair, reasons.periodDiffers(pair));
}

/** The same statement carried again: one claimant, one value, and no new date that would make it a new statement. */
function repeats(pair: Pair): Difference | null {
  const { page, earlier, claimants, days, pace } = pair;
  const sameValue = page.low === earlier.low && page.high === earlier.high && page.modifier === earlier.modifier;
  if (!sameValue || claimants !== 'same' || days === null || Math.abs(days) > pace.days) return null;
  return label('repeats', pair, reasons.repeats(pair));
}

function agrees(pair: Pair): Difference | null {
  const fits = agree(pair.page, pair.earlier) || isSpokenLoosely(pair);
  return fits && !hasGrownSince(pair) ? label('agrees', pair, reasons.agrees(pair)) : null;
}

/** "Thousands marched" and 22,000, of one day; the dead are told by the dozen and by the hundred with more care. */
function isSpokenLoosely({ page, earlier, pace, days }: Pair): boolean {
  if (pace.cumulative || days === null || Math.abs(days) > pace.days) return false;
  return mayStandFor(page, earlier) || mayStandFor(earlier, page);
}

/** "At least 48 dead" on Tuesday and 93 on Friday: the bound was of its own day, and the toll has grown. */
function hasGrownSince({ page, earlier, pace, days, claimants }: Pair): boolean {
  if (!pace.cumulative || days === null || !isOpenAbove(earlier)) return false;
  // Somebody else's bound of the day before may be none of a smaller count.
  if (days <= (claimants === 'other' ? pace.days : 0)) return false;
  return page.low > earlier.low && !agree(page, { ...earlier, modifier: 'exact' });
}

function isOpenAbove({ modifier }: Statement): boolean {
  return modifier === 'atLeast' || modifier === 'moreThan';
}

function withdrawn(pair: Pair): Difference | null {
  return pair.earlier.withdrawn && isOfOneTime(pair) ? label('withdrawn', pair, reasons.withdrawn(pair)) : null;
}

/** A level that moves on leaves a withdrawn number behind; a toll, a cost and a past event keep it in question. */
function isOfOneTime({ pace, days }: Pair): boolean {
  const moves = !pace.cumulative && pace.behaviour !== 'estimate' && pace.behaviour !== 'fixed';
  return !moves || (days !== null && Math.abs(days) <= pace.days);
}

function revised(pair: Pair): Difference | null {
  const { claimants, days, page } = pair;
  if (days === null || page.stance === 'former') return null;
  const decided = claimants === 'same' ? revisionReason(pair, days) : sameSideReason(pair, days);
  return decided === null ? null : label('revised', pair, decided);
}

function revisionReason(pair: Pair, days: number): { rule: string; text: string } | null {
  if (days < 0) return null;
  if (pair.page.revision) return reasons.saysRevised(pair);
  if (days === 0 && isCloselyDated(pair) && isLaterStatement(pair)) return reasons.sameDate(pair);
  if (pair.pace.cumulative && !grew(pair) && !mayFall(pair.page)) return reasons.countFell(pair);
  return isSettled(pair) ? reasons.settled(pair) : null;
}

/** A ministry's spokesman corrects his government's number: for what is over, nothing else can have moved. */
function sameSideReason(pair: Pair, days: number): { rule: string; text: string } | null {
  return pair.claimants === 'sameSide' && days > 0 && isSettled(pair) ? reasons.settled(pair) : null;
}

/** The same day told twice: only what was printed later can be the revision. A record of the day itself counts as before the page. */
function isLaterStatement({ page, earlier }: Pair): boolean {
  const days = daysBetween(earlier.published, page.published);
  return days !== null && days >= 0 && (page.asOf !== null || earlier.asOf !== null);
}

/** The displaced go home, and the sick leave hospital: fewer of them are no correction. */
const PASSING = new Set(['displaced', 'evacuated', 'homeless', 'hospitalised', 'missing']);

function mayFall({ outcome }: Statement): boolean {
  return outcome !== null && PASSING.has(outcome);
}

function grew({ page, earlier }: Pair): boolean {
  return page.low > earlier.low || page.high > earlier.high;
}

/** What is counted was over when both spoke: a new number is a new reckoning of the same period. */
function isSettled({ page, earlier, pace }: Pair): boolean {
  if (pace.behaviour === 'fixed') return true;
  const spoken = earlier.asOf ?? earlier.published;
  if (pace.behaviour === 'event' && pace.to === null) return (daysBetween(pace.from, spoken) ?? 0) > SETTLED_DAYS;
  const since = Math.min(daysBetween(pace.to, spoken) ?? 0, daysBetween(pace.to, page.asOf ?? page.published) ?? 0);
  return (pace.behaviour === 'estimate' || pace.behaviour === 'event') && since > 0;
}

function updated(pair: Pair): Difference | null {
  if (pair.days === null || pair.days === 0) return null;
  if (pair.claimants === 'same' || pair.claimants === 'sameSide') {
    return label('updated', pair, reasons.sameClaimantLater(pair));
  }
  if (isSameRunningCount(pair, pair.days)) return label('updated', pair, reasons.countGrew(pair));
  return isSameLevel(pair, pair.days) ? label('updated', pair, reasons.countMoved(pair)) : null;
}

/** Those still missing of a disaster, told later by nobody else in particular. */
function isSameLevel({ page, pace, claimants }: Pair, days: number): boolean {
  return days > 0 && pace.behaviour === 'running' && mayFall(page) && claimants === 'unknown';
}

/** A toll that only grew, told later: by nobody else in particular, or too late after a sudden event to be a rival of the day. */
function isSameRunningCount(pair: Pair, days: number): boolean {
  if (!pair.pace.cumulative || isSettled(pair)) return false;
  const inOrder = days > 0 ? grew(pair) : grew({ ...pair, page: pair.earlier, earlier: pair.page });
  if (!inOrder) return false;
  return pair.claimants === 'unknown' || (pair.pace.behaviour === 'event' && Math.abs(days) > pair.pace.days);
}

function laterOtherSource(pair: Pair): Difference | null {
  if (pair.days === null || Math.abs(pair.days) <= pair.pace.days || !isDated(pair)) return null;
  return label('laterOtherSource', pair, reasons.datesApart(pair));
}

function sourcesDiffer(pair: Pair): Difference | null {
  if (pair.days === null || !isDated(pair) || !isCloselyDated(pair) || mayBeOneCount(pair)) return null;
  return label('sourcesDiffer', pair, reasons.sourcesDiffer(pair));
}

/** A toll told for a month and one told for a day of it are of one time only where a month is nothing. */
function isCloselyDated({ page, earlier, pace }: Pair): boolean {
  if (isOfOnePeriod(page, earlier)) return true;
  const days = farthestApart(page.asOf ?? page.published, earlier.asOf ?? earlier.published);
  return days !== null && days <= pace.days;
}

/** "In February output was 1.1 million barrels a day", twice: what is measured and not counted is of the whole month. */
function isOfOnePeriod(page: Statement, earlier: Statement): boolean {
  return page.asOf !== null && page.asOf === earlier.asOf && page.unit !== null && !isCountedUnit(page.unit);
}

/** "Officials" may be the very officials they are held against; a paper's own number is its word, but for a toll that has grown since. */
function mayBeOneCount(pair: Pair): boolean {
  const { page, earlier, claimants, pace } = pair;
  if (claimants !== 'unknown') return false;
  const isOwnWord = page.claimant === null || earlier.claimant === null;
  return !isOwnWord || (pace.cumulative && grew(pair));
}

/** "Up from 130,000" was true on a day the text does not give. */
function isDated({ page, earlier }: Pair): boolean {
  return [page, earlier].every((each) => each.stance !== 'former' || each.asOf !== null);
}
