import { dayInWords } from '@/engine/compare/timeline.ts';
import type {
  DifferenceLabel,
  EarlierFigure,
  PartialDate,
  Report,
  ReportFigure,
  RelatedArticle,
} from '@/engine/model.ts';
import { plain } from './terminal.ts';

/** The label of a pair as a person reads it; the colours and the wording of the popup have no place in a terminal. */
const LABELS: Record<DifferenceLabel, string> = {
  notComparable: 'not comparable',
  forecast: 'forecast',
  differentScope: 'different scope',
  differentPeriod: 'different period',
  agrees: 'agrees',
  repeats: 'the same statement',
  withdrawn: 'withdrawn',
  revised: 'revised',
  updated: 'updated',
  laterOtherSource: 'another source, another date',
  sourcesDiffer: 'sources differ',
  unclear: 'unclear',
};
/** A terminal page holds some forty lines; what is left out is counted, and is all in --json. */
const MAX_EARLIER = 8;
const MAX_RELATED = 5;
const MIN_WIDTH = 60;
/** "13 Sept 2023": the longest month in short has four letters. */
const DAY_WIDTH = 12;

/** A report as a table for people, ending with a line end. */
export function reportInWords(report: Report, { width }: { width: number }): string {
  const columns = Math.max(MIN_WIDTH, width);
  const withEarlier = stated(report)
    .filter((figure) => figure.earlier.length > 0)
    .sort(byCounted);
  const parts = [
    heading(report, columns),
    ...withEarlier.map((figure) => figureInWords(figure, columns)),
    relatedInWords(report.related, columns),
    wrap(summary(report, withEarlier.length), columns).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What the page says twice (headline and body) is one statement. */
function stated({ figures }: Report): ReportFigure[] {
  return figures.filter(({ repeatOf }) => repeatOf === null);
}

function heading({ article, topics }: Report, columns: number): string {
  if (!article.isArticle) return cut(plain(article.title ?? 'No title'), columns);
  const date = article.published === null ? 'date not stated' : dayInWords(article.published);
  const facts = [article.outlet, date, `${article.words.toLocaleString('en-GB')} words`];
  const lines = [article.title ?? 'No title', facts.filter((fact) => fact !== null).join(' · ')];
  if (topics.length > 0) lines.push(`Topic: ${topics.map((topic) => topic.label).join('; ')}`);
  return lines.flatMap((line) => wrap(plain(line), columns)).join('\n');
}

function figureInWords(figure: ReportFigure, columns: number): string {
  const shown = pick(figure.earlier);
  const left = figure.earlier.length - shown.length;
  const rows = table(shown.map(rowOf), columns - 2);
  return [
    cut(plain(figure.surface), columns),
    ...wrap(`“${plain(figure.sentence)}”`, columns - 2).map(indent),
    ...[whose(figure)].filter((line) => line !== '').map((line) => indent(cut(line, columns - 2))),
    ...rows.map(indent),
    ...(left > 0 ? [indent(`and ${left} more earlier ${left === 1 ? 'figure' : 'figures'} (--json has all)`)] : []),
  ].join('\n');
}

/** What differs first; then the latest. Shown in order of time. */
function pick(earlier: readonly EarlierFigure[]): EarlierFigure[] {
  const wanted = [...earlier].sort((a, b) => Number(b.counted) - Number(a.counted) || compareText(dayOf(b), dayOf(a)));
  return wanted.slice(0, MAX_EARLIER).sort((a, b) => compareText(dayOf(a), dayOf(b)));
}

function byCounted(a: ReportFigure, b: ReportFigure): number {
  return Number(b.earlier.some(isCounted)) - Number(a.earlier.some(isCounted));
}

function isCounted({ counted }: EarlierFigure): boolean {
  return counted;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function dayOf({ asOf, published }: EarlierFigure): PartialDate {
  return asOf ?? published;
}

function whose({ claimant, asOf, scope }: ReportFigure): string {
  const facts = [claimant, asOf === null ? null : `as of ${dayInWords(asOf)}`, scope];
  return facts
    .filter((fact) => fact !== null)
    .map(plain)
    .join(' · ');
}

/** When, what, who and where; then the label with its reasons. */
function rowOf(earlier: EarlierFigure): string[] {
  const { claimant, outlet, published, label, reasons, publishedInferred } = earlier;
  const day = publishedInferred ? published.slice(0, 7) : published;
  return [
    dayInWords(dayOf(earlier)),
    plain(earlier.surface),
    plain(claimant ?? 'not stated'),
    plain(`${outlet}, ${dayInWords(day)}`),
    `${LABELS[label]}: ${plain(reasons.join(' '))}`,
  ];
}

/** Columns as wide as they need; the outlet's and the reason's share what is left, the reason on a line of its own when it must. */
function table(rows: readonly string[][], columns: number): string[] {
  const widths = [0, 1, 2, 3].map((at) =>
    Math.min(WIDEST[at] ?? 0, Math.max(...rows.map((row) => lengthOf(row[at] ?? '')))),
  );
  return rows.flatMap((row) => {
    const cells = widths.map((width, at) => pad(cut(row[at] ?? '', width), width));
    const line = cells.join('  ').trimEnd();
    return [cut(line, columns), ...wrap(row[4] ?? '', columns - 4).map((each) => indent(indent(each)))];
  });
}

const WIDEST = [DAY_WIDTH, 30, 34, 40];

function relatedInWords(related: readonly RelatedArticle[], columns: number): string {
  if (related.length === 0) return '';
  const lines = related.slice(0, MAX_RELATED).map((article) => {
    const day = article.publishedInferred ? article.published.slice(0, 7) : article.published;
    const headline = article.headlineVerbatim ? `“${plain(article.headline)}”` : plain(article.headline);
    return cut(`${pad(dayInWords(day), DAY_WIDTH)}  ${headline} ${plain(article.outlet)}`, columns - 2);
  });
  return ['Earlier reporting', ...lines.map(indent)].join('\n');
}

function summary(report: Report, withEarlier: number): string {
  const { article, archive, badge, languageSupported, inPart } = report;
  if (!article.isArticle) return 'No article was found on this page.';
  if (!languageSupported)
    return `This page is in a language Hitherto does not read (${article.language}); it reads English.`;
  const held = `${archive.articles.toLocaleString('en-GB')} articles${spanOf(archive.from, archive.to)}`;
  if (withEarlier === 0) {
    return `No earlier figure for this in your archive (${held}). That says nothing about whether it is right.`;
  }
  const counted =
    badge === 0 ? 'none differs in a way that counts' : `${badge} with figures that differ, were revised or withdrawn`;
  const part = inPart ? ' This page is very long: only its beginning was compared.' : '';
  return `Figures with earlier ones: ${withEarlier} of ${stated(report).length}; ${counted}.${part} Archive: ${held}.`;
}

function spanOf(from: PartialDate | null, to: PartialDate | null): string {
  return from === null || to === null ? '' : `, ${dayInWords(from.slice(0, 7))} – ${dayInWords(to.slice(0, 7))}`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function indent(line: string): string {
  return `  ${line}`;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

function cut(text: string, width: number): string {
  const letters = Array.from(text);
  return letters.length <= width
    ? text
    : `${letters
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
