import {
  Button,
  DataTable,
  DateField,
  DateOn,
  DefList,
  Empty,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Money,
  Notice,
  PageHead,
  Section,
  Tag,
  useView,
} from '../../../ui'
import type { WithheldMonth, WithheldPayment } from '../queries-withholding'
import { texts } from '../texts'

const Payments = ({ payments }: { payments: readonly WithheldPayment[] }) => {
  const t = texts[useView().lang]
  return (
    <DataTable
      rows={payments}
      columns={[
        { head: t.list.day, cell: ({ onDate }) => <DateOn on={onDate} /> },
        {
          head: t.withholding.payee,
          cell: ({ freelancer, paperId, number, title }) => (
            <>
              {freelancer}
              <br />
              <small class="soft">
                <a href={`/papers/${paperId}`}>{number}</a> {title}
              </small>
            </>
          ),
        },
        { head: t.withholding.base, figure: true, cell: ({ baseYen }) => <Money yen={baseYen} /> },
        { head: t.withholding.yen, figure: true, cell: ({ withheldYen }) => <Money yen={withheldYen} /> },
      ]}
    />
  )
}

const Month = ({ month, today }: { month: WithheldMonth; today: string }) => {
  const t = texts[useView().lang].withholding
  const isLate = month.paidOn === null && month.dueOn < today
  return (
    <Section
      id={`m-${month.month}`}
      title={t.month(month.month)}
      aside={
        month.paidOn ? (
          <Tag kind="done">{t.paid}</Tag>
        ) : (
          <Tag kind={isLate ? 'stop' : 'due'}>{isLate ? t.late : t.due}</Tag>
        )
      }
    >
      <DefList
        items={[
          { term: t.sum, value: <Money yen={month.withheldYen} />, strong: true },
          { term: t.dueOn, value: <DateOn on={month.dueOn} /> },
          ...(month.paidOn ? [{ term: t.paidOn, value: <DateOn on={month.paidOn} /> }] : []),
        ]}
      />
      {month.paidOn ? null : (
        <Form action="/my/withholding" label={t.record}>
          <HiddenField name="month" value={month.month} />
          <DateField name="paidOn" id={`paid-${month.month}`} label={t.paidOn} value={today} required />
          <FormActions>
            <Button>{t.record}</Button>
          </FormActions>
        </Form>
      )}
      <Payments payments={month.payments} />
    </Section>
  )
}

/** What a client has withheld and owes the tax office, month by month (§4.5). */
export const WithholdingPage = ({ months, today }: { months: readonly WithheldMonth[]; today: string }) => {
  const t = texts[useView().lang]
  return (
    <Layout title={t.withholding.title}>
      <PageHead
        title={t.withholding.title}
        lead={t.withholding.lead}
        above={<a href="/my/papers">{t.list.title}</a>}
      />
      <Notice kind="info" title={t.withholding.howTitle}>
        <p>{t.withholding.how}</p>
      </Notice>
      {months.length === 0 ? (
        <Empty title={t.withholding.emptyTitle} text={t.withholding.emptyText} />
      ) : (
        months.map((month) => <Month month={month} today={today} />)
      )}
    </Layout>
  )
}
