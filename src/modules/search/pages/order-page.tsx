import { Layout, PageHead, Section, useView } from '../../../ui'
import { freelancerScore, jobScore, type Part, packageScore } from '../score'
import { texts } from '../texts'

const Table = <Key extends string>({
  parts,
  names,
  meanings,
}: {
  parts: readonly Part<Key>[]
  names: Readonly<Record<Key, string>>
  meanings: Readonly<Record<Key, string>>
}) => {
  const t = texts[useView().lang].order
  return (
    <table class="order-table">
      <thead>
        <tr>
          <th scope="col">{t.part}</th>
          <th scope="col" class="figure">
            {t.of}
          </th>
          <th scope="col">{t.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr>
            <th scope="row">{names[part.key]}</th>
            <td class="figure">{part.of}</td>
            <td>{meanings[part.key]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every point of the recommended order, drawn from the functions that give the points. */
export const OrderPage = () => {
  const { lang, at } = useView()
  const t = texts[lang]
  const people = freelancerScore(
    {
      tier: 'none',
      ordersOfYear: 0,
      ratingSum: 0,
      ratingCount: 0,
      repliesMet: 0,
      repliesDue: 0,
      lastSeenAt: null,
      profileParts: 0,
      availability: 'closed',
    },
    at,
  )
  const jobs = jobScore(
    { postedAt: at, orderRatePermille: null, priceYen: null, usual: null, briefLength: 0, proposals: 0 },
    at,
  )
  const packages = packageScore(
    { tier: 'none', sold: 0, ratingSum: 0, ratings: 0, publishedAt: at, placesFree: false, hasCover: false },
    at,
  )
  return (
    <Layout title={t.order.title} description={t.order.lead}>
      <PageHead title={t.order.title} lead={t.order.lead} />
      <Section title={t.order.people}>
        <Table parts={people} names={t.freelancerParts} meanings={t.freelancerMeanings} />
      </Section>
      <Section title={t.order.jobs}>
        <Table parts={jobs} names={t.jobParts} meanings={t.jobMeanings} />
      </Section>
      <Section title={t.order.packages}>
        <Table parts={packages} names={t.packageParts} meanings={t.packageMeanings} />
      </Section>
      <p class="soft small list-note">{t.order.ties}</p>
    </Layout>
  )
}
