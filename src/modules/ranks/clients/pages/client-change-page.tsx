import { clientPolicy } from '../../../../engine/evaluate/client-standing'
import { ButtonLink, DefList, Layout, PageHead, PostButton, useView, When } from '../../../../ui'
import { receiptTexts } from '../../receipts/texts-receipts'
import { texts } from '../../texts'
import { clientLabel } from '../client-view'
import type { JudgedClientStep } from '../queries-client-page'
import { clientTexts } from '../texts-clients'
import { ClientRecord } from './parts/client-record'

/** One step of a client's history with the standing that was recorded then. */
export const ClientChangePage = ({ step }: { step: JudgedClientStep }) => {
  const { lang } = useView()
  const [t, receipt] = [texts[lang].history, receiptTexts[lang]]
  const own = clientTexts[lang].history
  const label = (tier: JudgedClientStep['toTier']): string => clientLabel(clientPolicy, tier, lang)
  return (
    <Layout title={t.receipt}>
      <PageHead
        above={<a href="/standing">{own.back}</a>}
        title={own.step(label(step.fromTier), label(step.toTier))}
        lead={t.lead}
      />
      <div class="rank-record">
        <DefList
          items={[
            { term: t.at, value: <When at={step.at} /> },
            { term: t.policy, value: <a href="/ranks/rules#clients">{clientPolicy.labels[lang]}</a> },
          ]}
        />
      </div>
      <ClientRecord conditions={step.standing.conditions} policy={clientPolicy} />
      <div class="receipt-of-step">
        {step.receiptId ? (
          <ButtonLink href={`/standing/receipts/${step.receiptId}`}>{receipt.open}</ButtonLink>
        ) : (
          <PostButton action="/standing/receipts" fields={{ change: step.id }}>
            {receipt.makeFor}
          </PostButton>
        )}
        <a href="/standing/receipts">{receipt.all}</a>
      </div>
    </Layout>
  )
}
