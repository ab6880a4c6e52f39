import { type AnyPolicy, tierLabel } from '../../../engine/policy/rule-language'
import type { Tier } from '../../../engine/policy/tiers'
import { ButtonLink, DefList, Layout, PageHead, RankSeal, useView, When } from '../../../ui'
import { keyNameOf } from '../jws'
import type { SavedReceipt } from '../queries-receipts'
import type { Receipt } from '../receipt'
import type { Place } from '../subjects'
import { recordTexts } from '../texts'
import { RecordTable, RuleLink } from './parts/record-table'

const Technical = ({ receipt, jws }: { receipt: Receipt; jws: string }) => {
  const t = recordTexts[useView().lang]
  const { policy, factsHash, metricsHash } = receipt
  return (
    <details class="receipt-technical">
      <summary>{t.technical}</summary>
      <DefList
        items={[
          { term: t.key, value: <code>{keyNameOf(jws)}</code> },
          { term: t.factsHash, value: <code>{factsHash}</code> },
          { term: t.metricsHash, value: <code>{metricsHash}</code> },
          { term: t.policyHash, value: <code>{policy.hash}</code> },
        ]}
      />
    </details>
  )
}

interface Open {
  readonly place: Place
  readonly kept: SavedReceipt
  readonly receipt: Receipt
  readonly policy: AnyPolicy
}

const Particulars = ({ place: { about, path }, kept, receipt, policy }: Open) => {
  const { lang } = useView()
  const [t, own] = [recordTexts[lang], recordTexts[lang][about]]
  const count = (key: string): number => ((receipt.facts[key] ?? []) as readonly unknown[]).length
  const reason = kept.changeId ? <a href={`${path}/changes/${kept.changeId}`}>{own.ofStep}</a> : t.ofRequest
  return (
    <div class="rank-record">
      <DefList
        items={[
          { term: t.at, value: <When at={kept.at} /> },
          { term: t.policy, value: <RuleLink about={about} policy={policy} /> },
          { term: t.madeFrom, value: own.facts(count('jobs'), count('orders'), count('messages')) },
          { term: t.reason, value: reason },
        ]}
      />
    </div>
  )
}

/** One receipt in words: what was judged, from what, and how to pass it on. */
export const ReceiptPage = ({ place, kept }: { place: Place; kept: SavedReceipt }) => {
  const { lang } = useView()
  const t = recordTexts[lang]
  const { about, path } = place
  const receipt: Receipt = JSON.parse(kept.document)
  const policy = place.policyOf(kept)
  const heading = t.heading(tierLabel(policy, kept.tier, lang))
  return (
    <Layout title={heading}>
      <PageHead
        above={<a href={`${path}/receipts`}>{t.all}</a>}
        title={heading}
        lead={t.pageLead}
        aside={about === 'freelancer' ? <RankSeal tier={kept.tier as Tier} size={60} /> : null}
      />
      <div class="receipt-of-step">
        <ButtonLink href={`${path}/receipts/${kept.id}/file`} kind="main" download>
          {t.save}
        </ButtonLink>
        <a href="/ranks/verify">{t.check}</a>
      </div>
      <Particulars place={place} kept={kept} receipt={receipt} policy={policy} />
      <RecordTable conditions={receipt.conditions} about={about} policy={policy} />
      {about === 'client' ? <p class="small soft receipt-notes">{recordTexts[lang].pay}</p> : null}
      <Technical receipt={receipt} jws={kept.jws} />
    </Layout>
  )
}
