import {
  formatDateOn,
  formatWhen,
  Layout,
  Mark,
  PageHead,
  Row,
  Rows,
  Section,
  Steps,
  Tag,
  useView,
  When,
} from '../../../../ui'
import { dateOf } from '../../engine/civil'
import { clientTiers } from '../client-metrics'
import { type ClientGroup, type ClientView, clientGroups, clientLabel } from '../client-view'
import { clientMoment } from '../measure-client'
import type { ClientStep } from '../queries-client-page'
import { clientTexts } from '../texts-clients'
import { ClientConditionRow, type DrawnClient } from './parts/client-condition'

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

const History = ({ view, history }: { view: ClientView; history: readonly ClientStep[] }) => {
  const { lang } = useView()
  const t = clientTexts[lang].history
  return (
    <Section title={t.title}>
      {history.length === 0 ? (
        <p class="small soft">{t.none}</p>
      ) : (
        <Rows label={t.title}>
          {history.map(({ fromTier, toTier, at }) => (
            <Row>
              <b>
                {t.step(clientLabel(view.policy, fromTier, lang), clientLabel(view.policy, toTier, lang))}
              </b>
              <small>
                <When at={at} />
              </small>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

/** クライアント認証: what is missing, what is kept, and the way up (§2.8). */
export const StandingPage = ({ drawn, history }: { drawn: DrawnClient; history: readonly ClientStep[] }) => {
  const { lang, at } = useView()
  const t = clientTexts[lang]
  const { view } = drawn
  const groups = clientGroups(view.standing)
  const held = clientTiers.indexOf(view.standing.tier)
  const next = groups.find(({ tier }) => clientTiers.indexOf(tier) === held + 1)
  const kept = groups.filter(({ tier }) => clientTiers.indexOf(tier) <= held).reverse()
  const later = groups.filter(({ tier }) => clientTiers.indexOf(tier) > held + 1)
  const from = formatDateOn(dateOf(clientMoment(at).from), { lang, at })
  return (
    <Layout title={t.title}>
      <Head view={view} next={next} />
      <div class="standing-way">
        <Way view={view} history={history} />
      </div>
      {next ? (
        <Section
          title={t.conditions(clientLabel(view.policy, next.tier, lang))}
          aside={
            next.conditions.some(({ window }) => window) ? <small class="soft">{t.window(from)}</small> : null
          }
        >
          <Conditions drawn={drawn} group={next} />
        </Section>
      ) : null}
      <Folds title={t.kept} drawn={drawn} groups={kept} />
      <Folds title={t.later} drawn={drawn} groups={later} />
      <History view={view} history={history} />
      <p class="rank-json small soft">{t.shownOn}</p>
      <p class="small">
        <a href="/standing.json">{t.asJson}</a>
      </p>
    </Layout>
  )
}
