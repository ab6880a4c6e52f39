// Random clients as rows: what the pure engine is told, the database is told too.
import type { ClientFacts, PlacedOrder } from '../../src/engine/facts/client-facts'
import type { MessageFact } from '../../src/engine/facts/facts'
import type { Db } from '../../src/platform/db'
import { insertAll } from '../support/insert-all'

const early = new Date('2000-01-01T00:00:00Z')
const freelancers = ['f1', 'f2', 'f3']

export interface ClientSubject {
  readonly memberId: string
  readonly facts: ClientFacts
}

interface ExpectedMessage extends MessageFact {
  readonly isDeed: boolean
}

/** A thread is tied from its first offer on; of one instant, what was done comes after what was written. */
const straightMessages = (messages: readonly MessageFact[], memberId: string): ExpectedMessage[] => {
  const tiedAt = new Map<string, number>()
  for (const { thread, tied, at } of messages)
    if (tied) tiedAt.set(thread, Math.min(at.getTime(), tiedAt.get(thread) ?? Infinity))
  const told = messages.map((message, index): ExpectedMessage => {
    const isDeed = message.from === 'client' && !message.system && index % 3 === 0
    const tied = message.at.getTime() >= (tiedAt.get(message.thread) ?? Infinity)
    const thread = `${memberId}-${message.thread}`
    return { ...message, thread, tied, isDeed, noReplyNeeded: !isDeed && message.noReplyNeeded }
  })
  return told.sort((a, b) => a.at.getTime() - b.at.getTime() || Number(a.isDeed) - Number(b.isDeed))
}

/** The same history as it can stand in the database, told under ids of its own. */
export const straightenClient = (
  { client, jobs, orders, messages }: ClientFacts,
  memberId: string,
): ClientFacts => ({
  client,
  jobs: jobs.map((job) => ({ ...job, id: `${memberId}-${job.id}` })),
  orders: orders.map((order) => ({
    ...order,
    id: `${memberId}-${order.id}`,
    jobId: order.jobId && `${memberId}-${order.jobId}`,
  })),
  messages: straightMessages(messages, memberId),
})

const member = (id: string) => ({
  ...{ id, email: `${id}@example.jp`, name: id, emailVerified: true, createdAt: early, updatedAt: early },
})

/** The document that every check of an identity shows. */
const front = {
  ...{ id: 'client-front', ownerId: 'f1', name: 'front.png', mime: 'image/png', bytes: 1n, sha256: '' },
  createdAt: early,
}

const profileRows = ({ memberId, facts: { client } }: ClientSubject) => {
  const check = { documentKind: 'passport', frontFileId: front.id, submittedAt: early, decidedBy: 'f1' }
  const { hasName, hasIndustry, descriptionLength, identityVerifiedAt, phoneVerifiedAt } = client
  return {
    profile: { memberId, at: early, hasName, hasIndustry, descriptionLength },
    identity: identityVerifiedAt
      ? [{ id: memberId, memberId, ...check, status: 'approved' as const, decidedAt: identityVerifiedAt }]
      : [],
    phone: phoneVerifiedAt ? [{ memberId, phoneE164: memberId, verifiedAt: phoneVerifiedAt }] : [],
  }
}

const jobRows = ({ memberId, facts }: ClientSubject) =>
  facts.jobs.map(({ id, until, endedAt, postedAt }, index) => ({
    ...{
      id,
      clientId: memberId,
      title: '仕事',
      categorySlug: 'article',
      createdAt: postedAt,
      updatedAt: postedAt,
    },
    ...{ postedAt, proposalsUntil: until, endedAt, postNumber: index + 1 },
    status: endedAt ? ('closed' as const) : ('open' as const),
  }))

const lastAt = ({ messages }: ClientFacts, id: string): Date => {
  const times = messages.filter(({ thread }) => thread === id).map(({ at }) => at.getTime())
  return new Date(Math.max(early.getTime(), ...times))
}

const threadRow = (memberId: string, id: string, lastAt: Date) => ({
  ...{ id, contextKind: 'job' as const, contextId: id, freelancerId: 'f1', clientId: memberId, title: '' },
  ...{ createdAt: early, lastAt },
})

const contractRow = (
  memberId: string,
  id: string,
  of: { jobId: string | null; freelancerId: string; threadId: string },
) => ({
  ...{ id, clientId: memberId, categorySlug: 'article', title: '', createdAt: early, ...of },
  ...{ origin: 'direct-request' as const, originId: id },
})

const orderRow = (memberId: string, order: PlacedOrder) => ({
  ...{ id: order.id, contractId: order.id, clientId: memberId, freelancerId: order.freelancerId },
  ...{ categorySlug: 'article', position: 1, title: '仕事', dueOn: '2099-01-01' },
  priceYen: order.paidYen < 500n ? 500n : order.paidYen,
  status: order.outcome ?? (order.fundedAt ? ('working' as const) : ('agreed' as const)),
  ...{ offeredBy: 'client' as const, offeredAt: order.agreedAt, agreedAt: order.agreedAt },
  ...{ fundedAt: order.fundedAt, endedAt: order.endedAt, fault: order.fault },
  faultDecidedBy: order.fault ? (order.expired ? ('clock' as const) : ('agreement' as const)) : null,
  rewardedYen: order.endedAt ? order.paidYen : null,
})

/** An offer in each tied thread, never agreed: it ties and counts for nothing else. */
const tyingRows = ({ memberId, facts }: ClientSubject) => {
  const first = new Map<string, Date>()
  for (const { thread, tied, at } of facts.messages) if (tied && !first.has(thread)) first.set(thread, at)
  return [...first].map(([threadId, at]) => ({
    contract: contractRow(memberId, `tie-${threadId}`, { jobId: null, freelancerId: 'f1', threadId }),
    order: {
      ...{ id: `tie-${threadId}`, contractId: `tie-${threadId}`, clientId: memberId, freelancerId: 'f1' },
      ...{ categorySlug: 'article', position: 1, title: '仕事', dueOn: '2099-01-01', priceYen: 500n },
      ...{ status: 'offered' as const, offeredBy: 'client' as const, offeredAt: at },
    },
  }))
}

const messageRows = ({ memberId, facts }: ClientSubject) =>
  (facts.messages as readonly ExpectedMessage[]).flatMap((message, index) =>
    message.isDeed
      ? []
      : [
          {
            ...{ id: `${memberId}-${String(index).padStart(3, '0')}`, threadId: message.thread, body: '…' },
            senderId: message.system ? null : message.from === 'client' ? memberId : 'f1',
            ...{ automatic: message.system, noReplyNeeded: message.noReplyNeeded, at: message.at },
          },
        ],
  )

const deedRows = ({ memberId, facts }: ClientSubject) =>
  (facts.messages as readonly ExpectedMessage[]).flatMap(({ isDeed, thread, at }, index) =>
    isDeed ? [{ threadId: thread, memberId, deed: `deed-${index}`, at }] : [],
  )

const reviewRows = ({ memberId, facts }: ClientSubject) =>
  facts.orders.flatMap(({ id, agreedAt, freelancerId, review }) =>
    review
      ? [
          {
            ...{ id, orderId: id, side: 'freelancer' as const, authorId: freelancerId, aboutId: memberId },
            ...{ writtenAt: agreedAt, ...review },
          },
        ]
      : [],
  )

/** Writes the histories as rows. */
export const insertClients = async (db: Db, subjects: readonly ClientSubject[]): Promise<void> => {
  const profiles = subjects.map(profileRows)
  const ties = subjects.flatMap(tyingRows)
  const threads = subjects.flatMap(({ memberId, facts }) => {
    const ids = new Set([`${memberId}-t0`, ...facts.messages.map(({ thread }) => thread)])
    return [...ids].map((id) => threadRow(memberId, id, lastAt(facts, id)))
  })
  const contracts = subjects.flatMap(({ memberId, facts }) =>
    facts.orders.map(({ id, jobId, freelancerId }) =>
      contractRow(memberId, id, { jobId, freelancerId, threadId: `${memberId}-t0` }),
    ),
  )
  await insertAll(db, 'members', [...freelancers, ...subjects.map(({ memberId }) => memberId)].map(member))
  await insertAll(db, 'files', [front])
  await insertAll(
    db,
    'clientProfileFacts',
    profiles.map(({ profile }) => profile),
  )
  await insertAll(
    db,
    'identityChecks',
    profiles.flatMap(({ identity }) => identity),
  )
  await insertAll(
    db,
    'phones',
    profiles.flatMap(({ phone }) => phone),
  )
  await insertAll(db, 'jobs', subjects.flatMap(jobRows))
  await insertAll(db, 'threads', threads)
  await insertAll(db, 'contracts', [...contracts, ...ties.map(({ contract }) => contract)])
  const orders = subjects.flatMap(({ memberId, facts }) =>
    facts.orders.map((order) => orderRow(memberId, order)),
  )
  await insertAll(db, 'orders', orders)
  await insertAll(
    db,
    'orders',
    ties.map(({ order }) => order),
  )
  await insertAll(db, 'messages', subjects.flatMap(messageRows))
  await insertAll(db, 'threadActions', subjects.flatMap(deedRows))
  await insertAll(db, 'reviews', subjects.flatMap(reviewRows))
}
