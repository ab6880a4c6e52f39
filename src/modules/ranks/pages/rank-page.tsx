import type { Policy } from '../../../engine/policy/policy'
import { isAtLeast } from '../../../engine/policy/tiers'
import { dateOf, yearBefore } from '../../../platform/calendar'
import { formatDateOn, Ladder, Layout, Mark, Section, useView } from '../../../ui'
import { wayCovered } from '../figures'
import type { PastChange } from '../queries-page'
import { nextGroup, type RankView, type TierGroup, tierGroups, tierLabel, tierLabels } from '../rank-view'
import { texts } from '../texts'
import { WhatIfSection } from '../what-if/pages/parts/what-if-section'
import type { Tried } from '../what-if/tried'
import { Announced } from './parts/announced'
import { CoachCard } from './parts/coach-card'
import { ConditionRow, type Drawn } from './parts/condition-row'
import { FallNotice } from './parts/fall-notice'
import { ForecastList } from './parts/forecast-list'
import { HistoryList } from './parts/history-list'
import { RankHead } from './parts/rank-head'
import { RankRing } from './parts/rank-ring'
import { Warnings } from './parts/warning'

const Conditions = ({ drawn, group }: { drawn: Drawn; group: TierGroup }) => (
  <ul class="conditions">
    {group.conditions.map((condition) => (
      <ConditionRow drawn={drawn} condition={condition} />
    ))}
  </ul>
)

/** A tier's conditions behind one line: kept ones, or those of a tier further up. */
const Folded = ({ drawn, group, open }: { drawn: Drawn; group: TierGroup; open: boolean }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <details class="tier-fold" open={open}>
      <summary>
        <Mark met={group.met === group.all} />
        <b>{t.conditions(tierLabel(drawn.view.policy, group.tier, lang))}</b>
        <span class="num">{t.metOf(group.met, group.all)}</span>
      </summary>
      <Conditions drawn={drawn} group={group} />
    </details>
  )
}

interface FoldsProps {
  readonly title: string
  readonly drawn: Drawn
  readonly groups: readonly TierGroup[]
  /** The first is open: what somebody at the top wants to see. */
  readonly openFirst?: boolean
}

const Folds = ({ title, drawn, groups, openFirst = false }: FoldsProps) =>
  groups.length === 0 ? null : (
    <Section title={title}>
      <div class="tier-folds">
        {groups.map((group, place) => (
          <Folded drawn={drawn} group={group} open={openFirst && place === 0} />
        ))}
      </div>
    </Section>
  )

const progressOf = (group: TierGroup | undefined): number => {
  if (!group) return 1
  const ways = group.conditions.map(wayCovered)
  return ways.reduce((sum, way) => sum + way, 0) / ways.length
}

/** The ladder, and beside it the ring of the next tier; at the top, the highest tier's own. */
const Way = ({ view, next }: { view: RankView; next: TierGroup | undefined }) => {
  const { lang } = useView()
  const { policy, standing } = view
  const group = next ?? tierGroups(standing).at(-1)
  return (
    <div class="rank-way">
      <Ladder steps={tierLabels(policy, lang)} current={standing.tier} progress={progressOf(next)} />
      {group ? <RankRing group={group} label={tierLabel(policy, group.tier, lang)} /> : null}
    </div>
  )
}

const Next = ({ drawn, next }: { drawn: Drawn; next: TierGroup }) => {
  const { lang, at } = useView()
  const t = texts[lang]
  const hasWindow = next.conditions.some(({ window }) => window !== null)
  const from = formatDateOn(dateOf(yearBefore(at)), { lang, at })
  return (
    <Section
      title={t.conditions(tierLabel(drawn.view.policy, next.tier, lang))}
      aside={hasWindow ? <small class="soft">{t.window(from)}</small> : null}
    >
      <Conditions drawn={drawn} group={next} />
    </Section>
  )
}

const Past = ({ history, policy }: { history: readonly PastChange[]; policy: Policy }) => {
  const { lang } = useView()
  const t = texts[lang]
  return (
    <div class="rank-past">
      <Section
        title={t.history.title}
        aside={
          <div class="line-up">
            <a href="/rank/receipts">{texts[lang].receipts}</a>
            <a href="/rank/credentials">{texts[lang].badges}</a>
          </div>
        }
      >
        <HistoryList history={history} policy={policy} />
      </Section>
      <p class="rank-json small">
        <a href="/rank.json">{t.asJson}</a>
      </p>
    </div>
  )
}

export interface RankPageProps {
  readonly drawn: Drawn
  readonly history: readonly PastChange[]
  readonly tried: Tried
}

/** ランク: what is missing, what is kept, what time will change, and the way up (§2.5). */
export const RankPage = ({ drawn, history, tried }: RankPageProps) => {
  const { lang, assets } = useView()
  const t = texts[lang]
  const { view } = drawn
  const { standing, policy } = view
  const next = nextGroup(standing)
  const groups = tierGroups(standing)
  const kept = groups.filter(({ tier }) => isAtLeast(standing.tier, tier) && tier !== next?.tier).reverse()
  const later = groups.filter(({ tier }) => !isAtLeast(standing.tier, tier) && tier !== next?.tier)
  const ahead = (
    <aside class="rank-ahead">
      <CoachCard drawn={drawn} />
      <ForecastList drawn={drawn} />
    </aside>
  )
  const rest = (
    <div class="rank-rest">
      <Folds title={t.kept} drawn={drawn} groups={kept} openFirst={!next} />
      <Folds title={t.later} drawn={drawn} groups={later} />
    </div>
  )
  return (
    <Layout title={t.title} head={<script type="module" src={assets.scripts['what-if']} defer />}>
      <RankHead view={view} next={next} />
      <Warnings drawn={drawn} />
      <FallNotice drawn={drawn} />
      <Announced view={view} />
      <Way view={view} next={next} />
      <div class="rank-sheet">
        {next ? <Next drawn={drawn} next={next} /> : null}
        {next ? [ahead, rest] : [rest, ahead]}
      </div>
      <WhatIfSection tried={tried} />
      <Past history={history} policy={policy} />
    </Layout>
  )
}
