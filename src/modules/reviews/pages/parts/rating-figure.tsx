import { formatCount, StarRow, useView } from '../../../../ui'
import { ratingSummary } from '../../rules'
import { texts } from '../../texts'
import { Stars } from './stars'

/**
 * Stars, mean and count of ratings. Under five no mean stands in figures (§3.8): the stars are named by the range in which it is
 * expected, in words, on hover and for those who do not see them.
 */
export const RatingFigure = ({ sum, n }: { sum: number; n: number }) => {
  const t = texts[useView().lang].rating
  const { mean, interval } = ratingSummary({ sum, n })
  if (!interval) return <span class="soft">{t.none}</span>
  const count = t.count(formatCount(n))
  if (mean === null) {
    const words = t.likely(n, interval.low, interval.high)
    return (
      <span class="rating-figure num" title={words}>
        <StarRow score={sum / n} label={words} /> <span class="soft">{count}</span>
      </span>
    )
  }
  return (
    <span class="rating-figure num">
      <Stars score={Number(mean)} /> <b>{mean}</b> <span class="soft">{count}</span>
    </span>
  )
}
