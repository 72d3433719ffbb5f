import type { Report } from '@/engine/model.ts';
import { coverageText } from './coverage.ts';
import { languageName } from './language-name.ts';
import { plural, t } from './wording.ts';

/** "2 of 14 figures differ from earlier reports.": what the badge counts, against all that were compared. */
export function summaryText(report: Report): string {
  if (!report.languageSupported) return t('stateLanguage', languageName(report.article.language ?? 'und'));
  const stated = report.figures.filter(({ repeatOf }) => repeatOf === null);
  const matched = stated.filter(({ earlier }) => earlier.length > 0).length;
  if (report.badge > 0 && report.badge === stated.length) return plural('summaryAllCounted', report.badge);
  if (report.badge > 0) return plural('summaryCounted', report.badge, plural('figures', stated.length));
  if (matched > 0) return plural('summaryNoneCounted', matched);
  return stated.length > 0 ? t('stateNothing', coverageText(report.archive)) : t('stateNoFigures');
}
