import type { ReportFigure } from '@/engine/model.ts';
import { amountText, quantityText } from '../numbers.ts';
import { t } from '../wording.ts';
import type { Extent } from './axes.ts';
import { dayMarks } from './day-marks.ts';
import { type Box, type Placed, type Taken, boxOf, placeLabels, textWidth } from './label-places.ts';
import { type Panel, type Point, type Shape, daysOf, pointText, shapeOf } from './points.ts';
import { type DayScale, type Scale, dayScale, valueScale } from './scale.ts';

/** One mark, in the drawing's units. `yLow` is the larger coordinate. */
export interface Mark {
  x: number;
  yLow: number;
  yHigh: number;
  shape: Shape;
  /** Half the width of the span of days it may describe; 0 for a single day. */
  spread: number;
}

export interface PointMark extends Mark {
  key: string;
  counted: boolean;
  /** Its number, for a label beside it. */
  text: string;
  /** The room it takes. */
  box: Box;
  /** What is said where the pointer rests on it. */
  words: string;
}

const WIDTH = 320;
/** The first panel bears the dates; those under it share its axis and are lower. */
const HEIGHT = { first: 156, below: 66 };
/** Head-room for a label above the highest mark; foot for the axis of days; room at the sides for marks and numbers. */
const MARGIN = { top: 16, bottom: 22, noDates: 2, left: 50, right: 12 };
const UNDATED_WIDTH = 84;
const INSET = 12;
const MOST_LABELS = 6;

/** Where days and values lie in the plot, and where what has no day (null: nothing of the kind). */
interface Axes {
  x: DayScale;
  y: Scale;
  undatedX: number | null;
  plot: Box;
}

/** Where everything in a panel lies. */
export function layOut(panel: Panel, figure: ReportFigure, { days, hasUndated, values, isFirst }: Extent) {
  const height = isFirst ? HEIGHT.first : HEIGHT.below;
  const right = WIDTH - (hasUndated ? UNDATED_WIDTH : 0);
  const plot: Box = { left: MARGIN.left, right, top: 2, bottom: height - (isFirst ? MARGIN.bottom : MARGIN.noDates) };
  const y = valueScale(values, plot.bottom - INSET, MARGIN.top);
  const x = dayScale(days, plot.left + INSET, plot.right - INSET, hasUndated ? 3 : 4);
  const undatedX = hasUndated ? WIDTH - INSET * 2 : null;
  const axes = { x, y, undatedX, plot };
  const marks = panel.points.map((point) => markOf(point, axes));
  const page = panel.kind === 'same' ? pageMark(figure, marks, axes) : null;
  const aside = y.at(figure.high);
  /** Where the page's figure lies in a panel of another scope; null when it is the panel's own, or out of sight. */
  const asideY = page === null && aside >= plot.top && aside <= plot.bottom ? aside : null;
  const frame = { ...plot, right: WIDTH };
  return {
    width: WIDTH,
    height,
    plot,
    valueTicks: y.ticks.map((value) => ({ value, y: y.at(value) })),
    dayTicks: days.length === 0 || !isFirst ? [] : dayMarks(x, plot),
    undatedX: isFirst ? undatedX : null,
    marks,
    labels: labelsOf(marks, takenByPage(page, asideY, frame), frame),
    page,
    asideY,
    isLog: y.isLog,
  };
}

function markOf(point: Point, { x, y, undatedX }: Axes): PointMark {
  const { days, figure, shape } = point;
  const [from, to] = days === null ? [undatedX ?? 0, undatedX ?? 0] : [x.at(days.first), x.at(days.last)];
  const mark: Mark = {
    shape,
    x: (from + to) / 2,
    spread: (to - from) / 2,
    yLow: y.at(point.low),
    yHigh: y.at(point.high),
  };
  return {
    ...mark,
    key: figure.pair,
    counted: figure.counted,
    text: amountText(figure),
    box: boxOfMark(mark),
    words: pointText(point),
  };
}

type PageMark = ReturnType<typeof pageMark>;

/** The page's own figure: a line right across, a mark on its day, a label on the emptier end. */
function pageMark(figure: ReportFigure, marks: readonly Mark[], { x, y, plot }: Axes) {
  const days = daysOf(figure.asOf);
  const [low, high] = [y.at(figure.low), y.at(figure.high)];
  const text = t('chartThisPage', quantityText(figure));
  const mark: Mark | null = days && {
    x: x.at((days.first + days.last) / 2),
    yLow: low,
    yHigh: high,
    shape: shapeOf(figure),
    spread: 0,
  };
  return {
    lineY: high,
    y: high,
    height: low - high,
    mark,
    label: { text, ...emptiest(pageLabelPlaces(text, { high, low }, plot), text, mark ? [...marks, mark] : marks) },
  };
}

const EDGE = 2;
/** How far its baseline is over or under the line: close to it, else clear of the dots that lie on it. */
const BASELINES = [
  { over: 5, under: 13 },
  { over: 9, under: 18 },
];
const TEXT_HEIGHT = 10;

/** At an end of the line or along it, over or under it, as far as there is room; the likeliest first. */
function pageLabelPlaces(text: string, { high, low }: { high: number; low: number }, plot: Box): Placed[] {
  const half = textWidth(text) / 2;
  const [first, last] = [plot.left + half + EDGE, plot.right - half - EDGE];
  const along = [0, 1, 0.5, 0.25, 0.75].map((share) => first + share * Math.max(last - first, 0));
  const places = BASELINES.flatMap(({ over, under }) =>
    along.flatMap((x) => [high - over, low + under].map((y) => ({ x, y }))),
  );
  const inside = places.filter(({ y }) => y >= TEXT_HEIGHT && y <= plot.bottom + EDGE);
  return inside.length > 0 ? inside : places.slice(0, 1);
}

/** The first of the places where the text covers the fewest marks. */
function emptiest(places: readonly Placed[], text: string, marks: readonly Mark[]): Placed {
  const boxes = marks.map(boxOfMark);
  const covered = (place: Placed) => boxes.filter((box) => overlaps(boxOf(place, text), box)).length;
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}

/** Counted figures are named first, then the outermost ones, which give the others their measure, then all if they are few. */
function labelsOf(marks: readonly PointMark[], takenAlready: readonly Taken[], frame: Box) {
  const wanted = marks
    .map((mark) => ({ mark, rank: mark.counted ? 0 : isOutermost(mark, marks) ? 1 : 2 }))
    .filter(({ rank }) => rank < 2 || marks.length <= MOST_LABELS)
    .sort((a, b) => a.rank - b.rank)
    .map(({ mark }) => ({ ...mark, y: mark.yHigh, mark: mark.box }))
    .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
    .slice(0, MOST_LABELS);
  const taken = [...marks.map(({ box }) => box), ...takenAlready];
  const places = placeLabels(wanted, taken, frame);
  return wanted.flatMap(({ key, counted, text }, index) => {
    const place = places[index];
    return place ? [{ ...place, text, key, counted }] : [];
  });
}

function isOutermost({ yLow, yHigh }: Mark, marks: readonly Mark[]): boolean {
  return marks.every((other) => yLow >= other.yLow) || marks.every((other) => yHigh <= other.yHigh);
}

/** The line of the page's figure, its own or the dotted one of another panel, and what is written and drawn on it. */
function takenByPage(page: PageMark | null, asideY: number | null, { left, right }: Box): Taken[] {
  const lineY = page?.lineY ?? asideY;
  const line: Taken[] = lineY === null ? [] : [{ left, right, top: lineY - 1, bottom: lineY + 1, isLine: true }];
  if (page === null) return line;
  const { label, mark } = page;
  return [boxOf(label, label.text), ...line, ...(mark === null ? [] : [boxOfMark(mark)])];
}

const MARK = 5;
/** How far the arrow of an open side reaches beyond the dot. */
export const ARROW = 12;

function boxOfMark({ x, yLow, yHigh, shape }: Mark): Box {
  const [above, below] = [shape === 'up' ? ARROW : 0, shape === 'down' ? ARROW : 0];
  return { left: x - MARK, right: x + MARK, top: yHigh - MARK - above, bottom: yLow + MARK + below };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
