import { useEffect, useState } from 'preact/hooks';
import { LookUpCard, type LookUpState } from '@/components/LookUpCard.tsx';
import { copyText } from '@/platform/clipboard.ts';
import { send } from '@/platform/messages.ts';

interface Props {
  text: string;
  /** The tab it was asked from; null: the page that the card stands in. */
  tab: number | null;
  isPrivate: boolean;
  isWindow: boolean;
  onClose: () => void;
}

/** A look-up from question to answer, in the page's card and in the window alike. */
export function LookUp({ text, tab, isPrivate, isWindow, onClose }: Props) {
  const [state, setState] = useState<LookUpState>({ kind: 'looking' });
  const ask = async () => {
    setState({ kind: 'looking' });
    const answer = await send('lookUp', { text, tab, isPrivate });
    setState(
      answer.ok
        ? { kind: 'report', report: answer.value }
        : { kind: 'error', failed: 'lookingUp', detail: answer.error.detail },
    );
  };
  const dismiss = async (pair: string, dismissed: boolean) =>
    (await send('dismiss', { pair, dismissed, tab, isPrivate })).ok;
  useEffect(() => void ask(), []);

  return (
    <LookUpCard
      selection={text}
      state={state}
      isWindow={isWindow}
      onClose={onClose}
      onRetry={() => void ask()}
      onShowInPage={null}
      onDismiss={({ pair }) => dismiss(pair, true)}
      onUndoDismiss={({ pair }) => dismiss(pair, false)}
      onCopy={copyText}
    />
  );
}
