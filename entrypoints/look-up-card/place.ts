/** Space between the card, the selection and the edges of the window, in CSS pixels. */
const GAP = 8;
/** Less height than this shows no figure with its earlier one. */
const ENOUGH = 260;

interface Size {
  width: number;
  height: number;
}

/** What the card stands beside: the selected text or the text field in use; the window's corner where neither is in sight. */
export function anchorOf(document: Document): DOMRect {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const boxes = [range?.getBoundingClientRect(), document.activeElement?.getBoundingClientRect()];
  const isSeen = ({ width, bottom, top, height }: DOMRect) =>
    width > 0 && bottom > 0 && top < innerHeight && height < innerHeight;
  return boxes.find((box) => box !== undefined && isSeen(box)) ?? new DOMRect(innerWidth, 0, 0, 0);
}

/** Under the anchor, or above it where there is more room; over it only where neither side has enough. */
export function placeNear(anchor: DOMRectReadOnly, card: Size, window: Size) {
  const left = Math.max(GAP, Math.min(anchor.left, window.width - card.width - GAP));
  const below = window.height - anchor.bottom - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const isBelow = below >= Math.min(card.height, ENOUGH) || below >= above;
  const room = isBelow ? below : above;
  if (room < ENOUGH) return { left, top: GAP, maxHeight: window.height - 2 * GAP };
  const top = isBelow ? anchor.bottom + GAP : Math.max(GAP, anchor.top - GAP - card.height);
  return { left, top, maxHeight: room };
}

/** Puts the host into the top layer and keeps it near the anchor as its content grows and the window changes. */
export function keepNear(host: HTMLElement, content: HTMLElement, anchor: DOMRect, signal: AbortSignal): void {
  // Whatever the page says about its own elements does not reach the card.
  const set = (name: string, value: string) => host.style.setProperty(name, value, 'important');
  const place = () => {
    const { left, top, maxHeight } = placeNear(anchor, content.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    set('left', `${left}px`);
    set('top', `${top}px`);
    content.style.maxHeight = `${maxHeight}px`;
  };
  for (const [name, value] of Object.entries(FIXED)) set(name, value);
  // The card scrolls within what is left of the window.
  Object.assign(content.style, { display: 'flex', flexDirection: 'column' });
  host.popover = 'manual';
  host.showPopover();
  place();
  const watcher = new ResizeObserver(place);
  watcher.observe(content);
  signal.addEventListener('abort', () => watcher.disconnect());
  window.addEventListener('resize', place, { signal });
}

const FIXED = {
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  width: 'max-content',
  height: 'max-content',
  overflow: 'visible',
  transform: 'none',
  opacity: '1',
  visibility: 'visible',
  'z-index': '2147483647',
};
