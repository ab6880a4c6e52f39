import { DataTable, Notice, useView } from '../../../../ui'
import { receiptTexts } from '../../texts'
import type { Verdict } from '../../verdict'

/** What was found about a receipt or a credential; the island draws the same in the browser. */
export const VerdictView = ({ verdict }: { verdict: Verdict }) => {
  const t = receiptTexts[useView().lang].verdict
  const name = ({ name: text, since }: Verdict['conditions'][number]) => (
    <>
      {text}
      {since ? <small class="soft rank-since">{since}</small> : null}
    </>
  )
  return (
    <>
      <Notice kind={verdict.holds ? 'done' : 'stop'} title={verdict.title}>
        <p class="small">{verdict.lead}</p>
      </Notice>
      <ul class="verdict-checks">
        {verdict.checks.map(({ holds, text }) => (
          <li class={holds === null ? 'verdict-open' : holds ? 'verdict-good' : 'verdict-bad'}>{text}</li>
        ))}
      </ul>
      {verdict.conditions.length > 0 ? (
        <DataTable
          class="verdict-table"
          ownLayout
          rows={verdict.conditions}
          rowClass={({ holds }) => (holds ? 'verdict-good' : 'verdict-bad')}
          columns={[
            { head: t.condition, cell: name },
            { head: t.said, figure: true, cell: ({ said }) => said },
            { head: t.found, figure: true, cell: ({ found }) => found },
            { head: '', cell: ({ holds }) => (holds ? t.agrees : t.differs) },
          ]}
        />
      ) : null}
    </>
  )
}
