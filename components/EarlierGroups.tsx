import type { EarlierFigure } from '@/engine/model.ts';
import { EarlierEntry } from './EarlierEntry.tsx';
import { FoldedList } from './FoldedList.tsx';
import { type GroupName, groupEarlier } from './groups.ts';
import { type MessageKey, t } from './wording.ts';

const HEADINGS = {
  counted: 'groupCounted',
  later: 'groupLater',
  other: 'groupOther',
  agrees: 'groupAgrees',
} as const satisfies Record<GroupName, MessageKey>;

/** Up to this many are one short list; more are told apart by headings and folded. */
const FEW = 4;

/** What differs is what a reader came for; the rest is a sample until asked for. */
const VISIBLE: Record<GroupName, number> = { counted: 4, later: 2, other: 2, agrees: 1 };

interface Props {
  earlier: readonly EarlierFigure[];
  /** Keep their places in the list, so that nothing moves under the reader's hand. */
  dismissed: readonly EarlierFigure[];
  onDismiss: (earlier: EarlierFigure) => void;
  onUndo: (earlier: EarlierFigure) => void;
  takesFocus: (earlier: EarlierFigure) => boolean;
}

export function EarlierGroups({ earlier, dismissed, onDismiss, onUndo, takesFocus }: Props) {
  const all = [...earlier, ...dismissed];
  const groups = groupEarlier(all);
  const draw = (figure: EarlierFigure) => (
    <EarlierEntry
      key={figure.pair}
      earlier={figure}
      isDismissed={dismissed.includes(figure)}
      onDismiss={() => onDismiss(figure)}
      onUndo={() => onUndo(figure)}
      takesFocus={() => takesFocus(figure)}
    />
  );
  if (all.length <= FEW) return <ul class="plain">{groups.flatMap(({ figures }) => figures.map(draw))}</ul>;
  return (
    <>
      {groups.map(({ name, figures }) => (
        <section key={name} class="group">
          <h4>
            {t(HEADINGS[name])} <span class="faint">{figures.length}</span>
          </h4>
          <FoldedList items={figures} visible={VISIBLE[name]} draw={draw} />
        </section>
      ))}
    </>
  );
}
