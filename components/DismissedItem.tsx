import { useEffect, useRef } from 'preact/hooks';
import type { EarlierFigure } from '@/engine/model.ts';
import { quantityText } from './numbers.ts';
import { t } from './wording.ts';

/** Stands where the earlier figure stood. Takes the focus that the vanished button had. */
export function DismissedItem({ earlier, onUndo }: { earlier: EarlierFigure; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p class="dismissed">
      {t('notSameDone', quantityText(earlier))}{' '}
      <button type="button" class="quiet" ref={button} onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}
