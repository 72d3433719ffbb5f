import { useId } from 'preact/hooks';
import type { ReportFigure } from '@/engine/model.ts';
import { amountText, quantityText, tickText } from '../numbers.ts';
import { plural, t } from '../wording.ts';
import type { Extent } from './axes.ts';
import { layOut } from './panel-layout.ts';
import { PanelMark } from './PanelMark.tsx';
import { type Panel, type Point, pointText } from './points.ts';

interface Props {
  panel: Panel;
  figure: ReportFigure;
  extent: Extent;
}

export function TimelinePanel({ panel, figure, extent }: Props) {
  const id = useId();
  const layout = layOut(panel, figure, extent);
  return (
    <>
      {panel.kind !== 'same' && <p class="panel-title">{panelTitle(panel)}</p>}
      <svg
        class={layout.marks.length > DENSE_FROM ? 'dense' : undefined}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`}>{t('chartTitle', figure.measureLabel ?? figure.concept)}</title>
        <desc id={`${id}-desc`}>{describe(panel.points, figure)}</desc>
        <Axes layout={layout} unit={figure.unit} />
        <PageLine layout={layout} />
        <Marks layout={layout} />
        <PageLabel page={layout.page} />
      </svg>
      {layout.isLog && <p class="faint">{t('chartLog')}</p>}
    </>
  );
}

type Layout = ReturnType<typeof layOut>;

function Axes({ layout, unit }: { layout: Layout; unit: string | null }) {
  const { width, plot, valueTicks, dayTicks, undatedX } = layout;
  return (
    <g class="axis">
      {valueTicks.map(({ value, y }) => (
        <g key={value}>
          <line x1={plot.left} x2={width} y1={y} y2={y} />
          <text x={plot.left - 6} y={y + 3.5} text-anchor="end">
            {tickText(value, unit)}
          </text>
        </g>
      ))}
      {dayTicks.map(({ day, x, text }) => (
        <g key={day}>
          <line class="tick" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 4} />
          {text !== null && (
            <text x={text.x} y={plot.bottom + 15} text-anchor="middle">
              {text.words}
            </text>
          )}
        </g>
      ))}
      {undatedX !== null && (
        <text x={width} y={plot.bottom + 15} text-anchor="end">
          {t('chartUndated')}
        </text>
      )}
    </g>
  );
}

/** The page's figure under the marks of the others: a line, or a band; dotted where the panel is of another scope. */
function PageLine({ layout: { width, plot, asideY, page } }: { layout: Layout }) {
  return (
    <>
      {asideY !== null && <line class="page-aside" x1={plot.left} x2={width} y1={asideY} y2={asideY} />}
      {page !== null && (
        <g class="page-mark">
          {page.height > 1 && <rect x={plot.left} width={width - plot.left} y={page.y} height={page.height} />}
          <line x1={plot.left} x2={width} y1={page.lineY} y2={page.lineY} />
        </g>
      )}
    </>
  );
}

function Marks({ layout: { marks, labels } }: { layout: Layout }) {
  return (
    <>
      {marks.map((mark) => (
        <g key={mark.key} class={mark.counted ? 'mark mark-counted' : 'mark'}>
          <title>{mark.words}</title>
          <PanelMark {...mark} />
        </g>
      ))}
      {labels.map(({ key, x, y, text, counted }) => (
        <text
          key={key}
          class={counted ? 'mark-label mark-label-counted' : 'mark-label'}
          x={x}
          y={y}
          text-anchor="middle"
        >
          {text}
        </text>
      ))}
    </>
  );
}

/** Over all others: it is what they are held against. */
function PageLabel({ page }: Pick<Layout, 'page'>) {
  if (page === null) return null;
  return (
    <g class="page-mark">
      {page.mark !== null && <PanelMark {...page.mark} />}
      <text x={page.label.x} y={page.label.y} text-anchor="middle">
        {page.label.text}
      </text>
    </g>
  );
}

function panelTitle({ kind, scope }: Panel): string {
  if (kind === 'forecast') return t('chartPanelForecast');
  if (kind === 'count') return t('chartPanelCount');
  if (kind === 'period') return t('chartPanelPeriod');
  return scope === null ? t('chartPanelScopeUnnamed') : t('chartPanelScope', scope);
}

/** From here on marks lie over each other and are drawn lighter. */
const DENSE_FROM = 15;

/** More sentences than this are not listened to; the table has them all. */
const MOST_SENTENCES = 8;

/** The points in words, oldest first, for whoever does not see them. */
function describe(points: readonly Point[], figure: ReportFigure): string {
  const oldestFirst = [...points].sort((a, b) => (a.days?.first ?? 0) - (b.days?.first ?? 0));
  const sentences = points.length > MOST_SENTENCES ? [manyText(points, figure)] : oldestFirst.map(pointText);
  return [...sentences, t('chartThisPage', quantityText(figure))].join('; ');
}

/** "117 earlier figures, 70,000–160,000; the table below has all of them" */
function manyText(points: readonly Point[], { unit }: ReportFigure): string {
  const low = Math.min(...points.map((point) => point.low));
  const high = Math.max(...points.map((point) => point.high));
  return t('chartMany', plural('earlierCount', points.length), amountText({ low, high, unit }));
}
