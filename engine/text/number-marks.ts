const GROUPED_BY_DOTS = /^\d{1,3}(?:\.\d{3})+$/;
const DECIMAL_COMMA = /^\d{1,3},\d{1,2}$/;

/**
 * What nearly all pages say they are in, and where commas group: told without asking the browser, whose first answer
 * takes as long as reading the page.
 */
const GROUPED_BY_COMMAS = /^en(?:[-_](?:US|GB|AU|CA|IE|IN|NZ))?$/i;

/**
 * Whether pages of a language group thousands by dots ("1.200 men"), as English ones of Germany or Denmark do. False when
 * the language is not known or its tag is none.
 */
export function groupsByDots(language: string | null): boolean {
  if (language === null || GROUPED_BY_COMMAS.test(language)) return false;
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{2,4})*$/.test(language)) return false;
  const [locale] = Intl.NumberFormat.supportedLocalesOf(language.replaceAll('_', '-'));
  if (locale === undefined) return false;
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567);
  return parts.find(({ type }) => type === 'group')?.value === '.';
}

/** A number as an English page would print it: "3,5" becomes "3.5", and "1.200" 1200 where dots group thousands. */
export function englishDigits(text: string, dotsGroup: boolean): string {
  if (dotsGroup && GROUPED_BY_DOTS.test(text)) return text.replaceAll('.', '');
  return DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text;
}
