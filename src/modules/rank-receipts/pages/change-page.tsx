import { tierLabel } from '../../../engine/policy/rule-language'
import type { Tier } from '../../../engine/policy/tiers'
import { ButtonLink, DefList, Layout, PageHead, PostButton, RankSeal, useView, When } from '../../../ui'
import type { RecordedChange } from '../queries-receipts'
import type { Place } from '../subjects'
import { recordTexts } from '../texts'
import { RecordTable, RuleLink } from './parts/record-table'

/** One step of somebody's history with the standing that was recorded then, and its receipt, or the button that makes one. */
export const ChangePage = ({ place, change }: { place: Place; change: RecordedChange }) => {
  const { lang } = useView()
  const t = recordTexts[lang]
  const { about, path } = place
  const policy = place.policyOf(change)
  const label = (tier: string): string => tierLabel(policy, tier, lang)
  return (
    <Layout title={t.record}>
      <PageHead
        above={<a href={path}>{t[about].back}</a>}
        title={t.step(label(change.fromTier), label(change.toTier))}
        lead={t.lead}
        aside={about === 'freelancer' ? <RankSeal tier={change.toTier as Tier} size={60} /> : null}
      />
      <div class="rank-record">
        <DefList
          items={[
            { term: t.at, value: <When at={change.at} /> },
            { term: t.policy, value: <RuleLink about={about} policy={policy} /> },
          ]}
        />
      </div>
      <RecordTable conditions={change.standing.conditions} about={about} policy={policy} />
      <div class="receipt-of-step">
        {change.receiptId ? (
          <ButtonLink href={`${path}/receipts/${change.receiptId}`}>{t.open}</ButtonLink>
        ) : (
          <PostButton action={`${path}/receipts`} fields={{ change: change.id }}>
            {t.makeFor}
          </PostButton>
        )}
        <a href={`${path}/receipts`}>{t.all}</a>
      </div>
    </Layout>
  )
}
