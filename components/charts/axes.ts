import type { ReportFigure } from '@/engine/model.ts';
import { type Panel, daysOf } from './points.ts';
import { needsLog } from './scale.ts';

/** What the axes of a panel must reach. */
export interface Extent {
  /** First and last days of all panels, so that they lie under each other. */
  days: number[];
  /** Whether a column for figures without a date is kept at the edge. */
  hasUndated: boolean;
  values: number[];
  /** The panel that bears the dates. */
  isFirst: boolean;
}

/**
 * Panels share their axes, so that heights can be compared across scopes; where that would squeeze a panel into a
 * logarithmic scale which alone would need none, it keeps to its own values.
 */
export function extentOf(panel: Panel, panels: readonly Panel[], figure: ReportFigure): Extent {
  const spans = [figure.asOf, ...figure.earlier.map(({ asOf }) => asOf)].map(daysOf).filter((span) => span !== null);
  const own = [...valuesOf(panel), ...(panel.kind === 'same' ? [figure.low, figure.high] : [])];
  const shared = [figure.low, figure.high, ...panels.flatMap(valuesOf)];
  return {
    days: spans.flatMap(({ first, last }) => [first, last]),
    hasUndated: figure.earlier.some(({ asOf }) => asOf === null),
    values: needsLog(shared) && !needsLog(own) ? own : shared,
    isFirst: panel === panels[0],
  };
}

function valuesOf({ points }: Panel): number[] {
  return points.flatMap(({ low, high }) => [low, high]);
}
