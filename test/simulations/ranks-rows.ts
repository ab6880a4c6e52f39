// Random histories as rows: what the pure engine is told, the database is told too.

import type { Facts, FreelancerFacts, MessageFact, OrderFact } from '../../src/engine/facts/facts'
import { pledge } from '../../src/modules/verification'
import type { Db } from '../../src/platform/db'
import { regularFreelancer } from '../support/freelancer-fixtures'
import { insertAll } from '../support/insert-all'
import { isRejectedWork, ordersOf, subOf, taskRows } from './ranks-task-rows'

const early = new Date('2000-01-01T00:00:00Z')
const never = '2099-01-01'
export interface Subject {
  readonly memberId: string
  readonly facts: Facts
}

/** What the schema forbids is straightened: no work without money, no order without a due date. */
const straightOrder = (order: OrderFact): OrderFact => {
  const isFunded = ['working', 'delivered', 'completed'].includes(order.status)
  const fundedAt =
    order.status === 'agreed' ? null : isFunded ? (order.fundedAt ?? order.agreedAt) : order.fundedAt
  return { ...order, dueOn: order.dueOn ?? never, fundedAt }
}

interface ExpectedMessage extends MessageFact {
  readonly isDeed: boolean
}

/** A thread is tied from an instant on; of one instant, what was done comes after what was written. */
const straightMessages = (messages: readonly MessageFact[]): ExpectedMessage[] => {
  const tiedAt = new Map<string, number>()
  for (const { thread, tied, at } of messages)
    if (tied) tiedAt.set(thread, Math.min(at.getTime(), tiedAt.get(thread) ?? Infinity))
  const told = messages.map((message, index): ExpectedMessage => {
    const isDeed = message.from === 'freelancer' && !message.system && index % 3 === 0
    const tied = message.at.getTime() >= (tiedAt.get(message.thread) ?? Infinity)
    return { ...message, tied, sanctioned: false, isDeed, noReplyNeeded: !isDeed && message.noReplyNeeded }
  })
  return told.sort((a, b) => a.at.getTime() - b.at.getTime() || Number(a.isDeed) - Number(b.isDeed))
}

const contractsEach = 3

/** Orders of tasks pay for one to three works. */
const inContract = (order: OrderFact, memberId: string, index: number): OrderFact => {
  if (isRejectedWork(order)) return order
  const works = order.mode === 'task' && index % 3 > 0 ? { works: 1 + (index % 3) } : {}
  return { ...order, ...works, contract: `${memberId}-c${index % contractsEach}` }
}

/** The same history as it can stand in the database, told under ids of its own; the orders lie in three contracts. */
export const straighten = (facts: Facts, memberId: string, cuts: Facts['cuts']): Facts => ({
  freelancer: facts.freelancer,
  orders: facts.orders.map((order, index) =>
    straightOrder(inContract({ ...order, id: `${memberId}-${order.id}` }, memberId, index)),
  ),
  messages: straightMessages(facts.messages).map((message) => ({
    ...message,
    thread: `${memberId}-${message.thread}`,
  })),
  cuts,
})

const member = (id: string) => ({
  id,
  email: `${id}@example.jp`,
  name: regularFreelancer.hasName ? '葵' : '',
  emailVerified: true,
  createdAt: early,
  updatedAt: early,
})

const profileRow = (memberId: string, { profileImage, experiencesShown, ...f }: FreelancerFacts) => ({
  memberId,
  at: early,
  hasName: f.hasName,
  hasPicture: profileImage,
  introductionLength: f.introductionLength,
  skills: f.skills,
  portfolioItems: f.portfolioItems,
  packages: f.packages,
  experiencesShown,
  qualifications: f.qualifications,
})

const confirmationRows = (subjects: readonly Subject[]) => {
  const of = <T>(row: (memberId: string, freelancer: FreelancerFacts) => T | null): T[] =>
    subjects.flatMap(({ memberId, facts }) => row(memberId, facts.freelancer) ?? [])
  const text = { textVersion: pledge.version, textSha256: '', signedName: '葵' }
  const check = { documentKind: 'passport', frontFileId: 'front', submittedAt: early, decidedBy: 'client' }
  return {
    identityChecks: of((memberId, { identityVerifiedAt: decidedAt }) =>
      decidedAt ? { id: memberId, memberId, ...check, status: 'approved' as const, decidedAt } : null,
    ),
    confidentialityConfirmations: of((memberId, { confidentialityConfirmedAt: at }) =>
      at ? { memberId, ...text, at } : null,
    ),
    phones: of((memberId, { phoneVerifiedAt: verifiedAt }) =>
      verifiedAt ? { memberId, phoneE164: memberId, verifiedAt } : null,
    ),
    visits: of((memberId, { lastSeenAt: at }) => (at ? { memberId, at } : null)),
    vacations: subjects.flatMap(({ memberId, facts }) =>
      facts.freelancer.vacations.map(({ from, until }, index) => ({
        id: `${memberId}-${index}`,
        memberId,
        fromOn: from,
        untilOn: until,
        declaredAt: early,
      })),
    ),
  }
}

const threadRows = ({ memberId, facts }: Subject) => {
  const told = facts.messages as readonly ExpectedMessage[]
  const pair = { freelancerId: memberId, clientId: 'client', title: '', createdAt: early }
  const ids = [...new Set([`${memberId}-t0`, ...told.map(({ thread }) => thread)])]
  const tiedAt = (id: string) => told.find(({ thread, tied }) => thread === id && tied)?.at ?? null
  const lastAt = (id: string) => told.findLast(({ thread }) => thread === id)?.at ?? early
  return ids.map((id) => ({
    ...pair,
    id,
    contextKind: 'job' as const,
    contextId: id,
    tiedAt: tiedAt(id),
    lastAt: lastAt(id),
  }))
}

const messageRows = ({ memberId, facts }: Subject) =>
  (facts.messages as readonly ExpectedMessage[]).flatMap((message, index) =>
    message.isDeed
      ? []
      : [
          {
            id: `${memberId}-${String(index).padStart(3, '0')}`,
            threadId: message.thread,
            senderId: message.from === 'freelancer' ? memberId : message.system ? null : 'client',
            automatic: message.system,
            noReplyNeeded: message.noReplyNeeded,
            body: '…',
            at: message.at,
          },
        ],
  )

const deedRows = ({ memberId, facts }: Subject) =>
  (facts.messages as readonly ExpectedMessage[]).flatMap(({ isDeed, thread, at }, index) =>
    isDeed ? [{ threadId: thread, memberId, deed: `deed-${index}`, at }] : [],
  )

const orderRow = (memberId: string, order: OrderFact, position: number) => ({
  id: order.id,
  contractId: order.contract ?? memberId,
  clientId: 'client',
  freelancerId: memberId,
  categorySlug: subOf[order.category] ?? 'article',
  mode: order.mode,
  works: order.works ?? 1,
  position,
  title: '仕事',
  priceYen: order.releasedYen < 500n ? 500n : order.releasedYen,
  dueOn: order.dueOn ?? never,
  status: order.status,
  offeredBy: 'client' as const,
  offeredAt: early,
  agreedAt: order.agreedAt,
  fundedAt: order.fundedAt,
  dueSetAt: order.earlierDueDates?.at(-1)?.until ?? null,
  deliveredAt: order.status === 'delivered' ? (order.deliveries?.at(-1)?.at ?? order.agreedAt) : null,
  endedAt: order.endedAt,
  fault: order.fault,
  rewardedYen: order.endedAt ? order.releasedYen : null,
})

const dueDateRows = (subject: Subject) =>
  ordersOf(subject).flatMap(({ id, earlierDueDates = [] }) =>
    earlierDueDates.map(({ dueOn, until }) => ({ orderId: id, dueOn: dueOn ?? never, untilAt: until })),
  )

const contractRows = ({ memberId }: Subject) =>
  Array.from({ length: contractsEach }, (_, index) => ({
    id: `${memberId}-c${index}`,
    clientId: 'client',
    freelancerId: memberId,
    categorySlug: 'article',
    origin: 'direct-request' as const,
    originId: memberId,
    threadId: `${memberId}-t0`,
    title: '',
    createdAt: early,
  }))

const reviewRows = (subject: Subject) =>
  ordersOf(subject).flatMap(({ id, agreedAt, rating }) => {
    const people = { authorId: 'client', aboutId: subject.memberId, side: 'client' as const }
    const times = { writtenAt: agreedAt, revealedAt: rating?.revealedAt ?? null }
    return rating ? [{ id, orderId: id, ...people, ...times, score: rating.score }] : []
  })

/** Where nothing is told of its deliveries, an order that is delivered has lain so from the start. */
const deliveriesOf = ({ status, agreedAt, deliveries }: OrderFact) =>
  deliveries ?? (status === 'delivered' ? [{ at: agreedAt, until: null }] : [])

/** Some deliveries were taken back, the others sent back. */
const deliveryRows = (subject: Subject) =>
  ordersOf(subject).flatMap((order) =>
    deliveriesOf(order).map(({ at, until }, index) => ({
      id: `${order.id}-${index + 1}`,
      orderId: order.id,
      round: index + 1,
      message: '',
      at,
      withdrawnAt: index % 2 === 0 ? until : null,
      revisionAskedAt: index % 2 === 0 ? null : until,
    })),
  )

/** Writes the histories as rows, and the cuts that hold for all of them. */
export const insertHistories = async (
  db: Db,
  subjects: readonly Subject[],
  cuts: Facts['cuts'],
): Promise<void> => {
  const ids = subjects.map(({ memberId }) => memberId)
  const file = { id: 'front', ownerId: 'client', name: 'front.png', mime: 'image/png', bytes: 1n, sha256: '' }
  const confirmed = confirmationRows(subjects)
  await insertAll(db, 'members', ['client', ...ids].map(member))
  await insertAll(db, 'files', [{ ...file, createdAt: early }])
  await insertAll(
    db,
    'profiles',
    ids.map((memberId) => ({ memberId, updatedAt: early })),
  )
  await insertAll(
    db,
    'profileFacts',
    subjects.map(({ memberId, facts }) => profileRow(memberId, facts.freelancer)),
  )
  await insertAll(db, 'identityChecks', confirmed.identityChecks)
  await insertAll(db, 'confidentialityConfirmations', confirmed.confidentialityConfirmations)
  await insertAll(db, 'phones', confirmed.phones)
  await insertAll(db, 'visits', confirmed.visits)
  await insertAll(db, 'vacations', confirmed.vacations)
  await insertAll(db, 'threads', subjects.flatMap(threadRows))
  await insertAll(db, 'messages', subjects.flatMap(messageRows))
  await insertAll(db, 'threadActions', subjects.flatMap(deedRows))
  await insertAll(db, 'contracts', subjects.flatMap(contractRows))
  await insertAll(
    db,
    'orders',
    subjects.flatMap((subject) => ordersOf(subject).map((order, i) => orderRow(subject.memberId, order, i))),
  )
  const { tasks, taskPlaces, taskWorks } = taskRows(subjects)
  await insertAll(db, 'tasks', tasks)
  await insertAll(db, 'taskPlaces', taskPlaces)
  await insertAll(db, 'taskWorks', taskWorks)
  await insertAll(db, 'orderDueDates', subjects.flatMap(dueDateRows))
  await insertAll(db, 'deliveries', subjects.flatMap(deliveryRows))
  await insertAll(db, 'reviews', subjects.flatMap(reviewRows))
  const cut = { computedAt: early, earners: 1 }
  await insertAll(
    db,
    'categoryCuts',
    [...cuts].map(([categorySlug, cutYen]) => ({ categorySlug, cutYen, ...cut })),
  )
}
