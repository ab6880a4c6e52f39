import { clientMoment } from '../../../engine/measure/measure-client'
import { clientTiers } from '../../../engine/policy/client-metrics'
import { dateOf } from '../../../platform/calendar'
import { formatDateOn, formatWhen, Layout, Mark, PageHead, Section, Steps, Tag, useView } from '../../../ui'
import type { ClientStep } from '../queries-page'
import { clientTexts } from '../texts'
import { type ClientGroup, type ClientView, clientGroups, clientLabel } from '../view'
import { ClientConditionRow, type DrawnClient } from './parts/condition'
import { ClientForecastList } from './parts/forecast-list'
import { ClientHistory } from './parts/history'
import { ClientNextCard } from './parts/next-card'

const Conditions = ({ drawn, group }: { drawn: DrawnClient; group: ClientGroup }) => (
  <ul class="conditions">
    {group.conditions.map((condition) => (
      <ClientConditionRow drawn={drawn} condition={condition} />
    ))}
  </ul>
)

const Fold = ({ drawn, group }: { drawn: DrawnClient; group: ClientGroup }) => {
  const { lang } = useView()
  const t = clientTexts[lang]
  return (
    <details class="tier-fold">
      <summary>
        <Mark met={group.met === group.conditions.length} />
        <b>{t.conditions(clientLabel(drawn.view.policy, group.tier, lang))}</b>
        <span class="num">{t.metOf(group.met, group.conditions.length)}</span>
      </summary>
      <Conditions drawn={drawn} group={group} />
    </details>
  )
}

const Folds = ({
  title,
  drawn,
  groups,
}: {
  title: string
  drawn: DrawnClient
  groups: readonly ClientGroup[]
}) =>
  groups.length === 0 ? null : (
    <Section title={title}>
      <div class="tier-folds">
        {groups.map((group) => (
          <Fold drawn={drawn} group={group} />
        ))}
      </div>
    </Section>
  )

/** The standings in a row, and which is held since when. */
const Way = ({ view, history }: { view: ClientView; history: readonly ClientStep[] }) => {
  const { lang, at } = useView()
  const t = clientTexts[lang]
  const here = clientTiers.indexOf(view.standing.tier)
  const since = history.find(({ toTier }) => toTier === view.standing.tier)?.at
  const note = since ? t.since(formatWhen(since, 'date', { lang, at })) : t.here
  return (
    <Steps
      steps={clientTiers.map((tier, index) => ({
        label: clientLabel(view.policy, tier, lang),
        note: index === here ? note : '',
        state: index < here ? 'done' : index === here ? 'current' : 'todo',
      }))}
    />
  )
}

const Head = ({ view, next }: { view: ClientView; next: ClientGroup | undefined }) => {
  const { lang } = useView()
  const t = clientTexts[lang]
  const label = clientLabel(view.policy, next?.tier ?? view.standing.tier, lang)
  const lead = next && next.tier !== 'none' ? t.lead[next.tier] : t.lead.top
  return (
    <PageHead
      title={next ? t.missing(label, next.conditions.length - next.met) : t.top(label)}
      above={<Tag>{t.title}</Tag>}
      lead={lead}
      aside={<a href="/ranks/rules#clients">{t.rules}</a>}
    />
  )
}

const Past = ({ view, history }: { view: ClientView; history: readonly ClientStep[] }) => {
  const { lang } = useView()
  const t = clientTexts[lang]
  return (
    <div class="rank-past">
      <Section title={t.history.title} aside={<a href="/standing/receipts">{t.receipts}</a>}>
        <ClientHistory history={history} policy={view.policy} />
      </Section>
      <p class="rank-json small soft">{t.shownOn}</p>
      <p class="small">
        <a href="/standing.json">{t.asJson}</a>
      </p>
    </div>
  )
}

const NextConditions = ({ drawn, group }: { drawn: DrawnClient; group: ClientGroup }) => {
  const { lang, at } = useView()
  const t = clientTexts[lang]
  const from = formatDateOn(dateOf(clientMoment(at).from), { lang, at })
  const hasWindow = group.conditions.some(({ window }) => window)
  return (
    <Section
      title={t.conditions(clientLabel(drawn.view.policy, group.tier, lang))}
      aside={hasWindow ? <small class="soft">{t.window(from)}</small> : null}
    >
      <Conditions drawn={drawn} group={group} />
    </Section>
  )
}

/** クライアント認証: what is missing, what is kept, and the way up (§2.8). */
export const StandingPage = ({ drawn, history }: { drawn: DrawnClient; history: readonly ClientStep[] }) => {
  const t = clientTexts[useView().lang]
  const { view } = drawn
  const groups = clientGroups(view.standing)
  const held = clientTiers.indexOf(view.standing.tier)
  const next = groups.find(({ tier }) => clientTiers.indexOf(tier) === held + 1)
  const kept = groups.filter(({ tier }) => clientTiers.indexOf(tier) <= held).reverse()
  const later = groups.filter(({ tier }) => clientTiers.indexOf(tier) > held + 1)
  return (
    <Layout title={t.title}>
      <Head view={view} next={next} />
      <div class="standing-way">
        <Way view={view} history={history} />
      </div>
      <div class="rank-sheet">
        {next ? <NextConditions drawn={drawn} group={next} /> : null}
        <aside class="rank-ahead">
          <ClientNextCard view={view} />
          <ClientForecastList drawn={drawn} />
        </aside>
        <div class="rank-rest">
          <Folds title={t.kept} drawn={drawn} groups={kept} />
          <Folds title={t.later} drawn={drawn} groups={later} />
        </div>
      </div>
      <Past view={view} history={history} />
    </Layout>
  )
}
