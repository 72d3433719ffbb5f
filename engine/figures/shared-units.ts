import { changesBefore, isChangeWord } from './changes.ts';
import type { Draft } from './draft.ts';
import { endsNumber } from './heads.ts';
import { countsPeople, isOutcomeWord } from './outcomes.ts';
import { PAY } from './pounds.ts';
import { wordList } from '../text/word-lists.ts';

/** "150,000, up from 130,000" and "killed 12 soldiers and wounded 30": the second number counts what the first did. */
export function shareUnits(drafts: readonly Draft[]): void {
  drafts.forEach(countThings);
  drafts.forEach((draft, i) => countAnimals(draft, drafts[i - 1]));
  drafts.forEach((draft, i) => {
    const other = draft.of ?? drafts[i - 1];
    if (draft.unit !== null || other === undefined || draft.kind === 'fraction' || draft.kind === 'multiple') return;
    if (isShareOfRival(draft, other)) [draft.unit, draft.unitKind] = ['percent', 'percent'];
    const sum = sumBefore(drafts, i);
    if ((sum === null && (countsOther(draft) || isOfOther(draft))) || isTallyOfSeveral(drafts, i)) return;
    // "from 90 minutes to 25", "by 1.4 billion dollars to 63 billion"
    const isReached = (other.role === 'former' && other.of === draft) || isReachedBy(draft, other);
    const leads = (other.unit ?? '').endsWith('point') && draft.sentence.tokens[draft.from - 1]?.lower === 'to';
    // "fell from 4.8 to 4.7 percent"
    const isShare = other.unitKind === 'percent' && draft.role !== 'former';
    const source = isShare && !isReached ? reachedBefore(drafts, i) : (sum ?? other);
    const isNamed = draft.of !== null || isReached || isTotalled(draft) || isTallied(draft) || isMore(draft, other);
    if (source && (isNamed || leads || sum || source !== other || other.unitKind === 'count'))
      [draft.unit, draft.unitKind] = [source.unit, source.unitKind];
  });
}

/** "won 51.8 percent of the vote to her rival's 48.2" */
function isShareOfRival(draft: Draft, other: Draft): boolean {
  const { tokens } = draft.sentence;
  const isOwned = tokens[draft.from - 1]?.lower === "'s" && draft.head === null && endsNumber(tokens[draft.to]);
  // "a lead of 47 percent to 41"
  const isNext =
    tokens[draft.from - 1]?.lower === 'to' && draft.from - 1 === other.to && !changesBefore(tokens, other.from);
  return (
    (isOwned || isNext) && draft.kind === 'digits' && other.unitKind === 'percent' && other.high + draft.high <= 100
  );
}

/** "50 whales stranded; 31 die": of the animals named before. */
function countAnimals(draft: Draft, before: Draft | undefined): void {
  const isOwn = draft.nounTo > draft.nounFrom || draft.head !== null;
  if (isOwn || draft.unit !== 'person' || before?.unit !== 'animal' || draft.high > before.low) return;
  [draft.unit, draft.outcome] = [before.unit, before.outcome];
}

/** "70 whales, of which 41 died": what befell a part does not make people of it. */
function countThings(draft: Draft): void {
  const { of } = draft;
  const isPart = draft.role === 'part' && draft.head === null && draft.unit === 'person';
  if (!isPart || of?.unitKind !== 'count' || of.unit === null || countsPeople(of.unit) || draft.high > of.low) return;
  [draft.unit, draft.outcome] = [of.unit, of.outcome];
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
export function isOfOther(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const isOf = tokens[draft.from - 1]?.lower === 'of' && tokens[draft.from - 2]?.kind === 'word';
  // "the murder of 13 people and the wounding of 32 others"
  const isSame = /^(?:more|others)$/.test(tokens[draft.to]?.lower ?? '');
  return draft.of === null && isOf && !isSame && !isTallied(draft);
}

/** "have risen 21 centimetres and could rise by another 60" */
function isMore(draft: Draft, other: Draft): boolean {
  const { tokens } = draft.sentence;
  const isFurther = tokens.slice(draft.from, draft.numberFrom).some(({ lower }) => /^(?:another|further)$/.test(lower));
  return isFurther && draft.role === 'change' && other.role === 'change' && other.unitKind === 'measure';
}

/** "narrowed by 1.4 billion dollars to 63.2 billion": the change was told in the same money. */
function isReachedBy({ from, low, sentence: { tokens } }: Draft, change: Draft): boolean {
  const isRight = change.role === 'change' && change.unitKind === 'money' && low >= SUM;
  return isRight && tokens[from - 1]?.lower === 'to' && change.to === from - 1;
}

/** "26 minutes, against a target of 18" */
function isTallied({ sentence: { tokens }, from }: Draft): boolean {
  return tokens[from - 1]?.lower === 'of' && TALLIES.has(tokens[from - 2]?.lower ?? '');
}

/** "set aside 400 million euros, taking the total to 1.3 billion" */
function isTotalled({ sentence: { tokens }, from }: Draft): boolean {
  return tokens[from - 1]?.lower === 'to' && /^(?:tally|total)$/.test(tokens[from - 2]?.lower ?? '');
}

/** Sums are in millions: "a cost of 12" may be lives. */
const SUM = 1e6;

/** "150 euros each, at a cost of 1.9 billion": the sum before, in whose currency it is. null where no sum is told. */
function sumBefore(drafts: readonly Draft[], at: number): Draft | null {
  const draft = drafts[at];
  if (draft === undefined || draft.low < SUM) return null;
  const { tokens } = draft.sentence;
  const [lead, noun] = [tokens[draft.from - 1]?.lower ?? '', tokens[draft.from - 2]?.lower ?? ''];
  const isPaid = /^(?:at|of|to)$/.test(lead) && PAY.has(noun);
  // "Its debt, which peaked at 7.1 billion euros, has shrunk to 4.4 billion"; "beating the 870 million analysts forecast"
  const isReached = (lead === 'to' && isChangeWord(noun)) || (lead === 'the' && noun === 'beating');
  if (!isPaid && !isReached) return null;
  return drafts.slice(0, at).findLast(({ unitKind }) => unitKind === 'money') ?? null;
}

/** "1,204 infections and 14 deaths, taking the tally to 210,000": which of them were tallied is not said. */
export function isTallyOfSeveral(drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at];
  if (draft === undefined || draft.head !== null || at < 2) return false;
  if (!isTotalled(draft)) return false;
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
