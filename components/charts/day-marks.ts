import { formatDay } from '../dates.ts';
import { type Box, textWidth } from './label-places.ts';
import type { DayScale, DayTick } from './scale.ts';

export interface DayMark {
  day: number;
  x: number;
  /** null where there is no room. */
  text: { x: number; words: string } | null;
}

/** Marks on the axis of days; the year is said where it begins or changes, and a text that would touch another is left out. */
export function dayMarks(scale: DayScale, plot: Box): DayMark[] {
  let free = -Infinity;
  let year = '';
  return scale.ticks.map((tick) => {
    const x = scale.at(tick.day);
    const words = formatDay(tick.day, shortest(tick, year));
    const half = textWidth(words) / 2;
    const middle = Math.min(Math.max(x, plot.left + half - 4), plot.right - half);
    if (middle - half < free) return { day: tick.day, x, text: null };
    free = middle + half + GAP;
    year = yearOf(tick);
    return { day: tick.day, x, text: { x: middle, words } };
  });
}

const GAP = 6;

function shortest(tick: DayTick, year: string): Parameters<typeof formatDay>[1] {
  if (tick.precision === 'year' || yearOf(tick) !== year) return tick.precision;
  return tick.precision === 'day' ? 'dayOfYear' : 'monthOfYear';
}

function yearOf({ day }: DayTick): string {
  return formatDay(day, 'year');
}
