import { dayNumber, lastDayNumber } from '../text/days.ts';
import { kindOf } from '../text/names.ts';
import { MONTHS } from '../text/partial-dates.ts';
import type { KnownConcept } from './known-concept.ts';
import { hasPhrase } from '../text/phrase-in.ts';
import type { FigureInContext, Surroundings } from './surroundings.ts';

/** A year and some weeks: anniversaries of an event are told with its year. */
const EVENT_NEWS_DAYS = 400;
/** A page may be dated a little before the archive's own day for the event (time zones, "from" stated to the month). */
const EARLY_DAYS = 2;

/** Whether a figure can be of the days when its concept was present news, or names the old event it means. */
export function isOfItsTime({ figure, surroundings, published }: FigureInContext, concept: KnownConcept): boolean {
  const from = dayNumber(concept.from);
  const [said, saidLast] = [dayNumber(figure.asOf ?? published), lastDayNumber(figure.asOf ?? published)];
  if (said === null || saidLast === null) return true;
  if (from !== null && saidLast < from - EARLY_DAYS) return false;
  const { years } = surroundings;
  if (years.length > 0 && from !== null && years.every((year) => !isYearOf(year, concept))) return false;
  const to = lastDayNumber(concept.to) ?? (concept.isEvent && from !== null ? from + EVENT_NEWS_DAYS : null);
  if (to === null || said <= to) return true;
  return namesTheStorm(surroundings, concept) || namesItsDate(surroundings, concept);
}

/** The name of a great storm is given to no other. */
function namesTheStorm({ tiers: [sentence] }: Surroundings, { groups }: KnownConcept): boolean {
  return groups.flat().some((name) => kindOf(name) === 'event' && sentence?.names.has(name) === true);
}

/** Years later a text means an old event only when it says which: by its year, or for one of several in a year by its day. */
function namesItsDate({ tiers, clause, years }: Surroundings, { from, isOneOfSeveral }: KnownConcept): boolean {
  const [year, month, day] = (from ?? '').split('-');
  const [sentence, paragraph] = tiers;
  const near = (paragraph?.text ?? '').replace(sentence?.text ?? '', () => clause);
  if (!isOneOfSeveral()) return years.includes(Number(year)) || hasPhrase(near, year ?? '');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || day === undefined) return false;
  const number = String(Number(day));
  return [name, name.slice(0, 3), `${name.slice(0, 3)}.`].some(
    (each) => hasPhrase(near, `${each} ${number}`) || hasPhrase(near, `${number} ${each}`),
  );
}

/** A year the concept may be told with: from the one it began in until it ended, any later one when it is open. */
function isYearOf(year: number, { from, to, isEvent }: KnownConcept): boolean {
  const first = Number(from?.slice(0, 4) ?? 0);
  const last = to === null ? (isEvent ? first + 2 : 9999) : Number(to.slice(0, 4)) + 1;
  return year >= first && year <= last;
}
