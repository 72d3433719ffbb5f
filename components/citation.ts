import type { EarlierFigure, PartialDate, ReportArticle, ReportFigure } from '@/engine/model.ts';
import { archivedCopyLink, articleLink } from './article-links.ts';
import { outletText } from './ArticleCitation.tsx';
import { dateText, publishedText } from './dates.ts';
import { labelText } from './DifferenceLabel.tsx';
import { quantityText } from './numbers.ts';
import { t } from './wording.ts';

type Page = Pick<ReportArticle, 'title' | 'outlet' | 'url' | 'published'>;

/**
 * "Copy with sources": the page's figure and each earlier one in words, one a line, with the addresses to check them by.
 * "This page: 92,000, Russian troops (a ministry, as of 4 Dec 2021, …). Earlier: – 94,000 (a minister, as of 3 Dec 2021, …)".
 */
export function citeFigure(figure: ReportFigure, page: Page): string {
  const lines = [pageLine(figure, page), page.url, t('citeEarlier'), ...figure.earlier.map(earlierLine)];
  return lines.filter((line) => line !== null).join('\n');
}

function pageLine(figure: ReportFigure, page: Page): string {
  const title = page.title && `“${page.title}”`;
  const where = inBrackets([figure.claimant, asOfText(figure.asOf), title, page.outlet, dateText(page.published)]);
  return t('citePage', `${quantityText(figure)}, ${figure.concept}`, where);
}

function earlierLine(earlier: EarlierFigure): string {
  const said = inBrackets([
    earlier.claimant ?? t('claimantUnknown'),
    asOfText(earlier.asOf),
    earlier.headlineVerbatim ? `“${earlier.headline}”` : earlier.headline,
    `${outletText(earlier)}, ${publishedText(earlier.published, earlier.publishedInferred)}`,
  ]);
  const difference = [labelText(earlier.label), earlier.reasons[0]].filter((part) => part !== undefined).join(': ');
  const links = [articleLink(earlier), archivedCopyLink(earlier)].filter((link) => link !== null);
  return [`– ${quantityText(earlier)} ${said}. ${ended(difference)}`, ...links].join('\n  ');
}

function asOfText(asOf: PartialDate | null): string {
  return asOf === null ? t('asOfUnknown') : t('asOf', dateText(asOf));
}

function inBrackets(parts: (string | null)[]): string {
  return `(${parts.filter((part) => part !== null).join(', ')})`;
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
