import type { Figure } from '../model.ts';
import type { KnownConcept } from './known-concept.ts';
import type { FigureInContext } from './surroundings.ts';

/** The unit of "twice" and "four times". */
export const MULTIPLE = 'times';

/** Whether a figure stands in its sentence as what a concept counts: the whole, not a rise, a part or what came on top. */
export function allowsRole({ figure, further }: FigureInContext, concept: KnownConcept): boolean {
  if (figure.role === 'ratio') return concept.unit === MULTIPLE && concept.needsCue;
  if (further) return concept.cues.some((cue) => SENT_OR_ADDED.test(cue));
  return figure.role === 'value' || figure.role === 'former' || (concept.needsCue && concept.outcome === null);
}

/** What a measure of reinforcements says of itself. */
const SENT_OR_ADDED = /\b(?:add|added|additional|increase|increased|reinforce|send|sent)\b/;

/**
 * "another 10,000 troops", "17,000 more": what comes on top of a count of people is not the count. Another 9,000 who are
 * missing are; and "4,645 additional deaths" are those in excess of other years.
 */
export function isFurther({ surface, sentence, sentenceStart, start, end, quantity, concept }: Figure): boolean {
  const { outcome } = concept;
  if (quantity.unit !== 'person' || (outcome !== null && outcome !== 'killed')) return false;
  const before = sentence.slice(0, start - sentenceStart);
  const after = sentence.slice(end - sentenceStart, end - sentenceStart + ' others '.length);
  return (
    ANOTHER.test(surface) ||
    ANOTHER_BEFORE.test(before) ||
    MORE_AFTER.test(after) ||
    (outcome === null ? ADDED : MORE).test(surface)
  );
}

const ANOTHER = /\banother\b/i;
const ANOTHER_BEFORE = /\b(?:another|an additional|an extra|a further) $/i;
/** "two more died", "twelve others were killed" */
const MORE_AFTER = /^ (?:more|others)\b/;
const MORE = /\b(?<!\bor (?:even )?)more(?! than)\b/i;
const ADDED = /\b(?:additional|extra|further|(?<!\bor (?:even )?)more(?! than))\b/i;

/** "A storm of the first class must have winds of at least 74 miles per hour": what a rule asks for was measured nowhere. */
export function isRequired({ sentence, sentenceStart, start, quantity: { modifier } }: Figure): boolean {
  const isBound = modifier === 'atLeast' || modifier === 'moreThan';
  return isBound && MUST.test(sentence.slice(0, start - sentenceStart));
}

/** "There must be at least 40 dead" is a guess at what is. */
const MUST = /\b(?<!\bthere )must (?:not )?(?:\p{L}+ ){1,6}$/iu;
