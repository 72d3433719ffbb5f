import type { Reason, Stance } from '../model.ts';
import { remember } from '../text/remember.ts';
import type { ScopeConflict } from './scopes.ts';
import type { Pair, Statement } from './statement.ts';
import { dayInWords, sameTime, spanBetween } from './timeline.ts';

/** One plain line for each rule, made from the fields that decided it. Never says which figure is right. */

export function unitDiffers({ page, earlier }: Pair): Reason {
  return { rule: 'unit differs', text: `Counted in ${page.unit} here and in ${earlier.unit} there.` };
}

export function outcomeDiffers({ page, earlier }: Pair): Reason {
  return { rule: 'thing counted differs', text: `This counts ${page.outcome}, the earlier figure ${earlier.outcome}.` };
}

export function isPart({ page }: Pair): Reason {
  const which = page.comparable ? 'The earlier figure' : 'This figure';
  return { rule: 'part of a total', text: `${which} is a part, a rate or an increase, not the total.` };
}

const OUTLOOK: Record<Stance, string> = {
  count: 'a count',
  estimate: 'an estimate',
  former: 'a former value',
  hypothetical: 'what would be needed or might happen',
  projection: 'a forecast or plan',
};

export function forecast({ page, earlier }: Pair): Reason {
  return {
    rule: 'forecast beside a count',
    text: `This is ${OUTLOOK[page.stance]}; the earlier figure, ${when(earlier)}, is ${OUTLOOK[earlier.stance]}.`,
  };
}

export function scopeDiffers({ kind, a, b, facet }: ScopeConflict, { earlier }: Pair): Reason {
  if (kind === 'both') {
    const text = `${opening(tagInWords(facet, a))} here, ${tagInWords(facet, b)} there (${when(earlier)}).`;
    return { rule: 'scopes exclude each other', text };
  }
  const [side, value] = a === null ? ['The earlier figure', b] : ['This figure', a];
  return {
    rule: 'scope on one side',
    text: `${side} covers only ${tagInWords(facet, value)}; the other does not say so.`,
  };
}

export function periodDiffers({ page, earlier }: Pair): Reason {
  return {
    rule: 'periods differ',
    text: `${opening(periodInWords(page))} here, ${periodInWords(earlier)} there.`,
  };
}

export function repeats({ earlier }: Pair): Reason {
  return { rule: 'same statement', text: `The same statement by ${who(earlier)}, carried ${when(earlier)}.` };
}

export function agrees(pair: Pair): Reason {
  const { page, earlier } = pair;
  const same = page.low === earlier.low && page.high === earlier.high && page.modifier === earlier.modifier;
  const how = same ? 'The same number' : 'The two fit together within their wording and rounding';
  return { rule: 'intervals meet', text: `${how}: ${who(earlier)}, ${whenAndApart(pair)}.` };
}

/** Two versions of one sentence, held together word by word. */
export function samePlace(isChanged: boolean): Reason {
  const text = isChanged
    ? 'Another value stands in this place of the earlier version of the sentence.'
    : 'The same value stands in this place of the earlier version of the sentence.';
  return { rule: 'same place in the sentence', text };
}

export function withdrawn({ earlier }: Pair): Reason {
  return { rule: 'withdrawn', text: `The earlier figure of ${who(earlier)}, ${when(earlier)}, was later withdrawn.` };
}

export function saysRevised(pair: Pair): Reason {
  return {
    rule: 'text says revised',
    text: `${opening(who(pair.earlier))} gave another number ${whenAndApart(pair)}; this page calls its own a revision.`,
  };
}

export function sameDate({ earlier }: Pair): Reason {
  return {
    rule: 'same claimant, same date',
    text: `${opening(who(earlier))} had given another number for the same time, ${when(earlier)}.`,
  };
}

export function countFell(pair: Pair): Reason {
  return {
    rule: 'count went down',
    text: `${opening(who(pair.earlier))} had a higher count ${whenAndApart(pair)}; a count of this kind falls only by revision.`,
  };
}

export function settled(pair: Pair): Reason {
  return {
    rule: 'same claimant, same past event',
    text: `${opening(who(pair.earlier))} had given another number for the same event ${whenAndApart(pair)}.`,
  };
}

export function sameClaimantLater(pair: Pair): Reason {
  const whose = pair.claimants === 'same' ? 'Same source' : 'Same side';
  return { rule: 'same claimant, other date', text: `${whose} (${who(pair.earlier)}), ${whenAndApart(pair)}.` };
}

export function countGrew(pair: Pair): Reason {
  return { rule: 'running count grew', text: runningCount(pair) };
}

export function countMoved(pair: Pair): Reason {
  return { rule: 'running count moved', text: runningCount(pair) };
}

function runningCount(pair: Pair): string {
  return `A running count: this was the number ${whenAndApart(pair)} (${who(pair.earlier)}).`;
}

export function datesApart(pair: Pair): Reason {
  return {
    rule: 'other source, dates apart',
    text: `${opening(who(pair.earlier))}, ${whenAndApart(pair)}: changed or disputed, the dates differ.`,
  };
}

export function sourcesDiffer(pair: Pair): Reason {
  return {
    rule: 'other source, same time',
    text: `${opening(who(pair.earlier))} gave another number ${whenAndApart(pair)}.`,
  };
}

export function unclear({ page, earlier, days, claimants }: Pair): Reason {
  if (days === null)
    return { rule: 'date not stated', text: 'One of the two figures has no date, so they cannot be put in order.' };
  const former = page.stance === 'former' || earlier.stance === 'former';
  if (former) return { rule: 'date not stated', text: 'When the former value held is not stated.' };
  if (claimants === 'unknown') return { rule: 'claimant not stated', text: mayBeOneSource(page, earlier) };
  const text = `${opening(who(earlier))} gave another number ${when(earlier)}: the two dates are too coarse to compare.`;
  return { rule: 'date not stated', text };
}

function mayBeOneSource({ claimant: here }: Statement, { claimant: there }: Statement): string {
  if (here === null || there === null || PRONOUN.test(here) || PRONOUN.test(there))
    return 'Who counted is not stated: it may be one count, told at two times.';
  if (here.toLowerCase() === there.toLowerCase())
    return `Both say “${here}”: these may be the same or others, and the number one count, told at two times.`;
  return `“${here}” here and “${there}” there may be one source: it may be one count, told at two times.`;
}

/** What is worth knowing about scope when scope did not decide: one side names it and the other does not. */
export function scopeNote({ page, earlier }: Pair): Reason | null {
  if (page.scopeTags.length === 0 && earlier.scopeTags.length === 0) return null;
  const onlyThere = earlier.scopeTags.filter((tag) => !tag.startsWith('period=') && !page.scopeTags.includes(tag));
  const onlyHere = page.scopeTags.filter((tag) => !tag.startsWith('period=') && !earlier.scopeTags.includes(tag));
  if (onlyThere.length > 0)
    return { rule: 'scope named there', text: `The earlier figure covers: ${tagsInWords(onlyThere)}.` };
  if (onlyHere.length > 0) return { rule: 'scope named here', text: `This figure covers: ${tagsInWords(onlyHere)}.` };
  return null;
}

function who({ claimant, outlet }: Statement): string {
  const named = claimant !== null && PRONOUN.test(claimant) ? UNNAMED : claimant;
  return named ?? outlet ?? 'the paper itself';
}

/** "Profit was $3 million, it said", of somebody whom its text names nowhere near. */
const PRONOUN = /^(?:he|i|it|she|they|we)$/;
const UNNAMED = 'an unnamed source';

/** "as of" only where the text gives the day; else it is the day it was printed. */
function when({ asOf, published }: Statement): string {
  if (asOf !== null) return `as of ${dayInWords(asOf)}`;
  return published === null ? 'on a day not stated' : `reported ${dayInWords(published)}`;
}

function whenAndApart({ page, earlier, days }: Pair): string {
  if (days === null) return when(earlier);
  const [here, there] = [page.asOf ?? page.published, earlier.asOf ?? earlier.published];
  if (days === 0) return `${when(earlier)}, ${sameTime(here, there)}`;
  const apart = spanBetween(here, there, days);
  return `${when(earlier)}, ${apart} ${days > 0 ? 'earlier' : 'later'}`;
}

function opening(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SERVICES: Record<string, string> = {
  ground: 'ground forces',
  'air-naval': 'air and naval personnel',
  all: 'all services, with air and naval personnel',
};

function tagInWords(facet: string, value: string | null): string {
  if (value === null) return 'no such limit';
  const plain = value.replaceAll('-', ' ');
  if (value === 'included' || value === 'excluded') return `${opening(facet)} ${value}`;
  switch (facet) {
    case 'radius':
      return `within ${value.replace(/(\d)([a-z])/, '$1 $2')}`;
    case 'services':
      return SERVICES[value] ?? plain;
    case 'forces':
      return value === 'incl-proxies' ? 'forces counted with separatist and other units' : plain;
    case 'deaths':
      return value === 'all-causes' ? 'deaths from all causes' : `${plain} deaths`;
    case 'count':
      return `${plain} cases`;
    case 'displaced':
      return value === 'internal'
        ? 'people displaced within the country'
        : 'people displaced within and beyond the country';
    case 'people':
      return value === 'civilian' || value === 'military' ? `${plain} people` : plain;
    case 'prices':
      return `${value} prices`;
    case 'place':
      if (value === 'world') return 'the whole world';
      return plain.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
    default:
      return `${facet} ${plain}`;
  }
}

/** A series' scopes stand beside each of its figures. */
const MAX_TAGS = 1000;
const wholeTagInWords = remember((tag: string) => {
  const at = tag.indexOf('=');
  return tagInWords(tag.slice(0, at), tag.slice(at + 1));
}, MAX_TAGS);

function tagsInWords(tags: readonly string[]): string {
  return tags.map(wholeTagInWords).join(', ');
}

function periodInWords({ scopeTags }: Statement): string {
  const tag = scopeTags.find((each) => each.startsWith('period='));
  const [from, to] = tag?.slice('period='.length).split('/') ?? [];
  if (!from) return 'a period not stated';
  return to ? `${dayInWords(from)} to ${dayInWords(to)}` : `since ${dayInWords(from)}`;
}
