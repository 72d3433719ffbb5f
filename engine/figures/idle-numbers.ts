import { isHyphen } from '../text/tokens.ts';
import { isWordOf } from '../text/word-classes.ts';
import type { NonFigureTest } from './dates-and-times.ts';
import { isArticle, isNumber } from './numeral-words.ts';

/** "a multi-billion dollar firm": nobody has counted. */
export const isMulti: NonFigureTest = ({ numberFrom }, tokens) =>
  isHyphen(tokens[numberFrom - 1]) && tokens[numberFrom - 2]?.lower === 'multi';

/** "a zero-rated offer", "zero-Covid": none of something, and no number; "zero-degree cold" is a measure. */
export const isZeroOf: NonFigureTest = ({ kind, low, high, unitKind, numberTo }, tokens) =>
  kind === 'words' &&
  low === 0 &&
  high === 0 &&
  (unitKind === null || unitKind === 'count') &&
  isHyphen(tokens[numberTo]);

/** "an all-in-one printer", "one-on-one": a word's last part. */
export const isWordEnd: NonFigureTest = ({ kind, low, high, numberFrom }, tokens) =>
  kind === 'words' &&
  low === 1 &&
  high === 1 &&
  isHyphen(tokens[numberFrom - 1]) &&
  tokens[numberFrom]?.spaced === false;

/** "a landslide [1]", "1] That is not so": a note's number. */
export const isNote: NonFigureTest = ({ unit, numberFrom, numberTo }, tokens) =>
  unit === null && tokens[numberTo]?.text === ']' && (numberFrom === 0 || tokens[numberFrom - 1]?.text === '[');

/** Words of "a strong tornado or two". */
const OR_TWO = 5;

/** "a tornado or two", "an hour or two": one, and perhaps another. */
export const isOrTwo: NonFigureTest = ({ kind, low, numberFrom }, tokens) => {
  if (kind !== 'words' || low !== 2 || tokens[numberFrom - 1]?.lower !== 'or') return false;
  const before = tokens.slice(Math.max(0, numberFrom - OR_TWO), numberFrom - 1);
  return before.some(isArticle) && before.every(({ kind: each }) => each === 'word');
};

/** "a score of 53": what was reached, and no twenty. */
export const isScored: NonFigureTest = ({ numberTo }, tokens) =>
  tokens[numberTo - 1]?.lower === 'score' && tokens[numberTo]?.lower === 'of' && isNumber(tokens[numberTo + 1]);

/** "doubled down", "a double agent": a multiple needs something that grew. */
export const isNoMultiple: NonFigureTest = (draft, tokens) => {
  if (draft.kind !== 'multiple') return false;
  const word = tokens[draft.numberFrom]?.lower ?? '';
  const next = tokens[draft.numberTo];
  if (/^(?:double|triple|quadruple)$/.test(word))
    return !(
      /^(?:the|that|those|what|this|its|their|his|her|last)$/.test(next?.lower ?? '') ||
      isWordOf('auxiliary', tokens[draft.numberFrom - 1]) ||
      tokens[draft.numberFrom - 1]?.lower === 'to'
    );
  if (word === 'twice' || word === 'thrice')
    return !/^(?:the|as|that|those|what|its|their|his|her|last)$/.test(next?.lower ?? '');
  return false;
};
