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
import { EvidenceList, type EvidenceRow } from './condition-line'
import type { RankPageData } from './condition-row'

type Metric = StandingCondition['metric']

const outcome = (
  order: OrderFact,
  metric: Metric,
  { t, at }: { t: RankTexts['evidence']; at: Date },
): string => {
  if (metric === 'earned-reward') return formatMoney(order.releasedYen)
  if ((metric === 'mean-rating' || metric === 'satisfied-share') && order.rating)
    return t.score(order.rating.score)
  if (order.status === 'completed') return t.completed
  if (order.status === 'cancelled' && order.fault === 'freelancer') return t.brokenOff
  return isOverdue(order, momentOf(at).today) ? t.overdue : t.agreed
}

/** How many answers a conversation was owed in the year, and how many came in time. */
const repliesIn = (
  { facts, at }: RankPageData['view'],
  thread: string,
  { evidence: t }: RankTexts,
): string => {
  const own = facts.messages.filter((message) => message.thread === thread)
  const parts = obligationsOf(own).flatMap((obligation) => replyPart(obligation, momentOf(at)) ?? [])
  return t.replies(formatCount(parts.filter(({ n }) => n > 0n).length), formatCount(parts.length))
}

const rowOf =
  ({ view, names }: RankPageData, metric: Metric, t: RankTexts) =>
  (id: string): EvidenceRow => {
    const named = names.get(id)
    const order = view.facts.orders.find((each) => each.id === id)
    const words = order
      ? [
          outcome(order, metric, { t: t.evidence, at: view.at }),
          <When at={order.endedAt ?? order.agreedAt} form="date" />,
        ]
      : [repliesIn(view, id, t)]
    return {
      href: `/${order ? 'orders' : 'messages'}/${id}`,
      title: named?.title ?? id,
      words: [...(named ? [named.client] : []), ...words],
    }
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
  const t = texts[useView().lang]
  const { evidence, metric } = condition
  if (evidence.length === 0) return <FactLink condition={condition} />
  const summary = metric === 'reply-rate' ? t.evidence.threads : t.evidence.orders
  return <EvidenceList ids={evidence} summary={summary(evidence.length)} row={rowOf(drawn, metric, t)} />
}
