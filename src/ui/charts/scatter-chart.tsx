import { scaleLinear } from 'd3-scale'
import type { Tier } from '../rank-seal'
import { uiTexts } from '../texts'
import { useView } from '../view'
import { ChartTable } from './chart-table'
import { ValueAxis } from './value-axis'

export interface ScatterPoint {
  x: number
  y: number
  label: string
  href?: string | undefined
  tier?: Tier | undefined
  /** Drawn larger and named: the one that the page is about. */
  strong?: boolean | undefined
}

export interface ScatterChartProps {
  points: readonly ScatterPoint[]
  xLabel: string
  yLabel: string
  xFormat: (x: number) => string
  yFormat: (y: number) => string
  /** The ends of the y axis, where nature sets them (a rating goes from 1 to 5). */
  yDomain?: readonly [number, number] | undefined
}

const width = 400
const height = 250
const inner = { left: 44, right: 388, top: 24, bottom: 212 }

const padded = (values: readonly number[]): [number, number] => {
  if (values.length === 0) return [0, 1]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const room = (high - low || Math.abs(high) || 1) * 0.12
  return [Math.max(0, low - room), high + room]
}

const Point = ({ point, cx, cy, title }: { point: ScatterPoint; cx: number; cy: number; title: string }) => {
  const dot = (
    <circle class={`point point-${point.tier ?? 'plain'}`} cx={cx} cy={cy} r={point.strong ? 7 : 5}>
      <title>{title}</title>
    </circle>
  )
  return point.href ? (
    <a href={point.href} aria-label={title}>
      {dot}
    </a>
  ) : (
    dot
  )
}

const namedMax = 8
const nameLettersMax = 8

const shortName = (name: string): string => {
  const letters = [...name]
  return letters.length > nameLettersMax ? `${letters.slice(0, nameLettersMax - 1).join('')}…` : name
}

/** Few points are named in the drawing; of many, those that stand out. All are named on hover and in the table beneath. */
const PointName = ({ point, cx, cy }: { point: ScatterPoint; cx: number; cy: number }) => {
  const isLeft = cx > (inner.left + inner.right) / 2
  return (
    <text class={`point-name ${isLeft ? 'point-name-left' : ''}`} x={cx + (isLeft ? -10 : 10)} y={cy + 4}>
      {shortName(point.label)}
    </text>
  )
}

const scalesOf = ({ points, yDomain }: ScatterChartProps) => ({
  x: scaleLinear()
    .domain(padded(points.map((point) => point.x)))
    .range([inner.left, inner.right])
    .nice(4),
  y: scaleLinear()
    .domain(yDomain ?? padded(points.map((point) => point.y)))
    .range([inner.bottom, inner.top])
    .nice(4),
})

/** People or offers by two figures, such as price × rating; each point leads to its subject. */
export const ScatterChart = (props: ScatterChartProps) => {
  const { points, xLabel, yLabel, xFormat, yFormat } = props
  const { x, y } = scalesOf(props)
  const texts = uiTexts[useView().lang].chart
  const name = `${xLabel} × ${yLabel}`
  return (
    <figure class="chart">
      {/* biome-ignore lint/a11y/useSemanticElements: A drawing with links in it is a group, and no HTML element stands for one in SVG. */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={name}>
        <ValueAxis y={y} left={inner.left} right={inner.right} format={yFormat} />
        {x.ticks(4).map((tick) => (
          <text class="tick-x" x={x(tick)} y={inner.bottom + 17}>
            {xFormat(tick)}
          </text>
        ))}
        <line class="axis" x1={inner.left} x2={inner.right} y1={inner.bottom} y2={inner.bottom} />
        <text class="axis-name" x={inner.left - 36} y="12">
          {yLabel}
        </text>
        <text class="axis-name axis-name-x" x={inner.right} y={height - 5}>
          {xLabel}
        </text>
        {points.map((point) => {
          const [cx, cy] = [x(point.x), y(point.y)].map((at) => Math.round(at * 10) / 10) as [number, number]
          return (
            <>
              <Point
                point={point}
                cx={cx}
                cy={cy}
                title={`${point.label} ${xFormat(point.x)} ${yFormat(point.y)}`}
              />
              {points.length <= namedMax || point.strong ? <PointName point={point} cx={cx} cy={cy} /> : null}
            </>
          )
        })}
      </svg>
      <ChartTable
        caption={name}
        head={[texts.item, xLabel, yLabel]}
        rows={points.map((point) => [point.label, xFormat(point.x), yFormat(point.y)])}
      />
    </figure>
  )
}
