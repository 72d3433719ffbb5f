import ordinals from '../../data/lexicon/ordinals.json' with { type: 'json' };
import type { Figure } from '../model.ts';
import { wordList } from '../text/word-lists.ts';

const RANKS = new Map(ordinals.map(({ word, rank }) => [word, rank]));
const IN_TURN = wordList('comes in turns');
const NUMBERED = /(?<=(\p{L}+|\d+(?:st|nd|rd|th))[ -])\p{L}+/gu;
const RUNOFF = /\brun-?off\b/u;
const RUNOFF_TURN = 'round 2';

/** Which of several like things a figure is of, by its own words, or else its sentence or headline: "round 2". */
export function turnsOf({ concept, scope, sentence }: Figure, title: string | null): string[] {
  return firstTurns(`${concept.text}; ${scope?.text ?? ''}`, sentence, title ?? '');
}

/** The turns of the first text that names any. */
function firstTurns(...texts: readonly string[]): string[] {
  return texts.map(turnsIn).find((turns) => turns.length > 0) ?? [];
}

/** "The second round" → "round 2". */
export function turnsIn(text: string): string[] {
  const lower = text.toLowerCase();
  const numbered = [...lower.matchAll(NUMBERED)].flatMap(([noun, ordinal = '']) => {
    const rank = RANKS.get(ordinal) ?? Number.parseInt(ordinal, 10);
    return IN_TURN.has(noun) && rank > 0 ? [`${noun} ${rank}`] : [];
  });
  return RUNOFF.test(lower) ? [...numbered, RUNOFF_TURN] : numbered;
}

/** Each says which it is of, and not the same: two quarters, the first round and the runoff. */
export function areOtherTurns(ours: readonly string[], theirs: readonly string[]): boolean {
  const isOneKind = (a: string, b: string): boolean => a.split(' ')[0] === b.split(' ')[0];
  const shared = ours.filter((turn) => theirs.some((other) => isOneKind(turn, other)));
  return shared.length > 0 && !shared.some((turn) => theirs.includes(turn));
}
