import { StateMessage } from './StateMessage.tsx';
import { t } from './wording.ts';

interface Props {
  /** Completes "Something went wrong while …". */
  doing: string;
  /** The technical message, for whoever wants to report it; '' when there is none. */
  detail: string;
  onRetry: () => void;
}

export function FailureMessage({ doing, detail, onRetry }: Props) {
  return (
    <StateMessage sentence={t('stateError', doing)} next={t('stateErrorNext')}>
      <button type="button" onClick={onRetry}>
        {t('retry')}
      </button>
      {detail !== '' && (
        <details>
          <summary>{t('errorDetail')}</summary>
          <p class="detail">{detail}</p>
        </details>
      )}
    </StateMessage>
  );
}
