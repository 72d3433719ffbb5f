import type { ArchivedArticle, ArchivedFigure, Article, Figure, PartialDate } from '../model.ts';
import { findNames, kindOf, type NameKind, spokenName } from '../text/names.ts';
import { unlistedNames, unlistedPlaces } from './unlisted-names.ts';
import { asGathering } from './crowds.ts';
import { deedOf } from './deeds.ts';
import { eventDays } from './event-days.ts';
import { ownPlaces } from './own-places.ts';
import { writtenBy } from './page-reading.ts';
import { isFurther, isRequired } from './roles-allowed.ts';
import { turnsOf } from './turns.ts';
import { mayStandFor } from './vague-number.ts';
import { claimantOfFigure } from '../figures/claimants.ts';

/** What an id and a day are given by: the engine knows no clock and makes no ids. */
export interface SaveOptions {
  id: string;
  /** Local day of the reader, for a page that is not dated. */
  today: PartialDate;
}

const MAX_NAMES = 12;

/** A page as it is kept: a citation with its figures, found by concept later. No sentence of it is stored. */
export function recordOfArticle(
  article: Article,
  read: readonly Figure[],
  { id, today }: SaveOptions,
): ArchivedArticle {
  const figures = read.map(asGathering);
  return {
    id,
    story: null,
    headline: article.title ?? article.url ?? '',
    headlineVerbatim: article.title !== null,
    outlet: article.outlet ?? '',
    agency: null,
    author: article.author,
    published: writtenBy(article, today),
    publishedInferred: article.published === null,
    url: article.canonicalUrl ?? article.url ?? '',
    urlIsMirror: false,
    language: article.language ?? 'en',
    abstract: '',
    note: null,
    topics: [],
    people: namesOf(article, ['person']),
    places: [...namesOf(article, ['place', 'country']), ...placesOf(article)],
    organisations: [...namesOf(article, ['organisation', 'event']), ...othersOf(article, figures)],
    eventDays: eventDays(article, figures),
    figures: figures.filter(isKept).map((figure) => ({
      ...figureOnRecord(figure),
      places: ownPlaces(figure, figures, article),
      turns: turnsOf(figure, article.title),
    })),
  };
}

function isKept(figure: Figure, _: number, all: readonly Figure[]): boolean {
  const { role, quantity } = figure;
  const isWhole = role === 'value' || role === 'part' || role === 'rate';
  return isWhole && quantity.unit !== null && !all.some((each) => isSaidAgain(figure, each));
}

/**
 * "Blast kills 48" over "At least 48 people were killed, police said", "Thousands march" over 60,000: the body tells who says
 * so, and how sure.
 */
function isSaidAgain(headline: Figure, { block, quantity, concept, role }: Figure): boolean {
  if (headline.block >= 0 || block < 0 || role !== headline.role) return false;
  const { low, high, unit } = headline.quantity;
  if (unit !== quantity.unit || concept.outcome !== headline.concept.outcome) return false;
  return (low === quantity.low && high === quantity.high) || mayStandFor(headline.quantity, quantity);
}

function figureOnRecord(figure: Figure): ArchivedFigure {
  const { surface, quantity, concept, scope, asOf, reporter, stance } = figure;
  return {
    surface,
    low: quantity.low,
    high: quantity.high,
    modifier: quantity.modifier,
    unit: quantity.unit,
    measure: null,
    concept: [concept.text, deedOf(figure)].filter(Boolean).join(' '),
    outcome: concept.outcome,
    scope: scope?.text ?? null,
    scopeTags: scope?.tags ?? [],
    asOf,
    claimant: claimantOfFigure(figure),
    claimantType: 'unspecified',
    reporter,
    stance,
    revision: false,
    withdrawn: false,
    comparable: !isRequired(figure) && isWhole(figure),
  };
}

/** "35,000 barrels a day" is a quantity of its own unit, not a share of another; "$15 an hour" may be anyone's pay. */
function isWhole(figure: Figure): boolean {
  const unit = figure.quantity.unit ?? '';
  if (figure.role === 'rate') return unit.includes('/') && !/^[A-Z]{3}\//.test(unit);
  return figure.role === 'value' && !isFurther(figure);
}

/** Where a report says in which places it plays. */
const LEAD_BLOCKS = 3;
const MAX_UNLISTED = 6;

/** Places that no list has, of the headline and the first paragraphs. */
function placesOf(article: Article): string[] {
  return unlistedPlaces(leadOf(article)).slice(0, MAX_UNLISTED);
}

/** Other names that no list has, but whoever says a number; a headline may be set in Title Case. */
function othersOf(article: Article, figures: readonly Figure[]): string[] {
  const said = figures.map((figure) => claimantOfFigure(figure) ?? '').join(' ');
  const names = unlistedNames(leadOf({ ...article, title: null }));
  return names.filter((name) => !said.includes(name)).slice(0, MAX_UNLISTED);
}

function leadOf({ title, blocks }: Article): string {
  return [title ?? '', ...blocks.slice(0, LEAD_BLOCKS).map(({ text }) => text)].join('\n');
}

/** The names a page has most, in words. */
function namesOf({ title, blocks }: Article, kinds: readonly NameKind[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of findNames([title ?? '', ...blocks.map((block) => block.text)].join('\n'))) {
    const kind = kindOf(name);
    if (kind !== null && kinds.includes(kind)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return byCount.slice(0, MAX_NAMES).map(([name]) => spokenName(name));
}
