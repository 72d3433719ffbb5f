import { isFurther } from '../archive/roles-allowed.ts';
import { type FigurePair, pairFigures } from '../archive/same-figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import type { Article, DifferenceLabel, Figure, PartialDate } from '../model.ts';
import { conversionFactor } from '../text/conversions.ts';
import { isAddedUp } from './added-up.ts';
import { claimOutcome, type TextOutcome } from './claim-outcome.ts';
import { compare } from './compare.ts';
import { paceOfConcept } from './pace.ts';
import { readText, type ReadText } from './read-text.ts';
import { type ComparedPair, rewrittenPairs } from './rewritten-pairs.ts';
import { type Statement, statementOfFigure } from './statement.ts';
import { alignVersions, type Versions } from './versions.ts';

export type { ComparedPair, TextOutcome };

export interface TextToCompare {
  text: string;
  title?: string | null;
  published?: PartialDate | null;
}

export interface TextComparison {
  pairs: ComparedPair[];
  outcome: TextOutcome;
}

/** What speaks of two things, or of what is not yet: no contradiction, whatever the numbers. */
const APART: readonly DifferenceLabel[] = ['forecast', 'differentScope', 'differentPeriod', 'notComparable'];

const BORNE_OUT: readonly DifferenceLabel[] = ['agrees', 'repeats'];
/** UTF-16 units. A longer text is no single claim: it is read for its figures alone. */
const LONGEST = 3_000;

/** Two short texts, `a` the later: their figures of the same thing, how each pair differs, and what b makes of a. */
export function compareTexts(a: TextToCompare, b: TextToCompare): TextComparison {
  const [one, other] = [asArticle(a), asArticle(b)];
  const [figures, others] = [figuresOf(one), figuresOf(other)];
  const paired = pairFigures(figures, others);
  const pairs = paired.map((pair) => comparedPair(pair, one, other));
  if (Math.max(a.text.length, b.text.length) > LONGEST) return { pairs, outcome: outcomeOfPairs(pairs) };
  const [ours, theirs] = [readText(a.text), readText(b.text)];
  giveRoles(ours, figures);
  giveRoles(theirs, others);
  const versions = alignVersions(ours, theirs);
  const rest = versions === null ? [] : rewrittenPairs(versions, ours, theirs, paired);
  const isApart = pairs.some(({ label }) => APART.includes(label));
  const outcome =
    versions !== null && isRewritten(versions, ours, theirs)
      ? 'differs'
      : claimOutcome(ours, theirs, wordsOf(b.title ?? ''));
  return { pairs: [...pairs, ...rest], outcome: outcome === 'differs' && isApart ? 'unclear' : outcome };
}

/** A number of a short text that is one of its figures stands in its sentence as that does. */
function giveRoles({ numbers, tokens }: ReadText, figures: readonly Figure[]): void {
  for (const number of numbers) {
    const start = tokens[number.from]?.start ?? -1;
    const figure = figures.find((each) => each.start <= start && start < each.end);
    // "Two more died" is a rise, in other words.
    number.role = figure === undefined ? null : isFurther(figure) ? 'change' : figure.role;
  }
}

function outcomeOfPairs(pairs: readonly ComparedPair[]): TextOutcome {
  if (pairs.length === 0) return 'unrelated';
  if (pairs.some(({ label }) => !APART.includes(label) && !BORNE_OUT.includes(label))) return 'differs';
  return pairs.some(({ label }) => APART.includes(label)) ? 'unclear' : 'agrees';
}

function isRewritten({ numbers, dates }: Versions, claim: ReadText, told: ReadText): boolean {
  const others = numbers.filter(({ a, isChanged }) => isChanged && !isAddedUp(a, claim, told));
  return others.length > 0 || dates.some(({ isChanged }) => isChanged);
}

function wordsOf(title: string): Set<string> {
  return new Set(readText(title).words.map(({ stem }) => stem));
}

function comparedPair(pair: FigurePair, one: Article, other: Article): ComparedPair {
  const { left, right } = statementsOf(pair, one, other);
  const difference = compare(left, right, paceOfConcept({ ...pair.a.concept, unit: pair.a.quantity.unit }));
  return {
    a: pair.a.surface,
    b: pair.b.surface,
    label: difference.label,
    reasons: difference.reasons.map((reason) => reason.text),
    matchedBy: pair.matchedBy,
  };
}

function figuresOf(article: Article): Figure[] {
  return findFigures(article).filter(({ block, role }) => block >= 0 && role !== 'conversion');
}

function asArticle({ text, title, published }: TextToCompare): Article {
  return {
    isArticle: true,
    title: title ?? null,
    outlet: null,
    author: null,
    url: null,
    canonicalUrl: null,
    section: null,
    language: 'en',
    published: published ?? null,
    publishedAt: null,
    publishedFrom: published ? 'option' : 'none',
    modified: null,
    blocks: [{ kind: 'paragraph', text, date: null }],
  };
}

/** Both in the first one's unit. */
function statementsOf({ a, b }: FigurePair, one: Article, other: Article): { left: Statement; right: Statement } {
  const left = statementOfFigure(a, one);
  const right = statementOfFigure(b, other);
  const factor = left.unit === null || right.unit === null ? 1 : (conversionFactor(right.unit, left.unit) ?? 1);
  const comparable = { comparable: true };
  return {
    left: { ...left, ...comparable },
    right: {
      ...right,
      ...comparable,
      low: right.low * factor,
      high: right.high * factor,
      unit: left.unit ?? right.unit,
      // A converted number is as exact as its old unit let it be.
      modifier: factor !== 1 && right.modifier === 'exact' ? 'about' : right.modifier,
    },
  };
}
