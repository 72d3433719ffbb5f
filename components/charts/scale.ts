/** Pure arithmetic of the charts: where a value or a day lies, and which round ones are marked on the axis. */
export interface Scale {
  /** Position in the drawing's own units. */
  at: (value: number) => number;
  ticks: number[];
  /** Each step up is ten times more. */
  isLog: boolean;
}

/** Above this ratio the lower figures of a linear chart would lie on top of each other. */
const LOG_FROM_RATIO = 20;

/** A scale over values from `bottom` (the larger coordinate) to `top`. Starts at zero only where zero is near. */
export function valueScale(values: readonly number[], bottom: number, top: number): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return needsLog(values) ? logScale(low, high, bottom, top) : linearScale(low, high, bottom, top);
}

/** Whether the values lie too far apart for a linear scale. */
export function needsLog(values: readonly number[]): boolean {
  const low = Math.min(...values);
  return low > 0 && Math.max(...values) / low > LOG_FROM_RATIO;
}

/** Between two ticks there is room for two lines of their text. */
const TICK_DISTANCE = 24;

function mostSteps(bottom: number, top: number): number {
  return Math.max(1, Math.floor(Math.abs(bottom - top) / TICK_DISTANCE));
}

function linearScale(low: number, high: number, bottom: number, top: number): Scale {
  const [from, to] = withRoom(low, high);
  const step = roundStep(from, to, mostSteps(bottom, top));
  const [first, count] = [Math.floor(from / step), stepsOf(from, to, step)];
  const at = (value: number) => bottom + ((value / step - first) / count) * (top - bottom);
  return { at, ticks: Array.from({ length: count + 1 }, (_, index) => (first + index) * step), isLog: false };
}

/** Values nearer to each other than this share of themselves differ only in how a fraction is stored. */
const ONE_VALUE = 1e-9;

/** One value alone stands in the middle; zero is the floor where it is near. */
function withRoom(low: number, high: number): [number, number] {
  if (high - low <= Math.abs(high) * ONE_VALUE)
    return low === 0 ? [0, 1] : [low - Math.abs(low) * 0.2, high + Math.abs(high) * 0.2];
  return low > 0 && low < (high - low) / 2 ? [0, high] : [low, high];
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that spans the values in no more than `most` steps. */
function roundStep(from: number, to: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10((to - from) / most));
  const fits = (factor: number) => stepsOf(from, to, factor * power) <= most;
  return ([1, 2, 5, 10, 20, 50].find(fits) ?? 100) * power;
}

/** Whole steps from the round value below to the one above. */
function stepsOf(from: number, to: number, step: number): number {
  return Math.ceil(to / step) - Math.floor(from / step);
}

function logScale(low: number, high: number, bottom: number, top: number): Scale {
  const [from, to] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const at = (value: number) =>
    bottom + ((Math.log10(Math.max(value, 10 ** from)) - from) / (to - from)) * (top - bottom);
  const every = Math.ceil((to - from) / mostSteps(bottom, top));
  const powers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return { at, ticks: powers.filter((_, index) => index % every === 0).map((power) => 10 ** power), isLog: true };
}

/** A day on the axis, as days since 1 January 1970, with the precision it is written to. */
export interface DayTick {
  day: number;
  precision: 'day' | 'month' | 'year';
}

export interface DayScale {
  at: (day: number) => number;
  ticks: DayTick[];
}

/** A scale over days from `left` to `right`. All on one day: that day stands in the middle. */
export function dayScale(days: readonly number[], left: number, right: number, mostTicks: number): DayScale {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (first === last) return { at: () => (left + right) / 2, ticks: [{ day: first, precision: 'day' }] };
  const at = (day: number) => left + ((day - first) / (last - first)) * (right - left);
  return { at, ticks: dayTicks(first, last, mostTicks) };
}

/** Steps of an axis of days, finest first. */
const STEPS: readonly { precision: DayTick['precision']; step: number }[] = [
  ...[1, 2, 7, 14].map((step) => ({ precision: 'day' as const, step })),
  ...[1, 2, 3, 6].map((step) => ({ precision: 'month' as const, step })),
  ...[1, 2, 5, 10, 20, 50, 100].map((step) => ({ precision: 'year' as const, step })),
];

/** The finest round steps of which no more than `most` fall between the two days; both ends where nothing round does. */
export function dayTicks(first: number, last: number, most: number): DayTick[] {
  for (const { precision, step } of STEPS) {
    if (tooMany(precision, step, last - first, most)) continue;
    const ticks = roundDays(precision, step, first, last);
    if (ticks.length > most) continue;
    return ticks.length >= 2 ? ticks : [first, last].map((day) => ({ day, precision: 'day' }));
  }
  return [first, last].map((day) => ({ day, precision: 'year' }));
}

const DAYS_IN = { day: 1, month: 30, year: 365 };

/** Spares the enumeration of every day of a century. */
function tooMany(precision: DayTick['precision'], step: number, span: number, most: number): boolean {
  return span / (DAYS_IN[precision] * step) > most + 2;
}

function roundDays(precision: DayTick['precision'], step: number, first: number, last: number): DayTick[] {
  const days: DayTick[] = [];
  const start = roundStart(precision, step, first);
  for (let index = 0, day = start(0); day <= last; index += 1, day = start(index)) {
    if (day >= first) days.push({ day, precision });
  }
  return days;
}

const DAY = 86_400_000;

/** The n-th round day from the last one before `first`. */
function roundStart(precision: DayTick['precision'], step: number, first: number): (index: number) => number {
  if (precision === 'day') return (index) => first + index * step;
  const date = new Date(first * DAY);
  const months = step * (precision === 'year' ? 12 : 1);
  const from = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) * months;
  return (index) => startOfMonth(from + index * months);
}

/** `months` counts from year 0. Date.UTC alone would take the years 0 to 99 for 1900 to 1999. */
function startOfMonth(months: number): number {
  return new Date(0).setUTCFullYear(Math.floor(months / 12), months % 12, 1) / DAY;
}
