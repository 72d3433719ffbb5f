import { findFiguresInText } from '@/engine/figures/find-figures.ts';
import type { Figure, FigureRole, Modifier, PartialDate, Stance } from '@/engine/model.ts';

/** One figure of `hitherto figures`. `start` and `end` count Unicode code points, as Python and most others do, not UTF-16 units. */
export interface FigureLine {
  surface: string;
  start: number;
  end: number;
  sentence: string;
  low: number;
  high: number;
  modifier: Modifier;
  modifierText: string | null;
  unit: string | null;
  percent: boolean;
  role: FigureRole;
  change: 'up' | 'down' | null;
  /** Position in `figures` of the figure this one belongs to, null when it stands alone. */
  of: number | null;
  concept: string;
  head: string | null;
  outcome: string | null;
  /** No archive is asked in this command. */
  measure: null;
  scope: string | null;
  scopeTags: string[];
  asOf: PartialDate | null;
  claimant: string | null;
  reporter: string | null;
  stance: Stance;
}

export interface FiguresAnswer {
  id: unknown;
  figures: FigureLine[];
  error?: string;
}

/** The answer to one line `{ id, text, title?, published? }`; `id` is given back as it came, `title` changes nothing, what is wrong stands in `error`. */
export function figuresOfLine(line: unknown): FiguresAnswer {
  if (typeof line !== 'object' || line === null || Array.isArray(line))
    return { id: null, figures: [], error: 'not a JSON object' };
  const { id = null, text, title = null, published = null } = line as Record<string, unknown>; // a JSON object
  if (typeof text !== 'string') return { id, figures: [], error: '"text" is not a string' };
  if (title !== null && typeof title !== 'string') return { id, figures: [], error: '"title" is not a string' };
  if (published !== null && !isPartialDate(published))
    return { id, figures: [], error: '"published" is not a date such as 2021-12-15, 2021-12 or 2021' };
  return { id, figures: linesOf(text, findFiguresInText(text, { published })) };
}

function isPartialDate(value: unknown): value is PartialDate {
  return typeof value === 'string' && /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value);
}

function linesOf(text: string, figures: readonly Figure[]): FigureLine[] {
  const toCodePoints = codePointCounter(text);
  const position = new Map(figures.map((figure, i) => [figure.id, i]));
  return figures.map((figure) => {
    const start = toCodePoints(figure.start);
    const { low, high, modifier, modifierText, unit } = figure.quantity;
    return {
      surface: figure.surface,
      start,
      end: start + [...figure.surface].length,
      sentence: figure.sentence,
      low,
      high,
      modifier,
      modifierText,
      unit,
      percent: unit === 'percent',
      role: figure.role,
      change: figure.change,
      of: figure.of === null ? null : (position.get(figure.of) ?? null),
      concept: figure.concept.text,
      head: figure.concept.head,
      outcome: figure.concept.outcome,
      measure: null,
      scope: figure.scope?.text ?? null,
      scopeTags: figure.scope?.tags ?? [],
      asOf: figure.asOf,
      claimant: figure.attribution?.claimant ?? null,
      reporter: figure.reporter,
      stance: figure.stance,
    };
  });
}

/** UTF-16 offset → code points before it; one pass when asked in rising order. */
function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) [at, points] = [0, 0];
    for (; at < offset; points++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return points;
  };
}
