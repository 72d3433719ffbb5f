import type { Report } from '@/engine/model.ts';
import { coverageText } from './coverage.ts';
import { languageName } from './language-name.ts';
import { plural, t } from './wording.ts';

/** "2 of 14 figures differ from earlier reports.": what the badge counts, against all that were compared. */
export function summaryText(report: Report): string {
  if (!report.languageSupported) return t('stateLanguage', languageName(report.article.language ?? 'und'));
  const matched = report.figures.filter(({ earlier }) => earlier.length > 0).length;
  if (report.badge > 0) return plural('summaryCounted', report.badge, plural('figures', report.figures.length));
  if (matched > 0) return t('summaryNoneCounted', plural('figures', matched));
  return report.figures.length > 0 ? t('stateNothing', coverageText(report.archive)) : t('stateNoFigures');
}
