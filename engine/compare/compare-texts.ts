import { type FigurePair, pairFigures } from '../archive/same-figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import type { Article, DifferenceLabel, Figure, PartialDate } from '../model.ts';
import { conversionFactor } from '../text/conversions.ts';
import { compareDates } from './compare-dates.ts';
import { compare } from './compare.ts';
import { contains, toInterval } from './intervals.ts';
import { paceOfConcept } from './pace.ts';
import { hasOtherNumber } from './rewritten.ts';
import { type Statement, statementOfFigure } from './statement.ts';

export interface TextToCompare {
  text: string;
  title?: string | null;
  published?: PartialDate | null;
}

export interface ComparedPair {
  /** The figures as printed. */
  a: string;
  b: string;
  label: DifferenceLabel;
  reasons: string[];
  matchedBy: string[];
}

/** agrees: what one says, the other says or leaves room for · unrelated: no figure of the two counts one thing. */
export type TextOutcome = 'agrees' | 'differs' | 'unrelated' | 'unclear';

export interface TextComparison {
  pairs: ComparedPair[];
  outcome: TextOutcome;
}

const DIFFERS: readonly DifferenceLabel[] = ['sourcesDiffer', 'revised', 'updated', 'laterOtherSource', 'withdrawn'];

/** Two short texts, `a` the later: their figures of the same thing, and how each pair differs. */
export function compareTexts(a: TextToCompare, b: TextToCompare): TextComparison {
  const [one, other] = [asArticle(a), asArticle(b)];
  const pairs = pairFigures(figuresOf(one), figuresOf(other)).map((pair) => {
    const { left, right } = statementsOf(pair, one, other);
    const pace = paceOfConcept({ ...pair.a.concept, unit: pair.a.quantity.unit });
    return { pair, left, right, difference: compare(left, right, pace) };
  });
  const shown = pairs.map(({ pair, difference }) => ({
    a: pair.a.surface,
    b: pair.b.surface,
    label: difference.label,
    reasons: difference.reasons.map((reason) => reason.text),
    matchedBy: pair.matchedBy,
  }));
  const verdicts = pairs.map(({ pair, left, right, difference }) => verdict(left, right, difference.label, pair.score));
  const dates = pairs.length > 0 ? null : compareDates(a.text, b.text);
  const outcome = dates ?? outcomeOf(verdicts);
  const surfaces = pairs.flatMap(({ pair }) => [pair.a.surface, pair.b.surface]);
  return { pairs: shown, outcome: hasOtherNumber(a.text, b.text, surfaces) ? 'differs' : outcome };
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

/** The same sentence with another number in it. */
const REWRITTEN = 0.8;

/** "More than 23 million" neither bears out nor contradicts "under 23.5 million". */
function verdict(a: Statement, b: Statement, label: DifferenceLabel, nearness: number): TextOutcome {
  if (DIFFERS.includes(label) || label === 'unclear') return 'differs';
  if (label !== 'agrees' && label !== 'repeats') return 'unclear';
  // "Over 112 million" rewritten as "over 130 million" is another number, though the one leaves room for the other.
  if (a.modifier === b.modifier && a.low !== b.low && nearness > REWRITTEN) return 'differs';
  const [left, right] = [toInterval(a), toInterval(b)];
  const isOpen = [left, right].some(({ low, high }) => !Number.isFinite(low) || !Number.isFinite(high));
  return isOpen && !contains(left, right) && !contains(right, left) ? 'unclear' : 'agrees';
}

function outcomeOf(verdicts: readonly TextOutcome[]): TextOutcome {
  if (verdicts.length === 0) return 'unrelated';
  if (verdicts.includes('differs')) return 'differs';
  return verdicts.includes('unclear') ? 'unclear' : 'agrees';
}
