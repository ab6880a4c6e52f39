import type { AdviceStep } from '../../../../engine/advice/coach'
import { tierLabel } from '../../../../engine/policy/rule-language'
import { isAtLeast } from '../../../../engine/policy/tiers'
import type { Lang } from '../../../../platform/i18n'
import { ButtonLink, Card, formatCount, formatWhen, nameOf, useView } from '../../../../ui'
import { actionText } from '../../announcement-words'
import { sentences } from '../../details'
import { texts } from '../../texts'
import { type Advised, advisedNow, type Wait } from '../../under-way'
import type { RankPageData } from './condition-row'

type AdvisedDeed = Advised['deeds'][number]

const deedWords = ({ what, name = '', n = 0, step }: AdvisedDeed, lang: Lang): string => {
  const t = texts[lang].advice
  if (what === 'agree') return t.agreeTo(name)
  if (what === 'deliver') return t.deliverOpen(name)
  if (what === 'review') return t.reviewOf(name)
  if (what === 'reply') return t.replyTo(nameOf(name, lang))
  if (what === 'new') return t.deliverNew(formatCount(n))
  return what === 'meet' ? t.meet : actionText(step, lang)
}

const buttonWords = ({ what, action }: AdvisedDeed, lang: Lang): string => {
  const t = texts[lang].advice
  if (what === 'deliver' || what === 'review' || what === 'agree') return t.now[what]
  return t.button[action]
}

const waitWords = (
  { what, title = '', client = '', at: then, n = 0 }: Wait,
  lang: Lang,
  at: Date,
): string => {
  const t = texts[lang].advice.waits
  const day = then ? formatWhen(then, 'date', { lang, at }) : ''
  if (what === 'identity') return t.identity(day)
  if (what === 'message') return t.message(formatCount(n))
  if (what === 'dispute') return t.dispute(title)
  return t[what](nameOf(client, lang), title, day)
}

/** What can be done now, each with its link; then what others have to do first, for whom and until when. */
export const AdvisedList = ({ advised, drawn }: { advised: Advised; drawn: RankPageData }) => {
  const { lang } = useView()
  const { deeds, waits } = advised
  const { at } = drawn.view
  return (
    <>
      {deeds.length > 0 ? (
        <ol class="coach-steps">
          {deeds.map((deed) => (
            <li>
              <a href={deed.href}>{deedWords(deed, lang)}</a>
            </li>
          ))}
        </ol>
      ) : null}
      {waits.length > 0 ? (
        <>
          <p class="small">{deeds.length > 0 ? texts[lang].coach.waiting : texts[lang].coach.onlyWaiting}</p>
          <ul class="coach-waits small">
            {waits.map((wait) => (
              <li>
                <a href={wait.href}>{waitWords(wait, lang, at)}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

/** The button of what is to be done first; none while there is nothing but to wait. */
export const FirstDeed = ({ advised, small }: { advised: Advised; small?: boolean }) => {
  const { lang } = useView()
  const [first] = advised.deeds
  if (!first) return null
  return (
    <ButtonLink href={first.href} {...(small ? { small } : { kind: 'main' as const })}>
      {buttonWords(first, lang)}
    </ButtonLink>
  )
}

export const hasDeliveries = (steps: readonly AdviceStep[]): boolean =>
  steps.some(({ action }) => action === 'deliver-orders')

/** The smallest set of deeds that reaches the next tier, as far as each can be done now (§2.5). */
export const CoachCard = ({ drawn }: { drawn: RankPageData }) => {
  const { lang } = useView()
  const t = texts[lang].coach
  const { advice, policy, standing } = drawn.view
  if (!advice) return null
  const isHeld = isAtLeast(standing.tier, advice.target)
  const label = tierLabel(policy, advice.target, lang)
  const advised = advisedNow(advice.steps, drawn.underWay)
  return (
    <Card kind="wash" title={(isHeld ? t.keeping : t.title)(label)}>
      {advice.reached ? (
        <>
          <AdvisedList advised={advised} drawn={drawn} />
          <p class="small soft">
            {sentences(
              [...(hasDeliveries(advice.steps) ? [t.rated] : []), (isHeld ? t.kept : t.verified)(label)],
              lang,
            )}
          </p>
        </>
      ) : (
        <p class="small soft">{t.none}</p>
      )}
      {advised.deeds.length > 0 ? (
        <p class="coach-go">
          <FirstDeed advised={advised} />
        </p>
      ) : null}
    </Card>
  )
}
