// Which boxes of a page stand beside its article: by what the site calls them, by the heading that they begin with, or because
// they begin with the author's name and tell her life.
import { besideName, BESIDE, isCommentName, isNotice, linkDensity, readsAsSentence } from './boilerplate.ts';
import { fold, hintsOf } from './dom.ts';
import { isSignature } from './find-author.ts';
import type { Box, PageText, TextBlock } from './walk-page.ts';

/** A part with more of the page's prose than this is no side matter, whatever it is called. */
const NEVER_BESIDE_SHARE = 0.4;
/** Comments can be many times the article, but are never the page. */
const MOST_COMMENTS_SHARE = 0.97;
/** "Read more about the costs" may head a part of the story: then it is no list of links. */
const MOSTLY_LINKS = 0.3;
/** What is told of an author is no longer, nor is an advertisement among the paragraphs. */
const LIFE_MAX_CHARS = 700;
/** What is said for a newsletter is shorter. */
const OFFER_MAX_CHARS = 350;

/** The story's headline and who signs it, names with commas between; null where none is known. */
interface Whose {
  title: string | null;
  author: string | null;
}

/** A box and the name by which it stands beside the article; null for none. */
interface Named {
  box: Box;
  name: string | null;
}

/**
 * Boxes beside the article. A box that holds the headline is the article's, and a name that holds much of the page's prose
 * means something else on this site ("widget"); only of comments there may be more than of the article.
 */
export function besideBoxes(page: PageText, weights: number[], { title, author }: Whose): Box[] {
  const all = weights.reduce((total, weight) => total + weight, 0);
  const headline = page.blocks.find((block) => block.box.tag === 'H1' && (title === null || block.text === title))?.box;
  const called = page.boxes.map((box) => ({ box, name: besideName(box) }));
  const named = [...called, ...headedBoxes(page), ...authorBoxes(page, author), ...newsletterBoxes(page)].flatMap(
    ({ box, name }) => (name === null || (headline && contains(box, headline)) ? [] : [{ box, name }]),
  );
  const held = new Map<string, number>();
  for (const { box, name } of named) {
    if (!isInsideNamed(box, name, headline)) held.set(name, (held.get(name) ?? 0) + sum(weights, null, box));
  }
  const limit = (name: string) => all * (isCommentName(name) ? MOST_COMMENTS_SHARE : NEVER_BESIDE_SHARE);
  return named.filter(({ name }) => (held.get(name) ?? 0) <= limit(name)).map(({ box }) => box);
}

export const contains = (box: Box, inner: Box) => box.first <= inner.first && inner.end <= box.end && box !== inner;

/** Whether a box around it bears the same name; one around the headline does not count. */
function isInsideNamed(box: Box, name: string, headline: Box | undefined): boolean {
  for (let at = box.parent; at && !(headline && contains(at, headline)); at = at.parent) {
    if (besideName(at) === name) return true;
  }
  return false;
}

const HEADS_COMMENTS = /^(\d+ )?(comments?|kommentare?|commentaires?|coment[aá]rios?|commenti)( ?\(?\d+\)?)?$/i;
const HEADS_OTHERS =
  /^(mehr zum thema|lesen sie auch|sur le même sujet|(à )?lire aussi|más noticias|lee también|leggi anche|leia também|notes (to|for) editors|(media|press) contacts?)\b/i;

const IS_PAID = /^((paid|sponsored|partner|promoted) (content|post|story)|anzeige)$/i;

/** Boxes that begin with a heading for what readers wrote or for other stories, or with the word that somebody paid for them. */
function headedBoxes({ blocks }: PageText): Named[] {
  return blocks.flatMap((block, at) => {
    const { box, text } = block;
    if (IS_PAID.test(text)) return [{ box: largestFrom(at, box), name: 'heading' }];
    if (!/^H[2-6]$/.test(box.tag) || !box.parent || box.parent.first !== at) return [];
    if (HEADS_COMMENTS.test(text)) return [{ box: box.parent, name: 'comments' }];
    const isLinks = isNotice(block) && linkDensity(box.parent) > MOSTLY_LINKS;
    return HEADS_OTHERS.test(text) || isLinks ? [{ box: box.parent, name: 'heading' }] : [];
  });
}

/** Small boxes that begin with the name of an author. A text of two voices has one for each: those hold too much to be beside it. */
function authorBoxes({ blocks }: PageText, author: string | null): Named[] {
  const names = author?.split(', ') ?? [];
  return blocks.flatMap(({ box, text }, at) => {
    return isSignature(text, names) ? [{ box: largestFrom(at, box), name: 'author' }] : [];
  });
}

/** The largest small box that begins with the block. */
function largestFrom(at: number, box: Box): Box {
  let largest = box;
  while (largest.parent?.first === at && largest.parent.chars <= LIFE_MAX_CHARS) largest = largest.parent;
  return largest;
}

/** Small boxes in which readers may leave their address. */
function newsletterBoxes({ boxes }: PageText): Named[] {
  const fields = [...(boxes[0]?.element.querySelectorAll('[type="email"]') ?? [])];
  const asks = ({ element, chars }: Box) => chars <= OFFER_MAX_CHARS && fields.some((field) => element.contains(field));
  return boxes.filter(asks).map((box) => ({ box, name: 'FORM' }));
}

/** Whether it is a line whose only element bears such a name: "<span class="credit">". */
export function isBesideByName(block: TextBlock): boolean {
  const { element } = block.box;
  let at = block.nodes.find(({ data }) => data.trim())?.parentElement ?? element;
  while (at !== element && at.parentElement && at.parentElement !== element) at = at.parentElement;
  if (at === element || readsAsSentence(block) || fold(at.textContent ?? '') !== block.text) return false;
  const hints = hintsOf(at);
  return BESIDE.test(hints) || /\bauthor\b/.test(hints);
}

/** What the weights inside a box amount to; `inside` null: all of them. */
export function sum(weights: number[], inside: boolean[] | null, box: Box): number {
  let total = 0;
  for (let i = box.first; i < box.end; i++) if (!inside || inside[i]) total += weights[i] ?? 0;
  return total;
}
