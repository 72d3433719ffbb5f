const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), summary, [tabindex="0"]';

/** What Tab can reach inside `root`, in order; nothing hidden or folded away. */
export function focusable(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isReachable);
}

function isReachable(element: HTMLElement): boolean {
  if (element.closest('[hidden]') !== null) return false;
  const folded = element.closest('details:not([open])');
  return folded === null || (element.localName === 'summary' && element.parentElement === folded);
}

/** Where Tab goes to stay in the card: round its ends. null: the browser's own order is right. */
export function focusAfter<Item>(items: readonly Item[], active: Item | null, backwards: boolean): Item | null {
  const [first, last] = [items.at(0), items.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isInside = active !== null && items.includes(active);
  if (backwards) return active === first || !isInside ? last : null;
  return active === last ? first : null;
}
