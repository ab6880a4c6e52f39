import { DefList, Layout, Mark, PageHead, RankSeal, useView, When } from '../../../ui'
import type { Standing, StandingCondition } from '../evaluate'
import { figureText } from '../figures'
import { builtInPolicies } from '../policies/built-in'
import { policyInForce } from '../policies/in-force'
import type { PastChange } from '../queries-page'
import { tierLabel } from '../rank-view'
import { registry } from '../registry'
import { texts } from '../texts'

const ConditionLine = ({ condition, tier }: { condition: StandingCondition; tier: string }) => {
  const { lang } = useView()
  const t = texts[lang]
  const { metric, actual, required, met } = condition
  return (
    <tr>
      <td>
        <Mark met={met} />
      </td>
      <td>
        {registry[metric].labels[lang]}
        <small class="soft rank-of">{tier}</small>
      </td>
      <td class="figure">{figureText(metric, actual, t)}</td>
      <td class="figure">{figureText(metric, required, t)}</td>
    </tr>
  )
}

const Conditions = ({
  standing,
  label,
}: {
  standing: Standing
  label: (tier: Standing['tier']) => string
}) => {
  const t = texts[useView().lang].history
  return (
    <div class="table-frame">
      <table class="table rank-record">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.condition}</th>
            <th scope="col" class="figure">
              {t.actual}
            </th>
            <th scope="col" class="figure">
              {t.needed}
            </th>
          </tr>
        </thead>
        <tbody>
          {standing.conditions.map((condition) => (
            <ConditionLine condition={condition} tier={label(condition.tier)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One step of somebody's history with the standing that was recorded then. */
export const ChangePage = ({ change }: { change: PastChange & { readonly standing: Standing } }) => {
  const { lang } = useView()
  const t = texts[lang].history
  const policy = builtInPolicies.find(({ id }) => id === change.policy) ?? policyInForce(change.at)
  const label = (tier: Standing['tier']): string => tierLabel(policy, tier, lang)
  return (
    <Layout title={t.receipt}>
      <PageHead
        above={<a href="/rank">{t.back}</a>}
        title={t.step(label(change.fromTier), label(change.toTier))}
        lead={t.lead}
        aside={<RankSeal tier={change.toTier} size={60} />}
      />
      <div class="rank-record">
        <DefList
          items={[
            { term: t.at, value: <When at={change.at} /> },
            { term: t.policy, value: <a href={`/ranks/rules/${policy.id}`}>{policy.labels[lang]}</a> },
          ]}
        />
      </div>
      <Conditions standing={change.standing} label={label} />
    </Layout>
  )
}
