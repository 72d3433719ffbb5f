import type { Figure } from '../model.ts';
import { isCountedUnit } from '../text/counted-units.ts';
import { conversionFactor } from '../text/conversions.ts';
import { isGenericPeople } from '../text/generic-people.ts';
import { findNames, kindOf } from '../text/names.ts';
import { MONTHS, WEEKDAYS } from '../text/partial-dates.ts';
import { stem } from '../text/stem.ts';
import { areSynonyms } from '../text/synonyms.ts';
import { isFurther } from './roles-allowed.ts';
import { expand } from './surroundings.ts';

/** Two figures of two texts that count the same thing. */
export interface FigurePair {
  a: Figure;
  b: Figure;
  /** 0 to 1. */
  score: number;
  matchedBy: string[];
}

const MIN_SCORE = 0.4;
const LOCAL_WORDS = 5;
const APART = 0.5;
/** Two dead in one town and five in another are two accidents, however alike the words. */
const APART_DEAD = 0.35;
const OTHER_PREDICATE = 0.4;
const NO_OUTCOME = 0.42;
const OTHER_HEAD = 0.35;
const CALENDAR = new Set([...MONTHS, ...WEEKDAYS]);
const FUNCTION_WORDS = new Set(
  'a an and are as at be been by for from had has have he her his in into is it its of on or s she so t than that the their them there they this to was were which who will with about around more most over under less least nearly almost some up said says'.split(
    ' ',
  ),
);

/** Each figure of the one text with the nearest of the other that counts the same; nothing is paired twice. */
export function pairFigures(as: readonly Figure[], bs: readonly Figure[]): FigurePair[] {
  const [left, right] = [as.map(readFigure), bs.map(readFigure)];
  const candidates = left
    .flatMap((a) => right.map((b) => pairOf(a, b)))
    .filter((pair) => pair.score >= MIN_SCORE)
    .sort((one, other) => other.score - one.score);
  const taken = new Set<Figure>();
  const near = candidates.filter((pair) => take(pair, taken));
  const rest = left.flatMap((a) => onlyOneOfItsKind(a, left, right, taken));
  return [...near, ...rest.filter((pair) => take(pair, taken))];
}

function take({ a, b }: FigurePair, taken: Set<Figure>): boolean {
  if (taken.has(a) || taken.has(b)) return false;
  taken.add(a);
  taken.add(b);
  return true;
}

/** Two texts held together on purpose: their only counts of one kind ("cases", "deaths") are each other's, in whatever words. */
function onlyOneOfItsKind(
  a: Read,
  left: readonly Read[],
  right: readonly Read[],
  taken: ReadonlySet<Figure>,
): FigurePair[] {
  if (taken.has(a.figure) || left.some((other) => other !== a && isOneKind(a, other))) return [];
  const alike = right.filter((b) => !taken.has(b.figure) && isOneKind(a, b));
  const [b] = alike;
  if (b === undefined || alike.length > 1 || saysOtherwise(a, b) || areAbroad(a, b)) return [];
  const matchedBy = [a.figure.concept.head ?? a.figure.concept.outcome ?? ''];
  return [{ a: a.figure, b: b.figure, score: MIN_SCORE, matchedBy }];
}

function isOneKind(a: Read, b: Read): boolean {
  const [one, other] = [a.figure, b.figure];
  if (sameThing(a, b) === 0 || one.concept.outcome !== other.concept.outcome) return false;
  return one.concept.outcome !== null || (one.concept.head !== null && one.concept.head === other.concept.head);
}

/** Enough to see why two were paired. */
const MOST_WORDS = 6;

interface Read {
  figure: Figure;
  /** Stems of the sentence, without numbers and function words. */
  words: ReadonlySet<string>;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
  places: readonly string[];
  /** Whose they are, by the figure's own words: "9,000 British troops". */
  owners: readonly string[];
  /** "The 2019 earthquake", "the march of 2009". */
  eventYears: readonly number[];
  /** "Two more people": on top of what was counted before. */
  further: boolean;
  /** Capitalised words of the sentence that are neither its first nor a day's nor who says so. */
  proper: ReadonlySet<string>;
  /** The last word of its own before the number: "cancelled 1,300 flights". Stem; null at the head of a sentence. */
  predicate: string | null;
  /** The first word of its own: "Inflation fell to 6.2 percent". */
  subject: string | null;
}

function readFigure(figure: Figure): Read {
  const { sentence, sentenceStart, start, end } = figure;
  const before = sentence.slice(0, Math.max(0, start - sentenceStart));
  const after = sentence.slice(Math.max(0, end - sentenceStart));
  const said = new Set(stems(`${figure.attribution?.claimant ?? ''} ${figure.reporter ?? ''}`));
  const own = stems(before).filter((word) => !said.has(word));
  return {
    figure,
    proper: new Set(properNouns(sentence).filter((word) => !said.has(word))),
    predicate: own.at(-1) ?? null,
    subject: own.at(0) ?? null,
    words: new Set(stems(sentence)),
    before: new Set(stems(before).slice(-LOCAL_WORDS)),
    after: new Set([...stems(figure.surface), ...stems(after).slice(0, LOCAL_WORDS)]),
    owners: findNames(figure.surface).map(({ name }) => name),
    further: isFurther(figure),
    eventYears: [...sentence.matchAll(EVENT_YEAR)].map(([, before, after]) => Number(before ?? after)),
    places: findNames(sentence)
      .map(({ name }) => name)
      .filter((name) => ['place', 'country'].includes(kindOf(name) ?? '')),
  };
}

const EVENT_YEAR = /\b(?:[Tt]he|'s|’s) ((?:1[89]|20)\d\d) \p{L}|\p{Ll} of ((?:1[89]|20)\d\d)\b/gu;

function properNouns(sentence: string): string[] {
  const words = sentence.match(/(?<=[\p{L}\p{N},;:] )\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => !CALENDAR.has(word.toLowerCase())).flatMap(stems);
}

function stems(text: string): string[] {
  return wordsOf(text)
    .map((word) => stem(word))
    .filter((word) => !FUNCTION_WORDS.has(word) && word.length > 1);
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words.map((word) => word.replace(/['’]s?$/u, ''));
}

function pairOf(a: Read, b: Read): FigurePair {
  const thing = sameThing(a, b);
  const shared =
    thing === 0 ? 0 : 0.45 * share(a.words, b.words) + 0.3 * share(a.after, b.after) + 0.25 * share(a.before, b.before);
  const apart = areAbroad(a, b);
  const score = thing * Math.sqrt(shared) * (apart ? apartness(a) : 1) * (saysOtherwise(a, b) ? OTHER_PREDICATE : 1);
  return { a: a.figure, b: b.figure, score, matchedBy: wordsInCommon(a, b).slice(0, MOST_WORDS) };
}

/** As a's sentence has them, each once. */
function wordsInCommon(a: Read, b: Read): string[] {
  const inWords = new Map(wordsOf(a.figure.sentence).map((word) => [stem(word), word]));
  return [...a.words].filter((word) => b.words.has(word)).map((word) => inWords.get(word) ?? word);
}

function apartness({ figure: { concept } }: Read): number {
  return concept.outcome === null ? APART : APART_DEAD;
}

/** An event named by its year is none of another year, by name or by the day that the other figure is of. */
function areOfOtherYears(a: Read, b: Read): boolean {
  return isOfOtherYear(a, b) || isOfOtherYear(b, a);
}

function isOfOtherYear({ eventYears }: Read, { eventYears: others, figure }: Read): boolean {
  if (eventYears.length === 0) return false;
  const years = others.length > 0 ? others : figure.asOf === null ? eventYears : [Number(figure.asOf.slice(0, 4))];
  return !years.some((year) => eventYears.includes(year));
}

/** "Delayed 1,300 flights" and "cancelled 1,300 flights": each says its own verb and not the other's. */
function saysOtherwise(a: Read, b: Read): boolean {
  if (a.figure.concept.outcome !== null || a.figure.stance !== b.figure.stance) return false;
  if (isShare(a.figure)) return isForeign(a.subject, b) && isForeign(b.subject, a);
  return a.predicate !== b.predicate && isForeign(a.predicate, b) && isForeign(b.predicate, a);
}

function isForeign(word: string | null, other: Read): boolean {
  return word !== null && !other.words.has(word);
}

/** A share has no head of its own: what it is of stands at the head of its sentence. */
function isShare({ quantity: { unit } }: Figure): boolean {
  return unit === 'percent' || unit === 'percentage point';
}

function areAbroad(a: Read, b: Read): boolean {
  return areApart(a.places, b.places) || areDisjoint(a.proper, b.proper);
}

function areDisjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}

/** 0 when the two cannot count one thing; 1 when head, unit and outcome agree. */
function sameThing(left: Read, right: Read): number {
  const [a, b] = [left.figure, right.figure];
  if (areApart(left.owners, right.owners) || areOfOtherYears(left, right)) return 0;
  if (!haveOneUnit(a.quantity.unit, b.quantity.unit) || !haveOneRole(a, b) || areFurther(left, right)) return 0;
  const [one, other] = [a.concept, b.concept];
  if (one.outcome !== null && other.outcome !== null && one.outcome !== other.outcome) return 0;
  return (one.outcome === other.outcome ? 1 : NO_OUTCOME) * headsNear(one.head, other.head);
}

function haveOneUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null || conversionFactor(a, b) !== null) return true;
  // For things counted one by one the heads decide: "20 others" are counted in others and "20 people" in persons.
  return isCountedUnit(a) && isCountedUnit(b);
}

/** A rise is held against a rise, a part against a part; a part that is told alone elsewhere is still the same number of the same. */
function haveOneRole(a: Figure, b: Figure): boolean {
  if (kindOfRole(a) === kindOfRole(b)) return true;
  const roles = [kindOfRole(a), kindOfRole(b)];
  const isEqual = a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high;
  return isEqual && a.concept.head === b.concept.head && roles.includes('part') && roles.includes('value');
}

/** "Two more people died" is not the toll, and no other day's "three more". */
function areFurther(a: Read, b: Read): boolean {
  return a.further !== b.further || (a.further && a.figure.quantity.low !== b.figure.quantity.low);
}

function kindOfRole({ role }: Figure): string {
  return role === 'former' || role === 'conversion' ? 'value' : role;
}

function headsNear(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0.85;
  if (a.toLowerCase() === b.toLowerCase()) return 1;
  return areSynonyms(a.toLowerCase(), b.toLowerCase()) ? 0.95 : arePeople(a, b) ? 0.8 : OTHER_HEAD;
}

/** "350 people" may be the "350 protesters"; two different kinds of people are not. */
function arePeople(a: string, b: string): boolean {
  return isGenericPeople(a) || isGenericPeople(b);
}

/** Share of the smaller set that the other has too. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return large.size === 0 ? 1 : 0.5;
  return [...small].filter((word) => large.has(word)).length / small.size;
}

/** Both name somewhere or somebody, and none of one lies in or belongs to one of the other. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [left, right] = [expand(a), expand(b)];
  return !a.some((place) => right.has(place)) && !b.some((place) => left.has(place));
}
