import type { Tier } from '../../../../engine/policy/tiers'
import { ButtonLink, DefList, Layout, PageHead, RankSeal, useView, When } from '../../../../ui'
import { policyCalled, policyInForce } from '../../calendar/in-force'
import { tierLabel } from '../../rank-view'
import type { ParsedReceipt } from '../parsed-receipt'
import type { Receipt } from '../receipt'
import { receiptTexts } from '../texts-receipts'
import { RecordTable } from './parts/record-table'

type Hashes = Pick<Receipt, 'policy' | 'factsHash' | 'metricsHash'>

/** What only a programmer asks for: of a client's receipt too. */
export const Technical = ({ receipt, keyName }: { receipt: Hashes; keyName: string }) => {
  const t = receiptTexts[useView().lang]
  const { policy, factsHash, metricsHash } = receipt
  return (
    <details class="receipt-technical">
      <summary>{t.technical}</summary>
      <DefList
        items={[
          { term: t.key, value: <code>{keyName}</code> },
          { term: t.factsHash, value: <code>{factsHash}</code> },
          { term: t.metricsHash, value: <code>{metricsHash}</code> },
          { term: t.policyHash, value: <code>{policy.hash}</code> },
        ]}
      />
    </details>
  )
}

const Actions = ({ id }: { id: string }) => {
  const t = receiptTexts[useView().lang]
  return (
    <div class="receipt-of-step">
      <ButtonLink href={`/rank/receipts/${id}/file`} kind="main" download>
        {t.save}
      </ButtonLink>
      <a href="/ranks/verify">{t.check}</a>
    </div>
  )
}

/** One receipt in words: what was judged, from what, and how to pass it on. */
export const ReceiptPage = ({ open }: { open: ParsedReceipt<Tier, Receipt> }) => {
  const { lang } = useView()
  const t = receiptTexts[lang]
  const { kept, receipt } = open
  const policy = policyCalled(kept.policy) ?? policyInForce(kept.at)
  const label = (tier: Tier): string => tierLabel(policy, tier, lang)
  const { orders, messages } = receipt.facts as { orders: readonly unknown[]; messages: readonly unknown[] }
  const reason = kept.changeId ? <a href={`/rank/changes/${kept.changeId}`}>{t.ofStep}</a> : t.ofRequest
  return (
    <Layout title={t.heading(label(kept.tier))}>
      <PageHead
        above={<a href="/rank/receipts">{t.all}</a>}
        title={t.heading(label(kept.tier))}
        lead={t.pageLead}
        aside={<RankSeal tier={kept.tier} size={60} />}
      />
      <Actions id={kept.id} />
      <div class="rank-record">
        <DefList
          items={[
            { term: t.at, value: <When at={kept.at} /> },
            { term: t.policy, value: <a href={`/ranks/rules/${policy.id}`}>{policy.labels[lang]}</a> },
            { term: t.madeFrom, value: t.facts(orders.length, messages.length) },
            { term: t.reason, value: reason },
          ]}
        />
      </div>
      <RecordTable conditions={receipt.conditions} label={label} />
      <Technical receipt={receipt} keyName={open.keyName} />
    </Layout>
  )
}
