import type { EarlierFigure, ReportFigure } from '@/engine/model.ts';
import { DifferenceLabel } from './DifferenceLabel.tsx';
import { groupEarlier } from './groups.ts';
import { amountText, quantityText } from './numbers.ts';
import { plural, t } from './wording.ts';

/** What is read while scanning: the number, what it counts, how the earlier ones lie to it, and the weightiest label. */
export function CardSummary({ figure }: { figure: ReportFigure }) {
  const first = groupEarlier(figure.earlier)[0]?.figures[0];
  return (
    <>
      <span class="summary-line">
        <span class="page-amount">{quantityText(figure)}</span>{' '}
        {first !== undefined && <DifferenceLabel label={first.label} counted={first.counted} />}
      </span>
      <span class="concept" dir="auto">
        {figure.measureLabel ?? figure.concept}
      </span>{' '}
      {figure.earlier.length > 0 && <span class="summary-earlier">{earlierSummary(figure.earlier)}</span>}
    </>
  );
}

/** "Earlier: 92,000–122,000 · 5 earlier figures" */
function earlierSummary(earlier: readonly EarlierFigure[]): string {
  const [first] = earlier;
  const low = Math.min(...earlier.map((figure) => figure.low));
  const high = Math.max(...earlier.map((figure) => figure.high));
  const range = amountText({ low, high, unit: first?.unit ?? null });
  return earlier.length === 1 && first !== undefined
    ? t('summaryOneEarlier', quantityText(first))
    : t('summaryEarlier', range, plural('figures', earlier.length));
}
