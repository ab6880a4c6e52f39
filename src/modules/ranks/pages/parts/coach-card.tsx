import type { AdviceStep } from '../../../../engine/advice/coach'
import type { Action } from '../../../../engine/policy/metrics'
import { tierLabel } from '../../../../engine/policy/rule-language'
import { isAtLeast } from '../../../../engine/policy/tiers'
import type { Lang } from '../../../../platform/i18n'
import { ButtonLink, Card, formatCount, useView } from '../../../../ui'
import { placeOf } from '../../actions'
import { actionText } from '../../announcement-words'
import { sentences } from '../../details'
import { texts } from '../../texts'
import type { RankPageData } from './condition-row'

interface CoachStep {
  readonly text: string
  readonly href: string
  readonly action: Action
}

/** Open orders by name, then what is still to be won. */
const deliveries = (step: AdviceStep, { drawn, lang }: Reader): CoachStep[] => {
  const t = texts[lang].advice
  const isDelivered = (id: string): boolean =>
    drawn.view.facts.orders.some((order) => order.id === id && order.status === 'delivered')
  const open = step.openOrders.map((id) => ({
    text: (isDelivered(id) ? t.awaitOpen : t.deliverOpen)(drawn.names.get(id)?.title ?? id),
    href: `/orders/${id}`,
    action: step.action,
  }))
  const others = step.amount - open.length
  if (others === 0) return open
  const won = {
    text: t.deliverNew(formatCount(others)),
    href: placeOf['find-work'],
    action: 'find-work',
  } as const
  return [...open, won]
}

interface Reader {
  readonly drawn: RankPageData
  readonly lang: Lang
}

/** One piece of advice as deeds with a place each. */
export const deedsOf = (step: AdviceStep, reader: Reader): CoachStep[] =>
  step.action === 'deliver-orders'
    ? deliveries(step, reader)
    : [{ text: actionText(step, reader.lang), href: placeOf[step.action], action: step.action }]

/** The smallest set of deeds that reaches the next tier, each with its link (§2.5). */
export const CoachCard = ({ drawn }: { drawn: RankPageData }) => {
  const { lang } = useView()
  const t = texts[lang].coach
  const { advice, policy, standing } = drawn.view
  if (!advice) return null
  const isHeld = isAtLeast(standing.tier, advice.target)
  const label = tierLabel(policy, advice.target, lang)
  const deeds = advice.steps.flatMap((step) => deedsOf(step, { drawn, lang }))
  const [first] = deeds
  const isRated = advice.steps.some((step) => step.action === 'deliver-orders')
  return (
    <Card kind="wash" title={(isHeld ? t.keeping : t.title)(label)}>
      {advice.reached ? (
        <>
          <ol class="coach-steps">
            {deeds.map(({ text, href }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ol>
          <p class="small soft">
            {sentences([...(isRated ? [t.rated] : []), (isHeld ? t.kept : t.verified)(label)], lang)}
          </p>
        </>
      ) : (
        <p class="small soft">{t.none}</p>
      )}
      {first ? (
        <p class="coach-go">
          <ButtonLink href={first.href} kind="main">
            {texts[lang].advice.button[first.action]}
          </ButtonLink>
        </p>
      ) : null}
    </Card>
  )
}
