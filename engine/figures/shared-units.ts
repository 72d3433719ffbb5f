import type { Draft } from './draft.ts';
import { endsNumber } from './heads.ts';
import { isOutcomeWord } from './outcomes.ts';
import { wordList } from '../text/word-lists.ts';

/** "150,000, up from 130,000" and "killed 12 soldiers and wounded 30": the second number counts what the first did. */
export function shareUnits(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const other = draft.of ?? drafts[i - 1];
    if (draft.unit !== null || other === undefined || draft.kind === 'fraction' || draft.kind === 'multiple') return;
    if (countsOther(draft) || isOfOther(draft) || isTallyOfSeveral(drafts, i)) return;
    const leads = (other.unit ?? '').endsWith('point') && draft.sentence.tokens[draft.from - 1]?.lower === 'to';
    // "fell from 4.8 to 4.7 percent"
    const isShare = other.unitKind === 'percent' && draft.role !== 'former';
    const source = isShare ? reachedBefore(drafts, i) : other;
    if (source && (draft.of !== null || leads || source !== other || other.unitKind === 'count'))
      [draft.unit, draft.unitKind] = [source.unit, source.unitKind];
  });
}

/** "40 drones and 12 air, sea and land rockets": a word that may be what it counts follows, and it is not the drones. */
function countsOther({ sentence, to, of, kind }: Draft): boolean {
  const next = sentence.tokens[to];
  if (of !== null || next?.spaced !== true) return false;
  // "millions of old £1 coins"
  if (kind === 'vague' && next.lower === 'of') return true;
  return !endsNumber(next) && !isOutcomeWord(next.lower) && next.lower !== 'others';
}

const TALLIES = wordList('tally');

/** "34 clinics and a life expectancy of 81": its own noun stands before it. "a total of 70" counts what went before. */
function isOfOther({ sentence: { tokens }, from, of }: Draft): boolean {
  const noun = tokens[from - 2];
  return of === null && tokens[from - 1]?.lower === 'of' && noun?.kind === 'word' && !TALLIES.has(noun.lower);
}

/** "1,204 infections and 14 deaths, taking the tally to 210,000": which of them were tallied is not said. */
export function isTallyOfSeveral(drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at];
  if (draft === undefined || draft.head !== null || at < 2) return false;
  const { tokens } = draft.sentence;
  if (tokens[draft.from - 1]?.lower !== 'to' || !/^(?:tally|total)$/.test(tokens[draft.from - 2]?.lower ?? ''))
    return false;
  return new Set(drafts.slice(0, at).flatMap(({ outcome }) => outcome ?? [])).size > 1;
}

/** A tally of several counts nothing that was named. */
export function clearTallies(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (draft.unitKind === 'count' && isTallyOfSeveral(drafts, i))
      [draft.unit, draft.unitKind, draft.outcome] = [null, null, null];
  });
}

/** "rose 3% to 40 million cars, while exports fell 2% to 12 million": what a share led to before counts the same. */
function reachedBefore(drafts: readonly Draft[], at: number): Draft | null {
  const isReached = (i: number) =>
    drafts[i - 1]?.unitKind === 'percent' &&
    drafts[i]?.sentence.tokens.slice(drafts[i - 1]?.to, drafts[i]?.from).some(({ lower }) => lower === 'to') === true;
  if (!isReached(at)) return null;
  for (let i = at - 2; i > 0; i--) if (isReached(i) && drafts[i]?.unitKind !== 'percent') return drafts[i] ?? null;
  return null;
}
