import type { Article, Figure } from '../model.ts';
import { kindOf, type NameMention, findNames } from '../text/names.ts';
import { namesOf } from './page-reading.ts';
import { expand } from './surroundings.ts';

/** Where one part of a list ends: "Laos has 19 cases, Vietnam 12", "19 in Laos and 12 in Vietnam". */
const LIST_MARK = /[,;:–—]|\b(?:and|but|compared|versus|while|with)\b/gu;
/** A body that counts its own is where they are: "Laos confirmed 14 cases". Who says a number may be anywhere. */
const COUNTS_ITS_OWN = /^(?:confirm|count|declare|detect|log|record|register|report)/;
/** "France pledged 150 million for Peru": what one country promises is none of another's. */
const PLEDGES = /^(?:allocate|commit|donate|offer|pledge|promise)/;
/** "The next was Peru, reporting 370 deaths": whoever has them, whatever else the sentence names. */
const HAS = /^,? (?:has|had|counting|recording|reporting|with)(?: \p{Ll}+){0,2} $/u;

/**
 * Canonical countries and places that a figure's own part of its sentence names, or else the part before it: "Malawi has
 * 1,400 cases and 52 deaths". Empty where the sentence leaves it to the rest of the page.
 */
export function ownPlaces(figure: Figure, all: readonly Figure[], article: Article): string[] {
  const { block, sentence, sentenceStart, attribution, reporter } = figure;
  const voices = new Set(
    [attribution?.claimant, reporter].flatMap((each) => findNames(each ?? '').map(({ name }) => name)),
  );
  const until = sentenceStart + sentence.length;
  const named = namesOf(article, block).filter(
    (each) => each.start >= sentenceStart && each.end <= until && isPlace(each.name),
  );
  const places = named.filter(({ name }) => !voices.has(name));
  const holder = named.findLast(({ end }) => end <= figure.start);
  if (holder && HAS.test(sentence.slice(holder.end - sentenceStart, figure.start - sentenceStart)))
    return [holder.name];
  const marks = marksBetween(figure, all);
  const own = nearestPart(figure, places, marks);
  const withVoice = nearestPart(figure, named, marks);
  if (PLEDGES.test(attribution?.cue ?? '')) return withVoice.names;
  // "Chile has confirmed 30 cases, and Bolivia 8": Chile's part is not Bolivia's.
  const isFarther = own.names.length === 0 || own.from < withVoice.from;
  return isFarther && COUNTS_ITS_OWN.test(attribution?.cue ?? '') ? withVoice.names : own.names;
}

/** Each of the two is counted somewhere that is neither in nor around what the other names. */
export function arePlacesApart(ours: readonly string[], theirs: readonly string[]): boolean {
  return hasOther(ours, theirs) && hasOther(theirs, ours);
}

function hasOther(places: readonly string[], others: readonly string[]): boolean {
  const known = expand(others);
  return places.some(
    (place) => !known.has(place) && !others.some((other) => expand([other]).has(place) || expand([place]).has(other)),
  );
}

function isPlace(name: string): boolean {
  return kindOf(name) === 'place' || kindOf(name) === 'country';
}

/** Offsets in the block that part the numbers of one sentence: the last mark between each two. */
function marksBetween({ block, sentenceStart, sentence }: Figure, all: readonly Figure[]): number[] {
  const inSentence = all.filter((each) => each.block === block && each.sentenceStart === sentenceStart);
  const inOrder = [...inSentence].sort((a, b) => a.start - b.start);
  return inOrder.slice(1).map((next, at) => {
    const from = inOrder[at]?.end ?? next.start;
    const gap = sentence.slice(from - sentenceStart, next.start - sentenceStart);
    const last = [...gap.matchAll(LIST_MARK)].at(-1);
    return last === undefined ? next.start : from + last.index;
  });
}

/** The last part up to a figure that names a place, by where it begins; no names where none does. */
function nearestPart(
  { start }: Figure,
  named: readonly NameMention[],
  marks: readonly number[],
): { from: number; names: string[] } {
  const starts = [0, ...marks];
  const parts = starts.map((from, at) => {
    const to = starts[at + 1] ?? Infinity;
    return { from, names: named.filter((each) => each.start >= from && each.start < to).map(({ name }) => name) };
  });
  const part = parts.findLast(({ from, names }) => from <= start && names.length > 0);
  return { from: part?.from ?? 0, names: [...new Set(part?.names ?? [])] };
}
