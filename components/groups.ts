import type { DifferenceLabel, EarlierFigure, ReportFigure } from '@/engine/model.ts';

export type GroupName = 'counted' | 'later' | 'other' | 'agrees';

export interface EarlierGroup {
  name: GroupName;
  figures: EarlierFigure[];
}

const GROUP_OF: Record<DifferenceLabel, GroupName> = {
  sourcesDiffer: 'counted',
  revised: 'counted',
  withdrawn: 'counted',
  updated: 'later',
  laterOtherSource: 'later',
  differentScope: 'other',
  differentPeriod: 'other',
  forecast: 'other',
  unclear: 'other',
  notComparable: 'other',
  agrees: 'agrees',
  repeats: 'agrees',
};

const ORDER: readonly GroupName[] = ['counted', 'later', 'other', 'agrees'];

/** Counted differences first; within a group by date alone, newest first, since no source ranks above another. */
export function groupEarlier(earlier: readonly EarlierFigure[]): EarlierGroup[] {
  const shown = earlier.filter(({ label }) => label !== 'notComparable').sort(newestFirst);
  return ORDER.map((name) => ({ name, figures: shown.filter((figure) => groupOf(figure) === name) })).filter(
    ({ figures }) => figures.length > 0,
  );
}

/** Whether a label is counted may be set by the user; the figure itself says so. */
function groupOf({ label, counted }: EarlierFigure): GroupName {
  if (counted) return 'counted';
  return GROUP_OF[label] === 'counted' ? 'later' : GROUP_OF[label];
}

function newestFirst(a: EarlierFigure, b: EarlierFigure): number {
  return dateOf(b).localeCompare(dateOf(a));
}

/** The day the number describes; where that is not stated, the day it was reported. */
function dateOf({ asOf, published }: EarlierFigure): string {
  return asOf ?? published;
}

/** Statements of the page that have earlier ones, each once: those with a counted difference first, else as the page has them. */
export function orderFigures(figures: readonly ReportFigure[]): ReportFigure[] {
  const isCounted = ({ earlier }: ReportFigure) => earlier.some(({ counted }) => counted);
  const matched = figures.filter(({ earlier, repeatOf }) => earlier.length > 0 && repeatOf === null);
  return [...matched.filter(isCounted), ...matched.filter((figure) => !isCounted(figure))];
}
