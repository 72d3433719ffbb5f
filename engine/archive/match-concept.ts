import scopes from '../../data/lexicon/scope.json' with { type: 'json' };
import { isOutcomeHead } from '../figures/outcomes.ts';
import type { Article, Figure } from '../model.ts';
import { isCountedUnit, isMoney } from '../text/counted-units.ts';
import { conversionFactor } from '../text/conversions.ts';
import { isGenericPeople } from '../text/generic-people.ts';
import { findNames, kindOf, spokenName } from '../text/names.ts';
import { headNearness, type KnownConcept } from './known-concept.ts';
import { isOfItsTime } from './of-its-time.ts';
import { hasPhrase } from '../text/phrase-in.ts';
import { isFurther } from './roles-allowed.ts';
import { expand, type FigureInContext, normalise, type Surroundings, type Tier } from './surroundings.ts';

export interface ConceptMatch {
  /** 0 to 1; below MIN_SCORE nothing is matched. */
  score: number;
  /** The words that earned it, as a reader knows them. */
  matchedBy: string[];
  /** Groups of names beyond the first that the sentence itself has: "in Turkey and Syria" means both. */
  specific: number;
}

const SCOPE_CUES = new Map<string, string[]>();
for (const { cue, tag } of scopes) SCOPE_CUES.set(tag, [...(SCOPE_CUES.get(tag) ?? []), cue]);

const MIN_SCORE = 0.5;
/** A cue that is not there at all leaves the names to speak. */
const NO_CUE = 0.85;
/** A head that any count of people may have is worth less than the concept's own word. */
const GENERIC_HEAD = 0.9;
const UNNAMED_HEAD = 0.85;

export function inContext(figure: Figure, article: Article, surroundings: Surroundings): FigureInContext {
  const published = article.blocks[figure.block]?.date ?? article.published;
  return { figure, further: isFurther(figure), surroundings, published };
}

/** Whether a page's figure counts what a known concept counts; null when it does not, or the page does not say enough. */
export function matchConcept(context: FigureInContext, concept: KnownConcept): ConceptMatch | null {
  const { figure, surroundings } = context;
  if (!concept.stances.includes(figure.stance) || !hasSameUnit(figure, concept, surroundings)) return null;
  const head = headOf(figure, concept, surroundings);
  if (head === null || isExcluded(surroundings, concept) || !isOfItsTime(context, concept)) return null;
  const names = isOfOtherBody(context, concept) ? null : matchNames(surroundings, concept);
  const cue = names === null ? null : matchCue(surroundings, concept);
  if (names === null || cue === null || !hasScope(figure, concept, surroundings)) return null;
  if (isNumberUnit(concept.unit) && !isNamedNearby(surroundings, concept)) return null;
  const score = head.weight * names.weight * cue.weight;
  if (score < MIN_SCORE) return null;
  const matchedBy = [...new Set([...head.words, ...names.words, ...cue.words])];
  return { score, matchedBy, specific: names.inSentence };
}

/** Whether a page speaks of a concept's names at all: asked once, before any of its figures. */
export function mayConcern(whole: Tier, { groups, storyTerms }: KnownConcept): boolean {
  if (groups.length === 0) return storyTerms.some((term) => mentions(whole, term));
  return groups.every((group) => group.some((name) => mentions(whole, name)));
}

interface Evidence {
  weight: number;
  words: string[];
}

function hasSameUnit(figure: Figure, concept: KnownConcept, { tiers }: Surroundings): boolean {
  const { unit } = figure.quantity;
  if (unit === null || concept.unit === null) return figure.concept.outcome !== null || figure.concept.head !== null;
  if (conversionFactor(unit, concept.unit) !== null) return true;
  if (concept.unit === `${unit}/day`) return PER_DAY.test(tiers[0]?.text ?? '');
  // Users are people to one text and accounts to another: for things counted one by one the head decides.
  return isCountedUnit(unit) && isCountedUnit(concept.unit) && headNearness(figure.concept.head, concept.heads) === 1;
}

const PER_DAY = /\b(?:a day|per day|daily|each day|every day)\b/;

/** Killed, wounded, missing and displaced never stand for each other; without an outcome the head decides. */
function headOf(figure: Figure, concept: KnownConcept, { tiers }: Surroundings): Evidence | null {
  const { head, outcome } = figure.concept;
  if (!outcomesMeet(outcome, concept)) return null;
  if (isNumberUnit(concept.unit)) return { weight: 1, words: head === null ? [] : [head] };
  const nearness = headNearness(head, concept.heads);
  const weight = head !== null && isGenericPeople(head) && outcome === null ? GENERIC_HEAD : 1;
  if (nearness > 0 && head !== null) return { weight: nearness * weight, words: [head] };
  if (head !== null && !isOwnersName(head) && !(outcome !== null && saysNoMore(head))) return null;
  const sentence = tiers[0]?.text ?? '';
  const said = concept.heads.find((known) => hasPhrase(sentence, known) || hasPhrase(sentence, `${known}s`));
  if (said !== undefined) return { weight: nearness || GENERIC_HEAD, words: [said] };
  return outcome === null ? null : { weight: nearness || UNNAMED_HEAD, words: [] };
}

/** The same outcome; or one that the concept speaks of in its own heads and cues; or none where the text leaves it to them. */
function outcomesMeet(outcome: string | null, concept: KnownConcept): boolean {
  if (outcome === concept.outcome) return true;
  return outcome !== null && concept.outcome === null && concept.spokenOutcomes().has(outcome);
}

/** "70 people", "70 bodies": of those whom something befell, the noun tells no more. */
function saysNoMore(head: string): boolean {
  return isGenericPeople(head) || isOutcomeHead(head);
}

/** Money and percentages are told apart by their cues: "$9bn" has no head of its own. */
function isNumberUnit(unit: string | null): boolean {
  return isMoney(unit) || unit === 'percent' || unit === 'percentage point';
}

/** A sum or share has no noun to tell what it is of: its sentence or paragraph must say, or name the body or event itself. */
function isNamedNearby({ tiers }: Surroundings, { cues, groups }: KnownConcept): boolean {
  const [sentence, paragraph] = tiers;
  const isAtHand = [sentence, paragraph].some((tier) => tier && groups.flat().some((name) => mentions(tier, name)));
  if (!isAtHand && !POINTS_BACK.test(sentence?.text ?? '')) return false;
  if ([sentence, paragraph].some((tier) => tier !== undefined && cues.some((cue) => hasPhrase(tier.text, cue))))
    return true;
  const isPlace = (name: string): boolean => kindOf(name) === 'place' || kindOf(name) === 'country';
  return groups.flat().some((name) => !isPlace(name) && sentence !== undefined && mentions(sentence, name));
}

/** "It cost £19bn", "the line will cost £19bn": what a headline named. "Crossrail cost £19bn" names another thing. */
const POINTS_BACK = /\b(?:it|its|that|the|their|these|they|this)\b/;

/** "1,200 Israelis": people, named by whom they belong to. */
function isOwnersName(head: string): boolean {
  return findNames(head.charAt(0).toUpperCase() + head.slice(1)).length > 0;
}

interface NamedEvidence extends Evidence {
  inSentence: number;
}

function matchNames(surroundings: Surroundings, { groups, storyTerms }: KnownConcept): NamedEvidence | null {
  const { tiers } = surroundings;
  if (groups.length === 0) {
    const term = storyTerms.find((each) => tiers.some((tier) => mentions(tier, each)));
    return term === undefined ? null : { weight: 1, words: [], inSentence: 0 };
  }
  if (belongsToOther(surroundings, groups) || isSplit(surroundings, groups)) return null;
  const found = groups.map((group) => nearest(tiers, group));
  if (found.some((each) => each === null) || isElsewhere(surroundings, groups, found)) return null;
  const weights = found.map((each) => each?.tier.weight ?? 0);
  const near = found.filter((each) => each?.tier.place === 'sentence').length;
  const words = found.map((each) => spokenName(each?.name ?? ''));
  return { weight: average(weights), words, inSentence: near === groups.length ? near - 1 : 0 };
}

/**
 * "Qantas said the data of 6 million customers were stolen", on a page that speaks of Equifax further on, or whose headline
 * names Qantas: a named body that says so speaks of itself.
 */
function isOfOtherBody({ figure, surroundings }: FigureInContext, { groups }: KnownConcept): boolean {
  const whose = groups.find((group) => group.every(isBody));
  const claimant = figure.attribution?.claimant ?? '';
  if (whose === undefined || !/^\p{Lu}/u.test(claimant)) return false;
  if (findNames(claimant).some(({ name }) => whose.includes(name))) return false;
  const place = nearest(surroundings.tiers, whose)?.tier.place;
  if (place === 'before' || place === 'article') return true;
  const headline = surroundings.tiers.find((tier) => tier.place === 'headline');
  return place === 'paragraph' && headline !== undefined && isHeadedBy(headline, claimant, whose);
}

/** The headline names who says so, and not whose they would be. */
function isHeadedBy(headline: Tier, claimant: string, whose: readonly string[]): boolean {
  return hasPhrase(headline.text, normalise(claimant)) && !whose.some((name) => mentions(headline, name));
}

function isBody(name: string): boolean {
  return kindOf(name) === 'organisation' || kindOf(name) === null;
}

/** "18,991 in Turkey and 3,384 in Syria": neither number is that of both. */
function isSplit({ places, otherPlaces }: Surroundings, groups: readonly (readonly string[])[]): boolean {
  if (places.size === 0 || otherPlaces.size === 0) return false;
  const isIn = (names: ReadonlySet<string>) => (group: readonly string[]) => group.some((name) => names.has(name));
  return groups.some((group) => isIn(otherPlaces)(group) && !isIn(places)(group));
}

interface FoundName {
  tier: Tier;
  name: string;
}

function nearest(tiers: readonly Tier[], group: readonly string[]): FoundName | null {
  for (const tier of tiers) {
    const name = group.find((each) => mentions(tier, each));
    if (name !== undefined) return { tier, name };
  }
  return null;
}

/** A canonical name, or for one that no list has, its words. */
function mentions(tier: Tier, name: string): boolean {
  return tier.names.has(name) || (kindOf(name) === null && hasPhrase(tier.text, name.replaceAll('-', ' ')));
}

/** "3,000 American troops" near Ukraine are not Russia's. */
function belongsToOther({ owners }: Surroundings, groups: readonly (readonly string[])[]): boolean {
  const [whose] = groups;
  if (owners.size === 0 || whose === undefined) return false;
  const known = expand(whose);
  return (
    ![...owners].some((owner) => known.has(owner)) &&
    !groups.slice(1).some((group) => group.some((name) => owners.has(name) && kindOf(name) !== 'country'))
  );
}

/** The sentence lacks a name of the concept and has another place: "5,000 Russian troops in Syria" under a headline on Ukraine. */
function isElsewhere(
  { sentenceNames }: Surroundings,
  groups: readonly (readonly string[])[],
  found: readonly (FoundName | null)[],
): boolean {
  if (found.every((each) => each?.tier.place === 'sentence')) return false;
  const own = new Set(groups.flat());
  const around = expand(own);
  const places = sentenceNames.filter((name) => kindOf(name) === 'place' || kindOf(name) === 'country');
  // Los Angeles lies in the country that Maui lies in, and neither in the other.
  return places.some((place) => !around.has(place) && ![...expand([place])].some((name) => own.has(name)));
}

function matchCue({ tiers, clause }: Surroundings, { cues, needsCue }: KnownConcept): Evidence | null {
  if (cues.length === 0) return { weight: 1, words: [] };
  for (const tier of tiers) {
    // Far away in the article a cue belongs to another of its numbers.
    if (needsCue && tier.place === 'article') break;
    const text = tier.place === 'sentence' ? clause : tier.text;
    const said = cues.filter((cue) => hasPhrase(text, cue));
    if (said.length > 0) return { weight: tier.weight, words: said.slice(0, 3) };
  }
  return needsCue ? null : { weight: NO_CUE, words: [] };
}

/** An exclusion is a phrase or a canonical name, spoken in the sentence itself. */
function isExcluded({ tiers }: Surroundings, { excludes }: KnownConcept): boolean {
  const sentence = tiers[0];
  return sentence !== undefined && excludes.some((each) => sentence.names.has(each) || hasPhrase(sentence.text, each));
}

/** A sentence up to the mark behind a figure: in "388,652 dead, among them 117,388 civilians" the civilians stand further on. */
function upToNoun({ sentence, sentenceStart, end }: Figure): string {
  const mark = sentence.slice(end - sentenceStart).search(/[,;:(–—]/u);
  return normalise(mark < 0 ? sentence : sentence.slice(0, end - sentenceStart + mark));
}

/** What the concept is limited to must be said of the figure too: by its scope, its sentence or, for a place, the headline. */
function hasScope(figure: Figure, { scopeTags, heads }: KnownConcept, { tiers, clause }: Surroundings): boolean {
  return scopeTags.every((tag) => {
    const facet = tag.slice(0, tag.indexOf('='));
    // "9,000 Palestinians, among them 3,600 children": the children of the sentence are not those of its first number.
    const { head } = figure.concept;
    if (facet === 'people' && head !== null && headNearness(head, heads) === 0) return false;
    const tags = figure.scope?.tags ?? [];
    if (tags.includes(tag)) return true;
    if (tags.some((own) => own.startsWith(`${facet}=`))) return false;
    const value = tag.slice(tag.indexOf('=') + 1);
    if (facet === 'place') return tiers.slice(0, 3).some((tier) => tier.names.has(value));
    const text = facet === 'people' ? upToNoun(figure) : clause;
    return [value.replaceAll('-', ' '), ...(SCOPE_CUES.get(tag) ?? [])].some((cue) => hasPhrase(text, cue));
  });
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
