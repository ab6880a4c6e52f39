import type { TodoSource } from '../../../platform/todos'
import { ButtonLink, Layout, Notice, PageHead, Split, type Tier, useView } from '../../../ui'
import { type CompetitionDue, CompetitionDues } from '../../competitions'
import type { ThreadRow } from '../../messages'
import type { FittingJob } from '../../search'
import type { JobLine, MoneyFigures, OrderLine, OwnOffers } from '../queries-home'
import type { TodoRow } from '../queries-todo'
import { nextStep } from '../rules'
import { homeTexts } from '../texts'
import { BalanceCard } from './parts/balance-card'
import { Jobs } from './parts/home-client'
import { FittingJobs, Proposals } from './parts/home-freelancer'
import { Conversations, UnderWay, Waiting } from './parts/home-lists'
import { MonthsChart } from './parts/months-chart'
import { RankCard } from './parts/rank-card'

/** What the dashboard shows whichever side the person looks at. */
export interface CommonHome {
  todo: TodoRow[]
  sources: readonly TodoSource[]
  orders: OrderLine[]
  threads: ThreadRow[]
  money: MoneyFigures
  /** Today in Japan. */
  today: string
}

export interface FreelancerHome {
  tier: Tier
  offers: OwnOffers
  fitting: FittingJob[]
  dues: CompetitionDue[]
}

/** The first step of a client; a freelancer's are the pages of `/my/start`. */
const Welcome = () => {
  const t = homeTexts[useView().lang].home
  const post = (
    <ButtonLink href="/jobs/new" kind="main">
      {t.post}
    </ButtonLink>
  )
  return (
    <div class="home-welcome">
      <Notice kind="info" title={t.welcomeTitle} actions={post}>
        <p>{t.welcomeClient}</p>
      </Notice>
    </div>
  )
}

/** A freelancer's dashboard: what waits, what is under way, what was offered, what fits, and the way to the next rank. */
export const FreelancerHomePage = ({ common, own }: { common: CommonHome; own: FreelancerHome }) => {
  const { todo, sources, orders, threads, money, today } = common
  const { tier, offers, fitting, dues } = own
  const t = homeTexts[useView().lang].home
  const step = nextStep({ tier, todo, orders, proposals: offers.proposals })
  return (
    <Layout title={t.title}>
      <PageHead title={t.title} />
      <Split
        aside={
          <>
            <RankCard tier={tier} step={step} />
            <BalanceCard yen={money.balanceYen} side="freelancer" />
            <MonthsChart sums={money.months} today={today} side="freelancer" />
          </>
        }
      >
        <Waiting todo={todo} sources={sources} />
        <UnderWay orders={orders} side="freelancer" />
        <Proposals proposals={offers.proposals} />
        <Conversations threads={threads} />
        <FittingJobs jobs={fitting} offers={offers} />
        <CompetitionDues dues={dues} />
      </Split>
    </Layout>
  )
}

/** A client's dashboard: what waits, the jobs with their new proposals, the orders, and the money held for them. */
export const ClientHomePage = ({
  common,
  jobs,
  isWelcome,
}: {
  common: CommonHome
  jobs: JobLine[]
  /** Comes straight from signing up. */
  isWelcome: boolean
}) => {
  const { todo, sources, orders, threads, money, today } = common
  const t = homeTexts[useView().lang].home
  return (
    <Layout title={t.title}>
      <PageHead
        title={t.title}
        aside={
          <ButtonLink href="/jobs/new" kind="main">
            {t.post}
          </ButtonLink>
        }
      />
      {isWelcome ? <Welcome /> : null}
      <Split
        aside={
          <>
            <BalanceCard yen={money.balanceYen} side="client" />
            <MonthsChart sums={money.months} today={today} side="client" />
          </>
        }
      >
        <Waiting todo={todo} sources={sources} />
        <Jobs jobs={jobs} />
        <UnderWay orders={orders} side="client" />
        <Conversations threads={threads} />
      </Split>
    </Layout>
  )
}
