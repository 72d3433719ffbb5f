import ordinals from '../../data/lexicon/ordinals.json' with { type: 'json' };
import { joinBounds } from '../figures/bounds.ts';
import { isTime } from '../figures/dates-and-times.ts';
import type { Draft, Sentence } from '../figures/draft.ts';
import { readHead } from '../figures/heads.ts';
import { readModifier, readModifierAfter } from '../figures/modifiers.ts';
import { isNoFigure } from '../figures/not-figures.ts';
import { readQuantities } from '../figures/quantities.ts';
import type { FigureRole, Modifier } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { isAge, YEARS_OLD } from './ages.ts';
import { modifierMeant } from './denied.ts';
import type { StatedDate } from './stated-dates.ts';

/**
 * quantity: counts or measures something · rank: "37th", "third", "No. 2" · score: "2-1", "68–31" · ratio: "7.5/10",
 * "43 out of 100" · label: digits that name ("Route 50", "Boeing 737").
 */
export type NumberKind = 'quantity' | 'rank' | 'score' | 'ratio' | 'label';

/** A number of a text held against another on purpose: also those that are no figures of a page. Positions are tokens. */
export interface StatedNumber {
  kind: NumberKind;
  from: number;
  to: number;
  low: number;
  high: number;
  modifier: Modifier;
  unit: string | null;
  head: string | null;
  outcome: string | null;
  /** What a ratio is out of: 10 of "7.5/10". */
  whole: number | null;
  /** The word a label is joined to: "route" of "Route 50". */
  name: string | null;
  /** How it stands in its sentence, where it is a figure. */
  role: FigureRole | null;
}

const RANK_OF = new Map(ordinals.map(({ word, rank }) => [word, rank]));
const DASH = /^[-–—]$/u;
/** Scores of games and votes: more points than this are something else. */
const HIGHEST_SCORE = 500;

/** Every number of a text beside its dates, in order. */
export function statedNumbers(tokens: Token[], text: string, dates: readonly StatedDate[]): StatedNumber[] {
  const sentence: Sentence = { block: 0, start: 0, end: text.length, text, tokens, title: false };
  const inDates = new Set(dates.flatMap(({ from, to }) => range(from, to)));
  const drafts = readQuantities(sentence).filter(({ numberFrom }) => !inDates.has(numberFrom));
  for (const draft of drafts) readModifier(draft);
  const numbers = joinRatios(joinBounds(drafts), tokens).map((draft) => numberOf(draft, tokens));
  const quantities = numbers.filter((number) => number !== null);
  shareHeads(quantities, tokens);
  return [...quantities, ...wordRanks(tokens, inDates)].sort((a, b) => a.from - b.from);
}

/** "92 cases, 59 in the north and 33 in the south": a bare number of a row counts what the last one with a noun did. */
function shareHeads(numbers: readonly StatedNumber[], tokens: readonly Token[]): void {
  let last: StatedNumber | null = null;
  for (const number of numbers) {
    if (number.kind !== 'quantity') continue;
    if (number.unit === null && number.head === null && last !== null && !endsSentence(tokens, last.to, number.from))
      [number.unit, number.head, number.outcome] = [last.unit, last.head, number.outcome ?? last.outcome];
    else last = number.head !== null ? number : null;
  }
}

function endsSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^[.!?;]$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

interface Ratio {
  draft: Draft;
  whole: number | null;
}

/** "7.5/10" and "7.5 out of 10" are one number. */
function joinRatios(drafts: readonly Draft[], tokens: readonly Token[]): Ratio[] {
  const joined: Ratio[] = [];
  for (const draft of drafts) {
    const top = joined.at(-1)?.draft;
    if (top !== undefined && isOutOf(top, draft, tokens))
      joined[joined.length - 1] = { draft: { ...top, to: draft.numberTo, numberTo: draft.numberTo }, whole: draft.low };
    else joined.push(fractionInDigits(draft, tokens));
  }
  return joined;
}

function isOutOf(top: Draft, whole: Draft, tokens: readonly Token[]): boolean {
  if (top.low > whole.low || top.unitKind === 'money') return false;
  const between = tokens.slice(top.numberTo, whole.numberFrom).map((token) => token.lower);
  return between.join(' ') === '/' || between.join(' ') === 'out of';
}

/** The reader of numbers has already divided "3/10" and "43 out of 100". */
function fractionInDigits(draft: Draft, tokens: readonly Token[]): Ratio {
  const last = tokens[draft.numberTo - 1];
  const whole = draft.kind === 'fraction' && last?.kind === 'number' ? Number(last.text) : null;
  if (whole === null || !Number.isFinite(whole)) return { draft, whole: null };
  const value = Math.round(draft.low * whole);
  return { draft: { ...draft, low: value, high: value }, whole };
}

function numberOf({ draft, whole }: Ratio, tokens: readonly Token[]): StatedNumber | null {
  if (isAge(draft, tokens)) draft.unit = YEARS_OLD;
  const kind = whole === null ? kindOf(draft, tokens) : 'ratio';
  if (kind === null) return null;
  if (kind === 'quantity' && draft.unit !== YEARS_OLD) {
    readHead(draft);
    readModifierAfter(draft);
  }
  const { from, to, low, high, head, outcome, per } = draft;
  const modifier = modifierMeant(draft, tokens);
  const measured = draft.kind === 'multiple' ? 'times' : draft.unit;
  const unit = per === null ? measured : `${measured ?? 'count'}/${per}`;
  const before = tokens[draft.numberFrom - 1];
  const name = kind === 'label' && before?.kind === 'word' ? before.lower : null;
  return {
    kind,
    from,
    to,
    low,
    high,
    modifier,
    unit: kind === 'quantity' ? unit : null,
    head,
    outcome,
    whole,
    name,
    role: null,
  };
}

/** null for what is no number of anything: a time of day, "one of them". */
function kindOf(draft: Draft, tokens: readonly Token[]): NumberKind | null {
  if (draft.unit === YEARS_OLD) return 'quantity';
  if (isRank(draft, tokens)) return 'rank';
  if (isScore(draft, tokens)) return 'score';
  if (!isNoFigure(draft)) return 'quantity';
  return draft.kind === 'digits' && !isTime(draft, tokens) ? 'label' : null;
}

function isRank({ numberFrom, numberTo }: Draft, tokens: readonly Token[]): boolean {
  const next = tokens[numberTo];
  if (next?.spaced === false && /^(?:st|nd|rd|th)$/.test(next.lower)) return true;
  const before = tokens[numberFrom - 1]?.text === '.' ? numberFrom - 2 : numberFrom - 1;
  return /^(?:no|number)$/.test(tokens[before]?.lower ?? '');
}

function isScore({ modifier, unit, numberFrom, numberTo, high }: Draft, tokens: readonly Token[]): boolean {
  if (modifier !== 'between' || unit !== null || high > HIGHEST_SCORE || numberTo - numberFrom !== 3) return false;
  const [dash, last] = [tokens[numberFrom + 1], tokens[numberTo - 1]];
  return DASH.test(dash?.text ?? '') && dash?.spaced === false && last?.spaced === false;
}

/** "the sixth-largest city". Beside a number "second" is a time, and "a third of" a share. */
function wordRanks(tokens: readonly Token[], inDates: ReadonlySet<number>): StatedNumber[] {
  return tokens.flatMap((token, at) => {
    const rank = token.kind === 'word' ? RANK_OF.get(token.lower) : undefined;
    if (rank === undefined || inDates.has(at) || isShareOrTime(tokens, at)) return [];
    const rest = {
      modifier: 'exact',
      unit: null,
      head: null,
      outcome: null,
      whole: null,
      name: null,
      role: null,
    } as const;
    return [{ kind: 'rank', from: at, to: at + 1, low: rank, high: rank, ...rest }];
  });
}

function isShareOrTime(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text === '-' ? tokens[at - 2] : tokens[at - 1];
  if (before?.kind === 'number' || /^(?:one|a|per)$/.test(before?.lower ?? '')) return tokens[at]?.lower !== 'first';
  return false;
}
