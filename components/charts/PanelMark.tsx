import { ARROW, type Mark } from './panel-layout.ts';

const RADIUS = 4;

/** Dot, open dot, bar of a range, or dot with an arrow towards the open side. */
export function PanelMark({ x, yLow, yHigh, shape, spread }: Mark) {
  return (
    <>
      {spread > RADIUS && <line class="spread" x1={x - spread} x2={x + spread} y1={yHigh} y2={yHigh} />}
      {shape === 'bar' || yLow !== yHigh ? <line class="bar" x1={x} x2={x} y1={yLow} y2={yHigh} /> : null}
      {shape === 'up' && <path class="arrow" d={arrow(x, yHigh, -1)} />}
      {shape === 'down' && <path class="arrow" d={arrow(x, yLow, 1)} />}
      {shape !== 'bar' && <circle class={shape === 'openDot' ? 'dot dot-open' : 'dot'} cx={x} cy={yHigh} r={RADIUS} />}
    </>
  );
}

/** A short shaft from the number towards where it may lie, with a head. */
function arrow(x: number, y: number, direction: 1 | -1): string {
  const tip = y + direction * (RADIUS + ARROW);
  return `M${x} ${y}V${tip}M${x - 3} ${tip - direction * 4}L${x} ${tip}L${x + 3} ${tip - direction * 4}`;
}
