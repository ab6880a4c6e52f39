import { ButtonLink, Card, formatCount, formatMoney, useView } from '../../../../ui'
import { categoryName } from '../../../categories'
import { doable, placeOf } from '../../actions'
import type { AdviceStep } from '../../engine/coach'
import { tierLabel } from '../../rank-view'
import { texts } from '../../texts'
import type { Drawn } from './condition-row'

interface Deed {
  readonly text: string
  readonly href: string
}

/** One piece of advice as deeds with a place each: open orders by name, then what is still to be won. */
const deedsOf = (step: AdviceStep, { drawn, lang }: { drawn: Drawn; lang: 'ja' | 'en' }): Deed[] => {
  const t = texts[lang].advice
  const href = placeOf[step.action]
  if (step.action === 'deliver-orders') {
    const open = step.openOrders.map((id) => ({
      text: t.deliverOpen(drawn.names.get(id)?.title ?? id),
      href: `/orders/${id}`,
    }))
    const others = step.amount - open.length
    return others > 0 ? [...open, { text: t.deliverNew(formatCount(others)), href: '/jobs' }] : open
  }
  if (step.action === 'write-introduction') return [{ text: t.characters(formatCount(step.amount)), href }]
  if (step.action === 'reply-in-time') return [{ text: t.replies(formatCount(step.amount)), href }]
  if (step.action === 'earn-more' && step.category)
    return [{ text: t.earn(categoryName(step.category, lang), formatMoney(BigInt(step.amount))), href }]
  return [{ text: t.step[step.action], href }]
}

/** The smallest set of deeds that reaches the next tier, each with its link (§2.5). */
export const CoachCard = ({ drawn }: { drawn: Drawn }) => {
  const { lang } = useView()
  const t = texts[lang].coach
  const { advice, policy } = drawn.view
  if (!advice) return null
  const label = tierLabel(policy, advice.target, lang)
  const deeds = advice.steps.flatMap((step) => deedsOf(step, { drawn, lang }))
  const first = advice.steps[0]
  // The button does the first deed: where that is to find work, it says so.
  const action =
    deeds[0]?.href === placeOf['find-work'] ? 'find-work' : first && doable(first.action, drawn.view.facts)
  const isRated = advice.steps.some((step) => step.action === 'deliver-orders')
  return (
    <Card kind="wash" title={t.title(label)}>
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
            {isRated ? `${t.rated}${lang === 'en' ? ' ' : ''}` : ''}
            {t.verified(label)}
          </p>
        </>
      ) : (
        <p class="small soft">{t.none}</p>
      )}
      {action ? (
        <p class="coach-go">
          <ButtonLink href={deeds[0]?.href ?? placeOf[action]} kind="main">
            {texts[lang].advice.button[action]}
          </ButtonLink>
        </p>
      ) : null}
    </Card>
  )
}
