import { useEffect, useRef } from 'preact/hooks';
import type { EarlierFigure } from '@/engine/model.ts';
import { DismissedItem } from './DismissedItem.tsx';
import { EarlierItem } from './EarlierItem.tsx';

interface Props {
  earlier: EarlierFigure;
  /** Marked "Not the same thing" a moment ago. */
  isDismissed: boolean;
  onDismiss: () => void;
  onUndo: () => void;
  takesFocus: () => boolean;
}

/** An earlier figure in its place in the list. The button that takes it away or back passes its focus to its opposite. */
export function EarlierEntry({ earlier, isDismissed, onDismiss, onUndo, takesFocus }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  // Also when it is drawn for the first time: the report may have been made anew in between.
  useEffect(() => {
    if (takesFocus()) button.current?.focus();
  }, [isDismissed]);
  return (
    <li class="earlier">
      {isDismissed ? (
        <DismissedItem earlier={earlier} undoButton={button} onUndo={onUndo} />
      ) : (
        <EarlierItem earlier={earlier} dismissButton={button} onDismiss={onDismiss} />
      )}
    </li>
  );
}
