import type { Standing } from '../../../engine/evaluate/evaluate'
import { ButtonLink, DefList, Layout, PageHead, PostButton, RankSeal, useView, When } from '../../../ui'
import { policyCalled, policyInForce } from '../calendar/in-force'
import type { JudgedChange } from '../queries-page'
import { tierLabel } from '../rank-view'
import { RecordTable } from '../receipts/pages/parts/record-table'
import { receiptTexts } from '../receipts/texts-receipts'
import { texts } from '../texts'

/** Its signed receipt, or the button that makes one: steps from before there were receipts have none. */
const ReceiptOfStep = ({ change: { id, receiptId } }: { change: JudgedChange }) => {
  const t = receiptTexts[useView().lang]
  return (
    <div class="receipt-of-step">
      {receiptId ? (
        <ButtonLink href={`/rank/receipts/${receiptId}`}>{t.open}</ButtonLink>
      ) : (
        <PostButton action="/rank/receipts" fields={{ change: id }}>
          {t.makeFor}
        </PostButton>
      )}
      <a href="/rank/receipts">{t.all}</a>
    </div>
  )
}

/** One step of somebody's history with the standing that was recorded then. */
export const ChangePage = ({ change }: { change: JudgedChange }) => {
  const { lang } = useView()
  const t = texts[lang].history
  const policy = policyCalled(change.policy) ?? policyInForce(change.at)
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
      <RecordTable conditions={change.standing.conditions} label={label} />
      <ReceiptOfStep change={change} />
    </Layout>
  )
}
