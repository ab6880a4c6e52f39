import type { TodoSource } from '../../../platform/todos'
import {
  ButtonLink,
  DateOn,
  Empty,
  Layout,
  Money,
  Notice,
  nameOf,
  PageHead,
  PostButton,
  Row,
  Rows,
  Section,
  Split,
  Tag,
  type Tier,
  useView,
  When,
} from '../../../ui'
import { type CompetitionDue, CompetitionDues } from '../../competitions'
import type { JobLine, MonthSum, OrderLine } from '../queries-home'
import type { TodoRow } from '../queries-todo'
import { homeTexts } from '../texts'
import { MonthsChart } from './parts/months-chart'
import { RankCard } from './parts/rank-card'
import { TodoLines } from './parts/todo-lines'

export interface HomeProps {
  side: 'freelancer' | 'client'
  tier: Tier
  isWelcome: boolean
  todo: TodoRow[]
  sources: readonly TodoSource[]
  orders: OrderLine[]
  sums: MonthSum[]
  jobs: JobLine[]
  dues: CompetitionDue[]
  /** Today in Japan. */
  today: string
}

const todoShown = 5

const Welcome = ({ side }: { side: HomeProps['side'] }) => {
  const t = homeTexts[useView().lang].home
  const actions =
    side === 'client' ? (
      <ButtonLink href="/jobs/new" kind="main">
        {t.post}
      </ButtonLink>
    ) : (
      <>
        <ButtonLink href="/my/profile" kind="main">
          {t.startProfile}
        </ButtonLink>
        <ButtonLink href="/my/verification">{t.startVerification}</ButtonLink>
        <PostButton action="/role" fields={{ role: 'client' }} kind="quiet">
          {t.asClient} {t.asClientButton}
        </PostButton>
      </>
    )
  return (
    <div class="home-welcome">
      <Notice kind="info" title={t.welcomeTitle} actions={actions}>
        <p>{side === 'client' ? t.welcomeClient : t.welcomeFreelancer}</p>
      </Notice>
    </div>
  )
}

const Waiting = ({ todo, sources }: Pick<HomeProps, 'todo' | 'sources'>) => {
  const t = homeTexts[useView().lang].todo
  return (
    <Section title={t.title} aside={todo.length > todoShown ? <a href="/todo">{t.all}</a> : undefined}>
      {todo.length === 0 ? (
        <p class="soft">
          {t.emptyTitle}
          <br />
          <small>{t.emptyText}</small>
        </p>
      ) : (
        <TodoLines rows={todo.slice(0, todoShown)} sources={sources} />
      )}
    </Section>
  )
}

const UnderWay = ({ orders, side }: Pick<HomeProps, 'orders' | 'side'>) => {
  const { lang } = useView()
  const t = homeTexts[lang].home
  if (orders.length === 0) {
    return (
      <Section title={t.underWay}>
        {side === 'client' ? (
          <Empty title={t.underWayNoneClient} text={t.underWayNoneClientText} />
        ) : (
          <Empty
            title={t.underWayNoneFreelancer}
            text={t.underWayNoneFreelancerText}
            action={<ButtonLink href="/jobs">{t.findJobs}</ButtonLink>}
          />
        )}
      </Section>
    )
  }
  return (
    <Section title={t.underWay} aside={<a href="/my/orders">{t.allOrders}</a>}>
      <Rows>
        {orders.map((order) => (
          <Row aside={<Money yen={order.priceYen} />}>
            <a href={`/orders/${order.id}`}>{order.title}</a> <Tag>{t.status[order.status]}</Tag>
            <small>
              {nameOf(order.who, lang)} · {t.dueOn} <DateOn on={order.dueOn} />
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

const Jobs = ({ jobs }: { jobs: JobLine[] }) => {
  const t = homeTexts[useView().lang].home
  if (jobs.length === 0) {
    return (
      <Section title={t.jobs}>
        <Empty
          title={t.jobsNone}
          text={t.jobsNoneText}
          action={
            <ButtonLink href="/jobs/new" kind="main">
              {t.post}
            </ButtonLink>
          }
        />
      </Section>
    )
  }
  return (
    <Section title={t.jobs}>
      <Rows>
        {jobs.map((job) => (
          <Row aside={<a href={`/jobs/${job.id}/proposals`}>{t.proposals(job.proposals)}</a>}>
            <a href={`/jobs/${job.id}`}>{job.title}</a>{' '}
            {job.unread > 0 ? <Tag kind="due">{t.unread(job.unread)}</Tag> : null}
            <small>
              {job.status === 'selecting' ? (
                t.selecting
              ) : (
                <>
                  {t.until} <When at={job.proposalsUntil} form="short" />
                </>
              )}
            </small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** What waits, what is under way, and how it has gone: for the side of the market that the person looks at. */
export const HomePage = (props: HomeProps) => {
  const { side, todo, sources, orders, sums, today } = props
  const t = homeTexts[useView().lang].home
  const chart = <MonthsChart sums={sums} today={today} side={side} />
  return (
    <Layout title={t.title}>
      <PageHead
        title={t.title}
        aside={
          side === 'client' ? (
            <ButtonLink href="/jobs/new" kind="main">
              {t.post}
            </ButtonLink>
          ) : undefined
        }
      />
      {props.isWelcome ? <Welcome side={side} /> : null}
      <Split
        aside={
          side === 'client' ? (
            chart
          ) : (
            <>
              <RankCard tier={props.tier} />
              {chart}
            </>
          )
        }
      >
        <Waiting todo={todo} sources={sources} />
        {side === 'client' ? <Jobs jobs={props.jobs} /> : null}
        <UnderWay orders={orders} side={side} />
        <CompetitionDues dues={props.dues} />
      </Split>
    </Layout>
  )
}
