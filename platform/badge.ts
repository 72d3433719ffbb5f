import { browser } from 'wxt/browser';
import type { PageState } from '@/engine/model.ts';
import { browserWords } from './words.ts';

/** Badge and title of the toolbar button for one tab. A tab that was closed meanwhile is no error. */
export async function showBadge(tab: number, state: PageState): Promise<void> {
  const text = state.kind === 'report' && state.report.badge > 0 ? String(state.report.badge) : '';
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text }),
      browser.action.setTitle({ tabId: tab, title: titleOf(state) }),
    ]);
  } catch (error) {
    if (!isTabGone(error)) throw error;
  }
}

/** White on a calm blue: no alarm. */
export async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#1f4e79' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}

function titleOf(state: PageState): string {
  switch (state.kind) {
    case 'report':
      return state.report.badge > 0 ? counted(state.report.badge) : browserWords('actionTitleNone');
    case 'reading':
      return browserWords('actionTitleReading');
    case 'notArticle':
      return browserWords('actionTitleNotArticle');
    case 'languageUnsupported':
      return browserWords('actionTitleLanguage');
    case 'siteOff':
      return browserWords('actionTitleSiteOff');
    case 'notAllowed':
      return browserWords('actionTitleNotAllowed');
    case 'error':
      return browserWords('actionTitleError');
  }
}

function counted(figures: number): string {
  const form = new Intl.PluralRules(browserWords('formatLocale')).select(figures);
  return browserWords(`actionTitleCounted_${form}`, [figures]) || browserWords('actionTitleCounted_other', [figures]);
}

function isTabGone(error: unknown): boolean {
  return /no tab with id|invalid tab id/i.test(String(error));
}
