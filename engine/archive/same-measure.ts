import type { ArchivedArticle, ArchivedFigure, Article, Figure, PartialDate, Series } from '../model.ts';
import { conversionFactor } from '../text/conversions.ts';
import { dayNumber } from '../text/days.ts';
import { once } from '../text/remember.ts';
import type { Archive, FigureOnRecord } from './archive.ts';
import { asGathering } from './crowds.ts';
import { eventDays } from './event-days.ts';
import { conceptOfSeries, type KnownConcept } from './known-concept.ts';
import { type ConceptMatch, inContext, matchConcept, mayConcern } from './match-concept.ts';
import { ownFigures } from './own-copy.ts';
import { hasPhrase } from '../text/phrase-in.ts';
import type { RankedArticle } from './related-articles.ts';
import { allowsRole, MULTIPLE } from './roles-allowed.ts';
import { isFewerAsNews, isNews, mayBeSameEvent } from './same-event.ts';
import { FARTHEST_RATIO, isSameTopic } from './same-topic.ts';
import { conceptOfArchived, isForecastOf } from './saved-concept.ts';
import { type FigureInContext, readSurroundings } from './surroundings.ts';

/** An archived figure that counts the same thing, with the words that earned it. */
export interface FigureMatch {
  article: ArchivedArticle;
  figure: ArchivedFigure;
  /** null: a figure of a saved page, known by its words alone. */
  series: Series | null;
  /** What the measure is limited to, beyond what the figure says of itself. */
  scopeTags: readonly string[];
  /** 0 to 1. */
  score: number;
  matchedBy: string[];
}

export interface MeasureMatch {
  series: Series;
  score: number;
  matchedBy: string[];
}

export interface Matches {
  /** The series the page's figure belongs to; null when it belongs to none. */
  measure: MeasureMatch | null;
  figures: FigureMatch[];
}

/** The page, and where figures without a series may come from. */
export interface MatchOptions {
  today: PartialDate;
  /** Articles on record about what the page is about, for figures that belong to no series. */
  near: readonly RankedArticle[];
  /** All figures of the page, by which those of saved pages are told apart. */
  figures?: readonly Figure[];
}

const NEAREST_FIGURES = 8;
/** A scope or a cue of its own makes a series the better answer than its plain sister. */
const SPECIFIC_BONUS = 0.15;
const SISTER_WEIGHT = 0.9;
/** Below this share of common words an article on record is about another story. */
const MIN_NEARNESS = 0.4;

/** Reads a page once; the function it gives finds what is on record for each of its figures. */
export function matcherFor(article: Article, archive: Archive, options: MatchOptions): (figure: Figure) => Matches {
  const page = readSurroundings(article);
  const figures = (options.figures ?? []).map(asGathering);
  const days = eventDays(article, figures);
  const known = knownSeries(archive).filter(({ concept }) => mayConcern(page.whole, concept));
  const isOwn = ownFigures(article, options.figures ?? [], options.today);
  const near = options.near.filter(({ score }) => score >= MIN_NEARNESS);
  return (figure) => {
    if (!isComparable(figure)) return { measure: null, figures: [] };
    const context = inContext(figure, article, page.around(figure));
    const best = bestSeries(context, known);
    const onRecord = best === null ? [] : figuresOnRecord(best, figure);
    const measure = best && { series: best.series, score: best.score, matchedBy: best.matchedBy };
    const saved =
      figure.role === 'ratio'
        ? []
        : near.flatMap((ranked) =>
            savedMatches({ ...context, figure: asGathering(figure) }, ranked, { article, figures, days }),
          );
    const isOthers = (match: FigureMatch): boolean =>
      !isOwn(match.article, match.figure, () =>
        isNews({ ...context, title: article.title ?? '', days }, match.article),
      );
    return { measure, figures: [...onRecord, ...saved].filter(isOthers) };
  };
}

/** Parts, rates, increases and multiples are measures of their own only where a series names them by a cue. */
function isComparable({ role, quantity }: Figure): boolean {
  return role !== 'conversion' && (role !== 'ratio' || quantity.unit === MULTIPLE);
}

interface KnownSeries {
  series: Series;
  concept: KnownConcept;
  /** On record, each with its day; read when first asked for. */
  figures(): readonly DatedFigure[];
  sisters(): readonly KnownSeries[];
}

interface DatedFigure extends FigureOnRecord {
  day: number | null;
}

const KNOWN = new WeakMap<Archive['series'], KnownSeries[]>();

function knownSeries(archive: Archive): KnownSeries[] {
  const known = KNOWN.get(archive.series);
  if (known) return known;
  const all = [...archive.series.values()];
  const made: KnownSeries[] = all.map((series) => ({
    series,
    concept: conceptOfSeries(series, archive.stories.get(series.story), all),
    figures: once(() => datedFigures(archive, series)),
    sisters: once(() => made.filter((other) => other.series !== series && areSisters(series, other.series))),
  }));
  KNOWN.set(archive.series, made);
  return made;
}

function datedFigures(archive: Archive, { id }: Series): DatedFigure[] {
  return archive.figuresOf(id).map(({ article, figure }) => {
    return { article, figure, day: dayNumber(figure.asOf ?? article.published) };
  });
}

interface RankedSeries extends MeasureMatch {
  known: KnownSeries;
  rank: number;
}

function bestSeries(context: FigureInContext, all: readonly KnownSeries[]): RankedSeries | null {
  let best: RankedSeries | null = null;
  for (const known of all) {
    if (!allowsRole(context, known.concept)) continue;
    const match = matchConcept(context, known.concept);
    if (match === null || !isOfItsSize(context, known)) continue;
    const rank = rankOf(match, known.concept, context);
    const { score, matchedBy } = match;
    if (best === null || rank > best.rank) best = { series: known.series, known, score, matchedBy, rank };
  }
  return best;
}

function rankOf(match: ConceptMatch, concept: KnownConcept, { figure, surroundings }: FigureInContext): number {
  const sentence = surroundings.tiers[0]?.text ?? '';
  const cue = concept.needsCue ? cueNearness(sentence, figure, concept.cues) : 0;
  return match.score + SPECIFIC_BONUS * (concept.scopeTags.length + cue + match.specific);
}

/** Letters beyond which a cue of the sentence speaks for any of its numbers alike: a line and a half of print. */
const CUE_REACH = 100;

/** "83 groups at the border and 14 on their way": each number has the cue next to it. 1 beside it, 0.5 far off, 0 when there is none. */
function cueNearness(sentence: string, { start, end, sentenceStart }: Figure, cues: readonly string[]): number {
  const from = Math.max(0, start - sentenceStart - CUE_REACH);
  const near = sentence.slice(from, end - sentenceStart + CUE_REACH);
  const place = { start: start - sentenceStart - from, end: end - sentenceStart - from };
  const nearest = Math.min(...cues.map((cue) => gapTo(cue, near, place)));
  if (nearest < CUE_REACH) return 1 - nearest / (2 * CUE_REACH);
  return cues.some((cue) => hasPhrase(sentence, cue)) ? 0.5 : 0;
}

/** Letters between a number and the nearest saying of a cue. The number's own noun says no more than its head does. */
function gapTo(cue: string, text: string, place: { start: number; end: number }): number {
  let nearest = Infinity;
  for (let at = text.indexOf(cue); at >= 0 && cue !== ''; at = text.indexOf(cue, at + cue.length)) {
    const gap = Math.max(at - place.end, place.start - (at + cue.length));
    if (gap >= 0 && gap < nearest && hasPhrase(text.slice(Math.max(0, at - 1), at + cue.length + 1), cue))
      nearest = gap;
  }
  return nearest;
}

/**
 * Of the size of what was on record around its day: the 21 dead of one strike are not the war's 70,000, though the war
 * once began with hundreds.
 */
function isOfItsSize({ figure, published }: FigureInContext, { series, figures }: KnownSeries): boolean {
  const factor = conversionFactor(figure.quantity.unit ?? series.unit, series.unit) ?? 1;
  const { low, high } = figure.quantity;
  const day = dayNumber(figure.asOf ?? published);
  const isAlike = ({ figure: other }: FigureOnRecord): boolean =>
    isNear(low * factor, other.high) && isNear(other.low, high * factor);
  if (day === null) return figures().some(isAlike);
  return nearestInTime(figures(), day).some(isAlike);
}

/** The first of those equally near. One pass: every figure of a page asks this of every series it may belong to. */
function nearestInTime(figures: readonly DatedFigure[], day: number): DatedFigure[] {
  const distance = (dated: DatedFigure): number => Math.abs((dated.day ?? 0) - day);
  const nearest: DatedFigure[] = [];
  let farthest = Infinity;
  for (const figure of figures) {
    const away = distance(figure);
    if (nearest.length === NEAREST_FIGURES && away >= farthest) continue;
    const place = nearest.findIndex((other) => distance(other) > away);
    nearest.splice(place < 0 ? nearest.length : place, 0, figure);
    nearest.length = Math.min(nearest.length, NEAREST_FIGURES);
    farthest = distance(nearest.at(-1) ?? figure);
  }
  return nearest;
}

/** `low` is not more than so many times `high`. */
function isNear(low: number, high: number): boolean {
  return low <= high * FARTHEST_RATIO;
}

/** The figures of its series, and those of sister series that count the same heads under another scope or outlook. */
function figuresOnRecord({ known, score, matchedBy }: RankedSeries, page: Figure): FigureMatch[] {
  const own = known.figures().map((each) => matchOf(each, known.series, page, score, matchedBy));
  const sisters = known.sisters().flatMap((sister) => {
    return sister.figures().map((each) => matchOf(each, sister.series, page, score * SISTER_WEIGHT, matchedBy));
  });
  return [...own, ...sisters].filter((match) => match !== null);
}

function matchOf(
  { article, figure }: FigureOnRecord,
  series: Series,
  page: Figure,
  score: number,
  matchedBy: string[],
): FigureMatch | null {
  const converted = convert(figure, page.quantity.unit ?? series.unit);
  if (converted === null || !figure.comparable) return null;
  return { article, figure: converted, series, scopeTags: series.scopeTags, score, matchedBy };
}

/** The archived figure in the page's unit; null when the two units do not measure one thing. */
function convert(figure: ArchivedFigure, unit: string | null): ArchivedFigure | null {
  if (unit === null || figure.unit === null || unit === figure.unit) return figure;
  const factor = conversionFactor(figure.unit, unit);
  if (factor === null) return null;
  // Twelve figures are more than any newspaper prints, and hide the tail of binary fractions.
  const scaled = (value: number): number => Number((value * factor).toPrecision(12));
  // 120 miles are 193 kilometres and not 193.12: a converted number is as exact as its old unit let it be.
  const modifier = figure.modifier === 'exact' ? 'about' : figure.modifier;
  return { ...figure, low: scaled(figure.low), high: scaled(figure.high), unit, modifier };
}

/** One thing under another scope ("within 200 km") or outlook (planned, needed): same story, unit, outcome, owner and heads. */
export function areSisters(a: Series, b: Series): boolean {
  if (a.story !== b.story || a.unit !== b.unit || a.outcome !== b.outcome) return false;
  const sameNames = JSON.stringify(a.names) === JSON.stringify(b.names);
  if (!sameNames || !a.heads.some((head) => b.heads.includes(head))) return false;
  const sameOutlook = a.stances.some((stance) => isObserved(stance) && b.stances.some(isObserved));
  return !sameOutlook || hasOnlyScope(a, b);
}

function isObserved(stance: string): boolean {
  return stance === 'count' || stance === 'estimate';
}

/** What sets the two apart is scope and nothing else: a series that needs a cue and has no scope of its own counts another thing. */
function hasOnlyScope(a: Series, b: Series): boolean {
  return (
    [a, b].every((series) => !series.needsCue || series.scopeTags.length > 0) &&
    a.scopeTags.length + b.scopeTags.length > 0
  );
}

/** The page that saved ones are held against. */
interface SavedFrom {
  article: Article;
  figures: readonly Figure[];
  /** On which what it counts befell people. */
  days: readonly PartialDate[];
}

function savedMatches(context: FigureInContext, { article }: RankedArticle, page: SavedFrom): FigureMatch[] {
  // "Two more bodies" are not the count of all.
  if (context.further) return [];
  const telling = { ...context, title: page.article.title ?? '', days: page.days };
  const isSameEvent = once(() => mayBeSameEvent(telling, article));
  return article.figures.flatMap((figure) => {
    if (figure.measure !== null || !figure.comparable || !isForecastOf(figure, context.figure)) return [];
    const concept = conceptOfArchived(figure, article);
    const match = matchConcept(context, concept);
    const converted = match === null || !isSameEvent() ? null : convert(figure, context.figure.quantity.unit);
    if (match === null || converted === null || isFewerAsNews(telling, article, converted)) return [];
    const ours = { page: page.article, figure: context.figure, all: page.figures };
    if (!isSameTopic(ours, { page: article, figure: converted })) return [];
    return [
      { article, figure: converted, series: null, scopeTags: [], score: match.score, matchedBy: match.matchedBy },
    ];
  });
}
