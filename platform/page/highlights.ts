// Marks in the page through the CSS Custom Highlight API: no node is added, no attribute set.
// showMarks(document, ranges, colours) · clearMarks(document) · flash(document, range): scrolls there and marks it for a moment.
//
// The rules for ::highlight() come in a constructed style sheet, which stands in no <style> element and in no page's list.

export interface MarkColours {
  /** CSS colours. */
  underline: string;
  flash: string;
}

const MARKS = 'hitherto-figure';
const FLASH = 'hitherto-flash';
const FLASH_MS = 2400;

/** Replaces the marks of this page. Does nothing where the browser has no Highlight API. */
export function showMarks(document: Document, ranges: Range[], colours: MarkColours): void {
  if (!supported()) return;
  adoptRules(document, colours);
  CSS.highlights.set(MARKS, new Highlight(...ranges));
}

export function clearMarks(document: Document): void {
  if (!supported()) return;
  CSS.highlights.delete(MARKS);
  CSS.highlights.delete(FLASH);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules);
  rules = null;
}

/** Scrolls the range into the middle of the view and marks it for some seconds. false: it is not drawn at all. */
export function flash(document: Document, range: Range, colours: MarkColours): boolean {
  const { width, height, top } = range.getBoundingClientRect();
  if (width === 0 && height === 0) return false;
  const view = document.defaultView;
  const calm = view?.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view?.scrollBy({ top: top - view.innerHeight / 2, behavior: calm ? 'instant' : 'smooth' });
  if (!supported()) return true;
  adoptRules(document, colours);
  const mark = new Highlight(range);
  CSS.highlights.set(FLASH, mark);
  setTimeout(() => {
    if (CSS.highlights.get(FLASH) === mark) CSS.highlights.delete(FLASH);
  }, FLASH_MS);
  return true;
}

let rules: CSSStyleSheet | null = null;

function adoptRules(document: Document, { underline, flash: background }: MarkColours): void {
  if (rules) return;
  rules = new CSSStyleSheet();
  rules.replaceSync(
    `::highlight(${MARKS}) { text-decoration: underline 2px ${underline}; text-underline-offset: 3px; }
     ::highlight(${FLASH}) { background-color: ${background}; color: #000; }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
}

const supported = () => typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;
