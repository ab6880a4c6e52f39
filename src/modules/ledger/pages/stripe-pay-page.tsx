import { ButtonLink, formatMoney, Layout, Notice, PageHead, useView } from '../../../ui'
import type { PaymentState } from '../provider'
import type { ChargeView } from '../queries-charges'
import { texts } from '../texts'
import { Amounts } from './pay-parts'

/** How the payment stands at Stripe; null: Stripe does not answer. */
export type Standing = { state: PaymentState; url: string | null } | null

const Said = ({ standing }: { standing: Standing }) => {
  const { stripe: t, sandbox } = texts[useView().lang]
  if (!standing)
    return (
      <Notice kind="stop" title={t.away}>
        <p>{t.awayText}</p>
      </Notice>
    )
  if (standing.state.status === 'failed') {
    const failures: Record<string, string> = sandbox.failures
    return (
      <Notice kind="stop" title={t.failed}>
        <p>{failures[standing.state.failure ?? ''] ?? t.failedText}</p>
      </Notice>
    )
  }
  if (!standing.url)
    return (
      <Notice kind="due" title={t.waiting}>
        <p>{t.waitingText}</p>
      </Notice>
    )
  return <p class="soft">{t.lead}</p>
}

/** Where a client leaves for Stripe's own page, and comes back to (decision 170). */
export const StripePayPage = (props: {
  charge: ChargeView
  standing: Standing
  here: string
  back: string
}) => {
  const { charge, standing, here, back } = props
  const t = texts[useView().lang].stripe
  return (
    <Layout title={t.title} narrow>
      <div class="pay stack">
        <PageHead title={t.title} />
        <Amounts charge={charge} />
        <Said standing={standing} />
        <div class="pay-ways">
          {standing?.url ? (
            <ButtonLink href={standing.url} kind="decisive">
              {t.go(formatMoney(charge.amountYen))}
            </ButtonLink>
          ) : (
            <ButtonLink href={here} kind="main">
              {t.again}
            </ButtonLink>
          )}
          <ButtonLink href={back}>{texts[useView().lang].sandbox.toOrder}</ButtonLink>
        </div>
      </div>
    </Layout>
  )
}
