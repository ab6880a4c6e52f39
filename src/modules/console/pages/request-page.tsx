import {
  Breadcrumbs,
  Button,
  Card,
  ChoiceField,
  ConsoleLayout,
  DateOn,
  DefList,
  Form,
  FormActions,
  formatMoney,
  Money,
  MoneyField,
  Notice,
  PageHead,
  Section,
  TextArea,
  Timeline,
  TimelineEvent,
  TimelineMessage,
  useView,
} from '../../../ui'
import { contractTexts } from '../../contracts'
import type { RecordLine, RequestPageData } from '../queries-requests'
import { texts } from '../texts'

export const faults = ['client', 'freelancer', 'mutual', 'platform', 'force-majeure'] as const

const Words = ({ item }: { item: RecordLine }) => {
  const t = texts[useView().lang].request
  return (
    <>
      {item.body ? <p class="console-words">{item.body}</p> : null}
      {item.files.length > 0 ? (
        <p class="small soft">
          {t.file}: {item.files.join(', ')}
        </p>
      ) : null}
    </>
  )
}

const Item = ({ item }: { item: RecordLine }) => {
  const { lang } = useView()
  const words = contractTexts[lang]
  const below = <Words item={item} />
  if (item.kind === 'message' && item.name)
    return (
      <TimelineMessage
        name={item.name}
        at={item.at}
        text={item.body}
        below={<Words item={{ ...item, body: '' }} />}
      />
    )
  const deeds = words.verb as Record<string, string>
  const deed = item.kind === 'delivery' ? texts[lang].request.delivered : (deeds[item.verb ?? ''] ?? '')
  return (
    <TimelineEvent at={item.at} kind={item.kind === 'delivery' ? 'key' : 'plain'} below={below}>
      {deed}
      {item.byRole ? ` · ${words.role[item.byRole]}` : ''}
    </TimelineEvent>
  )
}

const Asked = ({ request }: { request: RequestPageData }) => {
  const { lang } = useView()
  const t = texts[lang].request
  const words = contractTexts[lang]
  return (
    <Card title={t.asked}>
      <DefList
        items={[
          { term: t.askedBy, value: words.role[request.byRole] },
          { term: t.fault, value: words.fault[request.fault] },
          { term: t.price, value: <Money yen={request.priceYen} /> },
          { term: t.reward, value: <Money yen={request.rewardYen} /> },
          { term: t.rest, value: <Money yen={request.priceYen - request.rewardYen} /> },
          { term: t.dueOn, value: <DateOn on={request.dueOn} /> },
          { term: t.status, value: words.status[request.status] },
        ]}
      />
      {request.note ? (
        <>
          <p class="small soft">{t.note}</p>
          <p class="console-words">{request.note}</p>
        </>
      ) : null}
    </Card>
  )
}

const Decide = ({ request }: { request: RequestPageData }) => {
  const { lang } = useView()
  const t = texts[lang].request
  const words = contractTexts[lang]
  return (
    <Card title={t.decide}>
      <Form action={`/console/requests/${request.id}/decide`}>
        <ChoiceField
          name="fault"
          label={t.fault}
          options={faults.map((fault) => ({ value: fault, label: words.fault[fault] }))}
          required
        />
        <MoneyField
          name="rewardYen"
          label={t.reward}
          hint={t.rewardHint(formatMoney(request.priceYen))}
          required
        />
        <TextArea name="reason" label={t.reason} rows={5} maxlength={1000} required />
        <Notice kind="due">
          <p>{t.warning}</p>
        </Notice>
        <FormActions>
          <Button kind="decisive">{t.submit}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

/** One open cancellation: what was asked, everything recorded, and the form that decides it. */
export const RequestPage = ({
  request,
  record,
}: {
  request: RequestPageData
  record: readonly RecordLine[]
}) => {
  const t = texts[useView().lang]
  return (
    <ConsoleLayout title={t.request.title}>
      <Breadcrumbs
        items={[{ label: t.requests.title, href: '/console/requests' }, { label: request.title }]}
      />
      <PageHead
        title={request.title}
        above={t.request.title}
        lead={t.requests.between(request.clientName, request.freelancerName)}
      />
      <div class="grid-2">
        <Asked request={request} />
        <Decide request={request} />
      </div>
      <Section title={t.request.record}>
        <p class="soft small">{t.request.recordLead}</p>
        {request.brief ? <p class="console-words">{request.brief}</p> : null}
        <Timeline label={t.request.record}>
          {record.map((item) => (
            <Item item={item} />
          ))}
        </Timeline>
      </Section>
    </ConsoleLayout>
  )
}
