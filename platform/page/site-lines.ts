// isSiteLine(text): whether a line among the paragraphs is the site's, in the languages of the word list ("Lesen Sie auch: …").
import lines from '@/data/lexicon/site-lines.json' with { type: 'json' };
import { NOTICE_MAX_CHARS } from './boilerplate.ts';

/** "…" stands for any text, if it does not go on with the word before it. */
const ANY_TEXT = '(?!\\p{L}).*';
const oneOf = (entries: { line: string }[]) =>
  new RegExp(`^(${entries.map(({ line }) => line.replaceAll('…', ANY_TEXT)).join('|')}):?$`, 'iu');
const SITE_LINE = oneOf(lines);
const OFFER = oneOf(lines.filter((entry) => 'offer' in entry));

export const isSiteLine = (text: string) => text.length <= NOTICE_MAX_CHARS && SITE_LINE.test(text);

/** Whether it is a line of the site that asks to subscribe or to sign in. */
export const isOffer = (text: string) => text.length <= NOTICE_MAX_CHARS && OFFER.test(text);
