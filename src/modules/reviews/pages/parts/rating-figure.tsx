import { formatCount, useView } from '../../../../ui'
import { ratingSummary } from '../../rules'
import { texts } from '../../texts'
import { Stars } from './stars'

/** Count and mean of ratings; under five, the count with an interval, never a bare mean (§3.8). */
export const RatingFigure = ({ sum, n }: { sum: number; n: number }) => {
  const t = texts[useView().lang].rating
  const { mean, interval } = ratingSummary({ sum, n })
  if (!interval) return <span class="soft">{t.none}</span>
  const count = t.count(formatCount(n))
  if (mean === null) {
    return (
      <span class="rating-figure num" title={t.why}>
        {count} <small class="soft">{t.likely(interval.low, interval.high)}</small>
      </span>
    )
  }
  return (
    <span class="rating-figure num">
      <Stars score={Number(mean)} /> <b>{mean}</b> <span class="soft">{count}</span>
    </span>
  )
}
