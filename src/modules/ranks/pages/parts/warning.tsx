import type { Standing } from '../../../../engine/evaluate/evaluate'
import { registry } from '../../../../engine/policy/registry'
import { tierLabel } from '../../../../engine/policy/rule-language'
import type { Tier, WonTier } from '../../../../engine/policy/tiers'
import { ButtonLink, formatWhen, Notice, useView } from '../../../../ui'
import { doable, placeOf } from '../../actions'
import { sentences } from '../../details'
import { figureText, unbroken } from '../../figures'
import { asSentences, causeTexts, effectTexts, freelancerWording } from '../../forecast-words'
import type { RankView } from '../../rank-view'
import { texts, warningTexts } from '../../texts'
import { isRuleMet } from '../../tier-groups'
import { advisedNow } from '../../under-way'
import { AdvisedList, FirstDeed, hasDeliveries } from './coach-card'
import type { RankPageData } from './condition-row'

/** One fall: every tier that is lost at the same instant, and where that leads. */
interface Fall {
  readonly at: Date
  readonly givenAt: Date
  readonly lost: readonly WonTier[]
  readonly toTier: Tier
}

/** The highest tier goes first; what follows later is told after it. */
const fallsOf = ({ warnings = [] }: Standing, { policy }: RankView): Fall[] => {
  const instants = [...new Set(warnings.map(({ fallsAt }) => fallsAt.getTime()))].sort((a, b) => a - b)
  return instants.flatMap((time) => {
    const own = warnings.filter(({ fallsAt }) => fallsAt.getTime() === time)
    const [lowest] = own
    if (!lowest) return []
    const place = policy.tiers.findIndex(({ tier }) => tier === lowest.tier)
    const toTier = policy.tiers[place - 1]?.tier ?? 'none'
    return [{ at: new Date(time), givenAt: lowest.at, lost: own.map(({ tier }) => tier), toTier }]
  })
}

/** Of alternatives that are all unmet each is named; where one is met, none. */
const unmetOf = ({ conditions }: Standing, { lost }: Fall) =>
  conditions.filter(
    (condition) => lost.some((tier) => tier === condition.tier) && !isRuleMet(conditions, condition),
  )

const WarningNotice = ({ drawn, fall }: { drawn: RankPageData; fall: Fall }) => {
  const { lang, at } = useView()
  const [t, words] = [warningTexts[lang], texts[lang]]
  const { view } = drawn
  const date = (when: Date): string => formatWhen(when, 'date', { lang, at })
  const unmet = unmetOf(view.standing, fall)
  const actions = [
    ...new Set(unmet.map(({ metric }) => doable(registry[metric].action, drawn.underWay))),
  ].filter((action) => action !== null)
  return (
    <Notice
      kind="due"
      title={t.falls(date(fall.at), tierLabel(view.policy, fall.toTier, lang))}
      actions={actions.map((action) => (
        <ButtonLink href={placeOf[action]} small>
          {words.advice.button[action]}
        </ButtonLink>
      ))}
    >
      <p>{t.lead(date(fall.givenAt))}</p>
      <ul>
        {unmet.map(({ metric, actual, required }) => (
          <li>
            {registry[metric].kind === 'flag'
              ? registry[metric].labels[lang]
              : t.now(
                  registry[metric].labels[lang],
                  figureText(metric, actual, lang),
                  figureText(metric, required, lang),
                )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** 予告: which rank falls when, for want of what, and what to do about it (§2.7). Nothing where nothing is in danger. */
export const Warnings = ({ drawn }: { drawn: RankPageData }) => (
  <div class="rank-warnings">
    {fallsOf(drawn.view.standing, drawn.view).map((fall) => (
      <WarningNotice drawn={drawn} fall={fall} />
    ))}
  </div>
)

/** このままでは: the tier that is about to be lost, why, and what keeps it (§2.5). Nothing where nothing is in danger. */
export const FallNotice = ({ drawn }: { drawn: RankPageData }) => {
  const { lang, at } = useView()
  const { view } = drawn
  const { fall, policy } = view
  if (!fall) return null
  const t = texts[lang].fall
  const changes = view.forecast.changes.filter((change) => change.at.getTime() === fall.at.getTime())
  const wording = freelancerWording(drawn.names, texts[lang])
  const clauses = [...causeTexts(fall.because, wording, lang), ...effectTexts(changes, wording, lang)]
  const steps = fall.steps ?? []
  const advised = advisedNow(steps, drawn.underWay)
  const isRated = hasDeliveries(steps)
  const keep = [t.keep(tierLabel(policy, fall.from, lang)), ...(isRated ? [texts[lang].coach.rated] : [])]
  return (
    <div class="rank-fall">
      <Notice
        kind="due"
        title={t.title(
          unbroken(formatWhen(fall.at, 'date', { lang, at })),
          tierLabel(policy, fall.tier, lang),
        )}
        actions={<FirstDeed advised={advised} small />}
      >
        <p>{asSentences(clauses, lang)}</p>
        {steps.length > 0 ? (
          <>
            <p>{sentences(keep, lang)}</p>
            <AdvisedList advised={advised} drawn={drawn} />
          </>
        ) : (
          <p>{t.none}</p>
        )}
      </Notice>
    </div>
  )
}
