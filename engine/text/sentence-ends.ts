/** A full stop may also stand within a word or number; a question mark may not. Members of a class, like those below. */
const FULL_STOP = String.raw`.\u2024\uFE52\uFF0E`;
const STOP = String.raw`${FULL_STOP}\p{STerm}`;
const CLOSING = String.raw`"'\u275B-\u2760\p{Ps}\p{Pe}\p{Pi}\p{Pf}`;
const LINE_ENDS = String.raw`\n\r\u0085\u2028\u2029`;
const SPACE = String.raw`\t\v\f \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000`;
/** Accents and what has no width count as part of what they follow. */
const UNSEEN = String.raw`\p{M}\p{Cf}`;

/** Where a stop or line end may stand: found at a tenth of what all classes of Unicode take. */
const PERHAPS = /[.?!\n\r\u0085\u0589-\u1FFF\u2024\u2028\u2029\u203C\u203D\u2047-\u2049\u2C00-\uFFFF]/g;
const LINE = String.raw`(?:\r\n|[${LINE_ENDS}])`;
const END = new RegExp(`[${STOP}][${CLOSING}${UNSEEN}]*[${SPACE}${UNSEEN}]*${LINE}?|${LINE}`, 'uy');
const IS_FULL_STOP = new RegExp(`[${FULL_STOP}]`);
const IS_LINE_END = new RegExp(`[${LINE_ENDS}]`);
/** "Yahoo!, the firm", "What? – Nothing", "?!": the sentence goes on. */
const GOES_ON = new RegExp(
  String.raw`[${STOP},\-:;\u037E\u055D\u060C\u060D\u07F8\u1802\u1808\u2013\u2014\u3001]`,
  'uy',
);
const BEHIND = `[${FULL_STOP}][${UNSEEN}]*`;
/** "U.S", "3.5" */
const WITHIN = new RegExp(
  String.raw`(?<=[\p{Ll}\p{Lu}\p{Lt}][${UNSEEN}]*${BEHIND})[\p{Lu}\p{Lt}]|(?<=${BEHIND})\p{Nd}`,
  'uy',
);
/** "approx. (9) km": the first letter behind the stop is a small one. */
const BEFORE_SMALL = new RegExp(
  String.raw`[^\p{L}\p{Nl}\p{Uppercase}\p{Lowercase}${STOP}${LINE_ENDS}]*\p{Lowercase}`,
  'uy',
);
/** "18 people died. 149 survived": UAX #29 never ends a sentence before a number and a small letter. */
const BEFORE_NUMBER = /(?<=[a-z]{3}\. +)\d/y;

/**
 * Where a sentence may end, behind its white space: the rules of UAX #29, which Intl.Segmenter has as well, but takes as
 * long to start as reading several pages. In English they find every end, and some that are none.
 */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  PERHAPS.lastIndex = 0;
  while (PERHAPS.test(text)) {
    const stop = PERHAPS.lastIndex - 1;
    if (!standsAt(END, text, stop)) continue;
    PERHAPS.lastIndex = END.lastIndex;
    if (mayEnd(text, stop, END.lastIndex)) ends.push(END.lastIndex);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}

function mayEnd(text: string, stop: number, next: number): boolean {
  if (IS_LINE_END.test(text.charAt(next - 1))) return true;
  if (standsAt(GOES_ON, text, next)) return false;
  if (!IS_FULL_STOP.test(text.charAt(stop))) return true;
  if (standsAt(WITHIN, text, next)) return false;
  return standsAt(BEFORE_NUMBER, text, next) || !standsAt(BEFORE_SMALL, text, next);
}

function standsAt(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at;
  return expression.test(text);
}
