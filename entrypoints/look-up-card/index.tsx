import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookUpStyles } from '@/components/look-up-styles.ts';
import { readMessagesFrom } from '@/components/wording.ts';
import { browserWords, wordsLanguage } from '@/platform/words.ts';
import { LookUp } from '../look-up/LookUp.tsx';
import { anchorOf, keepNear } from './place.ts';

declare global {
  /** In our isolated world of a page: the card that is open there. The page cannot see it. */
  var hithertoCard: { close(): void } | undefined;
}

/** Runs in a page only when its reader asked for it. */
export default defineUnlistedScript(() => {
  globalThis.hithertoCard?.close();
  readMessagesFrom(browserWords);
  globalThis.hithertoCard = openCard(document, globalThis.hithertoSelection ?? '');
});

/** Puts the card over the page, in the one node that Hitherto ever adds to it, and takes it away again when closed. */
function openCard(document: Document, text: string): { close(): void } {
  const before = document.activeElement;
  const anchor = anchorOf(document);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = lookUpStyles;
  const content = document.createElement('div');
  content.lang = wordsLanguage();
  root.append(style, content);
  const listening = new AbortController();

  const close = () => {
    listening.abort();
    render(null, content);
    host.remove();
    globalThis.hithertoCard = undefined;
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const onOutside = (event: Event) => {
    // From out here everything in the card looks like its host.
    if (event.target !== host) close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && event.target !== host) close();
  };

  // What is open as a modal dialog makes everything beside it deaf: the card then goes into it.
  (document.querySelector('dialog:modal') ?? document.documentElement).append(host);
  keepNear(host, content, anchor, listening.signal);
  window.addEventListener('pointerdown', onOutside, { capture: true, signal: listening.signal });
  window.addEventListener('keydown', onKey, { capture: true, signal: listening.signal });
  const isPrivate = browser.extension.inIncognitoContext;
  render(<LookUp text={text} tab={null} isPrivate={isPrivate} isWindow={false} onClose={close} />, content);
  return { close };
}
