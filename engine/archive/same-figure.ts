import type { Figure } from '../model.ts';
import { conversionFactor } from '../text/conversions.ts';
import { findNames, kindOf } from '../text/names.ts';
import { stem } from '../text/stem.ts';
import { areSynonyms } from '../text/synonyms.ts';
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
  return candidates.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a);
    taken.add(b);
    return true;
  });
}

interface Read {
  figure: Figure;
  /** Stems of the sentence, without numbers and function words. */
  words: ReadonlySet<string>;
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
  places: readonly string[];
}

function readFigure(figure: Figure): Read {
  const { sentence, sentenceStart, start, end } = figure;
  const before = sentence.slice(0, Math.max(0, start - sentenceStart));
  const after = sentence.slice(Math.max(0, end - sentenceStart));
  return {
    figure,
    words: new Set(stems(sentence)),
    before: new Set(stems(before).slice(-LOCAL_WORDS)),
    after: new Set([...stems(figure.surface), ...stems(after).slice(0, LOCAL_WORDS)]),
    places: findNames(sentence)
      .map(({ name }) => name)
      .filter((name) => ['place', 'country'].includes(kindOf(name) ?? '')),
  };
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  return words
    .map((word) => stem(word.replace(/['’]s?$/u, '')))
    .filter((word) => !FUNCTION_WORDS.has(word) && word.length > 1);
}

function pairOf(a: Read, b: Read): FigurePair {
  const thing = sameThing(a.figure, b.figure);
  const shared =
    thing === 0 ? 0 : 0.45 * share(a.words, b.words) + 0.3 * share(a.after, b.after) + 0.25 * share(a.before, b.before);
  const score = thing * Math.sqrt(shared) * (areApart(a.places, b.places) ? 0.5 : 1);
  const matchedBy = [...a.words].filter((word) => b.words.has(word)).slice(0, 6);
  return { a: a.figure, b: b.figure, score, matchedBy };
}

/** 0 when the two cannot count one thing; 1 when head, unit and outcome agree. */
function sameThing(a: Figure, b: Figure): number {
  if (!haveOneUnit(a.quantity.unit, b.quantity.unit) || kindOfRole(a) !== kindOfRole(b)) return 0;
  const [one, other] = [a.concept, b.concept];
  if (one.outcome !== null && other.outcome !== null && one.outcome !== other.outcome) return 0;
  return (one.outcome === other.outcome ? 1 : 0.7) * headsNear(one.head, other.head);
}

function haveOneUnit(a: string | null, b: string | null): boolean {
  return a === null || b === null || conversionFactor(a, b) !== null;
}

/** A rise is held against a rise, a part against a part. */
function kindOfRole({ role }: Figure): string {
  return role === 'former' || role === 'conversion' ? 'value' : role;
}

function headsNear(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0.85;
  if (a.toLowerCase() === b.toLowerCase()) return 1;
  return areSynonyms(a.toLowerCase(), b.toLowerCase()) ? 0.95 : 0.5;
}

/** Share of the smaller set that the other has too. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return large.size === 0 ? 1 : 0.5;
  return [...small].filter((word) => large.has(word)).length / small.size;
}

/** Both name places, and none of one lies in a place of the other. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [left, right] = [expand(a), expand(b)];
  return !a.some((place) => right.has(place)) && !b.some((place) => left.has(place));
}
