import { useEffect, useId, useRef } from 'preact/hooks';
import type { Report, Task } from '@/engine/model.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { type Answers, useAnswers } from './answers.ts';
import { coverageText } from './coverage.ts';
import { FailureMessage } from './FailureMessage.tsx';
import { FigureList } from './FigureList.tsx';
import { focusable, focusAfter } from './focus-loop.ts';
import type { FigureActions } from './popup-props.ts';
import { RelatedArticles } from './RelatedArticles.tsx';
import { StateMessage } from './StateMessage.tsx';
import { summaryText } from './summary.ts';
import { t } from './wording.ts';

export type LookUpState =
  { kind: 'looking' } | { kind: 'report'; report: Report } | { kind: 'error'; failed: Task; detail: string };

/**
 * The answer to "Look up …", drawn in a closed shadow root over the page (styles: look-up-styles.ts) or in a small
 * window of the extension (`isWindow`). It takes the focus when it appears, keeps Tab inside and asks to be closed by
 * Escape or its button; a click outside, and giving the focus back, are for whoever put it there.
 */
export interface LookUpCardProps extends FigureActions {
  selection: string;
  state: LookUpState;
  isWindow: boolean;
  onClose: () => void;
  onRetry: () => void;
}

export function LookUpCard(props: LookUpCardProps) {
  const { selection, isWindow, onClose, state } = props;
  const answers = useAnswers();
  const card = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => card.current?.focus(), []);
  return (
    <div
      class={isWindow ? 'look-up look-up-window' : 'look-up'}
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => handleKey(event, onClose)}
    >
      <header class="look-up-head">
        <h1 id={id}>
          <span class="visually-hidden">{t('lookUpDialog')}: </span>
          <bdi>{`“${shortened(selection)}”`}</bdi>
        </h1>
        <button type="button" class="bare close" aria-label={t('close')} onClick={onClose}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
            <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <Content {...props} answers={answers} />
      {state.kind === 'report' && <footer>{t('coverageFooter', coverageText(state.report.archive))}</footer>}
      <AnswerLine answer={answers.answer} first={statusOf(state)} />
    </div>
  );
}

/** Longer selections are known well enough by their beginning. */
const LONGEST_TITLE = 90;

function shortened(selection: string): string {
  const text = selection.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : text;
}

/** The page does not hear the keys that are meant for the card. */
function handleKey(event: KeyboardEvent & { currentTarget: HTMLElement }, onClose: () => void) {
  event.stopPropagation();
  if (event.key === 'Escape') return onClose();
  if (event.key !== 'Tab') return;
  const items = focusable(event.currentTarget);
  const next = focusAfter(items, items.find((item) => item === event.target) ?? null, event.shiftKey);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

function statusOf(state: LookUpState): string {
  if (state.kind === 'looking') return t('lookUpLooking');
  return state.kind === 'report' ? summaryText(state.report) : '';
}

type ContentProps = LookUpCardProps & { answers: Answers };

function Content(props: ContentProps) {
  const { state, onRetry } = props;
  if (state.kind === 'looking') return <StateMessage sentence={t('lookUpLooking')} />;
  if (state.kind === 'error') return <FailureMessage failed={state.failed} detail={state.detail} onRetry={onRetry} />;
  return <Found {...props} report={state.report} />;
}

function Found({ report, answers, ...actions }: ContentProps & { report: Report }) {
  const hasFigures = report.figures.some(({ earlier }) => earlier.length > 0);
  if (!hasFigures && report.related.length === 0)
    return <StateMessage sentence={t('lookUpNothing')} next={t('lookUpNothingNext')} />;
  return (
    <>
      {hasFigures ? (
        <h2 class="visually-hidden">{t('figuresOfSelection')}</h2>
      ) : (
        <p class="look-up-note">{t('lookUpRelatedOnly')}</p>
      )}
      <FigureList report={report} actions={actions} answers={answers} />
      {report.related.length > 0 && (
        <section class="look-up-related">
          <h2>{t('relatedTitle')}</h2>
          <RelatedArticles articles={report.related} visible={hasFigures ? 2 : 6} />
        </section>
      )}
    </>
  );
}
