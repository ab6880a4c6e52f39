import type { ScaleLinear } from 'd3-scale'

/** The y axis of a chart: hairlines across, their values at the left, and a firmer line at zero. */
export const ValueAxis = ({
  y,
  left,
  right,
  format,
}: {
  y: ScaleLinear<number, number>
  left: number
  right: number
  format: (value: number) => string
}) => (
  <>
    {y.ticks(4).map((tick) => (
      <>
        <line class={tick === 0 ? 'axis' : 'grid'} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
        <text class="tick-y" x={left - 7} y={y(tick)} dy="0.34em">
          {format(tick)}
        </text>
      </>
    ))}
  </>
)
