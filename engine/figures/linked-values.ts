import type { Draft } from './draft.ts';
import { dimensionOf } from './units.ts';

/** "rose 12 % from 130,000 to 150,000", "fell $3 million, or 12 percent, to $22 million": what the change led to. */
export function valueOfChange(drafts: readonly Draft[], at: number): Draft | null {
  for (const next of drafts.slice(at + 1, at + 3)) {
    const { tokens } = next.sentence;
    if (next.role === 'former' && drafts[at + 1] === next) return next.of;
    if (tokens[next.from - 1]?.lower === 'to' && isValue(next)) return next;
    if (next.role !== 'change' || tokens[next.from - 1]?.lower !== 'or') break;
  }
  return valueNear(drafts, at);
}

/** The value that replaced a former one: in "240 of 543 seats, down from 303" the part, not the whole. */
export function valueOfFormer(drafts: readonly Draft[], at: number): Draft | null {
  const part = drafts[at - 2];
  return part?.role === 'part' && part.of === drafts[at - 1] ? part : valueNear(drafts, at);
}

/** "48 cents a share, compared with … 20 cents a share": the last before that is counted in the very same. */
export function valueOfUnit(drafts: readonly Draft[], at: number): Draft | null {
  const { unit, per } = drafts[at] ?? {};
  const before = drafts.slice(Math.max(0, at - 3), at);
  return before.findLast((draft) => draft.unit === unit && draft.per === per && draft.role !== 'former') ?? null;
}

/** The nearest value of the same kind: before, else after. */
function valueNear(drafts: readonly Draft[], at: number): Draft | null {
  const draft = drafts[at];
  const found = (i: number) =>
    draft && (isValue(drafts[i]) || isShareOf(draft, drafts[i])) && isOfKind(draft, drafts[i]) ? drafts[i] : null;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (found(i)) return found(i) ?? null;
  for (let i = at + 1; i <= at + 2; i++) if (found(i) && !isOfNoun(drafts[i])) return found(i) ?? null;
  return null;
}

/** "fell 12 percent, a study of 400 patients found": the number of another noun. */
function isOfNoun(draft: Draft | undefined): boolean {
  return draft?.sentence.tokens[draft.from - 1]?.lower === 'of';
}

function isValue(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.role === 'value' && draft.stance !== 'former';
}

/** "two in five teachers, up from 31 percent". */
function isShareOf(draft: Draft, value: Draft | undefined): boolean {
  return draft.unitKind === 'percent' && value?.kind === 'fraction' && value.change === null;
}

/** "up 12 percent in three months", "cut taxes by $1.5 trillion over 10 years": a time is what none of them changed. */
function isOfKind({ unit, unitKind }: Draft, value: Draft | undefined): boolean {
  // "children under five, up from 370,000"
  if (value?.unit === 'year of age' && value.modifier !== 'exact' && unit !== value.unit) return false;
  if (value === undefined || unit === null || value.unit === null || unit === value.unit) return true;
  if (unit.endsWith('point')) return value.unit === 'percent' || value.unit.endsWith('point');
  if (unitKind === 'percent') return dimensionOf(value.unit) !== 'time';
  return unitKind === 'money' && value.unitKind === 'money';
}
