import type { ClientCondition } from '../../../engine/evaluate/client-standing'
import { clientMoment } from '../../../engine/measure/measure-client'
import { clientTiers } from '../../../engine/policy/client-metrics'
import { clientRegistry } from '../../../engine/policy/client-registry'
import { tierLabel } from '../../../engine/policy/rule-language'
import { dateOf } from '../../../platform/calendar'
import type { Lang } from '../../../platform/i18n'
import {
  ButtonLink,
  Card,
  formatDateOn,
  formatWhen,
  Layout,
  PageHead,
  Section,
  Steps,
  Tag,
  useView,
} from '../../../ui'
import {
  ForecastList,
  HistoryList,
  nextGroup,
  StandingSheet,
  sentences,
  texts,
  type Wording,
} from '../../ranks'
import { clientDetail, clientGap, clientPlaceOf } from '../details'
import type { ClientStep } from '../queries-page'
import { clientTexts } from '../texts'
import type { ClientView } from '../view'
import { ClientConditionRow, type DrawnClient } from './parts/condition'

/** The first of what is missing, and the button that goes there (§2.5). */
const ClientNextCard = ({ view }: { view: ClientView }) => {
  const { lang } = useView()
  const t = clientTexts[lang]
  const [step] = view.standing.next
  if (!step) return null
  const gap = clientGap(step, t)
  const detail = clientDetail(view, step.metric, { t, lang })
  return (
    <Card kind="wash" title={t.nextStep}>
      <p>
        <b>{clientRegistry[step.metric].labels[lang]}</b>
      </p>
      <p class="small soft">{sentences(gap ? [detail, gap] : [detail], lang)}</p>
      <p class="coach-go">
        <ButtonLink href={clientPlaceOf[step.action]} kind="main">
          {t.button[step.action]}
        </ButtonLink>
      </p>
    </Card>
  )
}

const clientWording = (names: ReadonlyMap<string, { readonly title: string }>, lang: Lang): Wording => {
  const [t, own] = [texts[lang].forecast, clientTexts[lang].forecast]
  return {
    metrics: clientRegistry,
    turns: own.turns,
    counted: (turn, n) => {
      if (turn.startsWith('reply')) return t.threads(n)
      return turn.startsWith('order') || turn.startsWith('money') ? t.orders(n) : own.jobs(n)
    },
    titleOf: (id) => names.get(id)?.title,
  }
}

const Way = ({ view, history }: { view: ClientView; history: readonly ClientStep[] }) => {
  const { lang, at } = useView()
  const t = clientTexts[lang]
  const here = clientTiers.indexOf(view.standing.tier)
  const since = history.find(({ toTier }) => toTier === view.standing.tier)?.at
  const note = since ? t.since(formatWhen(since, 'date', { lang, at })) : t.here
  return (
    <Steps
      steps={clientTiers.map((tier, index) => ({
        label: tierLabel(view.policy, tier, lang),
        note: index === here ? note : '',
        state: index < here ? 'done' : index === here ? 'current' : 'todo',
      }))}
    />
  )
}

const Head = ({ view }: { view: ClientView }) => {
  const { lang } = useView()
  const next = nextGroup(view.standing)
  const t = clientTexts[lang]
  const label = tierLabel(view.policy, next?.tier ?? view.standing.tier, lang)
  const lead = next && next.tier !== 'none' ? t.lead[next.tier] : t.lead.top
  return (
    <PageHead
      title={next ? t.missing(label, next.all - next.met) : t.top(label)}
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
      <Section title={t.history.title} aside={<a href="/my/standing/receipts">{t.receipts}</a>}>
        <HistoryList
          history={history}
          path="/my/standing"
          words={t.history}
          label={(tier) => tierLabel(view.policy, tier, lang)}
        />
      </Section>
      <p class="rank-json small soft">{t.shownOn}</p>
      <p class="small">
        <a href="/my/standing.json">{t.asJson}</a>
      </p>
    </div>
  )
}

const Ahead = ({ drawn }: { drawn: DrawnClient }) => {
  const { lang } = useView()
  const { view, names } = drawn
  const pay = view.metrics['unfair-price']
  const isHeld = pay.kind === 'ratio' && pay.value.n > 0n
  return (
    <aside class="rank-ahead">
      <ClientNextCard view={view} />
      <ForecastList
        forecast={view.forecast}
        held={view.standing.tier}
        tiers={clientTiers}
        wording={clientWording(names, lang)}
        label={(tier) => tierLabel(view.policy, tier, lang)}
        note={isHeld ? <p class="small soft">{clientTexts[lang].forecast.held}</p> : null}
      />
    </aside>
  )
}

/** What a client holds: what is missing, what is kept, and the way up (§2.8). */
export const StandingPage = ({ drawn, history }: { drawn: DrawnClient; history: readonly ClientStep[] }) => {
  const { lang, at } = useView()
  const t = clientTexts[lang]
  const { view } = drawn
  return (
    <Layout title={t.title}>
      <Head view={view} />
      <div class="standing-way">
        <Way view={view} history={history} />
      </div>
      <StandingSheet
        standing={view.standing}
        tiers={clientTiers}
        label={(tier) => tierLabel(view.policy, tier, lang)}
        row={(condition: ClientCondition) => <ClientConditionRow drawn={drawn} condition={condition} />}
        window={t.window(formatDateOn(dateOf(clientMoment(at).from), { lang, at }))}
        titles={t}
        ahead={<Ahead drawn={drawn} />}
      />
      <Past view={view} history={history} />
    </Layout>
  )
}
