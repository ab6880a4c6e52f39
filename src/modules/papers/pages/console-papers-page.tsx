import type { Selectable } from 'kysely'
import type { PaperOperators } from '../../../../db/schema.gen'
import {
  Button,
  ButtonLink,
  Card,
  ConsoleLayout,
  DataTable,
  Empty,
  Form,
  FormActions,
  formatCount,
  PageHead,
  Section,
  Split,
  Tag,
  TextField,
  useView,
} from '../../../ui'
import type { SeriesRow } from '../queries-console'
import { type PaperKind, seriesOf } from '../rules'
import { paperTexts, texts } from '../texts'

export type OperatorRow = Selectable<PaperOperators>

const kindOfSeries = Object.fromEntries(
  Object.entries(seriesOf).map(([kind, series]) => [series, kind as PaperKind]),
)

const OperatorCard = ({ operator }: { operator: OperatorRow | undefined }) => {
  const t = texts[useView().lang].console
  return (
    <Card title={t.operator}>
      {operator ? (
        <p>
          {operator.name}
          <br />
          <small class="soft">
            {operator.address}
            <br />
            <span class="num">{operator.invoiceNumber ?? t.unregistered}</span>
          </small>
        </p>
      ) : (
        <p class="soft">{t.operatorNone}</p>
      )}
      <ButtonLink href="/console/papers/operator" kind="quiet" wide>
        {t.operatorSet}
      </ButtonLink>
    </Card>
  )
}

const Look = () => {
  const t = texts[useView().lang].console
  return (
    <Card title={t.look}>
      <p class="small soft">{t.lookLead}</p>
      <Form action="/console/papers/open">
        <TextField name="memberId" label={t.memberId} hint={t.memberIdHint} maxlength={16} required />
        <TextField name="reason" label={t.reason} maxlength={200} required />
        <FormActions>
          <Button>{t.open}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

const Register = ({ series }: { series: readonly SeriesRow[] }) => {
  const { lang } = useView()
  const t = texts[lang].console
  if (series.length === 0) return <Empty title={t.none} text={t.noneText} />
  return (
    <DataTable
      rows={series}
      columns={[
        { head: t.issuer, cell: (row) => row.name || t.site },
        {
          head: t.series,
          cell: (row) => (
            <>
              <span class="num">{row.series}</span>{' '}
              <small class="soft">{paperTexts[lang].titles[kindOfSeries[row.series] ?? 'statement']}</small>
            </>
          ),
        },
        { head: t.last, figure: true, cell: (row) => formatCount(row.last) },
        {
          head: t.holes,
          cell: (row) =>
            row.holes === 0 ? (
              <Tag kind="done">{t.noHoles}</Tag>
            ) : (
              <Tag kind="stop">{formatCount(row.holes)}</Tag>
            ),
        },
      ]}
    />
  )
}

/** Who issues for the site, the register of numbers, and the way to somebody's papers. */
export const ConsolePapersPage = ({
  operator,
  series,
  words,
}: {
  operator: OperatorRow | undefined
  series: readonly SeriesRow[]
  words: string
}) => {
  const t = texts[useView().lang].console
  return (
    <ConsoleLayout title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Split
        aside={
          <>
            <OperatorCard operator={operator} />
            <Look />
          </>
        }
      >
        <Section title={t.register}>
          <Form action="/console/papers" method="get" label={t.register}>
            <TextField name="q" label={t.find} value={words} maxlength={80} unmarked />
          </Form>
          <Register series={series} />
        </Section>
      </Split>
    </ConsoleLayout>
  )
}

/** Who runs the site, as its own papers name it. */
export const OperatorPage = ({ operator }: { operator: OperatorRow | undefined }) => {
  const t = texts[useView().lang].console
  return (
    <ConsoleLayout title={t.operator}>
      <PageHead title={t.operator} lead={t.operatorLead} above={<a href="/console/papers">{t.title}</a>} />
      <Card>
        <Form action="/console/papers/operator">
          <TextField name="name" label={t.name} value={operator?.name} maxlength={80} required />
          <TextField name="address" label={t.address} value={operator?.address} maxlength={200} required />
          <TextField
            name="invoiceNumber"
            label={t.invoiceNumber}
            hint={t.invoiceNumberHint}
            value={operator?.invoiceNumber ?? ''}
            maxlength={30}
          />
          <TextField
            name="invoiceFrom"
            label={t.invoiceFrom}
            value={operator?.invoiceFrom ?? ''}
            placeholder="2023-10-01"
            maxlength={10}
          />
          <FormActions>
            <Button kind="main">{t.save}</Button>
          </FormActions>
        </Form>
      </Card>
    </ConsoleLayout>
  )
}
