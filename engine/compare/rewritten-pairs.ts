import type { FigurePair } from '../archive/same-figure.ts';
import type { DifferenceLabel } from '../model.ts';
import type { ReadText } from './read-text.ts';
import { samePlace } from './reasons.ts';
import type { Span } from './align.ts';
import type { Rewritten, Versions } from './versions.ts';

export interface ComparedPair {
  /** The numbers as printed. */
  a: string;
  b: string;
  label: DifferenceLabel;
  reasons: string[];
  matchedBy: string[];
}

/**
 * Numbers that stand in one place of two versions of a sentence and are not yet paired as figures: dates, ranks and scores
 * too. A number that is part of a name ("Route 50") comes only when it changed.
 */
export function rewrittenPairs(
  { numbers, dates }: Versions,
  a: ReadText,
  b: ReadText,
  paired: readonly FigurePair[],
): ComparedPair[] {
  const rest: Rewritten<Span>[] = [...numbers.filter((pair) => pair.isChanged || pair.a.kind !== 'label'), ...dates];
  return rest
    .filter(
      (pair) =>
        !isTaken(
          a,
          pair.a,
          paired.map((each) => each.a),
        ) &&
        !isTaken(
          b,
          pair.b,
          paired.map((each) => each.b),
        ),
    )
    .map((pair) => ({
      a: printed(a, pair.a),
      b: printed(b, pair.b),
      label: pair.isChanged ? 'unclear' : 'agrees',
      reasons: [samePlace(pair.isChanged).text],
      matchedBy: wordsBeside(a, pair.a),
    }));
}

function isTaken(
  { tokens }: ReadText,
  { from, to }: Span,
  figures: readonly { start: number; end: number }[],
): boolean {
  const [first, last] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  return figures.some(({ start, end }) => start < last && first < end);
}

function printed({ text, tokens }: ReadText, { from, to }: Span): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** The words on both sides, which the two versions share. */
function wordsBeside({ tokens }: ReadText, { from, to }: Span): string[] {
  return [tokens[from - 1], tokens[to]].flatMap((token) => (token?.kind === 'word' ? [token.lower] : []));
}
