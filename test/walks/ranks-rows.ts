// Random histories as rows: what the pure engine is told, the database is told too.
import { aoi } from '../../src/modules/ranks/aoi'
import type { Facts, FreelancerFacts, MessageFact, OrderFact } from '../../src/modules/ranks/facts'
import { pledge } from '../../src/modules/verification'
import type { Db } from '../../src/platform/db'

const early = new Date('2000-01-01T00:00:00Z')
const never = '2099-01-01'
/** The generator's categories, and where an order of each would stand. */
const subOf: Readonly<Record<string, string>> = { writing: 'article', design: 'logo' }

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

interface Told extends MessageFact {
  readonly isDeed: boolean
}

/** A thread is tied from an instant on; of one instant, what was done comes after what was written. */
const straightMessages = (messages: readonly MessageFact[]): Told[] => {
  const tiedAt = new Map<string, number>()
  for (const { thread, tied, at } of messages)
    if (tied) tiedAt.set(thread, Math.min(at.getTime(), tiedAt.get(thread) ?? Infinity))
  const told = messages.map((message, index): Told => {
    const isDeed = message.from === 'freelancer' && !message.system && index % 3 === 0
    const tied = message.at.getTime() >= (tiedAt.get(message.thread) ?? Infinity)
    return { ...message, tied, sanctioned: false, isDeed, noReplyNeeded: !isDeed && message.noReplyNeeded }
  })
  return told.sort((a, b) => a.at.getTime() - b.at.getTime() || Number(a.isDeed) - Number(b.isDeed))
}

/** The same history as it can stand in the database, told under ids of its own. */
export const straighten = (facts: Facts, memberId: string, cuts: Facts['cuts']): Facts => ({
  freelancer: facts.freelancer,
  orders: facts.orders.map((order) => straightOrder({ ...order, id: `${memberId}-${order.id}` })),
  messages: straightMessages(facts.messages).map((message) => ({
    ...message,
    thread: `${memberId}-${message.thread}`,
  })),
  cuts,
})

const member = (id: string) => ({
  id,
  email: `${id}@example.jp`,
  name: aoi.hasName ? '葵' : '',
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

const insertPeople = async (db: Db, subjects: readonly Subject[]): Promise<void> => {
  const ids = subjects.map(({ memberId }) => memberId)
  await db
    .insertInto('members')
    .values(['client', ...ids].map(member))
    .execute()
  const file = { id: 'front', ownerId: 'client', name: 'front.png', mime: 'image/png', bytes: 1n, sha256: '' }
  await db
    .insertInto('files')
    .values({ ...file, createdAt: early })
    .execute()
  await db
    .insertInto('profiles')
    .values(ids.map((memberId) => ({ memberId, updatedAt: early })))
    .execute()
  await db
    .insertInto('profileFacts')
    .values(subjects.map(({ memberId, facts }) => profileRow(memberId, facts.freelancer)))
    .execute()
  for (const { memberId, facts } of subjects) await insertConfirmations(db, memberId, facts.freelancer)
}

const insertConfirmations = async (db: Db, memberId: string, freelancer: FreelancerFacts): Promise<void> => {
  const { identityVerifiedAt, confidentialityConfirmedAt, phoneVerifiedAt, lastSeenAt } = freelancer
  if (identityVerifiedAt) {
    const check = {
      id: memberId,
      memberId,
      documentKind: 'passport',
      frontFileId: 'front',
      submittedAt: early,
    }
    await db
      .insertInto('identityChecks')
      .values({ ...check, status: 'approved', decidedAt: identityVerifiedAt, decidedBy: 'client' })
      .execute()
  }
  if (confidentialityConfirmedAt) {
    const text = { textVersion: pledge.version, textSha256: '', signedName: '葵' }
    await db
      .insertInto('confidentialityConfirmations')
      .values({ memberId, ...text, at: confidentialityConfirmedAt })
      .execute()
  }
  if (phoneVerifiedAt)
    await db
      .insertInto('phones')
      .values({ memberId, phoneE164: memberId, verifiedAt: phoneVerifiedAt })
      .execute()
  if (lastSeenAt) await db.insertInto('visits').values({ memberId, at: lastSeenAt }).execute()
  const days = freelancer.vacations.map(({ from, until }, index) => ({
    id: `${memberId}-${index}`,
    memberId,
    fromOn: from,
    untilOn: until,
    declaredAt: early,
  }))
  if (days.length > 0) await db.insertInto('vacations').values(days).execute()
}

const insertThreads = async (db: Db, { memberId, facts }: Subject): Promise<void> => {
  const told = facts.messages as readonly Told[]
  const pair = { freelancerId: memberId, clientId: 'client', title: '', createdAt: early, lastAt: early }
  const ids = [...new Set([`${memberId}-t0`, ...told.map(({ thread }) => thread)])]
  const tiedAt = (id: string) => told.find(({ thread, tied }) => thread === id && tied)?.at ?? null
  await db
    .insertInto('threads')
    .values(ids.map((id) => ({ ...pair, id, contextKind: 'job', contextId: id, tiedAt: tiedAt(id) })))
    .execute()
  const written = told.filter(({ isDeed }) => !isDeed)
  if (written.length > 0)
    await db
      .insertInto('messages')
      .values(
        written.map((message, index) => ({
          id: `${memberId}-${String(index).padStart(3, '0')}`,
          threadId: message.thread,
          senderId: message.from === 'freelancer' ? memberId : message.system ? null : 'client',
          automatic: message.system,
          noReplyNeeded: message.noReplyNeeded,
          body: '…',
          at: message.at,
        })),
      )
      .execute()
  const deeds = told.flatMap(({ isDeed, thread, at }, index) =>
    isDeed ? [{ threadId: thread, memberId, deed: `deed-${index}`, at }] : [],
  )
  if (deeds.length > 0) await db.insertInto('threadActions').values(deeds).execute()
}

const orderRow = (memberId: string, order: OrderFact, position: number) => ({
  id: order.id,
  contractId: memberId,
  clientId: 'client',
  freelancerId: memberId,
  categorySlug: subOf[order.category] ?? 'article',
  mode: order.mode,
  position,
  title: '仕事',
  priceYen: order.releasedYen < 500n ? 500n : order.releasedYen,
  dueOn: order.dueOn ?? never,
  status: order.status,
  offeredBy: 'client' as const,
  offeredAt: early,
  agreedAt: order.agreedAt,
  fundedAt: order.fundedAt,
  deliveredAt: order.status === 'delivered' ? order.agreedAt : null,
  endedAt: order.endedAt,
  fault: order.fault,
  rewardedYen: order.endedAt ? order.releasedYen : null,
})

const insertOrders = async (db: Db, { memberId, facts }: Subject): Promise<void> => {
  if (facts.orders.length === 0) return
  const contract = { id: memberId, clientId: 'client', freelancerId: memberId, categorySlug: 'article' }
  const origin = { origin: 'direct-request', originId: memberId, threadId: `${memberId}-t0` } as const
  await db
    .insertInto('contracts')
    .values({ ...contract, ...origin, title: '', createdAt: early })
    .execute()
  await db
    .insertInto('orders')
    .values(facts.orders.map((order, index) => orderRow(memberId, order, index)))
    .execute()
  for (const { id, status, agreedAt, rating } of facts.orders) {
    if (status === 'delivered')
      await db
        .insertInto('deliveries')
        .values({ id, orderId: id, round: 1, message: '', at: agreedAt })
        .execute()
    if (rating) {
      const people = { authorId: 'client', aboutId: memberId, side: 'client' as const, score: rating.score }
      const times = { writtenAt: agreedAt, revealedAt: rating.revealedAt }
      await db
        .insertInto('reviews')
        .values({ id, orderId: id, ...people, ...times })
        .execute()
    }
  }
}

/** Writes the histories as rows, and the cuts that hold for all of them. */
export const insertHistories = async (
  db: Db,
  subjects: readonly Subject[],
  cuts: Facts['cuts'],
): Promise<void> => {
  await insertPeople(db, subjects)
  for (const subject of subjects) {
    await insertThreads(db, subject)
    await insertOrders(db, subject)
  }
  for (const [categorySlug, cutYen] of cuts)
    await db
      .insertInto('categoryCuts')
      .values({ categorySlug, computedAt: early, earners: 1, cutYen })
      .execute()
}
