import type { Ref } from 'preact';
import type { EarlierFigure } from '@/engine/model.ts';
import { quantityText } from './numbers.ts';
import { t } from './wording.ts';

interface Props {
  earlier: EarlierFigure;
  undoButton: Ref<HTMLButtonElement>;
  onUndo: () => void;
}

/** Stands where the earlier figure stood, and can bring it back. */
export function DismissedItem({ earlier, undoButton, onUndo }: Props) {
  return (
    <p class="dismissed">
      {t('notSameDone', quantityText(earlier))}{' '}
      <button type="button" class="quiet" ref={undoButton} onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}
