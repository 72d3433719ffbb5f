// isSiteLine(text): whether a line among the paragraphs is the site's, in the languages of the word list ("Lesen Sie auch: …").
import lines from '@/data/lexicon/site-lines.json' with { type: 'json' };
import { NOTICE_MAX_CHARS } from './boilerplate.ts';

/** "…" stands for any text, if it does not go on with the word before it. */
const ANY_TEXT = '(?!\\p{L}).*';
const SITE_LINE = new RegExp(`^(${lines.map(({ line }) => line.replaceAll('…', ANY_TEXT)).join('|')}):?$`, 'iu');

export const isSiteLine = (text: string) => text.length <= NOTICE_MAX_CHARS && SITE_LINE.test(text);
