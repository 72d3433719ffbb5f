import type { FigureRole, Modifier, Stance } from '../model.ts';
import type { NumeralKind } from './numerals.ts';
import type { Token } from '../text/tokens.ts';

/** One sentence of a block, with its tokens (offsets are the block's). */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
  tokens: Token[];
  /** A headline: capitals say nothing about names. */
  title: boolean;
}

export type UnitKind = 'money' | 'percent' | 'measure' | 'count';

/** A figure in the making: each stage fills in its part. Positions are tokens of the sentence, `to` exclusive. */
export interface Draft {
  sentence: Sentence;
  /** The whole surface. */
  from: number;
  to: number;
  /** The numerals alone, with the mark that joins a range. */
  numberFrom: number;
  numberTo: number;
  low: number;
  high: number;
  step: number;
  kind: NumeralKind;
  /** The power that ended it: a million in "33-35 million", 1 without one. */
  scale: number;
  modifier: Modifier;
  modifierText: string | null;
  unit: string | null;
  unitKind: UnitKind | null;
  /** "barrels a day", "per 100,000 people": what the unit is counted by. */
  per: string | null;
  /** "a 12-year contract": number and unit stand before another noun. */
  compound: boolean;
  head: string | null;
  /** The noun phrase after the number and unit. */
  nounFrom: number;
  nounTo: number;
  outcome: string | null;
  role: FigureRole;
  change: 'up' | 'down' | null;
  stance: Stance;
  of: Draft | null;
}

export function textOf(sentence: Sentence, from: number, to: number): string {
  const start = sentence.tokens[from]?.start;
  const end = sentence.tokens[to - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return '';
  return sentence.text.slice(start - sentence.start, end - sentence.start);
}

/** A fraction or a multiple: it has no unit of its own. */
export function isShare(draft: Draft): boolean {
  return draft.kind === 'fraction' || draft.kind === 'multiple';
}
