import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import type { ArchivedArticle, ArchivedFigure, Figure, PartialDate, Stance } from '../model.ts';
import { findNames, kindOf } from '../text/names.ts';
import { singularOf, unitOfHead } from '../text/nouns.ts';
import { unlistedNames } from './unlisted-names.ts';
import type { KnownConcept } from './known-concept.ts';
import { hasPhrase } from '../text/phrase-in.ts';
import { normalise } from './surroundings.ts';

/** A figure nobody curated: what its own words and its article's names tell. */
export function conceptOfArchived(figure: ArchivedFigure, article: ArchivedArticle): KnownConcept {
  const words = wordsOf(figure);
  const outcome = outcomeOfArchived(figure);
  return {
    unit: figure.unit,
    outcome,
    heads: headsIn(words),
    groups: outcome === null ? groupsOf(figure, article) : [...groupsOf(figure, article), ...placesOf(article)],
    cues: shareCues(figure),
    needsCue: false,
    excludes: [],
    storyTerms: article.topics,
    scopeTags: [],
    stances: stancesBeside(figure),
    from: null,
    to: null,
    isEvent: outcome !== null,
    isOneOfSeveral: () => false,
    spokenOutcomes: () => NO_OUTCOMES,
  };
}

/** What befell those whom a figure on record counts, null for other counts. */
export function outcomeOfArchived(figure: ArchivedFigure): string | null {
  return figure.outcome === undefined ? outcomeIn(wordsOf(figure)) : figure.outcome;
}

function wordsOf({ surface, concept, scope }: ArchivedFigure): string {
  return normalise(`${surface} ${concept} ${scope ?? ''}`);
}

/** Fewer words name nothing: "rate", "turnout". */
const FEWEST = 2;

/** A country's share is known by what it is of: the "unemployment rate" of "Peru's unemployment rate". */
function shareCues({ unit, concept }: ArchivedFigure): string[] {
  if (unit !== 'percent') return [];
  const [first, ...others] = findNames(concept);
  if (first === undefined || others.length > 0 || kindOf(first.name) !== 'country') return [];
  const [own, other] = [concept.slice(0, first.start), concept.slice(first.end)];
  const phrases = [own, other].map((part) => normalise(part).match(PHRASE)?.[0] ?? '');
  return phrases.filter((phrase) => phrase.split(' ').length >= FEWEST);
}

/** Without the "'s" before and the "in" behind. */
const PHRASE = /\b(?!s\b)\p{L}{3,}(?: \p{L}{3,})+/u;

const NO_OUTCOMES: ReadonlySet<string> = new Set();

/** More capitals than this, and a headline is set in Title Case. */
const TITLE_CASE_SHARE = 0.5;

/** Longest first: "killed or wounded" are casualties and not the dead. */
const MEANINGS = [
  ...outcomes.map(({ cue, outcome }) => ({ cue: cue.toLowerCase(), outcome })),
  ...['killed and wounded', 'killed or wounded', 'killed or injured', 'killed and injured', 'dead and wounded'].map(
    (cue) => {
      return { cue, outcome: 'casualties' };
    },
  ),
].sort((a, b) => b.cue.length - a.cue.length);

export function outcomeIn(words: string): string | null {
  return MEANINGS.find(({ cue }) => hasPhrase(words, cue))?.outcome ?? null;
}

/** Every noun-like word may be the head: "Russian troops near the border" is about troops, and a page's head is held against each. */
function headsIn(words: string): string[] {
  return (words.match(/\p{L}{3,}/gu) ?? []).flatMap((word) => [word, singularOf(word)]);
}

/** What struck, struck somewhere: of two accidents in one country the place tells them apart. Empty where none is named. */
function placesOf({ places }: ArchivedArticle): string[][] {
  const own = places.flatMap((place) => {
    const listed = findNames(place).map(({ name }) => name);
    return listed.length === 0 ? [place.toLowerCase()] : listed.filter((name) => kindOf(name) === 'place');
  });
  return own.length === 0 ? [] : [[...new Set(own)]];
}

/** Its own names one by one; without any, one of the article's places, people or bodies must be near. */
function groupsOf(figure: ArchivedFigure, { headline, places, organisations }: ArchivedArticle): string[][] {
  const own = [...named(`${figure.surface} ${figure.concept}`), ...unlistedIn(figure, { places, organisations })];
  if (own.length > 0) return own.map((name) => [name]);
  const listed = named([headline, ...places, ...organisations].join('; '));
  const around = [...new Set([...listed, ...properNouns(headline)])];
  return around.length > 0 ? [around] : [];
}

/** The Oran of "Oran pipeline", the Acme of "jobs Acme will cut": names of its article that stand in what it counts. */
function unlistedIn(
  { concept, claimant }: ArchivedFigure,
  { places, organisations }: Pick<ArchivedArticle, 'places' | 'organisations'>,
): string[] {
  const words = normalise(concept);
  // The Acme of "jobs Acme will cut" may have opened its sentence, and not what it counts.
  // So may its gunmen.
  const within = unlistedNames(concept).filter((name) => !isPlainNoun(name));
  const known = [...places, ...organisations, ...within, ...(claimant?.match(CAPITALISED) ?? [])];
  const own = known.filter((name) => findNames(name).length === 0).map((name) => name.toLowerCase());
  return [...new Set(own)].filter((name) => hasPhrase(words, name));
}

/** A speaker by its name: "Acme", no "officials". */
const CAPITALISED = /^\p{Lu}\S*$/u;

function isPlainNoun(name: string): boolean {
  return unitOfHead(singularOf(name.toLowerCase())) !== null;
}

/** Names no list has yet: "Port Marlow". A headline in Title Case tells nothing. */
function properNouns(headline: string): string[] {
  const words = headline.match(/\p{L}+/gu) ?? [];
  const capitals = words.slice(1).filter((word) => /^\p{Lu}\p{L}{3}/u.test(word));
  return capitals.length > words.length * TITLE_CASE_SHARE ? [] : capitals.map((word) => word.toLowerCase());
}

function named(text: string): string[] {
  const names = findNames(text).map(({ name }) => name);
  return [...new Set(names)].filter((name) => kindOf(name) !== 'person');
}

/** A forecast is held against a forecast, and for a period of its own against the count of that period; a count also against an estimate. */
function stancesBeside({ stance, asOf }: ArchivedFigure): Stance[] {
  const observed: Stance[] = ['count', 'estimate', 'former'];
  if (stance !== 'projection' && stance !== 'hypothetical') return observed;
  return stance === 'projection' && isPeriod(asOf) ? [stance, 'count', 'estimate'] : [stance];
}

/** A year or a month, and no day. */
function isPeriod(asOf: PartialDate | null): boolean {
  return asOf !== null && asOf.length < '2025-01-01'.length;
}

/** A forecast and what came of it are of one period, named by both. */
export function isForecastOf(saved: ArchivedFigure, { stance, asOf }: Figure): boolean {
  return saved.stance !== 'projection' || stance === 'projection' || saved.asOf === asOf;
}
