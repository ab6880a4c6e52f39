import type { Rendered } from '../../../../../engine/evaluate/judge'
import type { ClientMetricKey, ClientTier } from '../../../../../engine/policy/client-metrics'
import type { ClientPolicy } from '../../../../../engine/policy/client-policy'
import { clientRegistry } from '../../../../../engine/policy/client-registry'
import { Mark, useView } from '../../../../../ui'
import { valueText } from '../../../figures'
import { RecordFrame, Since } from '../../../receipts/pages/parts/record-frame'
import type { ConditionRecord } from '../../../receipts/reevaluate-receipt'
import { texts } from '../../../texts'
import { clientLabel } from '../../client-view'

const Line = ({ condition, policy }: { condition: ConditionRecord; policy: ClientPolicy }) => {
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
  conditions: readonly ConditionRecord[]
  policy: ClientPolicy
}) => (
  <RecordFrame>
    {conditions.map((condition) => (
      <Line condition={condition} policy={policy} />
    ))}
  </RecordFrame>
)
