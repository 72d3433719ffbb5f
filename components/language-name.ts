import { locale } from './wording.ts';

/** "German" for 'de-at'; the tag itself where the browser has no name for it. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
  } catch (error) {
    // A page may declare any nonsense as its language.
    if (error instanceof RangeError) return tag;
    throw error;
  }
}
