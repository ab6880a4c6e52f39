import type { ClientCondition } from '../../../../engine/evaluate/client-standing'
import { clientMoment, jobResult } from '../../../../engine/measure/measure-client'
import type { ClientMetricKey } from '../../../../engine/policy/client-metrics'
import { clientRegistry } from '../../../../engine/policy/client-registry'
import { leavesOf } from '../../../../engine/policy/rule-language'
import { formatCount, formatMoney, formatWhen, useView } from '../../../../ui'
import { ConditionLine, EvidenceList, thresholdText, wayCovered } from '../../../ranks'
import { sinceTexts, valueText } from '../../../ranks/in-browser'
import { clientDetail, clientGap, clientPlaceOf } from '../../details'
import type { ClientNamed } from '../../queries-page'
import { clientTexts } from '../../texts'
import type { ClientView } from '../../view'

/** What the page of a standing is drawn from: the view, and what its orders, jobs and conversations are called. */
export interface DrawnClient {
  readonly view: ClientView
  readonly names: ReadonlyMap<string, ClientNamed>
}

interface EvidenceProps {
  readonly drawn: DrawnClient
  readonly metric: ClientMetricKey
  readonly id: string
}

const placeOf = ({ metric, id }: EvidenceProps): string => {
  if (metric === 'order-rate') return `/jobs/${id}`
  return metric === 'reply-rate' ? `/messages/${id}` : `/orders/${id}`
}

const jobWords = ({ drawn, id }: EvidenceProps, t: (typeof clientTexts)['ja']): string | null => {
  const { facts, at } = drawn.view
  const job = facts.jobs.find((each) => each.id === id)
  const own = facts.orders.filter(({ jobId }) => jobId === id)
  const result = job && jobResult(job, own, clientMoment(at))
  if (!result) return null
  return result.ordered === 0
    ? t.evidence.nobody
    : t.evidence.people(formatCount(result.completed), formatCount(result.ordered))
}

/** What one fact adds to the figure. Of what freelancers said of the pay nothing is counted here by name. */
const outcome = (counted: EvidenceProps, t: (typeof clientTexts)['ja']): string | null => {
  const { drawn, metric, id } = counted
  if (metric === 'order-rate') return jobWords(counted, t)
  const order = drawn.view.facts.orders.find((each) => each.id === id)
  if (!order) return null
  if (metric === 'mean-rating') return order.review && t.evidence.score(order.review.score)
  if (metric === 'arrears') return order.endedAt ? t.evidence.expired : t.evidence.waiting
  return metric === 'paid-total' ? formatMoney(order.paidYen) : null
}

const Evidence = ({ drawn, condition }: { drawn: DrawnClient; condition: ClientCondition }) => {
  const t = clientTexts[useView().lang]
  const { evidence, metric } = condition
  if (evidence.length === 0) return null
  const kind = metric === 'order-rate' ? 'jobs' : metric === 'reply-rate' ? 'threads' : 'orders'
  const row = (id: string) => {
    const named = drawn.names.get(id)
    const words = [named?.who, outcome({ drawn, metric, id }, t)].flatMap((word) => word || [])
    return { href: placeOf({ drawn, metric, id }), title: named?.title ?? id, words }
  }
  return <EvidenceList ids={evidence} summary={t.evidence[kind](evidence.length)} row={row} />
}

/** The threshold in the policy's own words: 70%以上, 5%以下. */
const neededText = ({ view }: DrawnClient, { tier, metric }: ClientCondition, lang: 'ja' | 'en'): string => {
  const rules = view.policy.tiers.find((step) => step.tier === tier)?.conditions ?? []
  const leaf = rules.flatMap(leavesOf).find((each) => each.metric === metric)
  return leaf ? thresholdText(leaf, clientRegistry[metric], lang) : ''
}

/** Of what should be small, a bar that fills up would say the opposite. */
const hasBar = ({ metric }: ClientCondition): boolean =>
  clientRegistry[metric].kind !== 'flag' && metric !== 'unfair-price' && metric !== 'arrears'

/** Since when it reads so; what always has, or may not be dated, says nothing. */
const useSince = ({ view }: DrawnClient, condition: ClientCondition): string | null => {
  const { lang, at } = useView()
  const from = view.since[view.standing.conditions.indexOf(condition)]
  if (!from) return null
  return sinceTexts[lang][condition.met ? 'met' : 'short'](formatWhen(from, 'date', { lang, at }))
}

export const ClientConditionRow = ({
  drawn,
  condition,
}: {
  drawn: DrawnClient
  condition: ClientCondition
}) => {
  const { lang } = useView()
  const t = clientTexts[lang]
  const { metric, met, tier } = condition
  const step = drawn.view.standing.next.find((next) => next.tier === tier && next.metric === metric)
  const shown = clientRegistry[metric]
  return (
    <ConditionLine
      id={`c-${tier}-${metric}`}
      met={met}
      isShort={!met}
      label={shown.labels[lang]}
      figure={valueText(shown, condition.actual, lang)}
      required={shown.kind === 'flag' ? null : t.required(neededText(drawn, condition, lang))}
      way={hasBar(condition) ? wayCovered(condition) : null}
      words={{
        counted: clientDetail(drawn.view, metric, { t, lang }),
        gap: step ? clientGap(step, t) : null,
        since: useSince(drawn, condition),
      }}
      evidence={<Evidence drawn={drawn} condition={condition} />}
      button={step ? { href: clientPlaceOf[step.action], text: t.button[step.action] } : null}
    />
  )
}
