import type { Task } from '@/engine/model.ts';
import { StateMessage } from './StateMessage.tsx';
import { type MessageKey, t } from './wording.ts';

interface Props {
  failed: Task;
  /** The technical message, for whoever wants to report it; '' when there is none. */
  detail: string;
  onRetry: () => void;
}

const SENTENCES = {
  reading: 'failedReading',
  comparing: 'failedComparing',
  lookingUp: 'failedLookingUp',
} as const satisfies Record<Task, MessageKey>;

export function FailureMessage({ failed, detail, onRetry }: Props) {
  return (
    <StateMessage sentence={t(SENTENCES[failed])} next={t('stateErrorNext')}>
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
