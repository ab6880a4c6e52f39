import { Mark, useView } from '../../../../../ui'
import type { Rendered } from '../../../engine/judge'
import { valueText } from '../../../figures'
import type { ConditionSaid } from '../../../receipts/judged-again'
import { RecordFrame, Since } from '../../../receipts/pages/parts/record-frame'
import { texts } from '../../../texts'
import type { ClientMetricKey, ClientTier } from '../../client-metrics'
import type { ClientPolicy } from '../../client-policy'
import { clientRegistry } from '../../client-registry'
import { clientLabel } from '../../client-view'

const Line = ({ condition, policy }: { condition: ConditionSaid; policy: ClientPolicy }) => {
  const { lang } = useView()
  const metric = clientRegistry[condition.metric as ClientMetricKey]
  const text = (value: Rendered): string => valueText(metric, value, texts[lang])
  return (
    <tr>
      <td>
        <Mark met={condition.met} />
      </td>
      <td>
        {metric.labels[lang]}
        <small class="soft rank-of">{clientLabel(policy, condition.tier as ClientTier, lang)}</small>
        <Since {...condition} />
      </td>
      <td class="figure">{text(condition.actual)}</td>
      <td class="figure">{text(condition.required)}</td>
    </tr>
  )
}

/** The conditions of one judgement of a client as a table: what was found, and what was needed. */
export const ClientRecord = ({
  conditions,
  policy,
}: {
  conditions: readonly ConditionSaid[]
  policy: ClientPolicy
}) => (
  <RecordFrame>
    {conditions.map((condition) => (
      <Line condition={condition} policy={policy} />
    ))}
  </RecordFrame>
)
