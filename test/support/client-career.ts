// A client's way to the upper standing (§2.8), by the same commands that the pages use.
import { accept, agree, deliver, offer } from '../../src/modules/contracts'
import { writeReview } from '../../src/modules/reviews'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { postedJob } from '../flows/jobs.help'
import { misaki } from '../world'
import { confirmedClient, presented } from './clients'
import { payFor } from './orders'
import type { Person } from './person'
import type { TestApp } from './test-app'

export interface Pair {
  readonly client: Person
  readonly freelancer: Person
}

export const verifiedClient = async (app: TestApp, client: Person): Promise<void> => {
  const { memberId } = await misaki(app)
  await presented(app, client)
  await confirmedClient(app, client, memberId)
}

/** An order from a job, agreed and paid, of which nothing is delivered yet; its id. */
const orderedFrom = async (
  app: TestApp,
  { client, freelancer }: Pair,
  of: { jobId: string; priceYen: bigint },
): Promise<string> => {
  const at = app.clock.now()
  const [contractId, orderId] = [newId(at), newId(at)]
  const row = {
    id: orderId,
    title: '説明文',
    brief: '',
    priceYen: of.priceYen,
    dueOn: addDays(dateOf(at), 9),
  }
  const pair = { clientId: client.memberId, freelancerId: freelancer.memberId }
  await inTransaction(app.db, async (tx) => {
    await offer(tx, {
      ...{ id: contractId, threadId: newId(at), ...pair, categorySlug: 'product-description' },
      ...{ title: '説明文', origin: 'proposal', originId: contractId, jobId: of.jobId },
      ...{ rows: [row], revisions: 2, rights: 'transfer', withholding: false, at },
    })
    await agree(tx, { orderId, actorId: freelancer.memberId, at })
  })
  await payFor(app, client, contractId)
  return orderId
}

/** An order from a job, finished and rated 5 by both sides. */
export const finishedOrder = async (
  app: TestApp,
  pair: Pair,
  of: { jobId: string; priceYen: bigint; priceUnfair?: boolean },
): Promise<string> => {
  const { client, freelancer } = pair
  const orderId = await orderedFrom(app, pair, of)
  const at = app.clock.now()
  const does = { orderId, actorId: freelancer.memberId, at }
  const review = { orderId, score: 5, aspects: {}, comment: '', at }
  const { priceUnfair = false } = of
  await inTransaction(app.db, async (tx) => {
    await deliver(tx, { ...does, delivery: { id: newId(at), message: '納品です。', links: [], fileIds: [] } })
    await accept(tx, { ...does, actorId: client.memberId })
    await writeReview(tx, { ...review, id: newId(at), authorId: client.memberId })
    await writeReview(tx, { ...review, id: newId(at), authorId: freelancer.memberId, priceUnfair })
  })
  await app.drain()
  return orderId
}

/** Verified, with one job that was filled, finished, paid and rated. */
export const certifiedClient = async (
  app: TestApp,
  pair: Pair,
  priceYen = 300_000n,
): Promise<{ jobId: string; orderId: string }> => {
  await verifiedClient(app, pair.client)
  // Steps of one instant could not be told apart again.
  app.clock.forward({ hours: 1 })
  const jobId = await postedJob(app, pair.client, { budget: { band: 'negotiable' } })
  const orderId = await finishedOrder(app, pair, { jobId, priceYen })
  return { jobId, orderId }
}
