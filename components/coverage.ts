import { monthsText } from './dates.ts';
import type { ArchiveCoverage } from './popup-props.ts';
import { plural, t } from './wording.ts';

/** "450 articles, Jan 2010 – Mar 2026": what "nothing found" was looked for in. */
export function coverageText({ articles, from, to }: ArchiveCoverage): string {
  const months = monthsText(from, to);
  const size = plural('articles', articles);
  return months === null ? size : t('coverage', size, months);
}
