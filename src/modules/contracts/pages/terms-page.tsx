import { DateOn, Layout, Money, Notice, PageHead, useView, When } from '../../../ui'
import type { TermsPageData } from '../queries'
import { type Terms, termsDiff } from '../terms'
import { texts } from '../texts'

/** Which words each item of the notice stands under; items of one line share it. */
const nameOf = (t: (typeof texts)['ja'], item: keyof Terms): string =>
  ({
    client: t.terms.client,
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
  })[item]

const rowsOf = (t: (typeof texts)['ja'], terms: Terms) =>
  [
    [t.terms.number, terms.number],
    [t.terms.client, terms.client],
    [t.terms.freelancer, terms.freelancer],
    [t.terms.orderedOn, <DateOn on={terms.orderedOn} />],
    [t.terms.category, terms.category],
    [
      t.terms.content,
      <>
        <b>{terms.title}</b>
        {terms.brief ? <p class="terms-brief">{terms.brief}</p> : null}
      </>,
    ],
    [t.terms.rights, t.room.rightsOf[terms.rights]],
    [t.terms.revisions, t.terms.times(terms.revisions)],
    [t.terms.dueOn, <DateOn on={terms.dueOn} />],
    [t.terms.place, t.terms.placeOnline],
    [t.terms.inspectionOn, <DateOn on={terms.inspectionOn} />],
    [t.terms.price, <Money yen={BigInt(terms.priceYen)} />],
    [t.terms.paymentOn, <DateOn on={terms.paymentOn} />],
    [t.terms.method, t.terms.methodBank],
  ] as const

/** The items of a notice, line by line. */
export const TermsTable = ({ terms }: { terms: Terms }) => (
  <table class="table terms-paper">
    <tbody>
      {rowsOf(texts[useView().lang], terms).map(([name, value]) => (
        <tr>
          <th scope="row">{name}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

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
