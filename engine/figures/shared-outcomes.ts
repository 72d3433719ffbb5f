import { isDone, isWordOf } from '../text/word-classes.ts';
import type { Draft } from './draft.ts';
import { countsPeople, isObject, outcomeOfPart, outcomeOfWhole } from './outcomes.ts';
import { isOfWholeAt } from './parts-of-wholes.ts';

/** What one clause says of several numbers, or of a part of one: read once every number has its noun. */
export function shareOutcomes(drafts: readonly Draft[]): void {
  for (let i = drafts.length - 2; i >= 0; i--) joinSubjects(drafts[i], drafts[i + 1]);
  drafts.forEach((draft, i) => joinObjects(draft, drafts[i + 1]));
  drafts.forEach((draft, i) => tellOutcomes(draft, drafts[i + 1]));
  drafts.forEach(clearNone);
}

/** "Seven soldiers and at least 20 rebels were killed": both were. */
function joinSubjects(draft: Draft | undefined, next: Draft | undefined): void {
  if (!draft || !next || draft.outcome !== null || next.outcome === null || next.nounTo <= next.nounFrom) return;
  if (draft.nounTo <= draft.nounFrom || !countsPeople(draft.unit) || !countsPeople(next.unit) || isObject(draft))
    return;
  const { tokens } = draft.sentence;
  const between = tokens.slice(Math.max(draft.to, draft.nounTo), next.from);
  const isJoined =
    between.length > 0 && between.every((token) => /^(?:,|and)$/.test(token.lower) || isWordOf('determiner', token));
  if (isJoined && outcomeOfPart(next) === next.outcome) draft.outcome = next.outcome;
}

/** "The crash killed five children in a bus and two drivers": the place of the first stands between the two. */
function joinObjects(draft: Draft, next: Draft | undefined): void {
  if (draft.outcome === null || next === undefined || next.outcome !== null || !isObject(draft)) return;
  if (!countsPeople(draft.unit) || !countsPeople(next.unit) || next.nounTo <= next.nounFrom) return;
  const { tokens } = draft.sentence;
  const between = tokens.slice(Math.max(draft.to, draft.nounTo), next.from);
  const last = between.at(-1)?.lower;
  const isPlace =
    isWordOf('preposition', between[0]) && between.every((token) => token.kind === 'word' && !isDone(token));
  const end = tokens[Math.max(next.to, next.nounTo)];
  if (isPlace && last === 'and' && (end === undefined || end.kind === 'mark')) next.outcome = draft.outcome;
}

/** "Three of the 40 hostages were killed": the clause says what befell the three. */
function tellOutcomes(draft: Draft, whole: Draft | undefined): void {
  if (whole?.unitKind !== 'count' || draft.unitKind === 'measure' || draft.unitKind === 'money') return;
  if (!isOfWholeAt(draft, draft.to, whole) && !isOfWholeAt(draft, draft.numberTo, whole)) return;
  const isShareOfIt = draft.unitKind === 'percent';
  const outcome = outcomeOfPart(whole);
  // "12 of the 40 killed were children"
  if (outcome === null && !isShareOfIt) draft.outcome ??= whole.outcome;
  if (outcome === null) return;
  if (!isShareOfIt) draft.outcome = outcome;
  whole.outcome = outcomeOfWhole(whole);
}

/** "None of the 46 passengers was hurt", "no one among the 46 was hurt": nothing befell them. */
function clearNone(draft: Draft): void {
  const { tokens } = draft.sentence;
  let at = draft.from - 1;
  while (isWordOf('determiner', tokens[at])) at -= 1;
  if (!/^(?:aboard|among|of|on)$/.test(tokens[at]?.lower ?? '')) return;
  const [one, no] = [tokens[at - 1]?.lower ?? '', tokens[at - 2]?.lower];
  if (!/^(?:neither|nobody|none)$/.test(one) && !(one === 'one' && no === 'no')) return;
  draft.outcome = outcomeOfWhole(draft);
}
