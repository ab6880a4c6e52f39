// Works of tasks that were finally not approved, as rows: no order stands for them.
import type { Facts, OrderFact } from '../../src/engine/facts/facts'

interface Told {
  readonly memberId: string
  readonly facts: Facts
}

const early = new Date('2000-01-01T00:00:00Z')
/** The generator's categories, and where an order of each would stand. */
export const subOf: Readonly<Record<string, string>> = { writing: 'article', design: 'logo' }

/** A work of a task that was finally not approved: it has no order of its own, and stands by itself. */
export const isRejectedWork = ({ mode, status, fault }: OrderFact): boolean =>
  mode === 'task' && status === 'cancelled' && fault === 'freelancer'

export const ordersOf = ({ facts }: Told): OrderFact[] =>
  facts.orders.filter((order) => !isRejectedWork(order))
const rejectedOf = ({ facts }: Told): OrderFact[] => facts.orders.filter(isRejectedWork)

const taskId = (memberId: string, category: string): string => `${memberId}-${category}`

/** A task for each category in which somebody was rejected, with a place for each of these works. */
export const taskRows = (subjects: readonly Told[]) => {
  const works = subjects.flatMap((subject) =>
    rejectedOf(subject).map((order, index) => ({ order, index, memberId: subject.memberId })),
  )
  const ids = new Map(works.map(({ order, memberId }) => [taskId(memberId, order.category), order.category]))
  const form = {
    clientId: 'client',
    title: '仕事',
    brief: '仕事',
    questions: '[{}]',
    unitYen: 10n,
    worksCount: 100,
  }
  const times = { createdAt: early, updatedAt: early, openedAt: early, endsAt: early }
  return {
    tasks: [...ids].map(([id, category]) => ({
      ...{ id, ...form, ...times, status: 'open' as const, categorySlug: subOf[category] ?? 'article' },
    })),
    taskPlaces: works.map(({ order, index, memberId }) => ({
      taskId: taskId(memberId, order.category),
      number: index + 1,
    })),
    taskWorks: works.map(({ order, index, memberId }) => ({
      ...{
        id: order.id,
        taskId: taskId(memberId, order.category),
        placeNumber: index + 1,
        workerId: memberId,
      },
      ...{ pass: index + 1, status: 'unpaid' as const, startedAt: order.agreedAt, expiresAt: order.agreedAt },
      ...{ submittedAt: order.agreedAt, endedAt: order.endedAt },
    })),
  }
}
