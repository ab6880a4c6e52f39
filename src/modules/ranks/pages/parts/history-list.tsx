import type { Child } from 'hono/jsx'
import { Row, Rows, useView, When } from '../../../../ui'
import { texts } from '../../texts'

interface Step {
  readonly id: string
  readonly fromTier: string
  readonly toTier: string
  readonly at: Date
  /** Its receipt, where the list shows one. */
  readonly receiptId?: string | null
}

interface HistoryProps<S extends Step> {
  readonly history: readonly S[]
  /** Steps and receipts stand below it. */
  readonly path: '/my/rank' | '/my/standing'
  readonly words: { readonly title: string; readonly none: string }
  readonly label: (tier: string) => string
  readonly mark?: (step: S) => Child
}

/** The tiers or standings held so far, each with the record of its judgement. */
export const HistoryList = <S extends Step>({ history, path, words, label, mark }: HistoryProps<S>) => {
  const t = texts[useView().lang].history
  if (history.length === 0) return <p class="small soft">{words.none}</p>
  return (
    <Rows label={words.title}>
      {history.map((step) => (
        <Row
          mark={mark?.(step)}
          aside={
            <span class="line-up small">
              <a href={`${path}/changes/${step.id}`}>{t.record}</a>
              {step.receiptId ? <a href={`${path}/receipts/${step.receiptId}`}>{t.receipt}</a> : null}
            </span>
          }
        >
          <b>{t.step(label(step.fromTier), label(step.toTier))}</b>
          <small>
            <When at={step.at} />
          </small>
        </Row>
      ))}
    </Rows>
  )
}
