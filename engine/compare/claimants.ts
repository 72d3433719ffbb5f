import claimants from '../../data/lexicon/claimants.json' with { type: 'json' };
import { findNames, kindOf, withContainers } from '../text/names.ts';
import { hasPhrase } from '../text/phrase-in.ts';
import { remember } from '../text/remember.ts';

/**
 * same: one person or body, whatever title or spelling · sameSide: one speaks for the whole that the other belongs to
 * ("US officials" and Biden; two ministers of one government are two voices) · other: somebody else ·
 * unknown: at least one text does not say who.
 */
export type ClaimantRelation = 'same' | 'sameSide' | 'other' | 'unknown';

interface Voice {
  /** Canonical people named. */
  people: string[];
  /** Canonical bodies, countries and places named. */
  bodies: string[];
  /** Branches of a government: 'defence', 'health', 'police'. */
  kinds: string[];
  /** Words that are neither names, branches nor titles: surnames and bodies no list has yet. */
  words: string[];
  /** The named themselves and the bodies they belong to. */
  sides: string[];
}

const GENERIC = new Set(claimants.generic);
const MANY_VOICED = new Set(claimants.manyVoiced);

const SPOKESMAN = new RegExp(`^(.*?)\\b(?:${claimants.spokesmen.join('|')})\\b(?: (?:for|of|from) (.+))?`, 'iu');

/** A page meets the same few dozen voices hundreds of times. */
const MAX_VOICES = 2000;
const MAX_PAIRED = 100;
const readVoice = remember((claimant: string | null) => parseVoice(claimant ?? ''), MAX_VOICES);
const relationsOf = remember(
  (a: string | null) => remember((b: string | null) => relate(a, b), MAX_VOICES),
  MAX_PAIRED,
);

/** Whether two claimants, as printed, are one. null is the paper's own voice, which may stand for anyone. */
export function relateClaimants(a: string | null, b: string | null): ClaimantRelation {
  return relationsOf(a)(b);
}

/** The closest that the two may be: a spokesman is himself and the voice of whom he speaks for. */
function relate(a: string | null, b: string | null): ClaimantRelation {
  const relations = asHeard(a).flatMap((one) => asHeard(b).map((other) => relateVoices(one, other)));
  return NEAREST_FIRST.find((relation) => relations.includes(relation)) ?? 'unknown';
}

const NEAREST_FIRST: readonly ClaimantRelation[] = ['same', 'sameSide', 'unknown', 'other'];

function asHeard(claimant: string | null): (string | null)[] {
  const whom = claimant === null ? null : spokenFor(claimant);
  return whom === claimant ? [claimant] : [claimant, whom];
}

function relateVoices(a: string | null, b: string | null): ClaimantRelation {
  const [one, other] = [readVoice(a), readVoice(b)];
  if (isUnnamed(one) || isUnnamed(other)) return isOneRole(a, b) ? 'same' : holdTwoOffices(a, b) ? 'other' : 'unknown';
  if (one.people.length > 0 && other.people.length > 0) return relatePeople(one, other);
  if (isSameBody(one, other)) return 'same';
  return isSameSide(one, other) || isHeadOf(one, other) || isHeadOf(other, one) ? 'sameSide' : 'other';
}

/** "The city" twice is one city, as far as two texts on one thing go; "officials" twice may be anyone. */
function isOneRole(a: string | null, b: string | null): boolean {
  const [one, other] = [a, b].map((each) => (each ?? '').toLowerCase().replace(/^(?:the|its|a) /, ''));
  return one !== undefined && one !== '' && one === other && !wordsOf(one).some((word) => MANY_VOICED.has(word));
}

/** "The mayor" and "the governor" are two people, whatever their names; "the company" is not its union. */
function holdTwoOffices(a: string | null, b: string | null): boolean {
  const [one, other] = [officeOf(a), officeOf(b)];
  if (one !== null && other !== null) return one !== other;
  if ((one !== null && isOfNoOffice(b)) || (other !== null && isOfNoOffice(a))) return true;
  const [side, otherSide] = [campOf(a), campOf(b)];
  return side >= 0 && otherSide >= 0 && side !== otherSide;
}

/** "Auditors", "survivors": none of them is the mayor. Of a name nobody knows, nor of "officials" or a ministry. */
function isOfNoOffice(claimant: string | null): boolean {
  if (claimant === null || /\p{Lu}/u.test(claimant)) return false;
  const { words, kinds, bodies } = readVoice(claimant);
  return words.length > 0 && kinds.length === 0 && bodies.length === 0;
}

/** Which of those who face each other a claimant belongs to; -1 for neither or both ("workers of the company"). */
function campOf(claimant: string | null): number {
  const lower = (claimant ?? '').toLowerCase();
  const camps = claimants.opposed.flatMap((words, at) => (words.some((word) => hasPhrase(lower, word)) ? [at] : []));
  return camps.length === 1 ? (camps[0] ?? -1) : -1;
}

function officeOf(claimant: string | null): string | null {
  const lower = (claimant ?? '').toLowerCase();
  return claimants.offices.find((office) => hasPhrase(lower, office)) ?? null;
}

/** "UN citing Gaza Health Ministry" is the ministry's statement; "WHO, according to the outlet" is the WHO's. */
function originOf(claimant: string): string {
  const passed = claimants.passedOn.map(
    (cue) => claimant.indexOf(cue) + cue.length * Math.sign(claimant.indexOf(cue) + 1),
  );
  const from = Math.max(0, ...passed.filter((at) => at > 0));
  const own = claimant.slice(from);
  const ends = claimants.asQuotedBy.map((cue) => own.indexOf(cue)).filter((at) => at > 0);
  return own.slice(0, Math.min(own.length, ...ends, ...sentTo(own)));
}

/** "Libya's ambassador to the UN" speaks for Libya. */
function sentTo(claimant: string): number[] {
  const lower = claimant.toLowerCase();
  return claimants.sentTo.filter((cue) => lower.includes(cue)).map((cue) => lower.indexOf(cue) + cue.length);
}

/** A spokesman is the voice of whom he speaks for: "Interior Ministry spokesman Jan Holm", "Jan Holm, a spokesman for the ministry". */
function spokenFor(claimant: string): string {
  const [found, before = '', whom] = SPOKESMAN.exec(claimant) ?? [];
  if (found === undefined) return claimant;
  return whom ?? (before.trim() === '' ? claimant : before.replace(/['’]s? $| $/u, ''));
}

function parseVoice(claimant: string): Voice {
  const printed = originOf(claimant);
  const names = findNames(printed);
  const outside = names.reduce((text, { start, end }) => blank(text, start, end), printed).toLowerCase();
  const rest = [outside, ...names.map(({ name }) => branchIn(name))].join(' ');
  const kinds = claimants.kinds.filter(({ words }) => words.some((word) => hasPhrase(rest, word)));
  const branchWords = new Set(kinds.flatMap(({ words }) => words.flatMap(wordsOf)));
  return {
    people: unique(names.map(({ name }) => name).filter((name) => kindOf(name) === 'person')),
    bodies: unique(names.map(({ name }) => name).filter((name) => kindOf(name) !== 'person')),
    kinds: kinds.map(({ kind }) => kind),
    words: wordsOf(outside).filter((word) => !branchWords.has(word) && !GENERIC.has(word)),
    sides: sidesOf(names.map(({ name }) => name)),
  };
}

/** 'french-interior-ministry' is the interior branch of France, as "Interior Ministry of France" is. */
function branchIn(name: string): string {
  return name.endsWith('-ministry') ? name.replaceAll('-', ' ') : '';
}

/** The "health" of the World Health Organization is no branch of a government. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]{2,}/gu) ?? []).map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
}

function isUnnamed({ people, bodies, kinds, words }: Voice): boolean {
  return people.length + bodies.length + kinds.length + words.length === 0;
}

function relatePeople(one: Voice, other: Voice): ClaimantRelation {
  if (one.people.some((person) => other.people.includes(person))) return 'same';
  return isSameSide(one, other) ? 'sameSide' : 'other';
}

/** One body, or the same branch of one government: "Ukraine's defence ministry" and "Ministry of Defence". */
function isSameBody(one: Voice, other: Voice): boolean {
  if (one.people.length + other.people.length > 0) return sharesWord(one, other) && shareSide(one, other);
  if (one.bodies.length > 0 && other.bodies.length > 0 && one.words.length + other.words.length === 0) {
    const bodies = one.bodies.some((body) => other.bodies.includes(body));
    if (bodies) return sameKinds(one, other);
    if (one.kinds.length > 0 && sameKinds(one, other) && shareSide(one, other)) return true;
  }
  if (sharesWord(one, other)) return true;
  if (one.bodies.length > 0 && other.bodies.length > 0) return false;
  const isVague = one.kinds.some((kind) => MANY_VOICED.has(kind));
  return one.kinds.length > 0 && !isVague && sameKinds(one, other) && one.words.length + other.words.length === 0;
}

function sharesWord(one: Voice, other: Voice): boolean {
  return one.words.some((word) => other.words.includes(word));
}

function sameKinds(one: Voice, other: Voice): boolean {
  return one.kinds.length === other.kinds.length && one.kinds.every((kind) => other.kinds.includes(kind));
}

/** "Biden" and "U.S. officials", "Danilov" and "the government of Ukraine": one side is the whole itself. */
function isSameSide(one: Voice, other: Voice): boolean {
  return one.sides.some((side) => other.sides.includes(side) && (isWhole(one, side) || isWhole(other, side)));
}

/** "Interior Minister Ann Okafor" and "the interior ministry". */
function isHeadOf(person: Voice, body: Voice): boolean {
  const isPerson = person.people.length + person.words.length > 0;
  const isBranch = body.people.length + body.words.length === 0 && body.kinds.length > 0;
  const isOneState = person.sides.length === 0 || body.sides.length === 0 || shareSide(person, body);
  return (
    isPerson && isBranch && isOneState && sameKinds(person, body) && !body.kinds.some((kind) => MANY_VOICED.has(kind))
  );
}

function shareSide(one: Voice, other: Voice): boolean {
  return one.sides.some((side) => other.sides.includes(side));
}

/** Speaks for a country or organisation as such: no person, no branch, no body within it. */
function isWhole({ people, bodies, kinds, words }: Voice, side: string): boolean {
  return bodies.includes(side) && people.length + kinds.length + words.length === 0 && bodies.length === 1;
}

/** The bodies a voice belongs to, up to the first place: a governor speaks for the state and not for the country around it. */
function sidesOf(names: readonly string[]): string[] {
  return unique(
    names.flatMap((name) => {
      const chain = withContainers(name);
      const place = chain.findIndex((each) => kindOf(each) === 'place' || kindOf(each) === 'country');
      return place < 0 ? chain : chain.slice(0, place + 1);
    }),
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
