import stances from '../../data/lexicon/stance.json' with { type: 'json' };
import { indexPhrases, phraseAt, phraseBefore } from '../text/phrases.ts';
import { isWordOf } from '../text/word-classes.ts';
import { changeWords } from './changes.ts';
import type { Draft } from './draft.ts';

const VERBS = changeWords('verb', 'last');
const ADVERBS = changeWords('adverb', 'last');
const ADVERBS_AFTER = changeWords('adverb', 'first');
const NOUNS = changeWords('noun', 'first');
const NOUNS_BEFORE = changeWords('noun', 'last');
const FORMER = indexPhrases(
  stances.filter((entry) => entry.stance === 'former'),
  (entry) => [entry.cue],
  'last',
);

/** Tells the figures of one sentence apart: value, former value, change, part, rate, conversion, ratio; and links them. */
export function readRoles(drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1] ?? null;
    if (draft.per !== null) draft.role = 'rate';
    if (draft.kind === 'fraction' || draft.kind === 'multiple') draft.role = 'ratio';
    if (draft.kind === 'multiple') draft.change = draft.low > 1 ? 'up' : 'down';
    readChange(draft);
    if (isConversion(draft, before)) link(draft, before, 'conversion');
    else if (isFormer(draft)) link(draft, valueNear(drafts, i), 'former');
    else if (draft.role === 'change') draft.of = valueNear(drafts, i);
    else if (isPart(draft)) link(draft, before, 'part');
  });
}

function link(draft: Draft, to: Draft | null, role: Draft['role']): void {
  draft.role = role;
  draft.of = to;
  if (role === 'former') draft.stance = 'former';
}

/** The nearest figure of the same kind that is a value: before, else after. */
function valueNear(drafts: readonly Draft[], at: number): Draft | null {
  const isValue = (draft: Draft | undefined): draft is Draft =>
    draft !== undefined && draft.role === 'value' && draft.stance !== 'former';
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) if (isValue(drafts[i])) return drafts[i] ?? null;
  for (let i = at + 1; i <= at + 2; i++) if (isValue(drafts[i])) return drafts[i] ?? null;
  return null;
}

function readChange(draft: Draft): void {
  const { tokens } = draft.sentence;
  const by = tokens[draft.from - 1]?.lower === 'by' ? draft.from - 1 : draft.from;
  const end = isWordOf('determiner', tokens[by - 1]) ? by - 1 : by;
  const verb = phraseBefore(VERBS, tokens, skipAdverb(draft, by)) ?? phraseBefore(ADVERBS, tokens, end);
  const noun =
    phraseAt(NOUNS, tokens, draft.to) ??
    (tokens[draft.from - 1]?.lower === 'of' ? phraseBefore(NOUNS_BEFORE, tokens, draft.from - 1) : null);
  const found = verb ?? noun ?? phraseAt(ADVERBS_AFTER, tokens, draft.to);
  if (!found || isPlainNoun(draft)) return;
  draft.change = found.entry.change === 'up' ? 'up' : 'down';
  if (draft.role === 'value') draft.role = 'change';
}

function skipAdverb(draft: Draft, at: number): number {
  const { tokens } = draft.sentence;
  return tokens[at - 1]?.kind === 'word' && /ly$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
}

/** "lost 300 soldiers", "added 12 homes" still change; "cut 5 trees" too: a count after a change verb is a change. */
function isPlainNoun(draft: Draft): boolean {
  return draft.outcome !== null;
}

/** "30 kilometers (18 miles)", "£1.4bn ($1.8bn)": the same quantity in brackets, in another unit of its kind. */
function isConversion(draft: Draft, before: Draft | null): boolean {
  const { tokens } = draft.sentence;
  if (!before || tokens[draft.from - 1]?.text !== '(' || draft.unit === null || before.unit === null) return false;
  const sameKind = draft.unitKind === before.unitKind && (draft.unitKind === 'money' || draft.unitKind === 'measure');
  return sameKind && draft.unit !== before.unit && draft.from - before.to <= 4;
}

/** "up from 130,000", "compared with 63", "rose from 130,000 to 150,000": the value before. */
function isFormer(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const start = isWordOf('determiner', tokens[draft.from - 1]) ? draft.from - 1 : draft.from;
  if (phraseBefore(FORMER, tokens, start)) return true;
  const of = tokens[start - 1]?.lower === 'of' ? start - 1 : start;
  for (let i = of - 1; i >= Math.max(0, of - 6); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') return false;
    if (
      token.lower === 'from' &&
      /^(?:up|down|increase|rise|drop|fall|raised|lowered|revised|increased)$/.test(tokens[i - 1]?.lower ?? '') &&
      of !== start
    )
      return true;
    if (
      phraseAt(FORMER, tokens, i)?.to === of + 1 ||
      (of !== start && /^(?:previous|earlier|prior)$/.test(token.lower))
    )
      return true;
  }
  return tokens[start - 1]?.lower === 'from' && isChangeVerb(draft, start - 2);
}

function isChangeVerb(draft: Draft, at: number): boolean {
  return phraseBefore(VERBS, draft.sentence.tokens, at + 1) !== null;
}

/** "of them 12,000", "including 3 children", "12 of them women": a part of the figure before. */
function isPart(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const [one, two] = [tokens[draft.from - 1]?.lower ?? '', tokens[draft.from - 2]?.lower ?? ''];
  if (one === 'including' || (/^(?:them|whom|those|which|these)$/.test(one) && two === 'of')) return true;
  if (one === ',' && /^(?:them|whom|those)$/.test(two) && tokens[draft.from - 3]?.lower === 'of') return true;
  return (
    tokens[draft.to]?.lower === 'of' && /^(?:them|whom|those|which|these)$/.test(tokens[draft.to + 1]?.lower ?? '')
  );
}
