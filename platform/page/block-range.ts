// From offsets in a block's folded text back to the live text nodes it was read from.
import type { TextBlock } from './walk-page.ts';

interface Place {
  node: Text;
  offset: number;
}

/**
 * The range of `start`…`end` (UTF-16 offsets in the block's text), null when the page no longer holds that text there.
 * Walks the nodes' data beside the folded text: white space may be longer in the page, and invisible characters may stand in it.
 */
export function rangeInBlock(block: Pick<TextBlock, 'nodes' | 'text'>, start: number, end: number): Range | null {
  const places = placesOf(block);
  const first = places?.[start];
  const last = places?.[end - 1];
  const document = first?.node.ownerDocument;
  if (!first || !last || !document || end <= start) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

const SPACE = /\s/;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/;

/** Where each character of the text stands; null when the nodes' text has changed. */
function placesOf({ nodes, text }: Pick<TextBlock, 'nodes' | 'text'>): Place[] | null {
  const places: Place[] = [];
  for (const node of nodes) {
    const { data } = node;
    for (let offset = 0; offset < data.length && places.length < text.length; offset++) {
      const character = data.charAt(offset);
      const wanted = text.charAt(places.length);
      if (SPACE.test(character) ? wanted === ' ' : character === wanted) places.push({ node, offset });
      // A line break stands in the text as a space but in no text node.
      else if (wanted === ' ' && text.charAt(places.length + 1) === character)
        places.push({ node, offset }, { node, offset });
      else if (!SPACE.test(character) && !INVISIBLE.test(character)) return null;
    }
  }
  return places.length === text.length ? places : null;
}
