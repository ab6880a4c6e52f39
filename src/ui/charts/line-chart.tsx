import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { uiTexts } from '../texts'
import { useView } from '../view'
import { ChartTable } from './chart-table'
import { ValueAxis } from './value-axis'

export interface ChartLine {
  label: string
  /** `strong`: what the chart is about; `pale`: what it is compared with. */
  kind: 'strong' | 'pale'
  /** One value per point of the x axis. */
  values: readonly number[]
}

export interface LineChartProps {
  lines: readonly ChartLine[]
  /** What stands under each point; only as many are drawn as there is room for. */
  points: readonly string[]
  label: string
  yFormat: (y: number) => string
  /** The upper end of the y axis, where nature sets one (a share ends at 1). */
  yMax?: number | undefined
  /** Short form for the axis. */
  tickFormat?: ((y: number) => string) | undefined
}

const width = 400
const height = 210
const inner = { left: 50, right: 388, top: 12, bottom: 182 }
const namesMax = 6

const namedPoints = (count: number): Set<number> => {
  const every = Math.max(1, Math.ceil((count - 1) / (namesMax - 1)))
  return new Set(
    Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0),
  )
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Lines over time or amount, such as people per tier by month. The table beneath has every value. */
export const LineChart = ({ lines, points, label, yFormat, yMax, tickFormat = yFormat }: LineChartProps) => {
  const x = scaleLinear()
    .domain([0, Math.max(1, points.length - 1)])
    .range([inner.left, inner.right])
  const top = yMax ?? Math.max(1, ...lines.flatMap(({ values }) => values))
  const y = scaleLinear().domain([0, top]).range([inner.bottom, inner.top]).nice(4)
  const path = line<number>(
    (_, index) => round(x(index)),
    (value) => round(y(value)),
  )
  const named = namedPoints(points.length)
  const texts = uiTexts[useView().lang].chart
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <ValueAxis y={y} left={inner.left} right={inner.right} format={tickFormat} />
        {points.map((point, index) =>
          named.has(index) ? (
            <text class="tick-x" x={round(x(index))} y={inner.bottom + 17}>
              {point}
            </text>
          ) : null,
        )}
        {lines.map(({ label: name, kind, values }) => (
          <path class={`chart-line chart-line-${kind}`} d={path(values) ?? ''}>
            <title>{name}</title>
          </path>
        ))}
      </svg>
      <ul class="chart-legend">
        {lines.map(({ label: name, kind }) => (
          <li>
            <svg class={`chart-key chart-line-${kind}`} viewBox="0 0 24 8" aria-hidden="true">
              <line x1="0" x2="24" y1="4" y2="4" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <ChartTable
        caption={label}
        head={[texts.item, ...lines.map((each) => each.label)]}
        rows={points.map((point, index) => [
          point,
          ...lines.map(({ values }) => yFormat(values[index] ?? 0)),
        ])}
      />
    </figure>
  )
}
