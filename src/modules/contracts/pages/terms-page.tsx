import type { Child } from 'hono/jsx'
import { DateOn, formatMoney, Layout, Money, Notice, PageHead, useView, When } from '../../../ui'
import { useAiRule } from '../../jobs'
import type { Law } from '../law'
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

const lawNames = (t: (typeof texts)['ja'], laws: string): string =>
  laws
    .split(' ')
    .map((law) => t.terms.lawOf[law as Law])
    .join(t.terms.and)

/** What the law of 2026 asks besides the nine items; a row only where there is something to say. */
const moreRowsOf = (t: (typeof texts)['ja'], ai: string, terms: Terms): [string, Child][] => [
  ...(terms.rightsScope ? [[t.terms.rightsScope, terms.rightsScope] as [string, Child]] : []),
  ...(terms.aiUse ? [[t.terms.ai, ai] as [string, Child]] : []),
  ...(terms.laws ? [[t.terms.laws, lawNames(t, terms.laws)] as [string, Child]] : []),
  ...(terms.recommissionFrom && terms.recommissionPayOn
    ? [
        [
          t.terms.recommission,
          <>
            {t.terms.recommissionOf(terms.recommissionFrom)} <DateOn on={terms.recommissionPayOn} />
          </>,
        ] as [string, Child],
      ]
    : []),
]

const rowsOf = (t: (typeof texts)['ja'], terms: Terms): [string, Child][] => [
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
  ...(terms.receivedOn ? [[t.terms.receivedOn, <DateOn on={terms.receivedOn} />] as [string, Child]] : []),
  [t.terms.inspectionOn, <DateOn on={terms.inspectionOn} />],
  [t.terms.price, <Money yen={BigInt(terms.priceYen)} />],
  ...(terms.taxYen
    ? [
        [t.terms.tax, t.terms.taxOf(formatMoney(BigInt(terms.taxYen)), terms.taxPercent ?? 0)] as [
          string,
          Child,
        ],
      ]
    : []),
  [t.terms.paymentOn, <DateOn on={terms.paymentOn} />],
  [t.terms.method, t.terms.methodBank],
]

/** The items of a notice, line by line. */
export const TermsTable = ({ terms }: { terms: Terms }) => {
  const t = texts[useView().lang]
  const { aiUse = 'declared', aiNote = '' } = terms
  const ai = useAiRule({ aiUse, aiNote })
  return (
    <table class="table terms-paper">
      <tbody>
        {[...rowsOf(t, terms), ...moreRowsOf(t, ai, terms)].map(([name, value]) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

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
