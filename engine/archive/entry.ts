import type { ArchivedArticle, MeasureId, PartialDate } from '../model.ts';
import { dayNumber } from '../text/days.ts';
import { findNames } from '../text/names.ts';
import { readTerms } from '../text/terms.ts';

/** Any text that can be matched: a line of `hitherto related`, or what was read from a page. */
export interface PlainText {
  id: string;
  title: string | null;
  text: string;
  /** null: not dated. */
  published: PartialDate | null;
}

/** What the index keeps of one text. */
export interface IndexEntry {
  id: string;
  /** Days since 1970-01-01, null when the text is not dated. */
  day: number | null;
  words: number;
  /** How much each term says about the text, above 0 to 1. */
  terms: Map<string, number>;
  /** The archived article, null for a plain text. */
  article: ArchivedArticle | null;
  /** The measure of each figure in order, null where none is known. */
  measures: (MeasureId | null)[];
}

interface Field {
  text: string;
  /** What one use of a word in this field counts for. */
  weight: number;
}

const HEADLINE = 2;
const BODY = 1;
const NAMES = 1.5;
const CONCEPT = 0.5;

/** BM25's saturation and length pivot; fixed, so that adding an article changes nothing that is already stored. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
const USUAL_WORDS = 200;

/** Who and where tell stories apart better than what: on dated news, 1 finds less and 2 no more. */
const NAME_BOOST = 1.5;

/** Canonical names stand in the index as "@russia": Russian, Moscow and the Kremlin meet there. */
export const CANONICAL = '@';

export function entryOfArticle(article: ArchivedArticle): IndexEntry {
  const names = [...article.people, ...article.places, ...article.organisations].join(' . ');
  const figures = article.figures.map((figure) => `${figure.surface} ${figure.concept}`).join(' . ');
  return {
    id: article.id,
    day: dayNumber(article.published),
    ...weighTerms([
      { text: article.headline, weight: HEADLINE },
      { text: article.abstract, weight: BODY },
      { text: names, weight: NAMES },
      { text: article.topics.join(' . '), weight: BODY },
      { text: figures, weight: CONCEPT },
    ]),
    article,
    measures: article.figures.map((figure) => figure.measure),
  };
}

export function entryOfText({ id, title, text, published }: PlainText): IndexEntry {
  const weighed = weighTerms([
    { text: title ?? '', weight: HEADLINE },
    { text, weight: BODY },
  ]);
  return { id, day: dayNumber(published), ...weighed, article: null, measures: [] };
}

interface Use {
  count: number;
  asName: number;
}

function weighTerms(fields: readonly Field[]): Pick<IndexEntry, 'terms' | 'words'> {
  const uses = new Map<string, Use>();
  let words = 0;
  for (const field of fields) {
    const read = readTerms(field.text);
    words += read.words;
    for (const [term, use] of read.terms) addUse(uses, term, use.count * field.weight, use.asName * field.weight);
    for (const { name } of findNames(field.text)) addUse(uses, CANONICAL + name, field.weight, field.weight);
  }
  return { words, terms: saturated(uses, words) };
}

function addUse(uses: Map<string, Use>, term: string, count: number, asName: number): void {
  const known = uses.get(term);
  if (!known) uses.set(term, { count, asName });
  else {
    known.count += count;
    known.asName += asName;
  }
}

/** BM25F's inner sum, saturated; names, being fewer and surer, weigh more. */
function saturated(uses: ReadonlyMap<string, Use>, words: number): Map<string, number> {
  const pivot = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words) / USUAL_WORDS);
  const weights = new Map<string, number>();
  for (const [term, { count, asName }] of uses) {
    const boost = asName * 2 >= count ? NAME_BOOST : 1;
    weights.set(term, ((count / (count + pivot)) * boost) / NAME_BOOST);
  }
  return weights;
}
