import type { StandingCondition } from '../../../../engine/evaluate/evaluate'
import type { OrderFact } from '../../../../engine/facts/facts'
import { isOverdue } from '../../../../engine/measure/measure-orders'
import { obligationsOf, replyPart } from '../../../../engine/measure/measure-replies'
import { momentOf } from '../../../../engine/measure/moment'
import { registry } from '../../../../engine/policy/registry'
import { formatCount, formatMoney, useView, When } from '../../../../ui'
import { placeOf } from '../../actions'
import { factPlaceOf } from '../../details'
import { type RankTexts, texts } from '../../texts'
import { EvidenceList } from './condition-line'
import type { RankPageData } from './condition-row'

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

interface EvidenceProps {
  readonly drawn: RankPageData
  readonly metric: StandingCondition['metric']
}

const OrderRow = ({ counted: { drawn, metric }, order }: { counted: EvidenceProps; order: OrderFact }) => {
  const t = texts[useView().lang]
  const named = drawn.names.get(order.id)
  return (
    <li>
      <a href={`/orders/${order.id}`}>{named?.title ?? order.id}</a>
      <small class="soft">
        {named ? `${named.client} · ` : ''}
        {outcome(order, metric, { t, at: drawn.view.at })}
        {' · '}
        <When at={order.endedAt ?? order.agreedAt} form="date" />
      </small>
    </li>
  )
}

/** How many answers a conversation was owed in the year, and how many came in time. */
const repliesIn = ({ view: { facts, at } }: RankPageData, thread: string): { n: string; d: string } => {
  const own = facts.messages.filter((message) => message.thread === thread)
  const parts = obligationsOf(own).flatMap((obligation) => replyPart(obligation, momentOf(at)) ?? [])
  return {
    n: formatCount(parts.filter(({ n }) => n > 0n).length),
    d: formatCount(parts.length),
  }
}

const ThreadRow = ({ drawn, id }: { drawn: RankPageData; id: string }) => {
  const t = texts[useView().lang].evidence
  const named = drawn.names.get(id)
  const { n, d } = repliesIn(drawn, id)
  return (
    <li>
      <a href={`/messages/${id}`}>{named?.title ?? id}</a>
      <small class="soft num">
        {named ? `${named.client} · ` : ''}
        {t.replies(n, d)}
      </small>
    </li>
  )
}

const EvidenceRow = ({ counted, id }: { counted: EvidenceProps; id: string }) => {
  const order = counted.drawn.view.facts.orders.find((each) => each.id === id)
  return order ? <OrderRow counted={counted} order={order} /> : <ThreadRow drawn={counted.drawn} id={id} />
}

/** A fact of the profile is looked at where it was entered; what is missing there has its button. */
const FactLink = ({ condition: { metric, actual } }: { condition: StandingCondition }) => {
  const t = texts[useView().lang].evidence
  const place = factPlaceOf(metric)
  if (!place || !actual) return null
  return (
    <p class="evidence">
      <a href={placeOf[registry[metric].action]}>{t[place]}</a>
    </p>
  )
}

/** The facts that a figure was counted from, one click away, the newest first (§2.5). */
export const Evidence = ({ drawn, condition }: { drawn: RankPageData; condition: StandingCondition }) => {
  const t = texts[useView().lang].evidence
  const { evidence, metric } = condition
  if (evidence.length === 0) return <FactLink condition={condition} />
  const summary = metric === 'reply-rate' ? t.threads(evidence.length) : t.orders(evidence.length)
  const row = (id: string) => <EvidenceRow counted={{ drawn, metric }} id={id} />
  return <EvidenceList ids={evidence} summary={summary} row={row} />
}
