import { plainText } from '../../../../platform/markdown'
import type { TodoSource } from '../../../../platform/todos'
import {
  ButtonLink,
  DateOn,
  Empty,
  Money,
  nameOf,
  Row,
  Rows,
  Section,
  Tag,
  useView,
  When,
} from '../../../../ui'
import type { ThreadRow } from '../../../messages'
import type { OrderLine } from '../../queries-home'
import type { TodoRow } from '../../queries-todo'
import { homeTexts } from '../../texts'
import { TodoLines } from './todo-lines'

const todoShown = 5

/** What waits for the person, the most urgent first. */
export const Waiting = ({ todo, sources }: { todo: TodoRow[]; sources: readonly TodoSource[] }) => {
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
        <TodoLines rows={todo} sources={sources} max={todoShown} />
      )}
    </Section>
  )
}

const NoOrders = ({ side }: { side: 'freelancer' | 'client' }) => {
  const t = homeTexts[useView().lang].home
  return side === 'client' ? (
    <Empty title={t.underWayNoneClient} text={t.underWayNoneClientText} />
  ) : (
    <Empty
      title={t.underWayNoneFreelancer}
      text={t.underWayNoneFreelancerText}
      action={<ButtonLink href="/jobs">{t.findJobs}</ButtonLink>}
    />
  )
}

/** Orders under way, the nearest date first. */
export const UnderWay = ({ orders, side }: { orders: OrderLine[]; side: 'freelancer' | 'client' }) => {
  const { lang } = useView()
  const t = homeTexts[lang].home
  return (
    <Section title={t.underWay} aside={<a href="/my/orders">{t.allOrders}</a>}>
      {orders.length === 0 ? (
        <NoOrders side={side} />
      ) : (
        <Rows>
          {orders.map((order) => (
            <Row aside={<Money yen={order.priceYen} />}>
              <a href={`/orders/${order.id}`}>{order.title}</a>{' '}
              <Tag kind={order.status === 'delivered' ? 'done' : 'plain'}>{t.status[order.status]}</Tag>
              <small>
                {nameOf(order.who, lang)} · {t.dueOn} <DateOn on={order.dueOn} />
              </small>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}

const threadsShown = 3

/** Conversations with something unread; nothing where all is read. */
export const Conversations = ({ threads }: { threads: ThreadRow[] }) => {
  const { lang } = useView()
  const t = homeTexts[lang].home
  if (threads.length === 0) return null
  return (
    <Section title={t.messages} aside={<a href="/messages">{t.allMessages}</a>}>
      <Rows>
        {threads.slice(0, threadsShown).map((thread) => (
          <Row
            aside={
              <small class="soft">
                <When at={thread.lastAt} form="relative" />
              </small>
            }
          >
            <a href={`/messages/${thread.id}`}>{nameOf(thread.otherName, lang)}</a>
            <small class="home-excerpt">{plainText(thread.lastBody) || thread.title}</small>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
