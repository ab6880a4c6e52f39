import { ButtonLink, Card, RankSeal, type Tier, useView } from '../../../../ui'
import type { NextStep } from '../../rules'
import { homeTexts } from '../../texts'

/** Where one stands, what comes next, and what can be done for it now. */
export const RankCard = ({ tier, step }: { tier: Tier; step: NextStep }) => {
  const t = homeTexts[useView().lang].home
  return (
    <Card title={t.rank}>
      <p class="home-rank">
        <RankSeal tier={tier} size={60} label="" />
        <b>{t.tiers[tier]}</b>
      </p>
      <p class="small soft">{t.next[tier]}</p>
      <p class="home-step">
        <a href={step.href}>{t.steps[step.key]}</a>
      </p>
      <ButtonLink href="/my/rank" wide>
        {t.toRank}
      </ButtonLink>
    </Card>
  )
}
