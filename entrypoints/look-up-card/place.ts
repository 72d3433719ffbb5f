/** Space between the card, the selection and the edges of the window, in CSS pixels. */
const GAP = 8;

/** What the card stands beside: the selected text or the text field in use; the window's top where neither can be seen. */
export function anchorOf(document: Document): DOMRect {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const boxes = [range?.getBoundingClientRect(), document.activeElement?.getBoundingClientRect()];
  const seen = boxes.find((box) => box !== undefined && box.width > 0 && box.bottom > 0 && box.top < innerHeight);
  return seen ?? new DOMRect(innerWidth, 0, 0, 0);
}

/** Under the anchor, or above it where there is more room; inside the window whatever the card's size becomes. */
export function placeNear(
  anchor: DOMRect,
  card: { width: number; height: number },
  window: { width: number; height: number },
) {
  const within = (wanted: number, size: number, room: number) => Math.max(GAP, Math.min(wanted, room - size - GAP));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - card.height;
  const fitsBelow = below + card.height + GAP <= window.height;
  const top = fitsBelow || above < GAP ? below : above;
  return { left: within(anchor.left, card.width, window.width), top: within(top, card.height, window.height) };
}

/** Puts the host into the top layer and keeps it there as its content grows and the window changes. */
export function keepNear(host: HTMLElement, content: HTMLElement, anchor: DOMRect, signal: AbortSignal): void {
  const set = (name: string, value: string) => host.style.setProperty(name, value, 'important');
  const place = () => {
    const { left, top } = placeNear(anchor, content.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    set('left', `${left}px`);
    set('top', `${top}px`);
  };
  // Whatever the page says about its own elements does not reach the card.
  for (const [name, value] of Object.entries(FIXED)) set(name, value);
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
