import type { Ref } from 'preact';
import type { EarlierFigure, Stance } from '@/engine/model.ts';
import { ArticleCitation } from './ArticleCitation.tsx';
import { Carriers } from './Carriers.tsx';
import { DifferenceLabel } from './DifferenceLabel.tsx';
import { dateText, unbroken, withWholeDates } from './dates.ts';
import { quantityText } from './numbers.ts';
import { PartLine } from './PartLine.tsx';
import { type MessageKey, t } from './wording.ts';

interface Props {
  earlier: EarlierFigure;
  dismissButton: Ref<HTMLButtonElement>;
  onDismiss: () => void;
}

/** One earlier figure: the number and how it differs, who and when, why, and where to read it. */
export function EarlierItem({ earlier, dismissButton, onDismiss }: Props) {
  const amount = quantityText(earlier);
  return (
    <>
      <p class="earlier-head">
        <span class={earlier.label === 'withdrawn' ? 'amount amount-withdrawn' : 'amount'}>{amount}</span>{' '}
        <DifferenceLabel label={earlier.label} counted={earlier.counted} />
      </p>
      <PartLine class="who" parts={[<Claimant earlier={earlier} />, whenText(earlier), stanceText(earlier)]} />
      {earlier.reasons[0] !== undefined && <p class="reason">{withWholeDates(earlier.reasons[0])}</p>}
      <ArticleCitation article={earlier} />
      <Carriers carriers={earlier.alsoCarriedBy} />
      <div class="item-actions">
        <details class="why">
          <summary aria-label={t('whyMatchedOf', amount)}>{t('whyMatched')}</summary>
          <Why earlier={earlier} />
        </details>
        <button type="button" class="quiet" aria-label={t('notSameOf', amount)} ref={dismissButton} onClick={onDismiss}>
          {t('notSame')}
        </button>
      </div>
    </>
  );
}

const STANCES: Partial<Record<Stance, MessageKey>> = {
  projection: 'stanceProjection',
  hypothetical: 'stanceHypothetical',
  former: 'stanceFormer',
};

function Claimant({ earlier: { claimant } }: { earlier: EarlierFigure }) {
  return <bdi class="claimant">{claimant ?? t('claimantUnknown')}</bdi>;
}

function whenText({ asOf }: EarlierFigure): string {
  return asOf === null ? t('asOfUnknown') : unbroken(t('asOf', dateText(asOf)));
}

function stanceText({ stance }: EarlierFigure): string | null {
  const key = STANCES[stance];
  return key === undefined ? null : t(key);
}

function Why({ earlier: { matchedBy, reasons, scope } }: { earlier: EarlierFigure }) {
  return (
    <ul class="why-list">
      {matchedBy.length > 0 && <li>{t('matchedBy', unique(matchedBy).join(', '))}</li>}
      {scope !== null && <li>{t('scope', scope)}</li>}
      {reasons.slice(1).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

/** Each word once: a name and its folded form say the same. */
function unique(words: readonly string[]): string[] {
  const folded = words.map((word) => word.toLowerCase());
  return words.filter((_, index) => folded.indexOf(folded[index] ?? '') === index);
}
