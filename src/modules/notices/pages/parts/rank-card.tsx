import { ButtonLink, Card, RankSeal, type Tier, useView } from '../../../../ui'
import { homeTexts } from '../../texts'

/** Where one stands, and the way to what is next. */
export const RankCard = ({ tier }: { tier: Tier }) => {
  const t = homeTexts[useView().lang].home
  return (
    <Card title={t.rank}>
      <p class="home-rank">
        <RankSeal tier={tier} size={60} label="" />
        <b>{t.tiers[tier]}</b>
      </p>
      <p class="small soft">{t.next[tier]}</p>
      <ButtonLink href="/my/rank" wide>
        {t.toRank}
      </ButtonLink>
    </Card>
  )
}
