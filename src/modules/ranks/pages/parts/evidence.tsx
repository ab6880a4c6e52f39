import { formatMoney, useView, When } from '../../../../ui'
import type { StandingCondition } from '../../engine/evaluate'
import type { OrderFact } from '../../engine/facts'
import { isOverdue } from '../../engine/measure-orders'
import { momentOf } from '../../engine/moment'
import { type RankTexts, texts } from '../../texts'
import type { Drawn } from './condition-row'

/** More would not be read; all of them stand in the JSON of the page. */
const shownMax = 30

const outcome = (
  order: OrderFact,
  metric: StandingCondition['metric'],
  { t, at }: { t: RankTexts; at: Date },
) => {
  const words = t.evidence
  if (metric === 'earned-reward') return formatMoney(order.releasedYen)
  if ((metric === 'mean-rating' || metric === 'satisfied-share') && order.rating)
    return words.score(order.rating.score)
  if (order.status === 'completed') return words.completed
  if (order.status === 'cancelled' && order.fault === 'freelancer') return words.brokenOff
  return isOverdue(order, momentOf(at).today) ? words.overdue : words.agreed
}

const EvidenceRow = ({
  drawn,
  id,
  metric,
}: {
  drawn: Drawn
  id: string
  metric: StandingCondition['metric']
}) => {
  const t = texts[useView().lang]
  const { facts, at } = drawn.view
  const order = facts.orders.find((each) => each.id === id)
  const named = drawn.names.get(id)
  const title = named?.title ?? id
  return (
    <li>
      <a href={order ? `/orders/${id}` : `/messages/${id}`}>{title}</a>
      <small class="soft">
        {named?.client ?? ''}
        {order ? (
          <>
            {' · '}
            {outcome(order, metric, { t, at })}
            {' · '}
            <When at={order.endedAt ?? order.agreedAt} form="date" />
          </>
        ) : null}
      </small>
    </li>
  )
}

/** The facts that a figure was counted from, one click away, the newest first (§2.5). */
export const Evidence = ({ drawn, condition }: { drawn: Drawn; condition: StandingCondition }) => {
  const t = texts[useView().lang].evidence
  const { evidence, metric } = condition
  if (evidence.length === 0) return null
  const shown = evidence.slice(-shownMax).reverse()
  const summary = metric === 'reply-rate' ? t.threads(evidence.length) : t.orders(evidence.length)
  return (
    <details class="evidence">
      <summary>{summary}</summary>
      <ul>
        {shown.map((id) => (
          <EvidenceRow drawn={drawn} id={id} metric={metric} />
        ))}
        {evidence.length > shown.length ? (
          <li class="soft small">{t.more(evidence.length - shown.length)}</li>
        ) : null}
      </ul>
    </details>
  )
}
