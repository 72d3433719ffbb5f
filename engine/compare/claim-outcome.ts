import { isAddedUp } from './added-up.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Counterpart, dateCounterparts, numberCounterparts } from './counterparts.ts';
import { oppositeIn } from './opposites.ts';
import type { ReadText } from './read-text.ts';
import type { StatedDate } from './stated-dates.ts';
import type { StatedNumber } from './stated-numbers.ts';

/** agrees: what one says, the other says or leaves room for · unrelated: no number of the two is of one thing. */
export type TextOutcome = 'agrees' | 'differs' | 'unrelated' | 'unclear';

// Fitted on every second line of the VitaminC and NewsNLI development sets and checked on the others
// (npm run bench -- matching compare vitaminc newsnli --every=2 --from=1). SPOKEN_OF is flat from 0.6 to 0.65.
/** From here on two numbers are of one thing, where others of the text could be meant too. */
const NEAR = 0.3;
/** The same, where no other number of the text could be meant. */
const NEAR_ENOUGH_ALONE = 0.15;
/** The same for a date. */
const NEAR_DATE = 0.35;
/** Share of a claim's words and numbers that the other text has: below it, it speaks of something else. */
const SPOKEN_OF = 0.65;
/** The same for the words of a claim none of whose numbers the other text has. */
const SPOKEN_OF_WITHOUT_NUMBERS = 0.7;
/** Names the other text lacks: a claim with so many of them says more than it. */
const UNKNOWN_NAMES = 2;

/** What `told` makes of the claim; `title`: content words of the page that both are read with. */
export function claimOutcome(claim: ReadText, told: ReadText, title: ReadonlySet<string>): TextOutcome {
  const coverage = coverageOf(claim, told, title);
  if (claim.words.length === 0 || (coverage.said > 0 && coverage.known === 0) || coverage.isElsewhere)
    return 'unrelated';
  const numbers = numberCounterparts(claim, told, title);
  const dates = dateCounterparts(claim, told, title);
  const unanswered = claim.numbers.filter((number) => !numbers.some((pair) => pair.claim === number)).filter(counts);
  if (numbers.length + dates.length === 0)
    return unanswered.length === 0 && toldShare(coverage, 0, 0) >= SPOKEN_OF_WITHOUT_NUMBERS
      ? wordsOutcome(claim, told)
      : 'unrelated';
  const share = toldShare(coverage, numbers.length + dates.length, claim.numbers.length + claim.dates.length);
  const saysMore = unanswered.length > 0 || coverage.unknownNames >= UNKNOWN_NAMES || share < SPOKEN_OF;
  const single = numbers.filter((pair) => pair.bearing !== 'differs' || !isAddedUp(pair.claim, claim, told));
  return numbersOutcome(single, dates) ?? (saysMore ? 'unclear' : wordsOutcome(claim, told));
}

/** How much of what a claim says in words and numbers is told; all of it, where it says nothing. */
function toldShare({ known, said }: Coverage, answered: number, stated: number): number {
  return said + stated === 0 ? 1 : (known + answered) / (said + stated);
}

/** "One of them" and a share of something else are no numbers a text must answer. */
function counts({ kind, low, high, unit }: StatedNumber): boolean {
  return (kind === 'quantity' && unit !== null && low !== 1 && high !== 1) || kind === 'score';
}

/** null when nothing is said against the claim. */
function numbersOutcome(
  numbers: readonly Counterpart<StatedNumber>[],
  dates: readonly Counterpart<StatedDate>[],
): TextOutcome | null {
  if (numbers.some((pair) => pair.bearing === 'differs' && pair.nearness >= (pair.isSole ? NEAR_ENOUGH_ALONE : NEAR)))
    return 'differs';
  if (dates.some(({ bearing, nearness }) => bearing === 'differs' && nearness >= NEAR_DATE)) return 'differs';
  const isOpen = [...numbers, ...dates].some(({ bearing }) => bearing === 'open');
  return isOpen || dates.some(({ bearing }) => bearing === 'differs') ? 'unclear' : null;
}

function wordsOutcome(claim: ReadText, told: ReadText): TextOutcome {
  return oppositeIn(claim.words, told.words) ? 'differs' : 'agrees';
}
