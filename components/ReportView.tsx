import type { Report, ReportFigure } from '@/engine/model.ts';
import type { Answers } from './answers.ts';
import { FigureList } from './FigureList.tsx';
import { quantityText } from './numbers.ts';
import type { FigureActions } from './popup-props.ts';
import { PageHeader } from './PageHeader.tsx';
import { RelatedArticles } from './RelatedArticles.tsx';
import { summaryText } from './summary.ts';
import { plural, t } from './wording.ts';

interface Props {
  report: Report;
  actions: FigureActions;
  answers: Answers;
}

/** Enough to see whether the archive knows the story. */
const VISIBLE_RELATED = 3;

/** What was found for a page: its figures beside the earlier ones, then earlier reports of the same story. */
export function ReportView({ report, actions, answers }: Props) {
  const stated = report.figures.filter(({ repeatOf }) => repeatOf === null);
  const unmatched = stated.filter(({ earlier }) => earlier.length === 0);
  return (
    <>
      <PageHeader article={report.article} topics={report.topics} />
      <section class="figures" aria-labelledby="figures-title">
        <h2 id="figures-title" class="visually-hidden">
          {t('figuresTitle')}
        </h2>
        <div class="summary">
          <p class={report.badge > 0 ? 'summary-counted' : undefined}>{summaryText(report)}</p>
          {report.inPart && <p class="faint">{t('comparedInPart')}</p>}
        </div>
        <FigureList report={report} actions={actions} answers={answers} />
        <UnmatchedFigures figures={unmatched} isAll={unmatched.length === stated.length} />
      </section>
      {report.related.length > 0 && (
        <section class="found" aria-labelledby="related-title">
          <h2 id="related-title">{t('relatedTitle')}</h2>
          <RelatedArticles articles={report.related} visible={VISIBLE_RELATED} />
        </section>
      )}
    </>
  );
}

/** Also where nothing has earlier figures: what was read, and so could have had some. */
function UnmatchedFigures({ figures, isAll }: { figures: readonly ReportFigure[]; isAll: boolean }) {
  if (figures.length === 0) return null;
  return (
    <details class="unmatched">
      <summary>{plural(isAll ? 'readFigures' : 'otherFigures', figures.length)}</summary>
      <ul class="plain">
        {figures.map((figure) => (
          <li key={figure.id}>
            <span class="nowrap">{quantityText(figure)}</span> <span class="faint">{figure.concept}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
