import type { Attribution } from '../model.ts';
import { newPeople, peopleAmong, type Gender, type Mention, type People } from './people.ts';
import type { Told } from './told-on.ts';
import { voiceOf, type Voice } from './voices.ts';

/** Who has spoken so far, as a reader remembers it: carried from sentence to sentence. */
export interface Memory {
  people: People;
  /** Whom "he" or "she" would mean. */
  lastPerson: string | null;
  /** Whom only one of the two could mean. */
  lastOf: Record<Gender, string | null>;
  /** The last paper or body that stated something: "the report added". */
  lastBody: string | null;
  /** The last that spoke as many: "they said". */
  lastMany: string | null;
  /** The quotation that is still open. */
  quote: OpenQuote | null;
  reporter: string | null;
  /** What was said would come, while the text tells on of it. */
  told: Told | null;
}

interface OpenQuote {
  block: number;
  speaker: string | null;
  /** What was quoted before its speaker is named. */
  waiting: Attribution[];
}

export function newMemory(): Memory {
  return {
    people: newPeople(),
    lastPerson: null,
    lastOf: { he: null, she: null },
    lastBody: null,
    lastMany: null,
    quote: null,
    reporter: null,
    told: null,
  };
}

/**
 * Whom a pronoun means: the one person that its sentence names before it, else whom the text spoke of last; the pronoun
 * itself when that is nobody in particular; null for one that stands for nobody.
 */
export function antecedent(pronoun: string | null, before: readonly Mention[], memory: Memory): string | null {
  if (pronoun === 'he' || pronoun === 'she') return personMeant(pronoun, before, memory) ?? pronoun;
  if (pronoun === 'it') return memory.lastBody ?? pronoun;
  if (pronoun === 'they') return memory.lastMany ?? memory.lastBody ?? pronoun;
  return pronoun !== null && isFirstPerson(pronoun) ? (memory.quote?.speaker ?? memory.lastPerson ?? pronoun) : null;
}

/** "I" and "we", while the text has named nobody they could mean. */
export function isFirstPerson(claimant: string): boolean {
  return claimant === 'i' || claimant === 'we';
}

/** Whether a pronoun fits whoever speaks in the same sentence. */
export function mayMean(pronoun: string, claimant: string, memory: Memory): boolean {
  const voice = voiceIn(claimant, memory);
  if (pronoun === 'it') return voice === 'body' || voice === 'either';
  if (pronoun === 'they') return voice === 'many' || voice === 'body';
  if (pronoun !== 'he' && pronoun !== 'she') return false;
  const gender = memory.people.genders.get(claimant) ?? pronoun;
  return gender === pronoun && (voice === 'person' || voice === 'either');
}

function voiceIn(claimant: string, { people }: Memory): Voice {
  return people.shown.has(claimant) ? 'person' : voiceOf(claimant);
}

/** "Mr. Vega" is never "she"; whom "she" once meant is never "he". */
function personMeant(pronoun: Gender, before: readonly Mention[], memory: Memory): string | null {
  const { genders } = memory.people;
  const fits = (name: string | null) => name !== null && (genders.get(name) ?? pronoun) === pronoun;
  const named = peopleAmong(before).filter(fits);
  const known = named.length === 0 || (memory.lastPerson !== null && named.includes(memory.lastPerson));
  const last = fits(memory.lastPerson) ? memory.lastPerson : memory.lastOf[pronoun];
  const meant = named.length === 1 ? (named[0] ?? null) : known ? last : null;
  if (meant !== null && memory.people.shown.has(meant)) genders.set(meant, pronoun);
  return meant;
}

/** Whoever spoke is whom the next pronoun means; after a name that may be anyone's, "it" means nobody in particular. */
export function rememberSpeaker(claimant: string, memory: Memory): void {
  const voice = voiceIn(claimant, memory);
  if (voice === 'person' || voice === 'either') memory.lastPerson = claimant;
  if (voice === 'body') memory.lastBody = claimant;
  if (voice === 'either') memory.lastBody = memory.lastBody === null ? claimant : null;
  if (voice === 'many') memory.lastMany = claimant;
  rememberGender(claimant, memory);
}

/** "The lawsuit came in May. It says …": a body or paper that a sentence was about is what "it" means next. */
export function rememberBody(name: string, memory: Memory): void {
  if (voiceOf(name) === 'body') memory.lastBody = name;
}

/** Once the speaker of a quotation is named, all that was quoted before is theirs: “It is bad. We have 34 beds,” Mora said. */
export function rememberQuote(heard: OpenQuote, goesOn: boolean, memory: Memory): void {
  const quote = memory.quote ?? { ...heard, waiting: [] };
  quote.speaker = heard.speaker ?? quote.speaker;
  quote.block = heard.block;
  quote.waiting.push(...heard.waiting);
  if (heard.speaker !== null) {
    for (const attribution of quote.waiting) attribution.claimant = heard.speaker;
    quote.waiting.length = 0;
  }
  memory.quote = goesOn ? quote : null;
}

/** A sentence about one person is whom "she" means next; after one about two, "she" means nobody in particular. */
export function rememberPeople(mentions: readonly Mention[], memory: Memory): void {
  const names = peopleAmong(mentions);
  for (const gender of ['he', 'she'] as const) {
    const [only, other] = names.filter((name) => memory.people.genders.get(name) === gender);
    if (only !== undefined) memory.lastOf[gender] = other === undefined ? only : null;
  }
  if (names.length === 0 || (memory.lastPerson !== null && names.includes(memory.lastPerson))) return;
  memory.lastPerson = names.length === 1 ? (names[0] ?? null) : null;
}

function rememberGender(name: string, memory: Memory): void {
  const gender = memory.people.genders.get(name);
  if (gender !== undefined) memory.lastOf[gender] = name;
}
