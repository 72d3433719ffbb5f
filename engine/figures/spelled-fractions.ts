import { isHyphen, type Token } from '../text/tokens.ts';
import { cardinalAt } from './cardinals.ts';
import { isArticle, numeralWord, type Part } from './numeral-words.ts';

/** "one hundred and thirty-two thousandths": no spelled fraction of news is longer. */
const LONGEST = 12;

/** Number words up to the ordinal that ends them: "twenty-three twenty-" and "fifths". */
interface Run {
  from: number;
  /** The ordinal's token. */
  ordinal: number;
  /** The last number word before it. */
  last: number;
}

/**
 * "one twenty-fifth", "three twenty-firsts", "five hundred thousandths", "one ten-thousandth": a fraction in more than
 * two words; null when none begins here. Two words ("two thirds") are read with the other shares.
 */
export function spelledFractionAt(tokens: readonly Token[], at: number): Part | null {
  const run = runAt(tokens, at);
  if (run === null) return null;
  const ordinal = numeralWord(tokens[run.ordinal], 'fraction', 'ordinal');
  if (ordinal === null) return null;
  return ordinal.word.endsWith('s') ? pluralOf(tokens, run, ordinal.value) : singularOf(tokens, run, ordinal.value);
}

function runAt(tokens: readonly Token[], at: number): Run | null {
  let last = at;
  for (let i = at; i < Math.min(tokens.length, at + LONGEST); i++) {
    const token = tokens[i];
    if (token?.text === '-' || (token?.lower === 'and' && i > at)) continue;
    if (numeralWord(token, 'fraction', 'ordinal')) return last > at ? { from: at, ordinal: i, last } : null;
    if (!numeralWord(token, 'ones', 'tens', 'hundred', 'scale') && !(i === at && isArticle(token))) return null;
    last = i;
  }
  return null;
}

/** "one twenty-fifth of it" is a share, "a twenty-fifth anniversary" none. */
function singularOf(tokens: readonly Token[], run: Run, ordinal: number): Part | null {
  const next = tokens[run.ordinal + 1];
  const one = isArticle(tokens[run.from]) || tokens[run.from]?.lower === 'one';
  const ends = next === undefined || next.kind === 'mark' || next.lower === 'of';
  const below = one && ends ? denominatorOf(tokens, run.from + 1, run, ordinal) : null;
  return below === null ? null : { value: 1 / below, to: run.ordinal + 1 };
}

/** "thirty fifths" after a number are thirty-fifths; "and thirty fifths" belong to the number above. */
function pluralOf(tokens: readonly Token[], run: Run, ordinal: number): Part | null {
  const and = tokens[run.last - 1]?.lower === 'and';
  // "two hundred and three fifths" and "six and fifty-four hundredths" are a whole number and a share.
  if (and && numeralWord(tokens[run.last], 'ones')) return null;
  if (isPower(ordinal) && tokens.slice(run.from, run.ordinal).some((token) => token.lower === 'and')) return null;
  const glued = isHyphen(tokens[run.last + 1]) && isPower(ordinal);
  const split = !and && (glued || (numeralWord(tokens[run.last], 'tens') !== null && !isPower(ordinal)));
  const from = split && run.last > run.from ? run.last : run.ordinal;
  const above = cardinalOf(tokens, run.from, from);
  const below = denominatorOf(tokens, from, run, ordinal);
  return above === null || below === null ? null : { value: above / below, to: run.ordinal + 1 };
}

/** "hundredth", "millionth": what stands before multiplies them; "fifth" is added to it. */
function isPower(ordinal: number): boolean {
  return ordinal <= 0.01;
}

/** The number below the line, from its first word to the ordinal; "first" and "second" only end a longer one. */
function denominatorOf(tokens: readonly Token[], from: number, run: Run, ordinal: number): number | null {
  const whole = Math.round(1 / ordinal);
  if (from === run.ordinal) return whole > 2 ? whole : null;
  const group = cardinalOf(tokens, from, run.ordinal);
  if (group === null) return null;
  if (isPower(ordinal)) return group * whole;
  return whole < 10 && group >= 20 ? group + whole : null;
}

/** The cardinal that fills a stretch of tokens, but for a joining "and" or hyphen at its end. */
function cardinalOf(tokens: readonly Token[], from: number, to: number): number | null {
  let end = to;
  while (end > from && (tokens[end - 1]?.text === '-' || tokens[end - 1]?.lower === 'and')) end -= 1;
  const words = tokens.slice(from, end).filter((token) => token.text !== '-');
  const cardinal = cardinalAt(words, 0);
  return cardinal !== null && cardinal.to === words.length ? cardinal.value : null;
}
