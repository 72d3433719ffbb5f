import gatherings from '../../data/lexicon/gatherings.json' with { type: 'json' };
import measured from '../../data/lexicon/measured-things.json' with { type: 'json' };
import outcomes from '../../data/lexicon/outcomes.json' with { type: 'json' };
import { isHyphen, type Token } from '../text/tokens.ts';
import { countedPhrase, headOfPhrase } from '../text/noun-phrases.ts';
import { singularOf, unitOfHead } from '../text/nouns.ts';
import { isFunctionWord, isWordOf } from '../text/word-classes.ts';
import { wordList } from '../text/word-lists.ts';
import { currencySign } from './money.ts';
import { numeralWord, type Part } from './numeral-words.ts';
import { doneByPeople } from './people-verbs.ts';
import { leadsToSize } from './sizes.ts';

/** The scale after a group: "million", "bn"; one letter only when it cannot be a unit. */
export function powerAt(tokens: readonly Token[], group: Part): Part | null {
  const token = tokens[group.to];
  const scale = numeralWord(token, 'scale');
  if (scale) return chained(tokens, { value: scale.value, to: group.to + 1 });
  const hyphenated = isHyphen(token) ? numeralWord(tokens[group.to + 1], 'scale') : null;
  if (hyphenated) return { value: hyphenated.value, to: group.to + 2 };
  const glued = isHyphen(token) ? numeralWord(tokens[group.to + 1], 'short') : null;
  // "₹3,000-cr stadium"; the m of "a 3-m wall" is no million.
  if (glued && glued.word.length > 1 && glued.word !== 'mm' && tokens[group.to - 1]?.kind === 'number')
    return { value: glued.value, to: group.to + 2 };
  const short = numeralWord(token, 'short');
  if (!short || tokens[group.to - 1]?.kind !== 'number' || !isScaleLetter(tokens, group.to)) return null;
  return { value: short.value, to: group.to + 1 };
}

/** "three lakh crore", "a thousand billion". */
function chained(tokens: readonly Token[], power: Part): Part {
  const next = numeralWord(tokens[power.to], 'scale');
  return next && next.value > power.value ? { value: power.value * next.value, to: power.to + 1 } : power;
}

/** "$5m" and "5m people" are millions, "5m tall" metres; "8 B people" and "10k" thousands and billions. */
function isScaleLetter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isOfName(tokens, at) || isOfSymbol(tokens[at + 1])) return false;
  if (token.lower.length > 1) return token.lower !== 'mm' || hasCurrency(tokens, at);
  if (
    token.spaced &&
    token.lower !== 'b' &&
    token.lower !== 'k' &&
    !(token.capital && token.lower === 'm') &&
    !(token.lower === 'g' && token.capital)
  )
    return hasCurrency(tokens, at);
  if (token.lower === 'k') return true;
  if (token.capital && /^[mb]$/.test(token.lower)) return true;
  if (token.lower === 'b') return true;
  if (token.lower === 'g') return token.capital && (hasCurrency(tokens, at) || tokens[at + 1]?.kind !== 'word');
  return (
    hasCurrency(tokens, at) ||
    (token.lower === 'm' &&
      (countsAfter(tokens, at + 1) || isOfPeople(tokens, at - 1) || followsThousands(tokens, at - 1)))
  );
}

/** "4.2 M☉": solar masses. */
function isOfSymbol(next: Token | undefined): boolean {
  return next?.kind === 'mark' && !next.spaced && /^\p{So}$/u.test(next.text);
}

/** "4 B-52 bombers", "12 G20 leaders": a letter joined to the next number, but not to its own, begins a name. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const hyphen = isHyphen(tokens[at + 1]) ? 1 : 0;
  const next = tokens[at + 1 + hyphen];
  return tokens[at]?.spaced === true && next?.kind === 'number' && !next.spaced;
}

const cuesOf = (kind: string) => new Set(outcomes.filter((entry) => entry.kind === kind).map(({ cue }) => cue));
const BEFELL = cuesOf('after');
const BEFALLS = cuesOf('before');

/** "5m cars", "2.1m were displaced", "2.1m dead", "2.1m told to flee": millions. */
function countsAfter(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (tokens[at]?.kind !== 'word') return word === '-' && tokens[at + 1]?.lower === 'strong';
  // "The wall of 1.2m is high": only what is said of many is said of millions.
  if (tokens[at + 1]?.lower === 'to' && /^(?:advised|asked|forced|ordered|told|urged|warned)$/.test(word)) return true;
  if (isFunctionWord(tokens[at]) && !MORE.test(word)) return /^(?:were|are|have)$/.test(word);
  if (/[^s]s$|people|euro/.test(word)) return !MEASURED.has(singularOf(word));
  return BEFELL.has(word) || doneByPeople(tokens, at) !== null || countsFew(tokens, at);
}

/** "up 23,000 to 1.42m": what rises by thousands of nothing is counted in millions. */
function followsThousands(tokens: readonly Token[], number: number): boolean {
  return tokens[number - 1]?.lower === 'to' && /^\d{1,3},\d{3}$/.test(tokens[number - 2]?.text ?? '');
}

const MORE = /^(?:additional|extra|fewer|more|new|other)$/;
/** "5m waves", "the 400m hurdles": what is so high or long, and never counted in millions. */
const MEASURED = new Set(measured.map(({ noun }) => noun));

/** "2m extra appointments", "2m young people": a plural noun behind an adjective; "2m high walls" are not so many. */
function countsFew(tokens: readonly Token[], at: number): boolean {
  const phrase = countedPhrase(tokens, at);
  const head = phrase && headOfPhrase(tokens, phrase);
  if (head === null || MEASURED.has(head)) return false;
  return MORE.test(tokens[at]?.lower ?? '') || unitOfHead(head) === 'person';
}

/** Nouns whose size is a number of people, and the only word that may lead to it. */
const PEOPLE = new Map(gatherings.map(({ noun, leads }) => [noun, leads]));

/** What is told in millions though no noun follows: "Downloads reached 2m". */
const IN_MILLIONS = wordList('in millions');

/** "a population of 1.2m", "home to 1.2m", "displaced 1.2m": nobody there is 1.2 metres. */
function isOfPeople(tokens: readonly Token[], number: number): boolean {
  let at = number - 1;
  while (number - at < 6 && (leadsToSize(tokens[at]) || isWordOf('preposition', tokens[at]))) at -= 1;
  const leads = PEOPLE.get(tokens[at]?.lower ?? '');
  if (IN_MILLIONS.has(tokens[at]?.lower ?? '')) return true;
  if (leads !== undefined) return leads === 'any' || tokens[at + 1]?.lower === leads;
  return BEFALLS.has(tokens[at]?.lower ?? '');
}

function hasCurrency(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (currencySign(tokens[i]) !== null || /^(?:Rs|RM|Rp|EUR|USD|GBP|INR)$/.test(tokens[i]?.text ?? '')) return true;
  }
  return false;
}
