import { browser } from 'wxt/browser';

/** A message of _locales in the browser's language; '' for a key that is not there. */
export function browserWords(key: string, substitutions: readonly (string | number)[] = []): string {
  // Typed by WXT after the English catalogue; here keys are put together ("_one", "_other").
  const getMessage = browser.i18n.getMessage as (key: string, substitutions: string[]) => string;
  return getMessage(key, substitutions.map(String));
}

/** BCP 47 tag of the language those words are in, which need not be the browser's own. */
export function wordsLanguage(): string {
  return browserWords('formatLocale');
}
