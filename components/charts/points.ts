import type { EarlierFigure, ReportFigure, PartialDate } from '@/engine/model.ts';
import { dateText, firstDay, lastDay } from '../dates.ts';
import { type Quantified, quantityText } from '../numbers.ts';
import { t } from '../wording.ts';

/** One earlier figure on the chart. */
export interface Point {
  figure: EarlierFigure;
  /** First and last day it may describe; null when the text states no date. */
  days: { first: number; last: number } | null;
  low: number;
  high: number;
  shape: Shape;
}

/** dot: a number · openDot: "about", "nearly" · bar: a range · up, down: one side is open. */
export type Shape = 'dot' | 'openDot' | 'bar' | 'up' | 'down';

/** Figures of one scope and kind; never two on one chart. */
export interface Panel {
  kind: 'same' | 'scope' | 'period' | 'forecast' | 'count';
  /** The scope in words, for a panel of kind 'scope'. */
  scope: string | null;
  points: Point[];
}

function pointOf(figure: EarlierFigure): Point {
  return { figure, days: daysOf(figure.asOf), low: figure.low, high: figure.high, shape: shapeOf(figure) };
}

/** "about 94,000, Oleksii Reznikov, 3 Dec 2021" */
export function pointText({ figure }: Point): string {
  return t('chartPoint', quantityText(figure), figure.claimant ?? figure.outlet, dateText(figure.asOf));
}

export function daysOf(date: PartialDate | null): Point['days'] {
  return date === null ? null : { first: firstDay(date), last: lastDay(date) };
}

export function shapeOf({ low, high, modifier }: Quantified): Shape {
  if (modifier === 'atLeast' || modifier === 'moreThan') return 'up';
  if (modifier === 'upTo' || modifier === 'lessThan') return 'down';
  if (low !== high) return 'bar';
  return modifier === 'about' || modifier === 'nearly' ? 'openDot' : 'dot';
}

/** The panel that the page's own figure belongs to first, then those that hold most. */
export function panelsOf({ earlier }: ReportFigure): Panel[] {
  const panels = new Map<string, Panel>();
  for (const figure of earlier) {
    const kind = panelKind(figure);
    const scope = kind === 'scope' ? figure.scope : null;
    const panel = panels.get(`${kind} ${scope}`) ?? { kind, scope, points: [] };
    panels.set(`${kind} ${scope}`, { ...panel, points: [...panel.points, pointOf(figure)] });
  }
  return [...panels.values()].sort((a, b) => rank(a) - rank(b) || b.points.length - a.points.length);
}

const RANKS: readonly Panel['kind'][] = ['same', 'scope', 'period', 'forecast', 'count'];

function rank({ kind }: Panel): number {
  return RANKS.indexOf(kind);
}

/** A counted figure never leaves the page's own panel: there its distance is what there is to see. */
export function panelKind({ label, counted, stance }: EarlierFigure): Panel['kind'] {
  if (counted) return 'same';
  if (label === 'differentScope') return 'scope';
  if (label === 'differentPeriod') return 'period';
  if (label !== 'forecast') return 'same';
  // Where the page's own figure is the forecast, what stands beside it was counted.
  return stance === 'projection' || stance === 'hypothetical' ? 'forecast' : 'count';
}
