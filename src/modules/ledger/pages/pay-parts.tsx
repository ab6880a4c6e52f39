import { ButtonLink, DefList, Layout, Money, PageHead, useView } from '../../../ui'
import type { ChargeView } from '../queries-charges'
import { texts } from '../texts'

/** What a charge is for, line by line, and its sum. */
export const Amounts = ({ charge }: { charge: ChargeView }) => {
  const t = texts[useView().lang].sandbox
  const lines = charge.lines.map((line) => ({
    term: line.title ?? t.order,
    value: <Money yen={BigInt(line.amountYen)} />,
  }))
  return (
    <section class="pay-what" aria-label={t.what}>
      <DefList items={[...lines, { term: t.total, value: <Money yen={charge.amountYen} />, strong: true }]} />
    </section>
  )
}

/** A charge that is not to be paid any more: paid already, or too old. */
export const PayOverPage = ({ charge, back }: { charge: ChargeView; back: string }) => {
  const t = texts[useView().lang].sandbox
  const isPaid = charge.status === 'succeeded'
  return (
    <Layout title={isPaid ? t.doneTitle : t.overTitle} narrow>
      <PageHead title={isPaid ? t.doneTitle : t.overTitle} lead={isPaid ? t.doneText : t.overText} />
      <ButtonLink href={back} kind="main">
        {t.toOrder}
      </ButtonLink>
    </Layout>
  )
}
