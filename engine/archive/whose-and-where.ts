import type { Figure } from '../model.ts';
import type { NameMention } from '../text/names.ts';

const HOLDS =
  /^(?:['’]s)?(?: \p{Ll}[\p{Ll}-]*){0,3} (?:has|have|had|fields|numbers)(?: now| still| already| only)?(?: (?:a total of|about|around|at least|more than|nearly|some))? ?["“]?$/u;
const PLACED = /\b(?:across|against|around|at|beside|by|for|from|in|inside|near|of|on|outside|to|with) (?:the )?$/i;

/** "Ukraine has 125,000 troops in the east", "Ukraine's army has 250,000 soldiers": who is named right before the verb. */
export function holdersOf(
  { start, sentence, sentenceStart }: Figure,
  inSentence: readonly NameMention[],
): NameMention[] {
  const holder = inSentence.findLast((mention) => mention.end <= start);
  if (holder === undefined || PLACED.test(sentence.slice(0, holder.start - sentenceStart))) return [];
  return HOLDS.test(sentence.slice(holder.end - sentenceStart, start - sentenceStart)) ? [holder] : [];
}

export interface CountedWhere {
  /** Names of the places the figure itself gives. */
  places: string[];
  /** Those that other numbers of its sentence give. */
  otherPlaces: string[];
}

const NUMBER_IN = /\d(?: \p{L}+){0,3} (?:in|across|inside) (?:the )?$/u;
/** "3,384 people were killed across the": longer words before a place belong to another clause. */
const REACH = 60;

/** "18,991 in Turkey and 3,384 in Syria": each number with its own country. */
export function countedWhere(
  { start, end, sentence, sentenceStart }: Figure,
  inSentence: readonly NameMention[],
): CountedWhere {
  const where: CountedWhere = { places: [], otherPlaces: [] };
  for (const mention of inSentence) {
    const until = mention.start - sentenceStart;
    const from = Math.max(0, until - REACH);
    const found = NUMBER_IN.exec(sentence.slice(from, until));
    if (found === null) continue;
    const digit = found.index + from + sentenceStart;
    (digit >= start && digit < end ? where.places : where.otherPlaces).push(mention.name);
  }
  return where;
}
