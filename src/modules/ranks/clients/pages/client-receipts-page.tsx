import { clientPolicy } from '../../../../engine/evaluate/client-standing'
import type { ClientTier } from '../../../../engine/policy/client-metrics'
import { Empty, Layout, PageHead, PostButton, Row, Rows, useView, When } from '../../../../ui'
import type { ReceiptLine } from '../../receipts/queries-receipts'
import { receiptTexts } from '../../receipts/texts-receipts'
import { clientLabel } from '../client-view'
import { clientTexts } from '../texts-clients'

const ReceiptRow = ({ receipt }: { receipt: ReceiptLine<ClientTier> }) => {
  const { lang } = useView()
  const { id, tier, at, changeId } = receipt
  const why = changeId ? clientTexts[lang].receipts.ofStep : receiptTexts[lang].ofRequest
  return (
    <Row>
      <a href={`/standing/receipts/${id}`}>
        {receiptTexts[lang].heading(clientLabel(clientPolicy, tier, lang))}
      </a>
      <small>
        <When at={at} /> · {why}
      </small>
    </Row>
  )
}

/** 判定証明書の一覧: a client's own receipts, and the button that makes another. */
export const ClientReceiptsPage = ({ receipts }: { receipts: readonly ReceiptLine<ClientTier>[] }) => {
  const { lang } = useView()
  const t = receiptTexts[lang]
  const own = clientTexts[lang]
  return (
    <Layout title={t.title}>
      <PageHead
        above={<a href="/standing">{own.history.back}</a>}
        title={t.title}
        lead={own.receipts.lead}
        aside={<a href="/ranks/verify">{t.check}</a>}
      />
      <div class="receipt-make">
        <PostButton action="/standing/receipts" kind="main">
          {t.make}
        </PostButton>
      </div>
      {receipts.length === 0 ? (
        <Empty title={t.none} text={own.receipts.noneText} />
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
