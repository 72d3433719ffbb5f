import type { Figure } from '../model.ts';
import { isGenericPeople } from '../text/generic-people.ts';
import { singularOf } from '../text/nouns.ts';
import { tokenize } from '../text/tokens.ts';
import { wordList } from '../text/word-lists.ts';

/** What those did who came: it tells 20,000 marchers from 20,000 people, as what befell them would. */
export const GATHERED = 'gathered';

/** "A crowd of 900", "900 protesters". */
const CROWDS = wordList('crowd');
/** "900 people marched", "a rally drew 900 people". */
const GATHERINGS = wordList('gathering');
/** Those who come to a festival; a museum has them every day. */
const COMERS = new Set(['attendee', 'fan', 'guest', 'pilgrim', 'reveller', 'visitor']);
/** Words between people and what they did: "900 people took part in the march", "the march in Lonsa against it drew 900". */
const NEAR = 8;

/** A figure of a crowd as one of people who gathered, whatever noun counts them; any other as it is. */
export function asGathering(figure: Figure): Figure {
  if (!isOfCrowd(figure)) return figure;
  return { ...figure, concept: { ...figure.concept, head: 'people', outcome: GATHERED } };
}

function isOfCrowd(figure: Figure): boolean {
  const { quantity, concept } = figure;
  if (quantity.unit !== 'person' || concept.outcome !== null) return false;
  const head = concept.head ?? '';
  return CROWDS.has(head) || ((isGenericPeople(head) || COMERS.has(head)) && isBesideGathering(figure));
}

function isBesideGathering({ sentence, sentenceStart, start, end }: Figure): boolean {
  const before = tokenize(sentence.slice(0, start - sentenceStart));
  const after = tokenize(sentence.slice(end - sentenceStart));
  const mark = after.findIndex(({ kind }) => kind === 'mark');
  const behind = mark < 0 ? after : after.slice(0, mark);
  return [...before.slice(-NEAR), ...behind.slice(0, NEAR)].some(({ lower }) => GATHERINGS.has(singularOf(lower)));
}
