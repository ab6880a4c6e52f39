import type { StandingCondition } from '../../../engine/evaluate/evaluate'
import type { Policy } from '../../../engine/policy/policy'
import { tierLabel, tierLabels } from '../../../engine/policy/rule-language'
import { tiers } from '../../../engine/policy/tiers'
import { dateOf, yearBefore } from '../../../platform/calendar'
import type { Lang } from '../../../platform/i18n'
import { formatDateOn, formatWhen, Ladder, Layout, RankSeal, Section, useView } from '../../../ui'
import { wayCovered } from '../figures'
import { freelancerWording } from '../forecast-words'
import type { PastChange } from '../queries-page'
import type { RankGroup, RankView } from '../rank-view'
import { texts, warningTexts } from '../texts'
import { nextGroup, tierGroups } from '../tier-groups'
import { WhatIfSection } from '../what-if/pages/parts/what-if-section'
import type { PlanResult } from '../what-if/what-if'
import { Announced } from './parts/announced'
import { CoachCard } from './parts/coach-card'
import { ConditionRow, type RankPageData } from './parts/condition-row'
import { ForecastList } from './parts/forecast-list'
import { HistoryList } from './parts/history-list'
import { RankHead } from './parts/rank-head'
import { RankRing } from './parts/rank-ring'
import { StandingSheet } from './parts/standing-sheet'
import { FallNotice, Warnings } from './parts/warning'

const progressOf = (group: RankGroup | undefined): number => {
  if (!group) return 1
  const ways = group.conditions.map(wayCovered)
  return ways.reduce((sum, way) => sum + way, 0) / ways.length
}

/** The ladder, and beside it the ring of the next tier; at the top, the highest tier's own. */
const Way = ({ view, next }: { view: RankView; next: RankGroup | undefined }) => {
  const { lang } = useView()
  const { policy, standing } = view
  const group = next ?? tierGroups(standing.conditions).at(-1)
  return (
    <div class="rank-way">
      <Ladder steps={tierLabels(policy, lang)} current={standing.tier} progress={progressOf(next)} />
      {group ? <RankRing group={group} label={tierLabel(policy, group.tier, lang)} /> : null}
    </div>
  )
}

/** Warnings that are given at an instant. Tiers that fall together are told as one: the lowest says all. */
const warningTextsAt =
  ({ forecast, policy }: RankView, { lang, at: now }: { lang: Lang; at: Date }) =>
  (at: Date): string[] =>
    forecast.warnings
      .filter((warning) => warning.at.getTime() === at.getTime())
      .flatMap(({ tier, fallsAt }, index, all) =>
        fallsAt && all[index - 1]?.fallsAt?.getTime() !== fallsAt.getTime()
          ? [
              warningTexts[lang].ahead(
                tierLabel(policy, tier, lang),
                formatWhen(fallsAt, 'date', { lang, at: now }),
              ),
            ]
          : [],
      )

const Ahead = ({ drawn }: { drawn: RankPageData }) => {
  const { lang, at } = useView()
  const { forecast, standing, policy } = drawn.view
  return (
    <aside class="rank-ahead">
      <CoachCard drawn={drawn} />
      <ForecastList
        forecast={forecast}
        held={standing.tier}
        tiers={tiers}
        wording={freelancerWording(drawn.names, texts[lang])}
        label={(tier) => tierLabel(policy, tier, lang)}
        more={warningTextsAt(drawn.view, { lang, at })}
      />
    </aside>
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
            <a href="/my/rank/receipts">{texts[lang].receipts}</a>
            <a href="/my/rank/credentials">{texts[lang].badges}</a>
          </div>
        }
      >
        <HistoryList
          history={history}
          path="/my/rank"
          words={t.history}
          label={(tier) => tierLabel(policy, tier, lang)}
          mark={({ toTier }) => <RankSeal tier={toTier} size={34} label="" />}
        />
      </Section>
      <p class="rank-json small">
        <a href="/my/rank.json">{t.asJson}</a>
      </p>
    </div>
  )
}

export interface RankPageProps {
  readonly drawn: RankPageData
  readonly history: readonly PastChange[]
  readonly tried: PlanResult
}

/** ランク: what is missing, what is kept, what time will change, and the way up (§2.5). */
export const RankPage = ({ drawn, history, tried }: RankPageProps) => {
  const { lang, at, assets } = useView()
  const t = texts[lang]
  const { view } = drawn
  const { standing, policy } = view
  const next = nextGroup(standing)
  return (
    <Layout title={t.title} head={<script type="module" src={assets.scripts['what-if']} />}>
      <RankHead view={view} next={next} />
      <Warnings drawn={drawn} />
      <FallNotice drawn={drawn} />
      <Announced view={view} />
      <Way view={view} next={next} />
      <StandingSheet
        standing={standing}
        tiers={tiers}
        label={(tier) => tierLabel(policy, tier, lang)}
        row={(condition: StandingCondition) => <ConditionRow drawn={drawn} condition={condition} />}
        window={t.window(formatDateOn(dateOf(yearBefore(at)), { lang, at }))}
        titles={t}
        ahead={<Ahead drawn={drawn} />}
        keptFirst={!next}
      />
      <WhatIfSection tried={tried} />
      <Past history={history} policy={policy} />
    </Layout>
  )
}
