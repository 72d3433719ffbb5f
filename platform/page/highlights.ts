// Marks in the page through the CSS Custom Highlight API: no node is added, no attribute set, no style sheet of the page touched.
// showMarks(ranges) · clearMarks() · flash(range): scrolls there and marks it for a moment.
//
// How ::highlight(hitherto-figure) and ::highlight(hitherto-flash) look stands in assets/highlight.css, which the browser
// injects beside the content script, out of the page's sight.

const MARKS = 'hitherto-figure';
const FLASH = 'hitherto-flash';
/** Long enough for an eye that follows the scrolling. */
const FLASH_MS = 2400;

/** Replaces the marks of this page. Does nothing where the browser has no Highlight API. */
export function showMarks(ranges: Range[]): void {
  if (supported()) CSS.highlights.set(MARKS, new Highlight(...ranges));
}

export function clearMarks(): void {
  if (!supported()) return;
  CSS.highlights.delete(MARKS);
  CSS.highlights.delete(FLASH);
}

/** Scrolls the range into the middle of the view and marks it for some seconds. false: the page does not draw it at all. */
export function flash(range: Range): boolean {
  const { width, height } = range.getBoundingClientRect();
  const near = range.startContainer.parentElement;
  if ((width === 0 && height === 0) || !near) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  near.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
  if (supported()) markForAMoment(range);
  return true;
}

function markForAMoment(range: Range): void {
  const mark = new Highlight(range);
  CSS.highlights.set(FLASH, mark);
  setTimeout(() => {
    if (CSS.highlights.get(FLASH) === mark) CSS.highlights.delete(FLASH);
  }, FLASH_MS);
}

const supported = () => typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;
