import { type Definition, formatPercent, useView } from '../../../ui'
import { mean, ratingInterval } from '../compare'
import type { FreelancerFigures } from '../queries-figures'
import { texts } from '../texts'

/** From so many ratings on a mean is shown (§3.8). */
export const meanFrom = 5

const one = (value: number): string => (Math.floor(value * 10) / 10).toFixed(1)

/** "4.8（12件、4.3〜5.0）"; under five ratings only their number and the interval. */
export const Rating = ({ figures }: { figures: FreelancerFigures }) => {
  const t = texts[useView().lang].figures
  const value = mean(figures)
  const interval = ratingInterval(figures)
  if (value === null || interval === null) return <span class="num">{t.none}</span>
  const [low, high] = interval
  return (
    <span class="num" title={t.ratingHint}>
      {figures.scores < meanFrom
        ? t.ratingFew(figures.scores, one(low), one(high))
        : t.ratingMean(one(value), figures.scores, one(low), one(high))}
    </span>
  )
}

const Share = ({ part, whole }: { part: number; whole: number }) => {
  const t = texts[useView().lang].figures
  const percent = formatPercent(part, whole, 0)
  return (
    <span class="num">
      {percent ?? t.none}
      {percent ? <small class="soft"> {`${part}/${whole}`}</small> : null}
    </span>
  )
}

export const Completion = ({ figures }: { figures: FreelancerFigures }) => (
  <Share part={figures.completed} whole={figures.completed + figures.failed} />
)
export const ReplyRate = ({ figures }: { figures: FreelancerFigures }) => (
  <Share part={figures.replied} whole={figures.repliesDue} />
)

/** All figures of a freelancer, for a list of terms. */
export const useFigureTerms = (figures: FreelancerFigures): Definition[] => {
  const t = texts[useView().lang].figures
  return [
    { term: t.rating, value: <Rating figures={figures} /> },
    { term: t.completion, value: <Completion figures={figures} /> },
    { term: t.reply, value: <ReplyRate figures={figures} /> },
    { term: t.same, value: t.count(figures.sameCategory) },
    { term: t.orders, value: t.record(figures.orders, figures.contracts, figures.clients) },
  ]
}
