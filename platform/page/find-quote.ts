// findQuote(document, quote): a passage named by its own words (W3C TextQuoteSelector) → live Range, or null.
import { fold, rootOf } from './dom.ts';
import { rangeInBlock } from './block-range.ts';
import { type TextBlock, walkPage } from './walk-page.ts';
import type { TextQuoteSelector } from '@/engine/model.ts';

/**
 * Where `exact` stands; of several places the one whose surroundings agree longest with prefix and suffix.
 * null when the page does not hold it (any more). Reads the page as it is now.
 */
export function findQuote(document: Document, quote: TextQuoteSelector): Range | null {
  const exact = fold(quote.exact);
  if (!rootOf(document) || exact === '') return null;
  const places = blocksOf(document).flatMap((block) => placesIn(block, exact));
  const [prefix, suffix] = [fold(quote.prefix), fold(quote.suffix)];
  const score = ({ block, at }: Place) =>
    agreement(reversed(block.text.slice(0, at).trimEnd()), reversed(prefix)) +
    agreement(block.text.slice(at + exact.length).trimStart(), suffix);
  const best = places.reduce<Place | null>((top, place) => (top && score(top) >= score(place) ? top : place), null);
  return best && rangeInBlock(best.block, best.at, best.at + exact.length);
}

interface Place {
  block: TextBlock;
  at: number;
}

function blocksOf(document: Document): TextBlock[] {
  const steps = walkPage(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.blocks;
  }
}

/** More places than this in one block are no quote but a letter. */
const MAX_PLACES = 50;

function placesIn(block: TextBlock, exact: string): Place[] {
  const places: Place[] = [];
  for (let at = block.text.indexOf(exact); at >= 0 && places.length < MAX_PLACES;) {
    places.push({ block, at });
    at = block.text.indexOf(exact, at + exact.length);
  }
  return places;
}

/** Length of the common beginning. */
function agreement(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return length;
}

const reversed = (text: string) => text.split('').toReversed().join('');
