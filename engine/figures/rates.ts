import prices from '../../data/lexicon/priced-nouns.json' with { type: 'json' };
import { countedPhrase } from '../text/noun-phrases.ts';
import { phraseAt } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { isArticle } from './numeral-words.ts';
import { numeralAt } from './numerals.ts';
import { shortEntry, squaredUnit, UNIT_WORDS } from './unit-words.ts';

const BOUGHT = new Set(prices.map((entry) => entry.noun));
export const RATE_TIMES = new Map([
  ['second', 'second'],
  ['minute', 'minute'],
  ['hour', 'hour'],
  ['day', 'day'],
  ['night', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['century', 'century'],
  ['decade', 'decade'],
  ['annum', 'year'],
]);

/** "a day", "per 100,000 people", "an hour", "/day"; the base of a rate, null when the number is none. */
export function perAt(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const opener = tokens[at];
  if (opener === undefined) return null;
  const hyphened = opener.text === '-' ? 1 : 0;
  const word = tokens[at + hyphened]?.lower ?? '';
  const afterHyphen = hyphened === 1 && tokens[at + hyphened + 1]?.text === '-' ? 1 : 0;
  const base = at + hyphened + 1 + afterHyphen;
  const time = RATE_TIMES.get(tokens[base]?.lower ?? '');
  // "€9m-a-year after tax"
  const isAgo = hyphened === 0 && AGO.test(tokens[base + 1]?.lower ?? '');
  if (/^(?:an?|each|every)$/.test(word) && time && !isAgo) return { per: time, to: base + 1 };
  if (word === 'per' || word === '/') return perBase(tokens, base, time);
  if (word === 'for' && tokens[base]?.lower === 'every') return perBase(tokens, base + 1, undefined);
  if (word === 'daily') return { per: 'day', to: at + hyphened + 1 };
  return null;
}

/** What a sum is paid for: "$80 a barrel", "$80 a day", "$80 per head"; null when it is no price. */
export function rateAt(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  return perAt(tokens, at) ?? eachAt(tokens, at);
}

/** "$80 a barrel", "$300-a-head": what a price buys one of. */
function eachAt(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const hyphen = tokens[at]?.text === '-' ? 1 : 0;
  if (!isArticle(tokens[at + hyphen])) return null;
  const noun = at + 1 + hyphen + (tokens[at + 1 + hyphen]?.text === '-' ? 1 : 0);
  const measure = phraseAt(UNIT_WORDS, tokens, noun);
  if (measure && AGO.test(tokens[measure.to]?.lower ?? '')) return null;
  if (measure) return { per: measure.entry.unit, to: measure.to };
  // "Rs 40 a kg"
  const short = (tokens[noun]?.text.length ?? 0) > 1 && tokens[noun]?.lower !== 'in' ? shortPer(tokens, noun) : null;
  if (short) return short;
  return BOUGHT.has(tokens[noun]?.lower ?? '') ? { per: tokens[noun]?.lower ?? '', to: noun + 1 } : null;
}

/** "$1.17 billion a year earlier" is no rate. */
const AGO = /^(?:ago|earlier|before|later|after|old)$/;

function perBase(tokens: readonly Token[], at: number, time: string | undefined): { per: string; to: number } | null {
  if (time) return { per: time, to: at + 1 };
  const slash = tokens[at - 1]?.text === '/';
  const word = tokens[at];
  if (slash && word?.spaced) return null;
  const short = slash || (word?.text.length ?? 0) > 1 || squaredUnit(tokens, at) ? shortPer(tokens, at) : null;
  if (short) return short;
  const count = slash ? null : numeralAt(tokens, at);
  const noun = count?.to ?? at;
  const counted = tokens[noun];
  // "11.2 per 1,000."
  if (count && count.low >= 1000 && (counted === undefined || /^[,.;:)]$/.test(counted.text)))
    return { per: String(count.low), to: count.to };
  if (counted?.kind !== 'word') return null;
  const measured = phraseAt(UNIT_WORDS, tokens, noun);
  // "per 1,000 cubic metres"
  if (count && measured) return { per: `${count.low} ${measured.entry.unit}`, to: measured.to };
  if (count) {
    const to = countedPhrase(tokens, noun)?.to ?? noun + 1;
    const words = tokens.slice(noun, to).map(({ lower }) => lower);
    return { per: [count.low, ...words].join(' '), to };
  }
  const name = measured?.entry.unit ?? counted.lower.replace(/([^s])s$/, '$1');
  return { per: name, to: measured?.to ?? noun + 1 };
}

/** "A/cm2", "g/km": what stands below the line in short. */
function shortPer(tokens: readonly Token[], at: number): { per: string; to: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const squared = squaredUnit(tokens, at);
  if (squared) return { per: squared.unit, to: at + 2 };
  const entry = shortEntry(token);
  return entry ? { per: entry.unit, to: at + 1 } : null;
}
