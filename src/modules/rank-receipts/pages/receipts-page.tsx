import { tierLabel } from '../../../engine/policy/rule-language'
import type { Tier } from '../../../engine/policy/tiers'
import { Empty, Layout, PageHead, PostButton, RankSeal, Row, Rows, useView, When } from '../../../ui'
import type { ReceiptLine } from '../queries-receipts'
import type { Place } from '../subjects'
import { recordTexts } from '../texts'

const ReceiptRow = ({ place, receipt }: { place: Place; receipt: ReceiptLine }) => {
  const { lang } = useView()
  const t = recordTexts[lang]
  const { id, tier, at, changeId } = receipt
  const seal = place.about === 'freelancer' ? <RankSeal tier={tier as Tier} size={34} label="" /> : null
  return (
    <Row mark={seal}>
      <a href={`${place.path}/receipts/${id}`}>{t.heading(tierLabel(place.policyOf(receipt), tier, lang))}</a>
      <small>
        <When at={at} /> · {changeId ? recordTexts[lang][place.about].ofStep : t.ofRequest}
      </small>
    </Row>
  )
}

/** 判定証明書の一覧: the person's own receipts, and the button that makes another. */
export const ReceiptsPage = ({ place, receipts }: { place: Place; receipts: readonly ReceiptLine[] }) => {
  const { lang } = useView()
  const [t, own] = [recordTexts[lang], recordTexts[lang][place.about]]
  return (
    <Layout title={t.title}>
      <PageHead
        above={<a href={place.path}>{own.back}</a>}
        title={t.title}
        lead={own.lead}
        aside={<a href="/ranks/verify">{t.check}</a>}
      />
      <div class="receipt-make">
        <PostButton action={`${place.path}/receipts`} kind="main">
          {t.make}
        </PostButton>
      </div>
      {receipts.length === 0 ? (
        <Empty title={t.none} text={own.noneText} />
      ) : (
        <Rows label={t.title}>
          {receipts.map((receipt) => (
            <ReceiptRow place={place} receipt={receipt} />
          ))}
        </Rows>
      )}
    </Layout>
  )
}
