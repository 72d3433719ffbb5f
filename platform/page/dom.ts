// The doors to a page's DOM. A page may name a form field `parentNode` or an image `body`: such names shadow the real
// properties of forms and of the document, so those two are read through their prototypes.

/** A property of a node as the browser defines it, whatever names the page has given to its fields and images. */
export function property<K extends string, V = unknown>(node: object, key: K): V {
  // The caller names the type: the DOM's own typings cannot follow Reflect.get.
  return Reflect.get(Object.getPrototypeOf(node), key, node) as V;
}

/** The root element, null in an empty document. */
export function rootOf(document: Document): Element | null {
  return property<'documentElement', Element | null>(document, 'documentElement');
}

/** The first match, null also when the document is empty. */
export function query(document: Document, selector: string): Element | null {
  return rootOf(document)?.querySelector(selector) ?? null;
}

/** Every match in document order; [] when the document is empty. Does not enter shadow roots. */
export function queryAll(document: Document, selector: string): Element[] {
  const root = rootOf(document);
  return root ? [...root.querySelectorAll(selector)] : [];
}

/** All elements of a tag. */
export function elementsOf(document: Document, tag: string): Element[] {
  const root = rootOf(document);
  return root ? [...root.getElementsByTagName(tag)] : [];
}

/** The page's meta tags, lower-case name or property → first content. */
export function metasOf(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of elementsOf(document, 'meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = attribute(meta, 'content');
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return found;
}

/** Text of an element with white space folded; '' for null. */
export function textOf(node: Node | null): string {
  return fold(node?.textContent ?? '');
}

/** White space folded to single spaces and trimmed; invisible characters that break words are dropped. */
export function fold(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters of these scripts, written without spaces, that make up about one word. */
const LETTERS_A_WORD = 2;
const WITHOUT_SPACES = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/g;

/** About how many words a folded text has, in any script. */
export function wordsIn(text: string): number {
  return text.split(' ').length + Math.floor((text.match(WITHOUT_SPACES)?.length ?? 0) / LETTERS_A_WORD);
}

/** An attribute's value folded, null when absent or empty. */
export function attribute(element: Element | null, name: string): string | null {
  return fold(element?.getAttribute(name) ?? '') || null;
}

/**
 * Class, id, role and test id as one lower-case string of words with spaces between: 'RelatedArticles__list' → 'related articles list'.
 * Sites name their parts by purpose, and that is the best evidence of what a part is.
 */
export function hintsOf(element: Element): string {
  const raw = ['class', 'id', 'role', 'data-testid', 'data-qa', 'data-component', 'data-module', 'itemprop']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  return raw
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase();
}

/** Whether markup alone says that the element is not shown; style sheets are not consulted, that would cost a layout. */
export function isHidden(element: Element): boolean {
  return (
    (element.hasAttribute('hidden') && !isStreamed(element)) ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  );
}

/** React sends parts of a page as hidden "S:0" and lets a script put them in their place; a saved page still has them there. */
function isStreamed(element: Element): boolean {
  return /^S:[0-9a-f]+$/.test(element.getAttribute('id') ?? '');
}
