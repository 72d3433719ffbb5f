import { useId } from 'preact/hooks';
import type { EarlierFigure, ReportFigure } from '@/engine/model.ts';
import { FigureTable } from './charts/FigureTable.tsx';
import { FigureTimeline } from './charts/FigureTimeline.tsx';
import { CardSummary } from './CardSummary.tsx';
import { dateText, unbroken } from './dates.ts';
import { EarlierGroups } from './EarlierGroups.tsx';
import { quantityText } from './numbers.ts';
import { PartLine } from './PartLine.tsx';
import { SentenceQuote } from './SentenceQuote.tsx';
import { t } from './wording.ts';

export interface FigureCardProps {
  figure: ReportFigure;
  /** Marked "Not the same thing" a moment ago. */
  dismissed: readonly EarlierFigure[];
  isOpen: boolean;
  onToggle: () => void;
  /** null where there is no page to show it in. */
  onShowInPage: (() => void) | null;
  onCopy: () => void;
  onDismiss: (earlier: EarlierFigure) => void;
  onUndo: (earlier: EarlierFigure) => void;
  /** Whether the last of these acts was about this one, and its button is to be focused. */
  takesFocus: (earlier: EarlierFigure) => boolean;
}

/** One figure of the page beside its earlier ones: a line to scan, which opens into chart, list and table. */
export function FigureCard({ figure, isOpen, onToggle, ...rest }: FigureCardProps) {
  const id = useId();
  return (
    <article class={isOpen ? 'card card-open' : 'card'}>
      <h3 class="card-heading">
        <button type="button" class="bare card-toggle" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <CardSummary figure={figure} />
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && <CardBody figure={figure} {...rest} />}
      </div>
    </article>
  );
}

type BodyProps = Omit<FigureCardProps, 'isOpen' | 'onToggle'>;

function CardBody({ figure, onShowInPage, onCopy, ...dismissing }: BodyProps) {
  const amount = quantityText(figure);
  return (
    <div class="card-body">
      <SentenceQuote figure={figure} />
      <PartLine class="who" parts={saidParts(figure)} />
      {figure.onThisPage.length > 0 && <p class="faint">{t('onThisPage', quoted(figure.onThisPage))}</p>}
      <div class="card-actions">
        {onShowInPage !== null && (
          <button type="button" aria-label={t('showInPageOf', amount)} onClick={onShowInPage}>
            {t('showInPage')}
          </button>
        )}
        <button type="button" aria-label={t('copyOf', amount)} onClick={onCopy}>
          {t('copy')}
        </button>
      </div>
      {figure.earlier.length > 0 && <FigureTimeline figure={figure} />}
      <EarlierGroups earlier={figure.earlier} {...dismissing} />
      {figure.earlier.length > 0 && <FigureTable figure={figure} />}
    </div>
  );
}

/** As the page prints them, capital letters and all. */
function quoted(surfaces: readonly string[]): string {
  return surfaces.map((surface) => `“${surface}”`).join(', ');
}

/** "according to Oleksiy Danilov · as of 15 Dec 2021 · Covers: at the border" */
function saidParts({ claimant, asOf, scope }: ReportFigure): (string | null)[] {
  return [
    claimant === null ? t('ownVoice') : t('claimedBy', claimant),
    asOf === null ? t('asOfUnknown') : unbroken(t('asOf', dateText(asOf))),
    scope === null ? null : t('scope', scope),
  ];
}
