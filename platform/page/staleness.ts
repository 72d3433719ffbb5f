// staleness(body): whether text that was read still stands in the page: paragraphs are taken away by a paywall, rewritten by
// an editor, joined by new ones in a live blog. Told from the nodes alone, without a layout.
import type { TextBlock } from './walk-page.ts';

/** A node no longer than this is a clock or a counter ("3 minutes ago"). */
const CLOCK_CHARS = 20;
/** Fewer characters more or less around the text are no new paragraph. */
const PARAGRAPH_CHARS = 100;

/** Asks, again and again, whether the text of these blocks has changed since now. */
export function staleness(body: TextBlock[]): () => boolean {
  const read = body.flatMap(({ nodes }) => nodes.map((node) => ({ node, data: node.data })));
  const around = commonParent(read[0]?.node, read.at(-1)?.node);
  const amount = sizeOf(around);
  return () => read.some(isChanged) || Math.abs(sizeOf(around) - amount) > PARAGRAPH_CHARS;
}

function isChanged({ node, data }: { node: Text; data: string }): boolean {
  if (!node.isConnected) return data.length > CLOCK_CHARS;
  return node.data !== data && Math.max(node.data.length, data.length) > CLOCK_CHARS;
}

const sizeOf = (node: Node | null) => node?.textContent?.length ?? 0;

/** The smallest element around both; null when they stand in different trees. */
function commonParent(first: Node | undefined, last: Node | undefined): Node | null {
  let at = first?.parentNode ?? null;
  while (at && last && !at.contains(last)) at = at.parentNode;
  return at;
}
