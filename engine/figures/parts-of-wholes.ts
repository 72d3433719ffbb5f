import type { Token } from '../text/tokens.ts';
import { isFunctionWord, isThem, isWordOf } from '../text/word-classes.ts';
import { isShare, type Draft } from './draft.ts';

/**
 * "12 of the 40 hostages", "5,000 of its 40,000 staff", "eight of the town's 40 homes", "seven of the nine judges",
 * "300 tonnes of the 500 tonnes".
 */
export function isOfNext(draft: Draft, whole: Draft | undefined): boolean {
  const counts = draft.role === 'value' && (draft.kind === 'digits' || draft.kind === 'words');
  if (whole === undefined || !counts || draft.high > whole.low) return false;
  // "leads among the members of the left (20 of 34)"
  const areBare = draft.unit === null && whole.unit === null && whole.from === draft.to + 1;
  if (whole.unitKind !== 'count')
    return (areBare || isOfSameMeasure(draft, whole)) && isOfWholeAt(draft, draft.to, whole);
  // The noun of both may have been taken for the first already.
  if (draft.unit !== null && (draft.unit !== whole.unit || draft.nounTo !== whole.nounTo)) return false;
  return isOfWholeAt(draft, draft.numberTo, whole);
}

function isOfSameMeasure({ unit, per }: Draft, whole: Draft): boolean {
  return unit !== null && unit === whole.unit && per === null && whole.per === null;
}

/** Whether the whole stands behind the "of" or "out of" at a token, with nothing but its article or owner in between. */
export function isOfWholeAt({ sentence: { tokens } }: Draft, of: number, whole: Draft): boolean {
  const at = tokens[of]?.lower === 'out' ? of + 1 : of;
  return tokens[at]?.lower === 'of' && leadsToWhole(tokens.slice(at + 1, whole.from));
}

/** "80 percent of the village's 350 houses", "300 tonnes of the 500 tonnes of aid": the number takes the noun of the next. */
export function takeNounOfNext(draft: Draft, whole: Draft | undefined): void {
  if (whole === undefined || whole.head === null || draft.nounTo > draft.nounFrom) return;
  const isPart = isShare(draft) || draft.unitKind === 'percent' || isOfSameMeasure(draft, whole);
  // "Half the 26 patients improved"
  const isHalf =
    draft.kind === 'fraction' && whole.from === draft.to + 1 && isWordOf('determiner', draft.sentence.tokens[draft.to]);
  if (isHalf || (isPart && isOfWholeAt(draft, draft.to, whole)))
    [draft.head, draft.nounFrom, draft.nounTo] = [whole.head, whole.nounFrom, whole.nounTo];
}

/** Words of "the remaining", "the southern province's". */
const OWNER = 5;

/** "the", "its", "the village's", "the remaining": nothing but which whole it is. */
function leadsToWhole(between: readonly Token[]): boolean {
  const isNamed =
    between.length === 0 || between.some((token) => isWordOf('determiner', token) || token.lower === "'s");
  return (
    isNamed &&
    between.length <= OWNER &&
    between.every((token) => isWordOf('determiner', token) || token.lower === "'s" || isPlainWord(token))
  );
}

function isPlainWord(token: Token): boolean {
  return token.kind === 'word' && !isFunctionWord(token) && !isWordOf('verb', token);
}

/** "Three children were among the 17 killed": the smaller number is a part of the one behind it. */
export function isAmongNext(draft: Draft, whole: Draft | undefined): boolean {
  if (whole === undefined || whole.unitKind !== 'count' || draft.unit !== whole.unit || draft.high > whole.low)
    return false;
  const { tokens } = draft.sentence;
  let at = whole.from - 1;
  while (isWordOf('determiner', tokens[at])) at -= 1;
  return tokens[at]?.lower === 'among' && at - draft.to <= 2 && isWordOf('auxiliary', tokens[at - 1]);
}

/** "of them 12,000", "among them 3 children", "including 3 children", "12 of them women": a part of the figure before. */
export function isPart(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const [one, two] = [tokens[draft.from - 1]?.lower ?? '', tokens[draft.from - 2]?.lower ?? ''];
  if (isAmong(draft)) return true;
  if (one === 'including' || (isThem(tokens[draft.from - 1]) && /^(?:of|among)$/.test(two))) return true;
  if (one === ',' && /^(?:them|whom|those)$/.test(two) && tokens[draft.from - 3]?.lower === 'of') return true;
  return isOfThem(draft);
}

/** "About 1,200 of them are in Spain": of what a sentence before named. */
export function isOfThem({ to, sentence: { tokens } }: Draft): boolean {
  return tokens[to]?.lower === 'of' && isThem(tokens[to + 1]);
}

/** "including 20 children and nine nurses": the next of a list of parts. */
export function isListed(draft: Draft, before: Draft): boolean {
  if (draft.head === null || draft.unitKind !== 'count' || draft.outcome !== before.outcome) return false;
  const between = draft.sentence.tokens.slice(before.to, draft.from);
  return between.length > 0 && between.length < 3 && between.every(({ lower }) => /^(?:,|and)$/.test(lower));
}

/** "Among the dead were 12 children", "Of those killed, 12 were children". */
function isAmong(draft: Draft): boolean {
  const { tokens } = draft.sentence;
  const link = tokens[draft.from - 1];
  const opens = (at: number) => at === 0 || tokens[at - 1]?.kind === 'mark';
  for (let at = draft.from - 2; at >= Math.max(0, draft.from - 6); at--) {
    const word = tokens[at]?.lower;
    if (word === 'among' && isWordOf('auxiliary', link)) return opens(at);
    if (word === 'of' && link?.text === ',')
      return opens(at) && /^(?:those|them|these)$/.test(tokens[at + 1]?.lower ?? '');
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** "Of the 100,000 soldiers near Ukraine, some 20,000 arrived this month". */
export function isOfWhole(draft: Draft, whole: Draft | null): boolean {
  if (whole === null || draft.unitKind === 'money' || draft.sentence.tokens[draft.from - 1]?.text !== ',') return false;
  const { tokens } = draft.sentence;
  let at = whole.from - 1;
  while (isWordOf('determiner', tokens[at])) at -= 1;
  const opener = tokens[at - 1];
  return tokens[at]?.lower === 'of' && (opener === undefined || /^[;:“"—]$/u.test(opener.text));
}
