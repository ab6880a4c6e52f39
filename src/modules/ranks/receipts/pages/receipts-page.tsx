import type { Tier } from '../../../../engine/policy/tiers'
import { Empty, Layout, PageHead, PostButton, RankSeal, Row, Rows, useView, When } from '../../../../ui'
import { policyInForce } from '../../calendar/in-force'
import { tierLabel } from '../../rank-view'
import type { ReceiptLine } from '../queries-receipts'
import { receiptTexts } from '../texts-receipts'

const ReceiptRow = ({ receipt }: { receipt: ReceiptLine<Tier> }) => {
  const { lang } = useView()
  const t = receiptTexts[lang]
  const { id, tier, at, changeId } = receipt
  return (
    <Row mark={<RankSeal tier={tier} size={34} label="" />}>
      <a href={`/rank/receipts/${id}`}>{t.heading(tierLabel(policyInForce(at), tier, lang))}</a>
      <small>
        <When at={at} /> · {changeId ? t.ofStep : t.ofRequest}
      </small>
    </Row>
  )
}

/** 判定証明書の一覧: the person's own receipts, and the button that makes another. */
export const ReceiptsPage = ({ receipts }: { receipts: readonly ReceiptLine<Tier>[] }) => {
  const t = receiptTexts[useView().lang]
  return (
    <Layout title={t.title}>
      <PageHead
        above={<a href="/rank">{t.back}</a>}
        title={t.title}
        lead={t.lead}
        aside={<a href="/ranks/verify">{t.check}</a>}
      />
      <div class="receipt-make">
        <PostButton action="/rank/receipts" kind="main">
          {t.make}
        </PostButton>
      </div>
      {receipts.length === 0 ? (
        <Empty title={t.none} text={t.noneText} />
      ) : (
        <Rows label={t.title}>
          {receipts.map((receipt) => (
            <ReceiptRow receipt={receipt} />
          ))}
        </Rows>
      )}
    </Layout>
  )
}
