import type { ArchivedArticle, MeasureId } from '../model.ts';
import { dayNumber } from '../text/days.ts';
import { readTerms } from '../text/terms.ts';

/** Any dated text that can be matched: a line of `hitherto related`, a page that is looked up. */
export interface PlainText {
  id: string;
  title: string | null;
  text: string;
  published: string | null;
}

/** What the index keeps of one text. */
export interface IndexEntry {
  id: string;
  /** Days since 1970-01-01, null when the text is not dated. */
  day: number | null;
  /** How much each term stands for the text, above 0 to 1. */
  terms: Map<string, number>;
  /** The archived article, null for a plain text. */
  article: ArchivedArticle | null;
  /** The measure of each figure in order, null where none is known. */
  measures: (MeasureId | null)[];
}

interface Field {
  text: string;
  weight: number;
}

const HEADLINE = 2;
const BODY = 1;
const NAMES = 1.5;
const CONCEPT = 0.5;
/** The first words of a report say what it is about. */
const LEAD_WORDS = 40;
const LEAD_BONUS = 0.5;
/** BM25's saturation and length pivot; fixed, so that adding an article changes nothing that is already stored. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
const USUAL_WORDS = 200;

export function entryOfArticle(article: ArchivedArticle): IndexEntry {
  const names = [...article.people, ...article.places, ...article.organisations].join(' . ');
  const terms = weighTerms([
    { text: article.headline, weight: HEADLINE },
    { text: article.abstract, weight: BODY },
    { text: names, weight: NAMES },
    { text: article.topics.join(' . '), weight: BODY },
    { text: article.figures.map((figure) => `${figure.surface} ${figure.concept}`).join(' . '), weight: CONCEPT },
  ]);
  const measures = article.figures.map((figure) => figure.measure);
  return { id: article.id, day: dayNumber(article.published), terms, article, measures };
}

export function entryOfText(text: PlainText): IndexEntry {
  const terms = weighTerms([
    { text: text.title ?? '', weight: HEADLINE },
    { text: text.text, weight: BODY },
  ]);
  return { id: text.id, day: dayNumber(text.published), terms, article: null, measures: [] };
}

/** Weighted term frequency over the fields, saturated: BM25F's inner sum. */
export function weighTerms(fields: readonly Field[]): Map<string, number> {
  const weights = new Map<string, number>();
  let words = 0;
  for (const field of fields) {
    const read = readTerms(field.text);
    words += read.words;
    for (const [term, use] of read.terms) {
      const lead = use.first < LEAD_WORDS ? LEAD_BONUS : 0;
      weights.set(term, (weights.get(term) ?? 0) + field.weight * (use.count + lead));
    }
  }
  const pivot = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words) / USUAL_WORDS);
  for (const [term, weight] of weights) weights.set(term, weight / (weight + pivot));
  return weights;
}
