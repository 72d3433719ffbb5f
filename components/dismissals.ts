import { useRef, useState } from 'preact/hooks';
import type { EarlierFigure, ReportFigure } from '@/engine/model.ts';
import { orderFigures } from './groups.ts';
import type { FigureActions } from './popup-props.ts';

export interface Dismissed {
  figure: ReportFigure;
  earlier: EarlierFigure;
}

/**
 * What was marked "Not the same thing" while this surface was open, kept in sight so that it can be undone; whether the
 * report still holds the pair or has been made anew without it makes no difference.
 */
export function useDismissals({ onDismiss, onUndoDismiss }: FigureActions) {
  const [dismissed, setDismissed] = useState<readonly Dismissed[]>([]);
  const acted = useRef<string | null>(null);
  const isPair = (earlier: EarlierFigure) => (other: Dismissed) => other.earlier.pair === earlier.pair;
  return {
    dismissed,
    dismiss: async (figure: ReportFigure, earlier: EarlierFigure) => {
      const done = await onDismiss(earlier, figure);
      if (!done) return false;
      acted.current = earlier.pair;
      setDismissed((before) => [...before.filter((other) => !isPair(earlier)(other)), { figure, earlier }]);
      return true;
    },
    undo: async ({ figure, earlier }: Dismissed) => {
      const done = await onUndoDismiss(earlier, figure);
      if (!done) return false;
      acted.current = earlier.pair;
      setDismissed((before) => before.filter((other) => !isPair(earlier)(other)));
      return true;
    },
    /** True once after each act, for the pair that it was about: its button is gone, and another takes the focus. */
    takesFocus: ({ pair }: EarlierFigure) => {
      if (acted.current !== pair) return false;
      acted.current = null;
      return true;
    },
  };
}

/**
 * The figures to draw cards for, in their order, without the pairs dismissed. The order is that of before the dismissal:
 * nothing moves under the reader's hand, and a figure that lost its last earlier one stays in reach of "Undo".
 */
export function figuresInSight(figures: readonly ReportFigure[], dismissed: readonly Dismissed[]): ReportFigure[] {
  const pairs = new Set(dismissed.map(({ earlier }) => earlier.pair));
  const kept = figures.map((figure) => ({ ...figure, earlier: figure.earlier.filter(({ pair }) => !pairs.has(pair)) }));
  const before = kept.map((figure) => ({
    ...figure,
    earlier: [...figure.earlier, ...dismissedFrom(figure, dismissed)],
  }));
  return orderFigures(before).map((figure) => kept.find(({ id }) => id === figure.id) ?? figure);
}

export function dismissedFrom({ id }: ReportFigure, dismissed: readonly Dismissed[]): EarlierFigure[] {
  return dismissed.filter(({ figure }) => figure.id === id).map(({ earlier }) => earlier);
}
