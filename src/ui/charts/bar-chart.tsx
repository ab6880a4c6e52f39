import { scaleBand, scaleLinear } from 'd3-scale'
import { uiTexts } from '../texts'
import { useView } from '../view'
import { labelRows } from './bar-labels'
import { ChartTable } from './chart-table'
import { ValueAxis } from './value-axis'

export interface ChartBar {
  label: string
  value: number
  /** Full name for the table and on hover, where the axis has room only for a short one. */
  name?: string | undefined
  /** Stands out: the current month. `pale`: an estimate. */
  kind?: 'plain' | 'strong' | 'pale' | undefined
}

export interface BarChartProps {
  bars: readonly ChartBar[]
  label: string
  yFormat: (y: number) => string
  /** Short form for the axis, such as 5万. */
  tickFormat?: ((y: number) => string) | undefined
  /** False where the exact figures stand in a table of the page. */
  table?: boolean | undefined
}

const width = 400
const height = 210
/** From one row of names under the bars to the next. */
const rowHeight = 15
const inner = { left: 50, right: 396, top: 12, bottom: 182 }

const barPath = (x: number, y: number, band: number): string => {
  const top = Math.min(2, (inner.bottom - y) / 2)
  const right = Math.round((x + band) * 10) / 10
  return `M${x} ${inner.bottom}V${y + top}q0-${top} ${top}-${top}H${right - top}q${top} 0 ${top} ${top}V${inner.bottom}z`
}

const axisLabels = (bars: readonly ChartBar[]): Set<number> => {
  const every = Math.ceil(bars.length / 12)
  return new Set(bars.flatMap((_, index) => ((bars.length - 1 - index) % every === 0 ? [index] : [])))
}

/** Amounts side by side, such as earnings by month. */
export const BarChart = ({ bars, label, yFormat, tickFormat = yFormat, table = true }: BarChartProps) => {
  const x = scaleBand<number>()
    .domain(bars.map((_, index) => index))
    .range([inner.left, inner.right])
    .padding(0.34)
  const top = Math.max(1, ...bars.map((bar) => bar.value))
  const y = scaleLinear().domain([0, top]).range([inner.bottom, inner.top]).nice(4)
  const texts = uiTexts[useView().lang].chart
  const named = axisLabels(bars)
  const labels = bars.map(({ label: text }, index) => (named.has(index) ? text : ''))
  const rows = labelRows(labels, x.step())
  const below = Math.max(0, ...rows) * rowHeight
  const round = (value: number) => Math.round(value * 10) / 10
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${height + below}`} role="img" aria-label={label}>
        <ValueAxis y={y} left={inner.left} right={inner.right} format={tickFormat} />
        {bars.map((bar, index) => (
          <>
            {bar.value > 0 ? (
              <path
                class={`chart-bar chart-bar-${bar.kind ?? 'plain'}`}
                d={barPath(round(x(index) ?? 0), round(y(bar.value)), x.bandwidth())}
              >
                <title>{`${bar.name ?? bar.label} ${yFormat(bar.value)}`}</title>
              </path>
            ) : null}
            {named.has(index) ? (
              <text
                class="tick-x"
                x={round((x(index) ?? 0) + x.bandwidth() / 2)}
                y={inner.bottom + 17 + (rows[index] ?? 0) * rowHeight}
              >
                {bar.label}
              </text>
            ) : null}
          </>
        ))}
      </svg>
      {table ? (
        <ChartTable
          caption={label}
          head={[texts.item, texts.value]}
          rows={bars.map((bar) => [bar.name ?? bar.label, yFormat(bar.value)])}
        />
      ) : null}
    </figure>
  )
}
