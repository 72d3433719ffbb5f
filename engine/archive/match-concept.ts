import type { Article, Figure, PartialDate } from '../model.ts';
import { conversionFactor } from '../text/conversions.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import { kindOf } from '../text/names.ts';
import { headNearness, type KnownConcept } from './known-concept.ts';
import { expand, type Surroundings, type Tier } from './surroundings.ts';

export interface ConceptMatch {
  /** 0 to 1; below MIN_SCORE nothing is matched. */
  score: number;
  /** The words that earned it, as a reader knows them. */
  matchedBy: string[];
}

/** A page's figure with all that is asked about it, read once for all concepts. */
export interface FigureInContext {
  figure: Figure;
  surroundings: Surroundings;
  /** The page's day, or the reader's when the page has none. */
  published: PartialDate;
}

const MIN_SCORE = 0.5;
/** A cue that is not there at all leaves the names to speak. */
const NO_CUE = 0.85;
/** A year and some weeks: anniversaries of an event are told with its year. */
const EVENT_NEWS_DAYS = 400;
/** A page may be dated a little before the archive's own day for the event (time zones, "from" stated to the month). */
const EARLY_DAYS = 2;

export function inContext(
  figure: Figure,
  article: Article,
  surroundings: Surroundings,
  today: PartialDate,
): FigureInContext {
  const published = article.blocks[figure.block]?.date ?? article.published ?? today;
  return { figure, surroundings, published };
}

/** Whether a page's figure counts what a known concept counts; null when it does not, or the page does not say enough. */
export function matchConcept(context: FigureInContext, concept: KnownConcept): ConceptMatch | null {
  const { figure, surroundings } = context;
  if (!hasSameUnit(figure, concept) || !concept.stances.includes(figure.stance)) return null;
  if (isExcluded(surroundings, concept) || !isOfItsTime(context, concept)) return null;
  const head = headOf(figure, concept, surroundings);
  const names = matchNames(surroundings, concept);
  const cue = matchCue(surroundings, concept);
  if (head === null || names === null || cue === null || !hasScope(figure, concept, surroundings)) return null;
  const score = head.weight * names.weight * cue.weight;
  if (score < MIN_SCORE) return null;
  return { score, matchedBy: [...new Set([...head.words, ...names.words, ...cue.words])] };
}

interface Evidence {
  weight: number;
  words: string[];
}

function hasSameUnit({ quantity: { unit }, concept: { outcome } }: Figure, concept: KnownConcept): boolean {
  if (unit === null || concept.unit === null) return outcome !== null && outcome === concept.outcome;
  return conversionFactor(unit, concept.unit) !== null;
}

/** Killed, wounded, missing and displaced never stand for each other; without an outcome the head decides. */
function headOf(figure: Figure, concept: KnownConcept, { tiers }: Surroundings): Evidence | null {
  const { head, outcome } = figure.concept;
  if (concept.outcome !== outcome) return null;
  if (isNumberUnit(concept.unit)) return { weight: 1, words: head === null ? [] : [head] };
  const nearness = headNearness(head, concept.heads);
  if (nearness > 0 && head !== null) return { weight: nearness, words: [head] };
  if (head !== null && !isOwnersName(head)) return null;
  const sentence = tiers[0]?.text ?? '';
  const said = concept.heads.find((known) => hasPhrase(sentence, known) || hasPhrase(sentence, `${known}s`));
  return said === undefined && outcome === null
    ? null
    : { weight: nearness || 0.9, words: said === undefined ? [] : [said] };
}

/** Money and percentages are told apart by their cues: "$9bn" has no head of its own. */
function isNumberUnit(unit: string | null): boolean {
  return unit !== null && (/^[A-Z]{3}$/.test(unit) || unit === 'percent' || unit === 'percentage point');
}

/** "1,200 Israelis": people, named by whom they belong to. */
function isOwnersName(head: string): boolean {
  return /^\p{Lu}/u.test(head);
}

function matchNames(surroundings: Surroundings, { groups, storyTerms }: KnownConcept): Evidence | null {
  const { tiers } = surroundings;
  if (groups.length === 0) {
    const term = storyTerms.find((each) => tiers.some((tier) => mentions(tier, each)));
    return term === undefined ? null : { weight: 1, words: [] };
  }
  if (belongsToOther(surroundings, groups)) return null;
  const found = groups.map((group) => nearest(tiers, group));
  if (found.some((each) => each === null) || isElsewhere(surroundings, groups, found)) return null;
  const weights = found.map((each) => each?.tier.weight ?? 0);
  return { weight: average(weights), words: found.map((each) => wordFor(each?.name ?? '')) };
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

/** The sentence names another place, and none of the concept's: the headline's country is not the one counted here. */
function isElsewhere(
  { sentenceNames }: Surroundings,
  groups: readonly (readonly string[])[],
  found: readonly (FoundName | null)[],
): boolean {
  if (found.some((each) => each?.tier.place === 'sentence')) return false;
  const ours = new Set(groups.flatMap((group) => [...expand(group)]));
  const places = sentenceNames.filter((name) => kindOf(name) === 'place' || kindOf(name) === 'country');
  return places.length > 0 && places.every((place) => ![...expand([place])].some((name) => ours.has(name)));
}

function matchCue({ tiers }: Surroundings, { cues, needsCue }: KnownConcept): Evidence | null {
  if (cues.length === 0) return { weight: 1, words: [] };
  for (const tier of tiers) {
    if (needsCue && tier.place === 'article') break;
    const said = cues.filter((cue) => hasPhrase(tier.text, cue));
    if (said.length > 0)
      return { weight: tier.place === 'sentence' ? 1 : tier.weight + (1 - tier.weight) / 2, words: said.slice(0, 3) };
  }
  return needsCue ? null : { weight: NO_CUE, words: [] };
}

/** An exclusion is a phrase or a canonical name, spoken in the sentence itself. */
function isExcluded({ tiers }: Surroundings, { excludes }: KnownConcept): boolean {
  const sentence = tiers[0];
  return sentence !== undefined && excludes.some((each) => sentence.names.has(each) || hasPhrase(sentence.text, each));
}

/** What the concept is limited to must be said of the figure too: by its scope, its sentence or, for a place, the headline. */
function hasScope(figure: Figure, { scopeTags, cues }: KnownConcept, { tiers }: Surroundings): boolean {
  return scopeTags.every((tag) => {
    const tags = figure.scope?.tags ?? [];
    if (tags.includes(tag)) return true;
    const facet = tag.slice(0, tag.indexOf('='));
    if (tags.some((own) => own.startsWith(`${facet}=`))) return false;
    const value = tag.slice(tag.indexOf('=') + 1);
    if (facet === 'place') return tiers.slice(0, 3).some((tier) => tier.names.has(value));
    const sentence = tiers[0]?.text ?? '';
    return hasPhrase(sentence, value.replaceAll('-', ' ')) || cues.some((cue) => hasPhrase(sentence, cue));
  });
}

function isOfItsTime({ figure, surroundings, published }: FigureInContext, concept: KnownConcept): boolean {
  const from = dayNumber(concept.from);
  const to = lastDayNumber(concept.to);
  const said = lastDayNumber(figure.asOf ?? published);
  if (said === null) return true;
  if (from !== null && said < from - EARLY_DAYS) return false;
  const { years } = surroundings;
  if (years.length > 0 && from !== null && years.every((year) => !isYearOf(year, concept))) return false;
  const namesYear = concept.from !== null && years.includes(Number(concept.from.slice(0, 4)));
  if (namesYear) return true;
  if (to !== null) return said <= to + EVENT_NEWS_DAYS;
  return !concept.isEvent || from === null || said <= from + EVENT_NEWS_DAYS;
}

/** A year the concept may be told with: from the one before it began (comparisons) until it ended, any later one when open. */
function isYearOf(year: number, { from, to, isEvent }: KnownConcept): boolean {
  const first = Number(from?.slice(0, 4) ?? 0);
  const last = to === null ? (isEvent ? first + 2 : 9999) : Number(to.slice(0, 4)) + 1;
  return year >= first && year <= last;
}

export function hasPhrase(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + phrase.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** 'united-states' → "United States". */
export function wordFor(name: string): string {
  return name.replaceAll('-', ' ').replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
