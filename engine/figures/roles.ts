import { readChange } from './change-roles.ts';
import type { Draft } from './draft.ts';
import {
  isFormer,
  isFormerOrElse,
  isFormerToo,
  isHeldAgainst,
  isOfYearInBrackets,
  isReplacedBy,
} from './former-values.ts';
import { valueOfChange, valueOfFormer, valueOfUnit } from './linked-values.ts';
import { isAmongNext, isListed, isOfNext, isOfWhole, isPart } from './parts-of-wholes.ts';
import { rateAt } from './rates.ts';
import { dimensionOf } from './units.ts';

/** Tells the figures of one sentence apart: value, former value, change, part, rate, conversion, ratio; and links them. */
export function readRoles(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1] ?? null;
    if (draft.per !== null || draft.unit === 'barrel/day') draft.role = 'rate';
    if (draft.kind === 'fraction' || draft.kind === 'multiple' || isTimesAs(draft)) draft.role = 'ratio';
    const reached = leadsTo(draft, drafts[i + 1]);
    if (draft.kind === 'multiple') readMultiple(draft, reached);
    readChange(draft, before, reached);
    if (before && isConversion(draft, before)) linkConversion(draft, before);
    else if (isReplacedBy(draft, before, drafts[i - 2] ?? null)) link(draft, before, 'former');
    else if (before && isOfYearInBrackets(draft, before)) link(draft, before, 'former');
    else if (before && isFormerToo(draft, before)) link(draft, before.of, 'former');
    else if (isFormerOrElse(draft, before)) link(draft, valueOfUnit(drafts, i), 'former');
    else if (before && isHeldAgainst(draft, before)) link(draft, valueOfChange(drafts, i - 1), 'former');
    else if (isFormer(draft, valueOfFormer(drafts, i)) || followsChange(draft, before) || runsDown(draft, reached))
      linkFormer(draft, reached ?? valueOfFormer(drafts, i), reached);
    else if (isOfNext(draft, drafts[i + 1]) || isAmongNext(draft, drafts[i + 1]))
      link(draft, drafts[i + 1] ?? null, 'part');
    else if (draft.role !== 'change' && (isPart(draft) || isOfWhole(draft, before)))
      link(draft, peopleBefore(drafts, i) ?? before, 'part');
    else if (before?.role === 'part' && isListed(draft, before)) link(draft, before.of, 'part');
  });
  drafts.forEach((draft, i) => tellRivals(draft, drafts[i + 1]));
  drafts.forEach((draft, i) => {
    if (draft.role === 'change') draft.of = valueOfChange(drafts, i);
  });
}

/** "leads by 49.4 percent to 42 percent": two shares of one vote, and neither without the other. */
function tellRivals(draft: Draft, next: Draft | undefined): void {
  if (next === undefined || next.from !== draft.to + 1 || draft.sentence.tokens[draft.to]?.lower !== 'to') return;
  const areShares = next.unit === 'percent' && (draft.unit === 'percent' || draft.unit === null);
  if (!areShares || draft.low <= next.high || draft.role !== 'value' || next.role !== 'value') return;
  // "by 50.1 to 42.9 percent"
  [draft.unit, draft.unitKind] = [next.unit, next.unitKind];
  draft.role = next.role = 'part';
}

/** The patients of "2,300 patients in four camps, of whom 61 died": "whom" are people. null for parts of other wholes. */
function peopleBefore(drafts: readonly Draft[], at: number): Draft | null {
  const draft = drafts[at];
  const isWhom = draft?.sentence.tokens
    .slice(Math.max(0, draft.from - 2), draft.to + 2)
    .some(({ lower }) => lower === 'whom');
  return (isWhom && drafts.slice(Math.max(0, at - 2), at).findLast(({ unit }) => unit === 'person')) || null;
}

function link(draft: Draft, to: Draft | null, role: Draft['role']): void {
  draft.role = role;
  draft.of = to;
  if (role === 'former') draft.stance = 'former';
}

/** "$80 (£60) a barrel": what both are paid for stands behind the bracket. */
function linkConversion(draft: Draft, before: Draft): void {
  link(draft, before, 'conversion');
  const { tokens } = draft.sentence;
  const isPrice = draft.unitKind === 'money' && draft.per === null && before.per === null;
  const rate = isPrice && tokens[draft.to]?.text === ')' ? rateAt(tokens, draft.to + 1) : null;
  if (rate === null) return;
  draft.per = before.per = rate.per;
  if (before.role === 'value') before.role = 'rate';
}

function linkFormer(draft: Draft, to: Draft | null, reached: Draft | null): void {
  link(draft, to, 'former');
  if (reached === null || !elidesScale(draft, reached)) return;
  draft.low *= reached.scale;
  draft.high *= reached.scale;
  draft.step *= reached.scale;
}

/** A value that grew tenfold or more says its own scale: "from 900 to 1.2 million". */
const LONGEST_STEP = 10;

/** "from 18.4 to 26 billion crowns": the first is billions too. */
function elidesScale(draft: Draft, reached: Draft): boolean {
  if (draft.unit !== null || draft.scale !== 1 || reached.scale === 1) return false;
  const times = (draft.high * reached.scale) / reached.high;
  return times < LONGEST_STEP && times > 1 / LONGEST_STEP;
}

/** "doubled to 40": the multiple belongs to the value it led to. */
function readMultiple(draft: Draft, value: Draft | null): void {
  draft.change = draft.low > 1 ? 'up' : 'down';
  draft.of = value;
}

/** "10 times the size", "three times higher"; "happened 10 times" is a count. */
function isTimesAs({ unit, to, sentence: { tokens } }: Draft): boolean {
  const next = tokens[to]?.lower ?? '';
  return unit === 'times' && (/^(?:the|as|more|its|their|that|what)$/.test(next) || /[^nt]er$/.test(next));
}

/** "rose 12 percent from 130,000". */
function followsChange(draft: Draft, before: Draft | null): boolean {
  return (
    before?.role === 'change' && draft.sentence.tokens[draft.from - 1]?.lower === 'from' && draft.from - before.to === 1
  );
}

/** "went from 90 kilos to 74 kilos": no range runs down, so that the first is what was before. */
function runsDown({ from, low, unit, sentence: { tokens } }: Draft, reached: Draft | null): boolean {
  return reached !== null && tokens[from - 1]?.lower === 'from' && unit === reached.unit && low > reached.high;
}

/** "from 130,000 to 150,000": the former value belongs to the one it leads to. */
function leadsTo(draft: Draft, next: Draft | undefined): Draft | null {
  return next !== undefined && draft.sentence.tokens[draft.to]?.lower === 'to' && next.from === draft.to + 1
    ? next
    : null;
}

/** "30 kilometers (18 miles)", "£1.4bn ($1.8bn)", "160 miles, or 260 km": the same quantity in another unit of its kind. */
function isConversion(draft: Draft, before: Draft): boolean {
  const { tokens } = draft.sentence;
  if (draft.unit === null || before.unit === null || draft.unit === before.unit) return false;
  if (draft.unitKind !== before.unitKind || (draft.unitKind !== 'money' && draft.unitKind !== 'measure')) return false;
  if (tokens[draft.from - 1]?.text === '(') return draft.from - before.to <= 4;
  const isOr = tokens[draft.from - 1]?.lower === 'or' && tokens[draft.from - 2]?.text === ',';
  // "$3.8 billion, or 98 cents a share": the same in no other unit.
  if (draft.per !== before.per || /-/.test(draft.unit + before.unit)) return false;
  return isOr && draft.from - before.to === 2 && dimensionOf(draft.unit) === dimensionOf(before.unit);
}
