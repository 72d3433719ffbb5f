import type { Token } from '../text/tokens.ts';
import type { NonFigureTest } from './dates-and-times.ts';

/** "2003;12(4):310-18": volume and pages of a journal, behind a mark without white space. */
export const isCitation: NonFigureTest = ({ kind, unit, numberFrom }, tokens) => {
  const [before, mark, first] = [tokens[numberFrom - 2], tokens[numberFrom - 1], tokens[numberFrom]];
  if (kind !== 'digits' || unit !== null || mark?.kind !== 'mark' || mark.spaced || first?.spaced !== false)
    return false;
  return mark.text === ';' ? before?.kind === 'number' : mark.text === ':' && before?.text === ')' && !before.spaced;
};

/** Digits of a town's code. */
const POSTCODE = /^\d{5}$/;

/** "Dover, Delaware, 19901": ungrouped behind a name, at the end of what is said of the place. */
export const isPostcode: NonFigureTest = ({ unit, modifierText, numberFrom, numberTo, sentence }, tokens) => {
  if (unit !== null || modifierText !== null || sentence.title || numberTo - numberFrom !== 1) return false;
  if (!POSTCODE.test(tokens[numberFrom]?.text ?? '')) return false;
  const next = tokens[numberTo];
  const place = tokens[numberFrom - 1]?.text === ',' ? tokens[numberFrom - 2] : tokens[numberFrom - 1];
  return isName(place) && (next === undefined || next.kind === 'mark');
};

/** "in the 1400 block of Pine Street": where it was, by house number. */
export const isBlock: NonFigureTest = ({ unit, numberFrom, numberTo }, tokens) => {
  const [block, of, street] = tokens.slice(numberTo, numberTo + 3);
  const isOf = block?.lower === 'block' && of?.lower === 'of' && street?.capital === true;
  return unit === null && isOf && tokens[numberFrom - 1]?.lower === 'the';
};

/** What all names of papers begin with: "10.1073/…". */
const DOI = /^10\.\d{4,}$/;
/** Longest address looked over, in tokens to either side. */
const ADDRESS = 20;

/**
 * "HTTP/3", "example.org/news/2041", "example.org/318qrst": glued by a slash to letters; "S/18 million" is money, "90km/h" and
 * "3/4-inch" measure.
 */
export const isInAddress: NonFigureTest = ({ kind, unit, unitKind, numberFrom, numberTo, scale }, tokens) => {
  if (kind !== 'digits') return false;
  const [before, next] = [tokens[numberFrom - 1], tokens[numberTo]];
  const isSlashed = before?.text === '/' && isGlued(before) && isGlued(tokens[numberFrom]);
  if (unit === null && isSlashed && next?.kind === 'word' && isGlued(next)) return true;
  if ((unitKind !== null && unitKind !== 'count') || scale !== 1) return false;
  if (tokens[numberTo]?.text === '/' && DOI.test(tokens[numberFrom]?.text ?? '')) return true;
  let [from, to] = [numberFrom, numberTo];
  while (from > 0 && numberFrom - from < ADDRESS && isGlued(tokens[from])) from -= 1;
  while (to - numberTo < ADDRESS && isGlued(tokens[to])) to += 1;
  const [run, slash] = [tokens.slice(from, to), tokens.slice(from, numberFrom).findLast(({ text }) => text === '/')];
  return slash !== undefined && run.some(({ kind: each, text }) => each === 'word' && text.length > 1);
};

/** "the 20/21 season": two years, one behind the other; "scored 19/20" and "19/20 of the land" are shares. */
export const isSeason: NonFigureTest = ({ unit, numberFrom, numberTo }, tokens) => {
  const [first, slash, last] = tokens.slice(numberFrom, numberFrom + 3);
  if (unit !== null || slash?.text !== '/' || !TWO_DIGITS.test(first?.text ?? '') || !TWO_DIGITS.test(last?.text ?? ''))
    return false;
  const isNext = Number(last?.text) === (Number(first?.text) + 1) % 100;
  const isShare = tokens[numberTo]?.lower === 'of' || MARKED.test(tokens[numberFrom - 1]?.lower ?? '');
  return isNext && !isShare;
};

const TWO_DIGITS = /^\d\d$/;
const MARKED = /^(?:got|mark|marked|rated|rating|score|scored|scores)$/;

const isGlued = (token: Token | undefined): boolean => token?.spaced === false;
const isName = (token: Token | undefined): boolean => token?.kind === 'word' && token.capital;
