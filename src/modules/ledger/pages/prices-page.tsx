import { dateOf } from '../../../platform/clock'
import {
  Button,
  Card,
  DefList,
  Form,
  FormActions,
  HiddenField,
  Layout,
  Money,
  MoneyField,
  PageHead,
  Section,
  Split,
  useView,
} from '../../../ui'
import { markOf } from '../calculator'
import { type Fees, feeScheduleOn } from '../fees'
import { texts } from '../texts'
import { withholdingBase, withholdingOf } from '../withholding'
import { FeeCalculator, FeeTable } from './fee-calculator'

const percent = (permille: bigint): string => `${permille / 10n}.${permille % 10n}%`

const Rules = () => {
  const { lang, at } = useView()
  const t = texts[lang].prices
  const schedule = feeScheduleOn(dateOf(at))
  return (
    <Section title={t.howTitle}>
      <DefList
        stacked
        items={[
          { term: t.client, value: t.clientText(percent(schedule.clientPermille)) },
          { term: t.freelancer, value: t.freelancerText(percent(schedule.freelancerPermille)) },
          { term: t.round, value: t.roundText },
          { term: t.escrow, value: t.escrowText },
          { term: t.refund, value: t.refundText },
        ]}
      />
    </Section>
  )
}

const Withholding = ({ fees }: { fees: Fees }) => {
  const { lang, at } = useView()
  const t = texts[lang].prices
  const on = dateOf(at)
  const withheld = withholdingOf(withholdingBase(fees.priceYen, { on }), on)
  return (
    <Card kind="wash" title={t.withholdingTitle}>
      <p class="small">{t.withholdingText}</p>
      <DefList
        items={[
          { term: t.withholding, value: <Money yen={withheld} /> },
          {
            term: t.afterWithholding,
            value: <Money yen={fees.freelancerReceivesYen - withheld} />,
            strong: true,
          },
        ]}
      />
    </Card>
  )
}

const Calculator = ({ fees, typed }: { fees: Fees; typed: boolean }) => {
  const t = texts[useView().lang].prices
  return (
    <Section title={t.calculator}>
      <p class="soft small">{t.calculatorLead}</p>
      <FeeCalculator>
        <Form action="/prices" method="get">
          <HiddenField name="was" value={markOf(fees)} />
          <div class="price-fields">
            <MoneyField unmarked name="priceYen" label={t.priceYen} value={fees.priceYen} />
            <MoneyField unmarked name="paysYen" label={t.paysYen} value={fees.clientPaysYen} />
            <MoneyField
              unmarked
              name="receivesYen"
              label={t.receivesYen}
              value={fees.freelancerReceivesYen}
            />
          </div>
          <FormActions>
            <Button kind="main">{t.compute}</Button>
          </FormActions>
        </Form>
        <div class="price-table" role={typed ? 'status' : undefined}>
          <FeeTable fees={fees} />
        </div>
      </FeeCalculator>
    </Section>
  )
}

/** What the site takes and when, with a calculator that works in both directions (§4.1). */
export const PricesPage = ({ fees, typed }: { fees: Fees; typed: boolean }) => {
  const t = texts[useView().lang].prices
  return (
    <Layout title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} />
      <Split aside={<Withholding fees={fees} />}>
        <Calculator fees={fees} typed={typed} />
        <Rules />
      </Split>
    </Layout>
  )
}
