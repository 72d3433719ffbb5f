import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { plural, t } from './wording.ts';

interface FoldedListProps<Item> {
  items: readonly Item[];
  /** How many are seen while it is folded. */
  visible: number;
  class?: string;
  draw: (item: Item) => ComponentChildren;
}

/** A list that shows its first items and a button for the rest. One hidden item is not worth a button. */
export function FoldedList<Item>({ items, visible, class: className = '', draw }: FoldedListProps<Item>) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const hidden = items.length - visible;
  const folds = hidden > 1;
  return (
    <>
      <ul class={`plain ${className}`} id={id}>
        {(folds && !isOpen ? items.slice(0, visible) : items).map(draw)}
      </ul>
      {folds && (
        <button
          type="button"
          class="quiet more"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t('showFewer') : plural('showMore', hidden)}
        </button>
      )}
    </>
  );
}
