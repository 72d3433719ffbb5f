import type { EarlierFigure, ReportFigure } from '@/engine/model.ts';
import { panelKind } from './charts/points.ts';
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

/** "Earlier: 92,000–122,000 · 5 figures". The range is of those that count the same thing, as the chart's first panel. */
function earlierSummary(earlier: readonly EarlierFigure[]): string {
  const [first, ...others] = earlier.filter((figure) => panelKind(figure) === 'same');
  const count = plural('figures', earlier.length);
  if (first === undefined) return t('summaryOtherKind', count);
  const low = Math.min(first.low, ...others.map((figure) => figure.low));
  const high = Math.max(first.high, ...others.map((figure) => figure.high));
  const range = others.length === 0 ? quantityText(first) : amountText({ low, high, unit: first.unit });
  return earlier.length === 1 ? t('summaryOneEarlier', range) : t('summaryEarlier', range, count);
}
