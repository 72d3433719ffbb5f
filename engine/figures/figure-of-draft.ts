import type { Figure } from '../model.ts';
import { textOf, type Draft } from './draft.ts';

/** What is read of a figure beside its draft. */
type Context = Pick<Figure, 'concept' | 'scope' | 'asOf' | 'attribution' | 'reporter'>;

/** The figure of a draft that every stage has filled in. */
export function figureOf(draft: Draft, context: Context): Figure {
  const { sentence } = draft;
  const start = sentence.tokens[draft.from]?.start ?? 0;
  const surface = textOf(sentence, draft.from, draft.to);
  return {
    id: idOf(draft),
    block: sentence.block,
    start,
    end: start + surface.length,
    surface,
    sentence: sentence.text,
    sentenceStart: sentence.start,
    quantity: {
      low: draft.low,
      high: draft.high,
      modifier: draft.modifier,
      modifierText: draft.modifierText,
      unit: unitName(draft),
      step: draft.step,
    },
    role: draft.role,
    change: draft.change,
    ...context,
    stance: draft.stance,
    of: draft.of && idOf(draft.of),
  };
}

function unitName(draft: Draft): string | null {
  if (draft.per === null) return draft.kind === 'multiple' ? 'times' : draft.unit;
  return `${draft.unit ?? 'count'}/${draft.per}`;
}

function idOf(draft: Draft): string {
  const { sentence, from, to } = draft;
  return `${sentence.block}:${sentence.tokens[from]?.start ?? 0}-${sentence.tokens[to - 1]?.end ?? 0}`;
}
