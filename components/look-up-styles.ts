/// <reference types="vite/client" />
import theme from '@/assets/theme.css?inline';
import card from './look-up-card.css?inline';
import parts from './parts.css?inline';

/** All styles of the look-up card as text, for its shadow root: no address in it, nothing from the page shows through. */
// The card's own come first: they begin by undoing what the page's style hands down, tokens included.
export const lookUpStyles = [card, theme, parts].join('\n');
