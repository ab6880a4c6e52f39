import type { ClientPolicy } from '../../../../engine/policy/client-policy'
import { Row, Rows, useView, When } from '../../../../ui'
import type { ClientStep } from '../../queries-page'
import { clientTexts } from '../../texts'
import { clientLabel } from '../../view'

const StepRow = ({ step, policy }: { step: ClientStep; policy: ClientPolicy }) => {
  const { lang } = useView()
  const { id, fromTier, toTier, at, receiptId } = step
  const [from, to] = [clientLabel(policy, fromTier, lang), clientLabel(policy, toTier, lang)]
  return (
    <Row
      aside={
        <span class="line-up small">
          <a href={`/standing/changes/${id}`}>{clientTexts[lang].history.record}</a>
          {receiptId ? (
            <a href={`/standing/receipts/${receiptId}`}>{clientTexts[lang].history.receipt}</a>
          ) : null}
        </span>
      }
    >
      <b>{clientTexts[lang].history.step(from, to)}</b>
      <small>
        <When at={at} />
      </small>
    </Row>
  )
}

/** The standings held so far, each with the record of its judgement and its receipt. */
export const ClientHistory = ({
  history,
  policy,
}: {
  history: readonly ClientStep[]
  policy: ClientPolicy
}) => {
  const t = clientTexts[useView().lang].history
  if (history.length === 0) return <p class="small soft">{t.none}</p>
  return (
    <Rows label={t.title}>
      {history.map((step) => (
        <StepRow step={step} policy={policy} />
      ))}
    </Rows>
  )
}
