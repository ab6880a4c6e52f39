import { Layout, Notice, PageHead, useView, When } from '../../../ui'
import type { TermsPageData } from '../queries'
import { type Terms, termsDiff } from '../terms'
import { texts } from '../texts'
import { TermsTable } from './parts/terms-table'

/** Which words each item of the notice stands under; items of one line share it. */
const nameOf = (t: (typeof texts)['ja'], item: keyof Terms): string =>
  ({
    client: t.terms.client,
    clientRepresentative: t.terms.client,
    freelancer: t.terms.freelancer,
    orderedOn: t.terms.orderedOn,
    title: t.terms.content,
    brief: t.terms.content,
    category: t.terms.category,
    rights: t.terms.rights,
    revisions: t.terms.revisions,
    dueOn: t.terms.dueOn,
    place: t.terms.place,
    inspectionOn: t.terms.inspectionOn,
    priceYen: t.terms.price,
    paymentOn: t.terms.paymentOn,
    method: t.terms.method,
    number: t.terms.number,
    rightsScope: t.terms.rightsScope,
    aiUse: t.terms.ai,
    aiNote: t.terms.ai,
    taxYen: t.terms.tax,
    taxPercent: t.terms.tax,
    laws: t.terms.laws,
    recommissionFrom: t.terms.recommission,
    recommissionPayOn: t.terms.recommission,
    receivedOn: t.terms.receivedOn,
  })[item]

/** The notice of terms (§3.7), as it was frozen: a paper to be printed and kept. */
export const TermsPage = ({ notice }: { notice: TermsPageData }) => {
  const { lang } = useView()
  const t = texts[lang]
  const changed = notice.before
    ? termsDiff(notice.before, notice.terms).filter((item) => item !== 'orderedOn')
    : []
  return (
    <Layout title={t.terms.title} narrow>
      <PageHead
        title={t.terms.title}
        above={<a href={`/orders/${notice.orderId}`}>{notice.terms.title}</a>}
        lead={t.terms.lead}
        aside={<small class="soft num">{t.room.noticeVersion(notice.version)}</small>}
      />
      {changed.length > 0 ? (
        <Notice kind="info" title={t.terms.changed}>
          {[...new Set(changed.map((item) => nameOf(t, item)))].join(lang === 'ja' ? '、' : ', ')}
        </Notice>
      ) : null}
      <TermsTable terms={notice.terms} />
      <p class="small soft terms-seal">
        {t.terms.issued} <When at={notice.at} />
        <br />
        {t.terms.sha} <code>{notice.sha256}</code>
      </p>
    </Layout>
  )
}
