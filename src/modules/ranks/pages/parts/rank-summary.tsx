import type { Standing } from '../../../../engine/evaluate/evaluate'
import { ButtonLink, Ladder, useView } from '../../../../ui'
import { placeOf } from '../../actions'
import { policyInForce } from '../../calendar/in-force'
import { wayCovered } from '../../figures'
import { nextGroup, tierLabel, tierLabels } from '../../rank-view'
import { texts } from '../../texts'

/** The ladder and what is missing, in two lines: for the dashboard. */
export const RankSummary = ({ standing }: { standing: Standing }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const policy = policyInForce(at)
  const next = nextGroup(standing)
  const label = tierLabel(policy, next?.tier ?? standing.tier, lang)
  const ways = next?.conditions.map(wayCovered) ?? [1]
  const action = standing.next[0]?.action
  return (
    <div class="rank-summary">
      <Ladder
        steps={tierLabels(policy, lang)}
        current={standing.tier}
        progress={ways.reduce((sum, way) => sum + way, 0) / ways.length}
      />
      <p class="rank-summary-next">
        <a href="/rank">
          <b>{next ? t.missing(label, next.all - next.met) : t.top(label)}</b>
        </a>
        {action ? (
          <ButtonLink href={placeOf[action]} small>
            {t.advice.button[action]}
          </ButtonLink>
        ) : null}
      </p>
    </div>
  )
}
