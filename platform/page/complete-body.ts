// completeBody(body, stated): the structured data's articleBody as arbiter. It stands in where the page shows less than it
// says, and only where what the page shows is part of it: some sites state a teaser, or another story, as their articleBody.
import { fold } from './dom.ts';
import { readsAsSentence } from './boilerplate.ts';
import type { Box, TextBlock } from './walk-page.ts';

/** Less of the stated text than this on the page: part of it was not found, or is drawn by a script not yet run. */
const COVERED_SHARE = 0.6;
/** Shorter statements are teasers. */
const MIN_CHARS = 600;

/** `stated` as in the structured data, with its line breaks; '' for none. Blocks from it have no live nodes. */
export function completeBody(body: TextBlock[], stated: string, root: Box | undefined): TextBlock[] {
  const paragraphs = paragraphsOf(stated);
  const statedChars = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const shown = body.reduce((sum, { text }) => sum + text.length, 0);
  if (!root || statedChars < MIN_CHARS || shown >= statedChars * COVERED_SHARE) return body;
  return isPartOf(body, fold(paragraphs.join(' '))) ? paragraphs.map((text) => blockOf(text, root)) : body;
}

function paragraphsOf(stated: string): string[] {
  return stated
    .replace(/<\/?(p|div|br|li|h\d|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split(/\n+|\r+/)
    .map(fold)
    .filter(Boolean);
}

function isPartOf(body: TextBlock[], stated: string): boolean {
  const sentences = body.filter(readsAsSentence);
  const found = sentences.filter(({ text }) => stated.includes(text));
  return found.length >= sentences.length * 0.5;
}

const blockOf = (text: string, root: Box): TextBlock => ({ box: root, text, nodes: [], linkChars: 0 });
