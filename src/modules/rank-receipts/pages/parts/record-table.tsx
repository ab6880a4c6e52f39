import type { RenderedValue } from '../../../../engine/evaluate/judge'
import { type AnyPolicy, tierLabel } from '../../../../engine/policy/rule-language'
import { parseInstant } from '../../../../platform/calendar'
import { DataTable, Mark, useView } from '../../../../ui'
import { dayText, sinceTexts, valueText } from '../../../ranks/in-browser'
import type { ConditionRecord, ReceiptSubject } from '../../receipt'
import { recordTexts } from '../../texts'
import { metricsOf } from '../../verdict'

/** Since when a condition reads as it does; nothing where it always has, or where the record does not say. */
const Since = ({ since, met }: ConditionRecord) => {
  const { lang } = useView()
  const at = since ? parseInstant(since) : null
  if (!at) return null
  return <small class="soft rank-since">{sinceTexts[lang][met ? 'met' : 'short'](dayText(at, lang))}</small>
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
  const shown = ({ metric }: ConditionRecord) => metricsOf[about][metric]
  const figure = (condition: ConditionRecord, value: RenderedValue): string => {
    const metric = shown(condition)
    return metric ? valueText(metric, value, lang) : String(value)
  }
  const name = (condition: ConditionRecord) => (
    <>
      {shown(condition)?.labels[lang] ?? condition.metric}
      <small class="soft rank-of">{tierLabel(policy, condition.tier, lang)}</small>
      <Since {...condition} />
    </>
  )
  return (
    <DataTable
      class="rank-record"
      ownLayout
      rows={conditions}
      columns={[
        { head: '', cell: ({ met }) => <Mark met={met} /> },
        { head: t.condition, cell: name },
        { head: t.actual, figure: true, cell: (condition) => figure(condition, condition.actual) },
        { head: t.needed, figure: true, cell: (condition) => figure(condition, condition.required) },
      ]}
    />
  )
}

export const RuleLink = ({ about, policy }: { about: ReceiptSubject; policy: AnyPolicy }) => (
  <a href={about === 'client' ? '/ranks/rules#clients' : `/ranks/rules/${policy.id}`}>
    {policy.labels[useView().lang]}
  </a>
)
