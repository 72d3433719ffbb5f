import type { ArchivedArticle, ArchivedFigure, Article, Figure, PartialDate } from '../model.ts';
import { isCountedUnit, isMoney } from '../text/counted-units.ts';
import { areSamePeople } from './same-people.ts';
import { isGenericPeople } from '../text/generic-people.ts';
import { findNames, kindOf } from '../text/names.ts';
import { singularOf } from '../text/nouns.ts';
import { stem } from '../text/stem.ts';
import { areSynonyms } from '../text/synonyms.ts';
import { tokenize, type Token } from '../text/tokens.ts';
import { deedOf } from './deeds.ts';
import { wasDoneAfter } from './event-days.ts';
import { arePlacesApart, ownPlaces } from './own-places.ts';
import { expand } from './surroundings.ts';
import { isRequired } from './roles-allowed.ts';
import { areOtherSums } from './sum-of.ts';
import { areOtherTurns, turnsOf } from './turns.ts';
import { isFunctionWord } from '../text/word-classes.ts';
import { isTitle } from '../figures/titles.ts';
import { wordList } from '../text/word-lists.ts';

/** Share of the words that narrow one of the two which the other must have. */
const SHARED = 0.5;
/** Words of its sentence that a bare noun ("260 passengers") must share with what narrows the other ("the ferry carried"). */
const FEWEST_SHARED = 2;
/** A figure thirty times as large or small as every one on record is about something else. */
export const FARTHEST_RATIO = 30;

const KIND_OF_NAME = wordList('kind of name');

/** A figure and the page it stands on. */
export interface OnPage<Page, Stated> {
  page: Page;
  figure: Stated;
}

/**
 * Whether a page's figure and one of a saved page, which met by unit, head and names near them, are said of one thing: by
 * the words that narrow both, and by the names and places of both. "40 delegates" without more are of nothing in
 * particular. What befell people is told apart by place, day and who they are instead.
 */
export function isSameTopic(
  { page, figure, all }: OnPage<Article, Figure> & { all: readonly Figure[] },
  { page: article, figure: saved }: OnPage<ArchivedArticle, ArchivedFigure>,
): boolean {
  if (!isOfOneSize(figure, saved) || isRequired(figure)) return false;
  if (isOfOtherYear(figure, saved, article.published) || isOfOtherPlace(figure, saved, article)) return false;
  if (areOtherTurns(turnsOf(figure, page.title), saved.turns ?? [])) return false;
  if (isSumOrShare(saved.unit) && areOtherSums(figure.concept.text, saved.concept)) return false;
  if (arePlacesApart(ownPlaces(figure, all, page), saved.places ?? [])) return false;
  if (areOtherStorms(figure.sentence, saved.concept)) return false;
  if (figure.concept.outcome !== null) return areSamePeople({ figure, all }, { figure: saved, article });
  if (wasDoneAfter(figure, page, article.published) || wasDoneLater(figure, page, saved)) return false;
  if (isElsewhere(page.title ?? '', article.headline, figure.sentence)) return false;
  const counted = saved.unit !== null && isCountedUnit(saved.unit);
  const head = counted ? figure.concept.head : null;
  const own = `${figure.concept.text} ${deedOf(figure)}`;
  if (areOtherDeeds(own, saved.concept)) return false;
  const [ours, theirs] = [thingOf(own, head, speaker(figure)), thingOf(saved.concept, head, saved.claimant)];
  const sentence = wordsOf(figure.sentence);
  if (!shareNames(ours, theirs, sentence) || !isKnownTo(ours, article)) return false;
  if (areRenamed(ours, theirs, { article, said: wordsOf(`${page.title ?? ''}. ${figure.sentence}`) })) return false;
  if (saved.unit === 'percent' && isOfCountry(saved.concept)) return areEqual(ours.words, theirs.words);
  if (theirs.words.size === 0)
    return ours.words.size === 0 && !isTallied(head) && sharedBy(theirs.names, ours.names) > 0;
  if (ours.words.size > 0) return shareOfSmaller(ours.words, theirs.words) >= SHARED;
  const shared = sharedBy(theirs.words, sentence);
  return counted && shared >= FEWEST_SHARED && shared >= theirs.words.size * SHARED;
}

/** A country has an unemployment rate, and one of its young. */
function isOfCountry(concept: string): boolean {
  const names = findNames(concept).map(({ name }) => kindOf(name));
  return names.length > 0 && names.every((kind) => kind === 'country');
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

function isSumOrShare(unit: string | null): boolean {
  return unit === 'percent' || isMoney(unit);
}

function isOfOneSize({ quantity }: Figure, { low, high }: ArchivedFigure): boolean {
  const [ours, theirs] = [Math.abs(quantity.high), Math.abs(high)];
  if (ours === 0 || theirs === 0 || quantity.unit === null) return true;
  return Math.abs(quantity.low) <= theirs * FARTHEST_RATIO && Math.abs(low) <= ours * FARTHEST_RATIO;
}

/** "Cancelled 300 flights on Monday" and "410 on Tuesday": both name the day. */
function wasDoneLater(figure: Figure, page: Article, { asOf }: ArchivedFigure): boolean {
  return asOf !== null && asOf.length === '2025-01-01'.length && wasDoneAfter(figure, page, asOf, 0);
}

/** "The storms of 2008 killed hundreds", no "worst since 2008": no year of the sentence is that of the figure on record. */
function isOfOtherYear({ sentence }: Figure, { asOf }: ArchivedFigure, published: PartialDate): boolean {
  const years: string[] = sentence.match(YEAR) ?? [];
  return years.length > 0 && !years.includes((asOf ?? published).slice(0, 4));
}

const YEAR = /(?<!\b(?:from|since|until) )\b(?:19|20)\d\d\b/g;

/** "Canada has six cases" and the two "in Texas": no place of the sentence is one of what was counted there. */
function isOfOtherPlace(
  { sentence, attribution }: Figure,
  saved: ArchivedFigure,
  { headline }: ArchivedArticle,
): boolean {
  const who = new Set(placesIn(attribution?.claimant ?? '', 'country'));
  const ours = placesIn(sentence, 'country').filter((place) => !who.has(place));
  const own = placesIn(`${saved.scope ?? ''}; ${saved.concept}`, 'country');
  const theirs = own.length > 0 ? own : placesIn(headline, 'country');
  if (ours.length === 0 || theirs.length === 0) return false;
  const [one, other] = [expand(ours), expand(theirs)];
  return !ours.some((place) => other.has(place)) && !theirs.some((place) => one.has(place));
}

/** The primaries of two states: each headline names a place, none in common, and the sentence speaks of its own. */
function isElsewhere(title: string, headline: string, sentence: string): boolean {
  const [ours, theirs] = [placesIn(title), placesIn(headline)];
  if (ours.length === 0 || theirs.length === 0) return false;
  const said = new Set([...ours, ...placesIn(sentence)]);
  return !theirs.some((place) => said.has(place));
}

/** Canonical names of places; of countries too where asked. */
function placesIn(text: string, too: 'country' | null = null): string[] {
  return findNames(text).flatMap(({ name }) => (kindOf(name) === 'place' || kindOf(name) === too ? [name] : []));
}

/** The winds of one storm are not another's, though its paragraph names both. */
function areOtherStorms(sentence: string, concept: string): boolean {
  const [ours, theirs] = [eventsIn(sentence), eventsIn(concept)];
  return ours.length > 0 && theirs.length > 0 && !theirs.some((event) => ours.includes(event));
}

function eventsIn(text: string): string[] {
  return findNames(text).flatMap(({ name }) => (kindOf(name) === 'event' ? [name] : []));
}

interface Thing {
  /** Stems that narrow it; of what is counted one by one without its noun. */
  words: ReadonlySet<string>;
  /** Capitalised words, in small letters. */
  names: ReadonlySet<string>;
}

/** "Parliament's 212 votes" are those of one ballot. */
function isTallied(head: string | null): boolean {
  return head !== null && /^(?:goal|point|vote)$/.test(head);
}

/** "Homes the storm destroyed" are none of those "the storm damaged". */
function areOtherDeeds(ours: string, theirs: string): boolean {
  const [one, other] = [deedsIn(ours), deedsIn(theirs)];
  if (one.length === 0 || other.length === 0) return false;
  return !one.some((deed) => other.some((each) => each === deed || areSynonyms(each, deed)));
}

/** Behind the noun a word in "-ed" tells what was done; before it ("confirmed cases") it narrows. */
function deedsIn(concept: string): string[] {
  const words = concept.split(' ').slice(1);
  return words.filter((word) => /^\p{Ll}+ed$/u.test(word));
}

function speaker({ attribution }: Figure): string | null {
  return attribution?.claimant ?? null;
}

/** `said`: who states it; its name may open the sentence, where a capital alone says nothing. */
function thingOf(concept: string, head: string | null, said: string | null): Thing {
  const tokens = tokenize(concept);
  const [words, names] = [new Set<string>(), new Set<string>()];
  tokens.forEach((token, at) => {
    if (!isContent(token) || (head !== null && isNoun(token, head))) return;
    if (isName(tokens, at) || (token.capital && said?.split(' ').includes(token.text))) names.add(token.lower);
    else words.add(stem(token.lower));
  });
  return { words, names };
}

/** The counted noun, in either's word; and people of any kind narrow nothing. */
function isNoun({ lower }: Token, head: string): boolean {
  const singular = singularOf(lower);
  return singular === head || isGenericPeople(singular) || areSynonyms(singular, head);
}

/** A concept may begin as its sentence did: there a capital alone says nothing. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.capital !== true) return false;
  return at > 0 || /^['’]s$/u.test(tokens[1]?.lower ?? '') || findNames(token.text).length > 0;
}

function isContent(token: Token): boolean {
  return token.kind === 'word' && token.lower.length > 2 && !isFunctionWord(token);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    tokenize(text)
      .filter(isContent)
      .map(({ lower }) => stem(lower)),
  );
}

/** Names of the one stand in the other, or at least in its sentence. */
function shareNames(ours: Thing, theirs: Thing, sentence: ReadonlySet<string>): boolean {
  const names = ownNames(theirs);
  if (names.size === 0) return true;
  if (ours.names.size > 0) return sharedBy(names, ours.names) > 0;
  return [...names].some((name) => sentence.has(stem(name)));
}

/** Of "Reform Party" the party is no name, and of "Ridge Fire" the fire; alone they are all there is. */
function ownNames({ names }: Thing): ReadonlySet<string> {
  const own = [...names].filter((name) => !KIND_OF_NAME.has(name));
  return own.length > 0 ? new Set(own) : names;
}

/** "Planes for Solair" and "planes for Norwind": each is for somebody whom the other does not name. */
function areRenamed(
  ours: Thing,
  theirs: Thing,
  { article, said }: { article: ArchivedArticle; said: ReadonlySet<string> },
): boolean {
  const told = toldIn(article);
  const isNew = (name: string): boolean => !told.has(name) && !KIND_OF_NAME.has(name) && !isTitle(name);
  const isLeftOut = (name: string): boolean => !said.has(stem(name)) && !KIND_OF_NAME.has(name) && !isTitle(name);
  return [...ours.names].some(isNew) && [...theirs.names].some(isLeftOut);
}

/** "Humberto's winds" are none that an article on Dorian tells of. */
function isKnownTo({ names }: Thing, article: ArchivedArticle): boolean {
  return names.size === 0 || sharedBy(names, toldIn(article)) > 0;
}

/** All that a record says in words, in small letters. */
function toldIn({ headline, people, places, organisations, figures }: ArchivedArticle): ReadonlySet<string> {
  const told = [headline, ...people, ...places, ...organisations, ...figures.map(({ concept }) => concept)].join(' ');
  return new Set(tokenize(told).map(({ lower }) => lower));
}

function sharedBy(words: ReadonlySet<string>, all: ReadonlySet<string>): number {
  return [...words].filter((word) => all.has(word)).length;
}

function shareOfSmaller(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return sharedBy(a, b) / Math.min(a.size, b.size);
}
