import type { ArchivedArticle, MeasureId, PartialDate } from '../model.ts';
import { dayNumber } from '../text/days.ts';
import { findNames, type NameMention } from '../text/names.ts';
import { readTerms, termOf, TOKEN_IN_TEXT } from '../text/terms.ts';

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

export interface Field {
  text: string;
  /** What one use of a word in this field counts for. */
  weight: number;
  names: readonly NameMention[];
}

/** How a text uses a term, over all its fields. */
export interface FieldUse {
  /** Weighted by field. */
  count: number;
  asName: number;
  /** As the text writes it. */
  printed: string;
  /** In the title or the first words, where a report says what it is about. */
  inLead: boolean;
}

export interface WeighedTerms {
  words: number;
  uses: ReadonlyMap<string, FieldUse>;
  terms: Map<string, number>;
}

const HEADLINE = 2;
const BODY = 1;
const NAMES = 1.5;
const CONCEPT = 0.5;

const LEAD_WORDS = 100;
/** The same in UTF-16 units, for names. */
const LEAD_LENGTH = 600;

/** BM25's saturation and length pivot; fixed, so that adding an article changes nothing that is already stored. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
const USUAL_WORDS = 200;

/** Who and where tell stories apart better than what: on dated news, 1 finds less and 2 no more. */
const NAME_BOOST = 1.5;

/** Canonical names stand in the index as "@russia": Russian, Moscow and the Kremlin meet there. */
export const CANONICAL = '@';

/** Words of the outlet stand in the index as ">reuters": found by the search box, no likeness between articles. */
export const OUTLET = '>';
/** As little as an index entry can weigh. */
const OUTLET_WEIGHT = 1 / 255;

export function entryOfArticle(article: ArchivedArticle): IndexEntry {
  const names = [...article.people, ...article.places, ...article.organisations].join(' . ');
  const figures = article.figures.map((figure) => `${figure.surface} ${figure.concept}`).join(' . ');
  const { terms, words } = weighTerms([
    fieldOf(article.headline, HEADLINE),
    fieldOf(article.abstract, BODY),
    fieldOf(names, NAMES),
    fieldOf(article.topics.join(' . '), BODY),
    fieldOf(figures, CONCEPT),
  ]);
  for (const word of outletWords(article)) terms.set(OUTLET + word, OUTLET_WEIGHT);
  const measures = article.figures.map((figure) => figure.measure);
  return { id: article.id, day: dayNumber(article.published), words, terms, article, measures };
}

function outletWords({ outlet, agency }: ArchivedArticle): string[] {
  const words = `${outlet} ${agency ?? ''}`.match(TOKEN_IN_TEXT) ?? [];
  return words.map(termOf).filter((term) => term !== null);
}

export function entryOfText({ id, title, text, published }: PlainText): IndexEntry {
  const { terms, words } = weighTerms(fieldsOf(title ?? '', text));
  return { id, day: dayNumber(published), words, terms, article: null, measures: [] };
}

/** A page's title and body as they are weighed, with their names where these are known already. */
export function fieldsOf(
  title: string,
  body: string,
  names = { title: findNames(title), body: findNames(body) },
): Field[] {
  return [
    { text: title, weight: HEADLINE, names: names.title },
    { text: body, weight: BODY, names: names.body },
  ];
}

function fieldOf(text: string, weight: number): Field {
  return { text, weight, names: findNames(text) };
}

export function weighTerms(fields: readonly Field[]): WeighedTerms {
  const uses = new Map<string, FieldUse>();
  let words = 0;
  for (const { text, weight, names } of fields) {
    const read = readTerms(text);
    words += read.words;
    for (const [term, { count, asName, first, printed }] of read.terms) {
      addUse(uses, term, { count: count * weight, asName: asName * weight, printed, inLead: first < LEAD_WORDS });
    }
    for (const { name, start } of names) {
      addUse(uses, CANONICAL + name, { count: weight, asName: weight, printed: name, inLead: start < LEAD_LENGTH });
    }
  }
  return { words, uses, terms: saturated(uses, words) };
}

function addUse(uses: Map<string, FieldUse>, term: string, use: FieldUse): void {
  const known = uses.get(term);
  if (!known) uses.set(term, use);
  else {
    known.count += use.count;
    known.asName += use.asName;
    known.inLead ||= use.inLead;
  }
}

/** BM25F's inner sum, saturated; names, being fewer and surer, weigh more. */
function saturated(uses: ReadonlyMap<string, FieldUse>, words: number): Map<string, number> {
  const pivot = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * words) / USUAL_WORDS);
  const weights = new Map<string, number>();
  for (const [term, { count, asName }] of uses) {
    const boost = asName * 2 >= count ? NAME_BOOST : 1;
    weights.set(term, ((count / (count + pivot)) * boost) / NAME_BOOST);
  }
  return weights;
}
