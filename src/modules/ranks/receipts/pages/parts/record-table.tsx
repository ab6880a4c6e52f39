import { registry } from '../../../../../engine/policy/registry'
import type { Tier } from '../../../../../engine/policy/tiers'
import { Mark, useView } from '../../../../../ui'
import { figureText } from '../../../figures'
import { texts } from '../../../texts'
import type { ReceiptCondition } from '../../receipt'
import { RecordFrame, Since } from './record-frame'

const ConditionLine = ({ condition, tier }: { condition: ReceiptCondition; tier: string }) => {
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
        <Since {...condition} />
      </td>
      <td class="figure">{figureText(metric, actual, t)}</td>
      <td class="figure">{figureText(metric, required, t)}</td>
    </tr>
  )
}

/** The conditions of one judgement as a table: what was found, and what was needed. */
export const RecordTable = ({
  conditions,
  label,
}: {
  conditions: readonly ReceiptCondition[]
  label: (tier: Tier) => string
}) => (
  <RecordFrame>
    {conditions.map((condition) => (
      <ConditionLine condition={condition} tier={label(condition.tier)} />
    ))}
  </RecordFrame>
)
