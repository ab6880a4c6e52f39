import { Card, DefList, Mark, nameOf, useView, When } from '../../../ui'
import { ClientBadge } from '../../profiles'
import { ratePercent } from '../queries-client-figures'
import type { JobView } from '../queries-pages'
import { texts } from '../texts'

const Confirmed = ({ met }: { met: boolean }) => {
  const t = texts[useView().lang].page.clientFigures
  return met ? <Mark met label={t.yes} /> : <span class="soft">{t.no}</span>
}

/** Who asks, and their record. */
export const ClientBox = ({ job }: { job: JobView }) => {
  const { lang } = useView()
  const t = texts[lang].page
  const f = t.clientFigures
  const { n, sum } = job.ratings
  const mean = n > 0 ? (Math.floor((sum * 10) / n) / 10).toFixed(1) : ''
  const rating = n === 0 ? f.ratingNone : n < 5 ? f.ratingFew(mean, n) : f.ratingMean(mean, n)
  const rate = job.client.orderRatePermille
  return (
    <Card title={t.client} kind="tight">
      <p>
        <b>{nameOf(job.clientName, useView().lang)}</b> <span class="soft">{t[job.clientKind]}</span>{' '}
        <ClientBadge standing={job.client.standing} />
      </p>
      <DefList
        items={[
          {
            term: <span title={t.orderRateHint}>{f.orderRate}</span>,
            value: rate === null ? '—' : ratePercent(rate),
          },
          { term: f.posted, value: f.count(job.client.posted) },
          { term: f.orders, value: f.count(job.client.orders) },
          { term: f.rating, value: rating },
          { term: f.identity, value: <Confirmed met={job.clientIdentity} /> },
          { term: f.phone, value: <Confirmed met={job.clientPhone} /> },
          { term: f.since, value: <When at={job.clientSince} form="date" /> },
        ]}
      />
      {job.isBeginner && job.viewer?.memberId !== job.clientId ? (
        <p class="small soft">{t.beginnerNotice}</p>
      ) : null}
    </Card>
  )
}
