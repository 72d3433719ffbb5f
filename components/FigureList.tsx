import { useState } from 'preact/hooks';
import type { Report, ReportFigure } from '@/engine/model.ts';
import type { Answers } from './answers.ts';
import { citeFigure } from './citation.ts';
import { dismissedFrom, figuresInSight, useDismissals } from './dismissals.ts';
import { FigureCard } from './FigureCard.tsx';
import { quantityText } from './numbers.ts';
import type { FigureActions } from './popup-props.ts';
import { t } from './wording.ts';

interface Props {
  report: Report;
  actions: FigureActions;
  answers: Answers;
}

/** The cards of all figures that have earlier ones. The first is open: on most pages it is what the badge is about. */
export function FigureList({ report, actions, answers }: Props) {
  const dismissals = useDismissals(actions);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const figures = figuresInSight(report.figures, dismissals.dismissed);
  return (
    <>
      {figures.map((figure, index) => (
        <FigureCard
          key={figure.id}
          figure={figure}
          dismissed={dismissedFrom(figure, dismissals.dismissed)}
          isOpen={(index === 0) !== toggled.has(figure.id)}
          onToggle={() => setToggled(withToggled(toggled, figure.id))}
          onShowInPage={actions.onShowInPage && showInPage(figure, actions.onShowInPage, answers)}
          onCopy={() => answers.report(actions.onCopy(citeFigure(figure, report.article)), t('copied'), t('notCopied'))}
          takesFocus={dismissals.takesFocus}
          onDismiss={(earlier) =>
            answers.reportInPlace(
              dismissals.dismiss(figure, earlier),
              t('notSameDone', quantityText(earlier)),
              t('actionFailed'),
            )
          }
          onUndo={(earlier) =>
            answers.reportInPlace(
              dismissals.undo({ figure, earlier }),
              t('notSameUndone', quantityText(earlier)),
              t('actionFailed'),
            )
          }
        />
      ))}
    </>
  );
}

function showInPage(figure: ReportFigure, show: NonNullable<FigureActions['onShowInPage']>, answers: Props['answers']) {
  return () => answers.report(show(figure), t('shown'), t('notShown'));
}

function withToggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
