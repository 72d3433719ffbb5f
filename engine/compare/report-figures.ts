import { eventDays } from '../archive/event-days.ts';
import { writtenBy } from '../archive/page-reading.ts';
import type { FigureMatch, Matches } from '../archive/same-measure.ts';
import { claimantOfFigure } from '../figures/claimants.ts';
import {
  type ArchivedFigure,
  type Article,
  COUNTED_LABELS,
  type EarlierFigure,
  type Figure,
  type PartialDate,
  type ReportFigure,
  type TextQuoteSelector,
} from '../model.ts';
import { dayNumber, lastDayNumber } from '../text/days.ts';
import { compare } from './compare.ts';
import { foldRepeats } from './fold-repeats.ts';
import { type Found, figuresOfOneThing } from './on-this-page.ts';
import { repeatedOnPage } from './repeated-on-page.ts';
import { type Pace, paceOfConcept, paceOfSeries } from './pace.ts';
import { type Statement, statementOfArchived, statementOfFigure } from './statement.ts';

export interface FindingOptions {
  today: PartialDate;
  /** Pairs the reader said are not the same thing. */
  dismissed: ReadonlySet<string>;
}

const QUOTE_CONTEXT = 32;
/** Of what was planned or needed beside a count (and of counts beside a plan) the latest few tell enough. */
const OTHER_OUTLOOK_SHOWN = 5;
/** "Two paths", "three steps": too small to have been counted. */
const TRIVIAL_COUNT = 10;

/** More than any news story has: what holds a hundred thousand numbers is a table, and must not hold up the browser. */
const MAX_FIGURES = 1000;
/** Earlier figures of one report: some 5 MB as JSON, half of what a browser keeps for a session. */
const MAX_EARLIER = 4000;

export interface Findings {
  figures: ReportFigure[];
  /** The page has more figures, or they more earlier ones, than a report holds. */
  inPart: boolean;
}

/** Every figure of the page worth comparing, each with what was stated earlier, newest first. */
export function reportFigures(
  article: Article,
  figures: readonly Figure[],
  matcher: (figure: Figure) => Matches,
  options: FindingOptions,
): Findings {
  const worth = figures.filter(isWorthComparing);
  const found = worth
    .slice(0, MAX_FIGURES)
    .map((figure) => ({ figure, matches: matcher(figure) }))
    .filter(({ figure, matches }) => matches.figures.length > 0 || !isTrivial(figure));
  const onThisPage = figuresOfOneThing(found);
  const repeated = repeatedOnPage(found);
  const days = eventDays(article, figures);
  const reported: ReportFigure[] = [];
  let left = MAX_EARLIER;
  for (const one of found) {
    const earlier = earlierFigures(one, { article, days }, options);
    left -= earlier.length;
    if (left < 0) break;
    const repeatOf = repeated.get(one.figure.id) ?? null;
    reported.push({ ...describe(one.figure, article, one.matches), earlier, onThisPage: onThisPage(one), repeatOf });
  }
  return { figures: reported, inPart: worth.length > MAX_FIGURES || left < 0 };
}

/** A conversion is its figure again; a number without a unit counts nothing a reader could look up. */
function isWorthComparing({ role, quantity }: Figure): boolean {
  return role !== 'conversion' && quantity.unit !== null;
}

/** A handful of unnamed things: neither people, money nor a measure, and nothing happened to them. */
function isTrivial({ quantity, concept }: Figure): boolean {
  return quantity.high <= TRIVIAL_COUNT && quantity.unit === concept.head && concept.outcome === null;
}

interface DatedPage {
  article: Article;
  /** On which what it counts befell people. */
  days: readonly PartialDate[];
}

function earlierFigures(
  { figure, matches }: Found,
  { article, days }: DatedPage,
  options: FindingOptions,
): EarlierFigure[] {
  const limit = lastDayNumber(article.blocks[figure.block]?.date ?? writtenBy(article, options.today));
  const sentence = sentenceKey(figure, article);
  const statement = statementOfFigure(figure, article);
  // A page without a date is held against all that is on record, but says nothing of how far apart two dates are.
  const page = { ...statement, scopeTags: pageScope(statement.scopeTags, matches) };
  const earlier = matches.figures
    .filter((match) => isEarlier(match, limit))
    .flatMap((match) => {
      const pace = paceOf(match, figure, days);
      const difference = compare(page, earlierStatement(match), pace);
      if (difference.label === 'notComparable') return [];
      return [asEarlier(match, difference, `${sentence}~${match.article.id}#${match.figure.surface}`)];
    });
  // Whoever carried a statement goes with it.
  const wanted = foldRepeats(earlier.sort(newestFirst)).filter(({ pair }) => !options.dismissed.has(pair));
  return withFewForecasts(wanted);
}

function withFewForecasts(earlier: readonly EarlierFigure[]): EarlierFigure[] {
  let shown = 0;
  return earlier.filter((figure) => figure.label !== 'forecast' || ++shown <= OTHER_OUTLOOK_SHOWN);
}

/** What the page's figure is limited to: what its text says, and what its measure means by itself. */
function pageScope(tags: readonly string[], { measure }: Matches): string[] {
  const named = new Set(measure?.series.names.flat() ?? []);
  const own = tags.filter((tag) => !(tag.startsWith('place=') && named.has(tag.slice('place='.length))));
  return withDefaults(own, measure?.series.scopeTags ?? []);
}

function withDefaults(own: readonly string[], defaults: readonly string[]): string[] {
  if (own.length === 0 || defaults.length === 0) return [...own, ...defaults];
  const facets = new Set(own.map((tag) => tag.slice(0, tag.indexOf('='))));
  return [...own, ...defaults.filter((tag) => !facets.has(tag.slice(0, tag.indexOf('='))))];
}

/** What is on record is read once: a figure belongs to one measure, and is limited to what that is limited to. */
const EARLIER = new WeakMap<ArchivedFigure, Statement>();

function earlierStatement({ figure, article, scopeTags }: FigureMatch): Statement {
  const known = EARLIER.get(figure);
  if (known) return known;
  const own = statementOfArchived(figure, article);
  const statement = { ...own, scopeTags: withDefaults(own.scopeTags, scopeTags) };
  EARLIER.set(figure, statement);
  return statement;
}

/** Printed by the page's day, or describing a day by then when only the month of printing is known. */
function isEarlier({ article, figure }: FigureMatch, limit: number | null): boolean {
  const printed = dayNumber(article.published);
  if (limit === null || printed === null) return true;
  if (printed > limit) return false;
  const asOf = figure.stance === 'projection' || figure.stance === 'hypothetical' ? null : dayNumber(figure.asOf);
  return asOf === null || asOf <= limit;
}

function paceOf({ series, article }: FigureMatch, { quantity, concept }: Figure, days: readonly PartialDate[]): Pace {
  if (series !== null) return paceOfSeries(series);
  const struckOn = [...days, ...(article.eventDays ?? [])];
  return paceOfConcept({ unit: quantity.unit, outcome: concept.outcome, head: concept.head }, struckOn);
}

/** A pair's key begins with it: stable for one sentence of one page, as it is for one figure on record. */
function sentenceKey(figure: Figure, article: Article): string {
  return `${article.canonicalUrl ?? article.url ?? article.title ?? ''}#${figure.surface}`;
}

function newestFirst(a: EarlierFigure, b: EarlierFigure): number {
  const [left, right] = [a.asOf ?? a.published, b.asOf ?? b.published];
  if (left !== right) return left < right ? 1 : -1;
  return a.article < b.article ? -1 : 1;
}

function asEarlier(match: FigureMatch, difference: ReturnType<typeof compare>, pair: string): EarlierFigure {
  const { article, figure } = match;
  return {
    article: article.id,
    headline: article.headline,
    headlineVerbatim: article.headlineVerbatim,
    outlet: article.outlet,
    agency: article.agency,
    published: article.published,
    publishedInferred: article.publishedInferred,
    url: article.url,
    urlIsMirror: article.urlIsMirror,
    surface: figure.surface,
    low: figure.low,
    high: figure.high,
    modifier: figure.modifier,
    unit: figure.unit,
    asOf: figure.asOf,
    claimant: figure.claimant,
    stance: figure.stance,
    scope: figure.scope,
    scopeTags: [...earlierStatement(match).scopeTags],
    label: difference.label,
    counted: COUNTED_LABELS.includes(difference.label),
    reasons: difference.reasons.map((reason) => reason.text),
    rules: difference.reasons.map((reason) => reason.rule),
    matchedBy: match.matchedBy,
    score: match.score,
    alsoCarriedBy: [],
    pair,
  };
}

function describe(
  figure: Figure,
  article: Article,
  { measure }: Matches,
): Omit<ReportFigure, 'earlier' | 'onThisPage' | 'repeatOf'> {
  const { quantity, concept, scope } = figure;
  return {
    id: figure.id,
    block: figure.block,
    start: figure.start,
    end: figure.end,
    surface: figure.surface,
    sentence: figure.sentence,
    quote: quoteOf(figure, article),
    low: quantity.low,
    high: quantity.high,
    modifier: quantity.modifier,
    unit: quantity.unit,
    role: figure.role,
    percent: quantity.unit === 'percent',
    change: figure.change,
    concept: concept.text,
    measure: measure?.series.id ?? null,
    measureLabel: measure?.series.label ?? null,
    scope: scope?.text ?? null,
    scopeTags: scope?.tags ?? [],
    asOf: figure.asOf,
    claimant: claimantOfFigure(figure),
    reporter: figure.reporter,
    stance: figure.stance,
  };
}

function quoteOf({ block, start, end }: Figure, article: Article): TextQuoteSelector {
  const text = (block < 0 ? article.title : article.blocks[block]?.text) ?? '';
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
  };
}
