import heads from '../../data/lexicon/heads.json' with { type: 'json' };
import { wordList } from './word-lists.ts';

interface Head {
  head: string;
  unit: string;
  /** "MiG-29 fighters" are fighter jets: the head that the noun is of behind a machine's name. */
  machine?: string;
}

const BY_FORM = new Map<string, Head>();
const INVARIANT = new Set<string>();
for (const entry of heads) {
  BY_FORM.set(entry.head.toLowerCase(), entry);
  for (const form of 'forms' in entry ? (entry.forms ?? []) : [pluralOf(entry.head)]) {
    BY_FORM.set(form.toLowerCase(), entry);
    if (form === entry.head) INVARIANT.add(form.toLowerCase());
  }
}

/** The entry of a head noun in any of its forms; undefined for a noun that is not listed. */
export function knownHead(form: string): Head | undefined {
  return BY_FORM.get(form);
}

/** The unit of a known head noun ('person' for soldiers), null for others. */
export function unitOfHead(head: string): string | null {
  return BY_FORM.get(head)?.unit ?? null;
}

/** "campuses" are of a campus, "excuses" of an excuse. */
const USES = /^(?:(?:ab|dis|mis|re)?uses|(?:con|de|ef|in|re)?fuses|excuses|(?:be|a)?muses|ruses|recluses)$/;

/** "potatoes" are of a potato, "shoes" of a shoe. */
const OES = wordList('in oes');

/** "crises" are of a crisis; "bases" are of a base. */
const IN_SIS = /^(?:(?:psycho)?analyses|crises|diagnoses|emphases|hypotheses|oases|prognoses|syntheses|theses)$/;

/** "movies" are of a movie, "cookies" of a cookie. */
const IN_IE = wordList('in ie');

/** "gas", "lens" and "ibis" are one. */
const ONE_IN_S = wordList('one in s');

/** 'soldiers' → 'soldier', 'people' → 'people', 'territories' → 'territory'. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const known = BY_FORM.get(lower);
  if (known) return known.head.toLowerCase();
  if (!isPlural(lower)) return lower;
  if (lower.endsWith('es') && ONE_IN_S.has(lower.slice(0, -2))) return lower.slice(0, -2);
  if (IN_SIS.test(lower)) return lower.replace(/es$/, 'is');
  if (IN_IE.has(lower.slice(0, -1))) return lower.slice(0, -1);
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('oes')) return OES.has(lower.slice(0, -2)) ? lower.slice(0, -2) : lower.slice(0, -1);
  return /(?:ss|sh|ch|x|zz|[^aeo]us)es$/.test(lower) && !USES.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

const NOT_PLURAL =
  /(?:ss|us|is|ous|'s|news|series|species|yes|mathematics|physics|politics|economics|always|perhaps|across|besides|towards|afterwards)$/;

/** Whether a word can be the plural head of a counted noun phrase. English marks it, which finds the head without a tagger. */
export function isPlural(lower: string): boolean {
  const known = BY_FORM.get(lower);
  if (known) return lower !== known.head.toLowerCase() || INVARIANT.has(lower);
  return lower.length > 2 && lower.endsWith('s') && !NOT_PLURAL.test(lower) && !ONE_IN_S.has(lower);
}
