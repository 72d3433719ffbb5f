import { findFiguresInText, type TextContext } from '@/engine/figures/find-figures.ts';
import type { Figure } from '@/engine/model.ts';

export const figuresIn = (text: string, context: TextContext = {}): Figure[] => findFiguresInText(text, context);

/** The only figure of a sentence; a clear failure when there are others. */
export function theFigure(text: string, context: TextContext = {}): Figure {
  const figures = figuresIn(text, context);
  const [figure] = figures;
  if (figure === undefined || figures.length > 1)
    throw new Error(`${figures.length} figures in "${text}": ${figures.map(({ surface }) => surface).join(' | ')}`);
  return figure;
}

export const surfacesIn = (text: string): string[] => figuresIn(text).map(({ surface }) => surface);

/** Low and high of every figure, one number where they are the same. */
export const valuesIn = (text: string): (number | [number, number])[] =>
  figuresIn(text).map(({ quantity: { low, high } }) => (low === high ? low : [low, high]));
