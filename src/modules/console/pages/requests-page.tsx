import { ButtonLink, ConsoleLayout, Empty, PageHead, Row, Rows, Tag, useView, When } from '../../../ui'
import { contractTexts } from '../../contracts'
import type { RequestRow } from '../queries-requests'
import { daysSince } from '../rules'
import { texts } from '../texts'

const RequestLine = ({ request }: { request: RequestRow }) => {
  const { lang, at } = useView()
  const t = texts[lang].requests
  const words = contractTexts[lang]
  return (
    <Row aside={<ButtonLink href={`/console/requests/${request.id}`}>{t.open}</ButtonLink>}>
      <b>{request.title}</b> <Tag kind="due">{t.waited(daysSince(request.at, at))}</Tag>
      <small>
        {t.between(request.clientName, request.freelancerName)} · {words.role[request.byRole]} ·{' '}
        {words.fault[request.fault]} · <When at={request.at} form="date" />
      </small>
    </Row>
  )
}

/** Cancellations that the two sides left to the operators. */
export const RequestsPage = ({ requests }: { requests: readonly RequestRow[] }) => {
  const t = texts[useView().lang].requests
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      {requests.length === 0 ? <Empty title={t.none} text={t.noneText} /> : null}
      <Rows label={t.title}>
        {requests.map((request) => (
          <RequestLine request={request} />
        ))}
      </Rows>
    </ConsoleLayout>
  )
}
