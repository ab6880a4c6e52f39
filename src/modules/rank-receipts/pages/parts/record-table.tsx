import type { RenderedValue } from '../../../../engine/evaluate/judge'
import { type AnyPolicy, tierLabel } from '../../../../engine/policy/rule-language'
import { parseInstant } from '../../../../platform/calendar'
import { Mark, useView } from '../../../../ui'
import { dayText, sinceTexts, valueText } from '../../../ranks/in-browser'
import type { ConditionRecord, ReceiptSubject } from '../../receipt'
import { recordTexts } from '../../texts'
import { type MetricFormat, metricsOf } from '../../verdict'

/** Since when a condition reads as it does; nothing where it always has, or where the record does not say. */
const Since = ({ since, met }: ConditionRecord) => {
  const { lang } = useView()
  const at = since ? parseInstant(since) : null
  if (!at) return null
  return <small class="soft rank-since">{sinceTexts[lang][met ? 'met' : 'short'](dayText(at, lang))}</small>
}

const Line = ({
  condition,
  metric,
  tier,
}: {
  condition: ConditionRecord
  metric: MetricFormat | undefined
  tier: string
}) => {
  const { lang } = useView()
  const text = (value: RenderedValue): string => (metric ? valueText(metric, value, lang) : String(value))
  return (
    <tr>
      <td>
        <Mark met={condition.met} />
      </td>
      <td>
        {metric?.labels[lang] ?? condition.metric}
        <small class="soft rank-of">{tier}</small>
        <Since {...condition} />
      </td>
      <td class="figure">{text(condition.actual)}</td>
      <td class="figure">{text(condition.required)}</td>
    </tr>
  )
}

interface RecordProps {
  readonly conditions: readonly ConditionRecord[]
  readonly about: ReceiptSubject
  readonly policy: AnyPolicy
}

/** The conditions of one judgement as a table: what was found, and what was needed. */
export const RecordTable = ({ conditions, about, policy }: RecordProps) => {
  const { lang } = useView()
  const t = recordTexts[lang]
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
          {conditions.map((condition) => (
            <Line
              condition={condition}
              metric={metricsOf[about][condition.metric]}
              tier={tierLabel(policy, condition.tier, lang)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The rule of a judgement, where anyone may read it. */
export const RuleLink = ({ about, policy }: { about: ReceiptSubject; policy: AnyPolicy }) => (
  <a href={about === 'client' ? '/ranks/rules#clients' : `/ranks/rules/${policy.id}`}>
    {policy.labels[useView().lang]}
  </a>
)
