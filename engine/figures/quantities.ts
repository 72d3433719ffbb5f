import type { Token } from '../text/tokens.ts';
import type { Draft, Sentence } from './draft.ts';
import { numeralWord } from './numeral-words.ts';
import { numeralAt, type Numeral } from './numerals.ts';
import { changesBefore } from './changes.ts';
import { currencyBefore } from './money.ts';
import { perAt } from './rates.ts';
import { signBefore, signWithin } from './signs.ts';
import { partOfUnit, unitAt, unitBefore, type FoundUnit } from './units.ts';

const DASH = /^[-–—~‑]$/u;
const RANGE_WORDS = new Set(['to', 'through', 'or', 'and']);
/** "between 300 and about 400", "from 5,000 to as many as 7,000": said of the second end alone. */
const SAID_OF_END = new Set('about around some roughly nearly almost perhaps maybe possibly approximately'.split(' '));

/** Every number of a sentence with its range, sign and unit; what is no figure is taken out later. */
export function readQuantities(sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  const { tokens } = sentence;
  let floor = 0;
  for (let at = 0; at < tokens.length;) {
    const numeral = startsNumber(tokens, at) ? numeralAt(tokens, at) : null;
    const draft = numeral && draftOf(sentence, numeral, floor);
    if (draft) {
      drafts.push(draft);
      floor = draft.to;
    }
    at = draft?.to ?? at + 1;
  }
  return drafts;
}

/** "MH17", "F16" and "x2" are names, "US$5" and "$5" are not; "Zz4.2 million" is no million. */
function startsNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  if (token.kind === 'word') return before?.kind !== 'number' || numeralWord(token, 'scale') === null;
  if (token.spaced || before?.kind !== 'word') return true;
  return currencyBefore(tokens, at) !== null;
}

function draftOf(sentence: Sentence, first: Numeral, floor: number): Draft {
  const { tokens } = sentence;
  const money = currencyBefore(tokens, first.from, floor);
  const firstUnit = unitAt(tokens, first, money?.unit ?? null);
  const spread = spreadAfter(tokens, first);
  const second = spread === null ? rangeEnd(tokens, first, firstUnit, money?.unit ?? null) : null;
  const last = spread ?? second?.numeral ?? first;
  const unit = second || spread ? unitAt(tokens, last, money?.unit ?? second?.money ?? null) : firstUnit;
  const leading = unit === null && money === null && first.kind === 'digits' ? unitBefore(tokens, first.from) : null;
  const unitName = (unit ?? firstUnit ?? money ?? leading)?.unit ?? second?.money ?? null;
  const around = spread === null ? { low: first.low, high: first.high } : endsAround(first, spread);
  const ends = second ? orderedEnds(first, last, second.firstTimes) : around;
  const signed =
    signBefore(tokens, money?.from ?? first.from) ?? signWithin(tokens, money?.from ?? first.from, first.from);
  const from = signed ?? money?.from ?? leading?.from ?? first.from;
  const [low, high] = withSigns(ends, signed !== null, second);
  const times = (money ?? unit ?? firstUnit)?.times ?? 1;
  // "12 per 100,000 people", "2,340 a day": a rate without a unit of its own.
  const isBare = unit === null && money === null;
  const ratio =
    isBare && /^(?:per|for|an?|each|every)$/.test(tokens[last.to]?.lower ?? '') ? perAt(tokens, last.to) : null;
  // "half a mile" is no share.
  const isMeasured = first.kind === 'fraction' && unit !== null && partOfUnit(tokens, first.to) !== null;
  return {
    sentence,
    from,
    to: Math.max((unit ?? ratio)?.to ?? last.to, last.to),
    numberFrom: first.from,
    numberTo: last.to,
    low: low * times,
    high: high * times,
    step: Math.min(first.step * (second?.firstTimes ?? 1), last.step) * times,
    kind: isMeasured ? 'words' : first.kind,
    scale: last.scale,
    modifier: second || spread ? 'between' : first.kind === 'vague' ? 'about' : 'exact',
    modifierText: null,
    unit: unitName,
    unitKind: unit?.kind ?? firstUnit?.kind ?? (unitName === null ? null : leading ? 'measure' : 'money'),
    per: (unit ?? ratio)?.per ?? null,
    compound: unit?.compound ?? false,
    head: null,
    nounFrom: 0,
    nounTo: 0,
    outcome: null,
    role: 'value',
    change: null,
    stance: 'count',
    of: null,
  };
}

/** The 195 of "1,010 ± 195 light years": how far off the first number may be. null for a number that stands alone. */
function spreadAfter(tokens: readonly Token[], first: Numeral): Numeral | null {
  return tokens[first.to]?.text === '±' ? numeralAt(tokens, first.to + 1) : null;
}

/** A power behind the two is said of both: "5.0 ± 0.4 million". */
function endsAround(first: Numeral, spread: Numeral): { low: number; high: number } {
  const middle = first.low * (first.scale === 1 ? spread.scale : 1);
  const exact = (value: number) => Number(value.toPrecision(DIGITS));
  return { low: exact(middle - spread.high), high: exact(middle + spread.high) };
}

/** As many as no sum of two printed numbers has: what lies beyond is the machine's rounding. */
const DIGITS = 12;

/** "minus 10", "between minus ten and fifteen", "-5 to -10". */
function withSigns(ends: { low: number; high: number }, first: boolean, second: RangeEnd | null): [number, number] {
  if (second === null) return first ? [-ends.high, -ends.low] : [ends.low, ends.high];
  if (first && second.negative) return [-ends.high, -ends.low];
  return first ? ([-ends.low, ends.high].sort((a, b) => a - b) as [number, number]) : [ends.low, ends.high]; // sorting keeps the two
}

interface RangeEnd {
  numeral: Numeral;
  /** Where it begins, its sign included. */
  from: number;
  negative: boolean;
  money: string | null;
  /** "5-6 million", "10–12,000": what the first number is multiplied by, because the second says it for both. */
  firstTimes: number;
}

/** The other end of "500,000-600,000", "5 to 7 percent", "$7/$9", "between … and …"; null when there is none. */
function rangeEnd(
  tokens: readonly Token[],
  first: Numeral,
  unit: FoundUnit | null,
  money: string | null,
): RangeEnd | null {
  if (first.kind === 'multiple' || (first.kind === 'vague' && first.scale === 1)) return null;
  const worded = unit !== null && unit.to > first.to;
  return (
    (worded ? null : endAfter(tokens, first, first.to, money)) ?? (worded ? endAfterUnit(tokens, first, unit) : null)
  );
}

/** "7 percent to 9 percent", "$1 a day to $2 a day": the unit stands twice. "rose 5 percent to 120" are two figures. */
function endAfterUnit(tokens: readonly Token[], first: Numeral, unit: FoundUnit): RangeEnd | null {
  if (unit.kind === 'money' && isChangeLedOn(tokens, first, unit.to)) return null;
  const end = endAfter(tokens, first, unit.to, unit.kind === 'money' ? unit.unit : null);
  if (!end) return null;
  const second = unitAt(tokens, end.numeral, end.money);
  return second?.unit === unit.unit ? end : null;
}

/** "cut by 2p to 18p", as "cut by $2 to $18": a sum that carries its own unit is a change, and "to" leads to what it left. */
function isChangeLedOn(tokens: readonly Token[], first: Numeral, to: number): boolean {
  return tokens[to]?.lower === 'to' && tokens[first.from - 1]?.lower === 'by' && changesBefore(tokens, first.from);
}

function endAfter(tokens: readonly Token[], first: Numeral, at: number, money: string | null): RangeEnd | null {
  const joint = jointAt(tokens, first, at, money !== null);
  if (joint === null) return null;
  const signed = /^(?:minus|negative)$/.test(tokens[joint]?.lower ?? '') || /^[−-]$/u.test(tokens[joint]?.text ?? '');
  const start = signed ? joint + 1 : pastWordsOfEnd(tokens, first.from, joint);
  const symbol = currencyAt(tokens, start);
  const numeral = numeralAt(tokens, symbol?.to ?? start);
  if (!numeral || !mayEnd(first, numeral)) return null;
  if (symbol !== null && money === null && tokens[joint - 1]?.lower === 'to' && openerOf(tokens, first.from) === null)
    return null;
  if (tokens[joint - 1]?.lower === 'or' && !isAlternative(first, numeral)) return null;
  const firstTimes = timesOfFirst(tokens, first, numeral);
  // "leads by 52 percent to 40 percent": two shares of one vote.
  if (isPercentBefore(tokens, joint - 1) && first.low > numeral.high) return null;
  // "cut by half, from 8 billion to 4 billion": no range runs down.
  const isDown = first.low * firstTimes > numeral.high && first.kind === numeral.kind;
  // "leads by 50.1 to 42.9 percent"
  if (isDown && openerOf(tokens, first.from) === null && isPercent(tokens[numeral.to])) return null;
  if (isDown && tokens[joint - 1]?.lower === 'to' && openerOf(tokens, first.from) === 'from' && !signed) return null;
  return { numeral, from: joint, negative: signed, money: symbol?.unit ?? null, firstTimes };
}

/** "52 percent to": a share that another one follows. */
function isPercentBefore(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.lower === 'to' && isPercent(tokens[to - 1]);
}

function isPercent(token: Token | undefined): boolean {
  return /^(?:%|percent|cent)$/.test(token?.lower ?? '');
}

function pastWordsOfEnd(tokens: readonly Token[], first: number, at: number): number {
  if (openerOf(tokens, first) === null) return at;
  const asMany = tokens[at]?.lower === 'as' && tokens[at + 2]?.lower === 'as';
  return asMany ? at + 3 : SAID_OF_END.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}

function timesOfFirst(tokens: readonly Token[], first: Numeral, last: Numeral): number {
  if (first.scale > 1 || first.kind === 'vague') return 1;
  if (last.scale > 1) return first.low <= last.low / last.scale ? last.scale : 1;
  const grouped = first.low < THOUSAND && last.step >= THOUSAND && (tokens[last.from]?.text.includes(',') ?? false);
  const times = (last.low / first.low) * (1 / THOUSAND);
  return grouped && first.kind === 'digits' && times > 1 && times < LARGEST_STEP ? THOUSAND : 1;
}

const THOUSAND = 1000;
/** "10–12,000" are both thousands; "5 to 90,000" may be five. */
const LARGEST_STEP = 3;

function mayEnd(first: Numeral, second: Numeral): boolean {
  if (second.kind === 'multiple' || second.kind === 'vague') return false;
  // "rose by a third to 40 euros" are two figures.
  return (second.kind === 'fraction') === (first.kind === 'fraction');
}

/** "three or four" is a range, "two or more" and "5 or 500" are not. */
function isAlternative(first: Numeral, second: Numeral): boolean {
  return second.low > first.low && second.low <= first.low * 2;
}

function currencyAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  for (const to of [at + 1, at + 2]) {
    const found = tokens[to]?.kind === 'number' ? currencyBefore(tokens, to) : null;
    if (found && found.from === at) return { unit: found.unit, to };
  }
  return null;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** The position after the word or mark that joins two ends, null when they are not joined. */
function jointAt(tokens: readonly Token[], first: Numeral, at: number, money: boolean): number | null {
  const mark = tokens[at];
  if (mark === undefined) return null;
  if (DASH.test(mark.text)) return dashJoint(tokens, at);
  if (mark.lower === 'up') return opensUpTo(tokens, first, at) ? at + 2 : null;
  if (mark.text === '/' && money) return at + 1;
  if (!RANGE_WORDS.has(mark.lower)) return null;
  const opener = openerOf(tokens, first.from);
  if (mark.lower === 'and') return opener === 'between' ? at + 1 : null;
  return mark.lower === 'to' && joinsNothing(tokens, first, at, opener) ? null : at + 1;
}

/** "from 30 up to 40". */
function opensUpTo(tokens: readonly Token[], first: Numeral, at: number): boolean {
  const opener = tokens[first.from - 1]?.lower;
  return tokens[at + 1]?.lower === 'to' && opener === 'from' && !joinsNothing(tokens, first, at + 1, opener);
}

/** "in 2018 to 3.9 million", "rose from 130 to 150", "up 12 to 40": what "to" leads to is a value of its own. */
function joinsNothing(tokens: readonly Token[], first: Numeral, at: number, opener: string | null): boolean {
  if (YEAR.test(tokens[first.from]?.text ?? '') && !YEAR.test(tokens[at + 1]?.text ?? '')) return true;
  if (opener === 'between' || !changesBefore(tokens, first.from)) return false;
  if (opener === 'from') return true;
  const end = numeralAt(tokens, at + 1);
  const share = end !== null && /^(?:%|percent|per|percentage)$/.test(tokens[end.to]?.lower ?? '');
  const leader = tokens[first.from - 1]?.lower ?? '';
  if (leader === 'by') return !share && end !== null && leadsOn(tokens, first, end);
  return !share && leader !== 'of';
}

/** "raised by 1,290 to 3,869", "rose by 12 to 64": a rise and where it led; "by 10 to 20" and "by 2 to 3 metres" may be ranges. */
function leadsOn(tokens: readonly Token[], first: Numeral, end: Numeral): boolean {
  if (isPrecise(first) && isPrecise(end)) return true;
  const times = first.low === first.high && first.low >= 10 ? end.low / first.high : 1;
  const counts = times > FARTHEST_END || (times > 2 && first.step === 1);
  return counts && unitAt(tokens, end, null) === null;
}

function isPrecise({ low, high }: Numeral): boolean {
  return low === high && String(low).replace(/0+$/, '').length >= PRECISE_DIGITS;
}

const PRECISE_DIGITS = 3;
/** "shrank by 850,000 to 1.4 billion": no range is that wide. */
const FARTHEST_END = 5;

function dashJoint(tokens: readonly Token[], at: number): number | null {
  const next = tokens[at + 1];
  if (tokens[at]?.text === '-' && next?.lower === 'to' && tokens[at + 2]?.text === '-') return at + 3;
  // "a two- to three-year delay", "5- or 6-metre waves"
  if (tokens[at]?.text === '-' && /^(?:to|or)$/.test(next?.lower ?? '') && next?.spaced) return at + 2;
  return next?.spaced === tokens[at]?.spaced ? at + 1 : null;
}

/** The word before a number, past its currency and modifiers: "between about $5". */
function openerOf(tokens: readonly Token[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const word = tokens[i]?.lower ?? '';
    if (word === 'between' || word === 'from') return word;
  }
  return null;
}

function orderedEnds(first: Numeral, last: Numeral, firstTimes: number): { low: number; high: number } {
  const low = first.low * firstTimes;
  return low <= last.high ? { low, high: last.high } : { low: last.low, high: low };
}
