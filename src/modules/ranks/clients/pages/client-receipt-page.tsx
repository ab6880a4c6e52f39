import { clientPolicy } from '../../../../engine/evaluate/client-standing'
import type { ClientTier } from '../../../../engine/policy/client-metrics'
import { ButtonLink, DefList, Layout, PageHead, useView, When } from '../../../../ui'
import { Technical } from '../../receipts/pages/receipt-page'
import type { ParsedReceipt } from '../../receipts/parsed-receipt'
import { receiptTexts } from '../../receipts/texts-receipts'
import type { ClientReceipt } from '../client-receipt'
import { clientLabel } from '../client-view'
import { clientTexts } from '../texts-clients'
import { ClientRecord } from './parts/client-record'

type Open = ParsedReceipt<ClientTier, ClientReceipt>

const Particulars = ({ kept, receipt }: Open) => {
  const { lang } = useView()
  const [t, own] = [receiptTexts[lang], clientTexts[lang].receipts]
  const facts = receipt.facts as Readonly<Record<'jobs' | 'orders' | 'messages', readonly unknown[]>>
  const { jobs, orders, messages } = facts
  const step = <a href={`/standing/changes/${kept.changeId}`}>{own.ofStep}</a>
  return (
    <div class="rank-record">
      <DefList
        items={[
          { term: t.at, value: <When at={kept.at} /> },
          { term: t.policy, value: <a href="/ranks/rules#clients">{clientPolicy.labels[lang]}</a> },
          { term: t.madeFrom, value: own.facts(jobs.length, orders.length, messages.length) },
          { term: t.reason, value: kept.changeId ? step : t.ofRequest },
        ]}
      />
    </div>
  )
}

/** One receipt of a client in words: what was judged, from what, and how to pass it on. */
export const ClientReceiptPage = ({ open }: { open: Open }) => {
  const { lang } = useView()
  const t = receiptTexts[lang]
  const { kept, receipt, keyName } = open
  const heading = t.heading(clientLabel(clientPolicy, kept.tier, lang))
  return (
    <Layout title={heading}>
      <PageHead above={<a href="/standing/receipts">{t.all}</a>} title={heading} lead={t.pageLead} />
      <div class="receipt-of-step">
        <ButtonLink href={`/standing/receipts/${kept.id}/file`} kind="main" download>
          {t.save}
        </ButtonLink>
        <a href="/ranks/verify">{t.check}</a>
      </div>
      <Particulars {...open} />
      <ClientRecord conditions={receipt.conditions} policy={clientPolicy} />
      <p class="small soft receipt-notes">{clientTexts[lang].receipts.pay}</p>
      <Technical receipt={receipt} keyName={keyName} />
    </Layout>
  )
}
