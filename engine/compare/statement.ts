import type { ArchivedArticle, ArchivedFigure, Article, Figure, Modifier, PartialDate, Stance } from '../model.ts';
import { claimantOfFigure } from '../figures/claimants.ts';
import type { ClaimantRelation } from './claimants.ts';
import type { Pace } from './pace.ts';
import { withTitle } from './titles.ts';

/** One figure as somebody stated it: what a page's figure and an archived one have in common. */
export interface Statement {
  surface: string;
  low: number;
  high: number;
  modifier: Modifier;
  unit: string | null;
  /** Canonical outcome ('killed'); null when none, or when the record leaves it to its series. */
  outcome: string | null;
  stance: Stance;
  scopeTags: readonly string[];
  /** The day the text says the number describes; null when it does not say. */
  asOf: PartialDate | null;
  /** The day it was printed; null when the page is not dated. */
  published: PartialDate | null;
  claimant: string | null;
  /** Who printed it, for figures in the paper's own voice. */
  outlet: string | null;
  /** The text calls it a correction of an earlier value. */
  revision: boolean;
  withdrawn: boolean;
  /** false: a part, a rate or an increase. */
  comparable: boolean;
}

/** A pair with what several rules ask about it, worked out once. */
export interface Pair {
  page: Statement;
  earlier: Statement;
  pace: Pace;
  claimants: ClaimantRelation;
  /** Days from the earlier figure's date to the page's; negative: the page's is older; null: one is not dated. */
  days: number | null;
}

/** Words by which a text says that its number replaces another. */
const REVISION =
  /\b(?:revis|correct|recalculat|recount|re-?assess|adjusted (?:down|up)|(?:cut|lowered|scaled back) (?:its|their|the) |(?:cut|lower|rais|trimm?)(?:t?ing|ed|s)? (?:its|their) (?:\p{L}+ ){0,3}(?:estimate|forecast|guidance|outlook|projection)s?\b)/iu;

export function statementOfFigure(figure: Figure, article: Article): Statement {
  const { low, high, modifier, unit } = figure.quantity;
  return {
    surface: figure.surface,
    low,
    high,
    modifier,
    unit,
    outcome: figure.concept.outcome,
    stance: figure.stance,
    scopeTags: figure.scope?.tags ?? [],
    // "Up from 130,000": the day of the sentence is the new value's day.
    asOf: figure.role === 'former' || figure.stance === 'former' ? null : figure.asOf,
    published: article.blocks[figure.block]?.date ?? article.published,
    claimant: claimantOf(figure, article),
    outlet: figure.reporter ?? article.outlet,
    revision: REVISION.test(figure.sentence),
    withdrawn: false,
    // "35,000 barrels a day" is a quantity of its own unit, not a share of another.
    comparable:
      figure.role === 'value' || figure.role === 'former' || (figure.role === 'rate' && unit?.includes('/') === true),
  };
}

/** "The Red Crescent denied that 11,300 had died": the number is somebody's, and the text does not say whose. */
const SOMEBODY = 'unnamed sources';
const DENIES = /^(?:den(?:y|ies|ied|ying)|reject|rejects|rejected)\b/;

function claimantOf(figure: Figure, article: Article): string | null {
  const claimant = claimantOfFigure(figure);
  if (claimant === null) return null;
  if (DENIES.test(figure.attribution?.cue ?? '')) return SOMEBODY;
  return withTitle(claimant, textsOf(figure, article));
}

/** Where a speaker's office may be told: his sentence, and the paragraphs before it. */
function textsOf(figure: Figure, article: Article): string[] {
  return [figure.sentence, ...article.blocks.slice(0, Math.max(0, figure.block + 1)).map(({ text }) => text)];
}

export function statementOfArchived(figure: ArchivedFigure, article: ArchivedArticle): Statement {
  const { surface, low, high, modifier, unit, stance, scopeTags, asOf, claimant, revision, withdrawn } = figure;
  return {
    surface,
    low,
    high,
    modifier,
    unit,
    outcome: null,
    stance,
    scopeTags,
    asOf,
    published: article.published,
    claimant,
    outlet: figure.reporter ?? article.agency ?? article.outlet,
    revision,
    withdrawn,
    comparable: figure.comparable,
  };
}
