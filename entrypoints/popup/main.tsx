import { render } from 'preact';
import { readMessagesFrom } from '@/components/wording.ts';
import { reportError } from '@/platform/report-error.ts';
import { browserWords, wordsLanguage } from '@/platform/words.ts';
import { PopupOfTab } from './PopupOfTab.tsx';
import { openPage } from './page-of-tab.ts';

void start().catch((error: unknown) => reportError(error, 'opening the popup'));

async function start(): Promise<void> {
  readMessagesFrom(browserWords);
  document.documentElement.lang = wordsLanguage();
  const root = document.getElementById('root');
  const page = await openPage();
  if (root) render(<PopupOfTab page={page} />, root);
}
