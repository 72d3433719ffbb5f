import { isOutcomeHead } from '../figures/outcomes.ts';
import type { ArchivedArticle, ArchivedFigure, Figure } from '../model.ts';
import { isGenericPeople } from '../text/generic-people.ts';
import { singularOf, unitOfHead } from '../text/nouns.ts';
import { areSynonyms } from '../text/synonyms.ts';
import { outcomeOfArchived } from './saved-concept.ts';

/**
 * Whether two counts of those whom the same thing befell are of the same people: eight peacekeepers are some of the thousands
 * who died. "12 miners" may be all of the dead, where their page counts no others.
 */
export function areSamePeople(
  ours: { figure: Figure; all: readonly Figure[] },
  theirs: { figure: ArchivedFigure; article: ArchivedArticle },
): boolean {
  const { outcome } = ours.figure.concept;
  const [one, other] = [kindOfFigure(ours.figure), kindIn(theirs.figure.concept)];
  if (one !== null && other !== null) return one === other || areSynonyms(one, other);
  if (one !== null) return !ours.all.some((each) => each.concept.outcome === outcome && kindOfFigure(each) !== one);
  if (other === null) return true;
  const { figures } = theirs.article;
  return !figures.some((each) => outcomeOfArchived(each) === outcome && kindIn(each.concept) !== other);
}

/** The noun that tells who they are, singular; null for people, victims and bodies. */
function kindOfFigure({ concept }: Figure): string | null {
  const { head } = concept;
  return head === null || isAnybody(head) ? kindIn(concept.text) : head;
}

function kindIn(text: string): string | null {
  const nouns = (text.toLowerCase().match(/\p{L}+/gu) ?? []).map(singularOf);
  return nouns.find((noun) => unitOfHead(noun) === 'person' && !isAnybody(noun)) ?? null;
}

function isAnybody(noun: string): boolean {
  return isGenericPeople(noun) || isOutcomeHead(noun);
}
