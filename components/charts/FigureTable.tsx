import { useState } from 'preact/hooks';
import type { EarlierFigure, PartialDate, ReportFigure } from '@/engine/model.ts';
import { outletText } from '../ArticleCitation.tsx';
import { dateText } from '../dates.ts';
import { labelText } from '../DifferenceLabel.tsx';
import { quantityText } from '../numbers.ts';
import { t } from '../wording.ts';

/** What the chart shows, as a table: the same figures in the order of their dates, the page's own among them. */
export function FigureTable({ figure }: { figure: ReportFigure }) {
  // A hundred rows are drawn when they are asked for.
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('tableShow')}</summary>
      {isOpen && <Rows figure={figure} />}
    </details>
  );
}

function Rows({ figure }: { figure: ReportFigure }) {
  return (
    <div
      class="table-frame"
      role="group"
      aria-label={t('tableCaption', figure.measureLabel ?? figure.concept)}
      tabIndex={0}
    >
      <table>
        <caption class="visually-hidden">{t('tableCaption', figure.measureLabel ?? figure.concept)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tableAsOf')}</th>
            <th scope="col">{t('tableFigure')}</th>
            <th scope="col">{t('tableWho')}</th>
            <th scope="col">{t('tableHow')}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="page-row">
            <DayCell day={figure.asOf} />
            <th scope="row">{quantityText(figure)}</th>
            <td>{figure.claimant ?? t('ownVoice')}</td>
            <td>{t('thisPage')}</td>
          </tr>
          {[...figure.earlier].sort(newestFirst).map((earlier) => (
            <EarlierRow key={earlier.pair} earlier={earlier} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EarlierRow({ earlier }: { earlier: EarlierFigure }) {
  return (
    <tr>
      <DayCell day={earlier.asOf} />
      <th scope="row">{quantityText(earlier)}</th>
      <td>
        {earlier.claimant ?? t('claimantUnknown')}, <span class="faint">{outletText(earlier)}</span>
      </td>
      <td>{labelText(earlier.label)}</td>
    </tr>
  );
}

/** "14 Sept" stays together; the year may go under it where the table is narrow. */
function DayCell({ day }: { day: PartialDate | null }) {
  return <td>{day === null ? dateText(null) : dateText(day).replace(' ', '\u00a0')}</td>;
}

/** Undated figures last. */
function newestFirst(a: EarlierFigure, b: EarlierFigure): number {
  return (b.asOf ?? '').localeCompare(a.asOf ?? '');
}
