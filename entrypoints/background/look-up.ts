import { browser } from 'wxt/browser';
import { lookUp } from '@/engine/analyze.ts';
import type { Article, Report } from '@/engine/model.ts';
import { openBundledArchive } from '@/platform/archive/open-archive.ts';
import { rememberLookUp } from '@/platform/look-ups.ts';
import { type Sender, sendToTab } from '@/platform/messages.ts';
import { finishArticle } from '@/platform/page/finish-article.ts';
import { runInTab, selectionIn, tellTab } from '@/platform/page-script.ts';
import { readSettings } from '@/platform/settings.ts';
import { today } from '@/platform/today.ts';

const CARD = '/look-up-card.js';
const WINDOW = { type: 'popup', width: 440, height: 640 } as const;

/** What is used of a browser's tab. */
interface Tab {
  id?: number | undefined;
  incognito: boolean;
}

/**
 * Opens the card in the page, or a small window where the page allows no script. `text` is null when the browser did
 * not say what is selected (a key was pressed): the page is asked.
 */
export async function lookUpSelection(tab: Tab | undefined, text: string | null): Promise<void> {
  const id = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const selection = text ?? (await selectionIn(id)) ?? '';
  if ((await tellTab(id, selection)) && (await runInTab(id, CARD))) return;
  const key = await rememberLookUp({ text: selection, tab: id, isPrivate: tab?.incognito ?? false });
  await browser.windows.create({ ...WINDOW, url: browser.runtime.getURL(`/look-up.html?${key}`) });
}

/** The answer to a look-up; the page it was made in, if it is an article, says what the selection leaves open. */
export async function answerLookUp(
  { text, tab, isPrivate }: { text: string; tab: number | null; isPrivate: boolean },
  sender: Sender,
): Promise<Report> {
  const page = tab ?? sender.tab?.id ?? null;
  const [article, archive, settings] = await Promise.all([
    articleIn(page),
    openBundledArchive(),
    readSettings(isPrivate),
  ]);
  return lookUp(text, article, archive, { today: today(), dismissed: new Set(settings.dismissed) });
}

async function articleIn(tab: number | null): Promise<Article | null> {
  if (tab === null) return null;
  const read = await sendToTab(tab, 'readPage', null);
  const article = read.ok && read.value ? finishArticle(read.value) : null;
  return article?.isArticle ? article : null;
}
