import type { ReportFigure } from '@/engine/model.ts';
import { t } from '../wording.ts';
import { extentOf } from './axes.ts';
import { panelsOf } from './points.ts';
import { TimelinePanel } from './TimelinePanel.tsx';

/** More panels than this are no picture any more; the table has all. */
const MOST_PANELS = 3;

/**
 * Earlier figures over time, the page's own as a line: x is the day a number describes, y the number. One panel for each
 * scope, all over the same days. Whoever cannot see it has the same figures in the table below.
 */
export function FigureTimeline({ figure }: { figure: ReportFigure }) {
  const panels = panelsOf(figure);
  const drawn = panels.slice(0, MOST_PANELS);
  const left = panels.slice(MOST_PANELS).reduce((sum, { points }) => sum + points.length, 0);
  return (
    <figure class="timeline">
      {drawn.map((panel) => (
        <TimelinePanel
          key={`${panel.kind} ${panel.scope}`}
          panel={panel}
          figure={figure}
          extent={extentOf(panel, drawn, figure)}
        />
      ))}
      {left > 0 && <figcaption class="faint">{t('chartPanelMore', String(left))}</figcaption>}
    </figure>
  );
}
