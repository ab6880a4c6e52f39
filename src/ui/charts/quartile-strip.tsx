import { scaleLinear } from 'd3-scale'
import { formatMoney } from '../format'
import { uiTexts } from '../texts'
import { useView } from '../view'

export interface QuartileStripProps {
  /** What is usual, in yen: the completed orders of the category. */
  usual: { min: number; q1: number; median: number; q3: number; max: number }
  /** This one's budget or price, in yen. */
  low: number
  high: number
  /** What the strip compares, such as このカテゴリの完了した発注の価格. */
  label: string
}

const width = 176

/** Where a price stands among the usual ones: a line for the range, a box for the middle half, a tick for the median. */
export const QuartileStrip = ({ usual, low, high, label }: QuartileStripProps) => {
  const texts = uiTexts[useView().lang].chart
  const yen = (value: number) => formatMoney(BigInt(Math.round(value)))
  const scale = scaleLinear()
    .domain([Math.min(usual.min, low), Math.max(usual.max, high, usual.min + 1)])
    .range([3, width - 3])
  const at = (value: number) => Math.round(scale(value) * 10) / 10
  const words = [
    label,
    texts.quartile(yen(usual.q1), yen(usual.median), yen(usual.q3)),
    texts.own(yen(low), yen(high)),
  ].join(' ')
  const ownWidth = Math.max(5, at(high) - at(low))
  return (
    <svg class="quartiles" viewBox={`0 0 ${width} 22`} role="img" aria-label={words}>
      <title>{words}</title>
      <line class="quartile-range" x1={at(usual.min)} x2={at(usual.max)} y1="11" y2="11" />
      <rect
        class="quartile-box"
        x={at(usual.q1)}
        y="6"
        width={Math.max(1, at(usual.q3) - at(usual.q1))}
        height="10"
        rx="2"
      />
      <line class="quartile-median" x1={at(usual.median)} x2={at(usual.median)} y1="4" y2="18" />
      <rect
        class="quartile-own"
        x={low === high ? at(low) - 2.5 : at(low)}
        y="9"
        width={ownWidth}
        height="4"
        rx="2"
      />
    </svg>
  )
}
