import { render } from 'preact';
import { findLookUp } from '@/platform/look-ups.ts';
import { reportError } from '@/platform/report-error.ts';
import { browserWords, wordsLanguage } from '@/platform/words.ts';
import { readMessagesFrom, t } from '@/components/wording.ts';
import { LookUp } from './LookUp.tsx';

void start().catch((error: unknown) => reportError(error, 'opening the look-up'));

async function start(): Promise<void> {
  readMessagesFrom(browserWords);
  document.documentElement.lang = wordsLanguage();
  const asked = await findLookUp(location.search.slice(1));
  const root = document.getElementById('root');
  // The browser may have been restarted under this window: then nobody knows what it was about.
  if (!asked || !root) return window.close();
  const { text, tab, isPrivate } = asked;
  document.title = t('lookUpTitle', text);
  render(<LookUp text={text} tab={tab} isPrivate={isPrivate} isWindow onClose={() => window.close()} />, root);
}
