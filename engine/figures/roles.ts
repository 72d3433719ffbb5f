import { phraseAt, phraseBefore, type FoundPhrase } from '../text/phrases.ts';
import { isFunctionWord, isManner, isWordOf } from '../text/word-classes.ts';
import { changeWords, type Change } from './changes.ts';
import type { Draft } from './draft.ts';
import { isFormer, isReplacedBy } from './former-values.ts';
import { valueOfChange, valueOfFormer } from './linked-values.ts';
import { rateAt } from './rates.ts';
import { dimensionOf } from './units.ts';

const VERBS = changeWords('verb', 'last');
const TRANSITIVE = changeWords('transitive', 'last');
const ADVERBS = changeWords('adverb', 'last');
const ADVERBS_AFTER = changeWords('adverb', 'first');
const NOUNS = changeWords('noun', 'first');
const NOUNS_BEFORE = changeWords('noun', 'last');

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
    else if (isFormer(draft, valueOfFormer(drafts, i)) || followsChange(draft, before))
      linkFormer(draft, reached ?? valueOfFormer(drafts, i), reached);
    else if (isOfNext(draft, drafts[i + 1]) || isAmongNext(draft, drafts[i + 1]))
      link(draft, drafts[i + 1] ?? null, 'part');
    else if (draft.role !== 'change' && (isPart(draft) || isOfWhole(draft, before))) link(draft, before, 'part');
    else if (before?.role === 'part' && isListed(draft, before)) link(draft, before.of, 'part');
  });
  drafts.forEach((draft, i) => {
    if (draft.role === 'change') draft.of = valueOfChange(drafts, i);
  });
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

/** "from 24.2 to 33 billion euros": the first is billions too. */
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

/** "from 130,000 to 150,000": the former value belongs to the one it leads to. */
function leadsTo(draft: Draft, next: Draft | undefined): Draft | null {
  return next !== undefined && draft.sentence.tokens[draft.to]?.lower === 'to' && next.from === draft.to + 1
    ? next
    : null;
}

function readChange(draft: Draft, before: Draft | null, reached: Draft | null): void {
  const difference = differenceOf(draft);
  if (difference !== null) {
    [draft.change, draft.role] = [difference, 'change'];
    return;
  }
  const found = changeOf(draft);
  if (found && !isDoneTo(draft, found.entry, reached) && !isWay(draft, found)) {
    // "growth of -0.4 percent"
    draft.change = (found.entry.change === 'up') === draft.high >= 0 ? 'up' : 'down';
    if (draft.role === 'value' && isAmountOfChange(draft, found.entry, reached)) draft.role = 'change';
  } else if (before?.role === 'change' && (isOrElse(draft, before) || isNextChange(draft, before)))
    [draft.change, draft.role] = [before.change, 'change'];
}

/** "dropped 34 bombs", "grew 40 tonnes of rice"; not "dropped 34 places", "grew by 40 tonnes", "dropped 34 jobs to 400". */
function isDoneTo(draft: Draft, { kind, objects }: Change, reached: Draft | null): boolean {
  const { unitKind, head, to, sentence } = draft;
  if (objects !== true || reached !== null || sentence.tokens[draft.from - 1]?.lower === 'by') return false;
  if (unitKind === 'count') return head !== null && !/^(?:place|rank|seat|spot)$/.test(head);
  return unitKind === 'measure' && (kind === 'transitive' || sentence.tokens[to]?.lower === 'of');
}

/** "a 30-metre fall", "a jump of 7 metres"; not "a 3-metre fall in the lake". */
function isWay({ sentence, unit }: Draft, { entry, to }: FoundPhrase<Change>): boolean {
  return entry.way === true && unit !== null && dimensionOf(unit) === 'length' && sentence.tokens[to]?.lower !== 'in';
}

/** "has 21,000 fewer soldiers than in 2010": by so many; "12 more soldiers" may have come on top. */
function differenceOf({ sentence: { tokens }, nounFrom, nounTo }: Draft): 'up' | 'down' | null {
  if (nounTo <= nounFrom || tokens[nounTo]?.lower !== 'than') return null;
  const word = tokens[nounFrom]?.lower ?? '';
  return word === 'more' ? 'up' : /^(?:fewer|less)$/.test(word) ? 'down' : null;
}

/** "lost 190 points, or 0.6%": the same change in another unit. */
function isOrElse(draft: Draft, before: Draft): boolean {
  return draft.sentence.tokens[draft.from - 1]?.lower === 'or' && draft.from - before.to <= 2;
}

/** "grow by 1.1% this year and 1.3% in 2027": by so much again. */
function isNextChange(draft: Draft, before: Draft): boolean {
  if (draft.unit !== 'percent' || before.unit !== 'percent' || draft.head !== null) return false;
  return draft.sentence.tokens[draft.from - 1]?.lower === 'and' && draft.from - before.to <= NEXT_REACH;
}

const NEXT_REACH = 5;

function changeOf(draft: Draft): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  // "killed 12" is no change; "raised its death toll by 12" is.
  if (draft.outcome !== null && tokens[draft.from - 1]?.lower !== 'by') return null;
  const start = tokens[draft.from - 1]?.lower === 'between' ? draft.from - 1 : draft.from;
  const by = tokens[start - 1]?.lower === 'by' ? start - 1 : start;
  const end = isWordOf('determiner', tokens[by - 1]) ? by - 1 : by;
  const adverb = phraseBefore(ADVERBS, tokens, end);
  const verb = verbBefore(draft, by) ?? (adverb && standsFree(draft, adverb.from - 1) ? adverb : null);
  return verb ?? nounBeside(draft) ?? adverbAfter(draft);
}

/** "up 12 percent", "are down 300": in "gave up 517 yards" and "lock up five seats" the word belongs to its verb. */
function standsFree(draft: Draft, at: number): boolean {
  const before = draft.sentence.tokens[at];
  if (draft.unitKind === 'percent' || draft.unitKind === 'money' || (draft.unit ?? '').endsWith('point')) return true;
  return before === undefined || before.kind === 'mark' || isWordOf('auxiliary', before);
}

function verbBefore(draft: Draft, by: number): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  const end = isManner(tokens[by - 1]) ? by - 1 : by;
  const direct = phraseBefore(VERBS, tokens, end) ?? phraseBefore(TRANSITIVE, tokens, end);
  if (direct || by === draft.from) return direct;
  for (let at = by - 1; at >= Math.max(0, by - 6); at--) {
    const found = phraseBefore(VERBS, tokens, at) ?? phraseBefore(TRANSITIVE, tokens, at);
    if (found) return found;
    if (tokens[at]?.kind !== 'word') return null;
  }
  return null;
}

/** "a 12 percent increase", "a 12 percent pay increase", "an increase of 20,000". */
function nounBeside(draft: Draft): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  const after =
    phraseAt(NOUNS, tokens, draft.unitKind === 'count' ? draft.nounFrom : draft.to) ?? nounBehindThing(draft);
  if (after) return after;
  return tokens[draft.from - 1]?.lower === 'of' ? phraseBefore(NOUNS_BEFORE, tokens, draft.from - 1) : null;
}

/** "a 12 percent pay increase": between the share and the change what it is of. */
function nounBehindThing({ sentence: { tokens }, unitKind, from, to }: Draft): FoundPhrase<Change> | null {
  const thing = tokens[to];
  if (unitKind !== 'percent' || !isWordOf('determiner', tokens[from - 1])) return null;
  if (thing?.kind !== 'word' || isFunctionWord(thing)) return null;
  return phraseAt(NOUNS, tokens, to + 1);
}

/** "12 percent higher"; in "3.9 million, up from 2.4 million" the number is the value. */
function adverbAfter(draft: Draft): FoundPhrase<Change> | null {
  const { tokens } = draft.sentence;
  const found = phraseAt(ADVERBS_AFTER, tokens, draft.to);
  const next = tokens[found?.to ?? 0]?.lower ?? '';
  // "18% up on last week"
  const isPlace =
    draft.unitKind !== 'percent' && /^(?:up|down)$/.test(found?.entry.cue ?? '') && /^(?:to|in|on)$/.test(next);
  // "$550 off a laptop" and "10 seconds off that time" are less by that much; nothing fell.
  const isDiscount = found?.entry.cue === 'off' && /^(?:number|word)$/.test(tokens[found.to]?.kind ?? '');
  return found && next !== 'from' && !isPlace && !isDiscount ? found : null;
}

/** "cut 5,000 jobs" and "raised $5 million" are amounts in their own right; shares, "by 20,000" and "added 15 sen to RM2.70" are changes. */
function isAmountOfChange(draft: Draft, change: Change, reached: Draft | null): boolean {
  if (draft.unitKind === 'money' && reached?.unitKind === 'money') return true;
  if (draft.unitKind === 'percent' || (draft.unit ?? '').endsWith('point')) return true;
  if ((draft.unitKind === 'money' || draft.unitKind === 'count') && change.sum) return false;
  return change.kind !== 'transitive' || draft.sentence.tokens[draft.from - 1]?.lower === 'by';
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

/** "12 of the 40 hostages", "5,000 of its 40,000 staff". */
function isOfNext(draft: Draft, whole: Draft | undefined): boolean {
  const counts = draft.role === 'value' && draft.unit === null && (draft.kind === 'digits' || draft.kind === 'words');
  if (whole === undefined || !counts || whole.unitKind !== 'count' || draft.high > whole.low) return false;
  const { tokens } = draft.sentence;
  let at = draft.to + 1;
  while (isWordOf('determiner', tokens[at])) at += 1;
  return tokens[draft.to]?.lower === 'of' && at === whole.from;
}

/** "Three children were among the 17 killed": the smaller number is a part of the one behind it. */
function isAmongNext(draft: Draft, whole: Draft | undefined): boolean {
  if (whole === undefined || whole.unitKind !== 'count' || draft.unit !== whole.unit || draft.high > whole.low)
    return false;
  const { tokens } = draft.sentence;
  let at = whole.from - 1;
  while (isWordOf('determiner', tokens[at])) at -= 1;
  return tokens[at]?.lower === 'among' && at - draft.to <= 2 && isWordOf('auxiliary', tokens[at - 1]);
}

/** "of them 12,000", "among them 3 children", "including 3 children", "12 of them women": a part of the figure before. */
function isPart(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const [one, two] = [tokens[draft.from - 1]?.lower ?? '', tokens[draft.from - 2]?.lower ?? ''];
  if (isAmong(draft)) return true;
  if (one === 'including' || (/^(?:them|whom|those|which|these)$/.test(one) && /^(?:of|among)$/.test(two))) return true;
  if (one === ',' && /^(?:them|whom|those)$/.test(two) && tokens[draft.from - 3]?.lower === 'of') return true;
  return (
    tokens[draft.to]?.lower === 'of' && /^(?:them|whom|those|which|these)$/.test(tokens[draft.to + 1]?.lower ?? '')
  );
}

/** "including 20 children and nine nurses": the next of a list of parts. */
function isListed(draft: Draft, before: Draft): boolean {
  if (draft.head === null || draft.unitKind !== 'count' || draft.outcome !== before.outcome) return false;
  const between = draft.sentence.tokens.slice(before.to, draft.from);
  return between.length > 0 && between.length < 3 && between.every(({ lower }) => /^(?:,|and)$/.test(lower));
}

/** "Among the dead were 12 children", "Of those killed, 12 were children". */
function isAmong(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const link = tokens[draft.from - 1];
  const opens = (at: number) => at === 0 || tokens[at - 1]?.kind === 'mark';
  for (let at = draft.from - 2; at >= Math.max(0, draft.from - 6); at--) {
    const word = tokens[at]?.lower;
    if (word === 'among' && isWordOf('auxiliary', link)) return opens(at);
    if (word === 'of' && link?.text === ',')
      return opens(at) && /^(?:those|them|these)$/.test(tokens[at + 1]?.lower ?? '');
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** "Of the 100,000 soldiers near Ukraine, some 20,000 arrived this month". */
function isOfWhole(draft: Draft, whole: Draft | null): boolean {
  if (whole === null || draft.unitKind === 'money' || draft.sentence.tokens[draft.from - 1]?.text !== ',') return false;
  const { tokens } = draft.sentence;
  let at = whole.from - 1;
  while (isWordOf('determiner', tokens[at])) at -= 1;
  const opener = tokens[at - 1];
  return tokens[at]?.lower === 'of' && (opener === undefined || /^[;:“"—]$/u.test(opener.text));
}
