// withoutRepeats(blocks): a page may hold its story twice, one text for phones and one for wide screens.
import type { TextBlock } from './walk-page.ts';

/** Shorter lines come again for good reasons: refrains, labels, the questions of an interview. */
const MIN_CHARS = 80;

/** Of two equal paragraphs the one that is shown, else the first. What comes more often belongs to what it stands with. */
export function withoutRepeats(blocks: TextBlock[]): TextBlock[] {
  const alike = new Map<string, TextBlock[]>();
  for (const block of blocks.filter(({ text }) => text.length >= MIN_CHARS)) {
    const before = alike.get(block.text);
    if (before) before.push(block);
    else alike.set(block.text, [block]);
  }
  const twice = [...alike.values()].filter(({ length }) => length === 2);
  const dropped = new Set(twice.map((pair) => pair.find((block) => !isShown(block)) ?? pair[1]));
  return blocks.filter((block) => !dropped.has(block));
}

/** Asks the style sheets, which costs a layout: only for paragraphs that are there twice, and only where there is a layout. */
function isShown({ box }: TextBlock): boolean {
  return !('checkVisibility' in box.element) || box.element.checkVisibility();
}
