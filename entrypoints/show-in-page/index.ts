import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PlaceInPage } from '@/platform/page-script.ts';
import { findQuote } from '@/platform/page/find-quote.ts';
import { flash } from '@/platform/page/highlights.ts';

declare global {
  /** In our isolated world of a page: scrolls to a figure's sentence and flashes it; false when the page does not show it. */
  var hithertoShow: ((place: PlaceInPage) => boolean) | undefined;
}

/** Runs in a page only when its reader asked where a figure stands. */
export default defineUnlistedScript(() => {
  globalThis.hithertoShow = ({ sentence, quote }) => {
    const range = findQuote(document, { exact: sentence, prefix: '', suffix: '' }) ?? findQuote(document, quote);
    return range !== null && flash(range);
  };
});
