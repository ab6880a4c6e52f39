import { expect, test } from 'vitest'
import { detect } from '../../src/modules/integrity'
import type { OrderFact } from '../../src/modules/integrity/facts'
import { investigate } from '../../src/modules/integrity/investigate'
import { graphAround, peopleChanged } from '../../src/modules/integrity/queries-facts'
import { monthsLater } from '../../src/platform/clock'
import { newId } from '../../src/platform/ids'
import { ratedContract } from '../support/career'
import { someContract } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { accounts, payRound } from './integrity.help'

const app = useTestApp()

/** The same facts read row by row from whole tables, with no SQL but `select *`. */
const extracted = async (at: Date): Promise<OrderFact[]> => {
  const { db } = app
  const [orders, contracts, messages, reviews] = await Promise.all([
    db.selectFrom('orders').selectAll().execute(),
    db.selectFrom('contracts').selectAll().execute(),
    db.selectFrom('messages').selectAll().execute(),
    db.selectFrom('reviews').selectAll().execute(),
  ])
  const ratingOf = (orderId: string, side: string) => {
    const found = reviews.find((one) => one.orderId === orderId && one.side === side && one.writtenAt <= at)
    return found ? { score: found.score, at: found.writtenAt } : null
  }
  const upTo = (then: Date | null): Date | null => (then && then <= at ? then : null)
  return orders
    .flatMap((order) => {
      const { agreedAt, fundedAt } = order
      if (!agreedAt || !fundedAt || agreedAt <= monthsLater(at, -12) || agreedAt > at || fundedAt > at)
        return []
      const contract = contracts.find(({ id }) => id === order.contractId)
      const talk = messages.filter(
        (m) => m.threadId === contract?.threadId && m.senderId && !m.automatic && m.at <= at,
      )
      return {
        id: order.id,
        contractId: order.contractId,
        clientId: order.clientId,
        freelancerId: order.freelancerId,
        priceYen: order.priceYen,
        agreedAt,
        fundedAt,
        deliveredAt: upTo(order.deliveredAt),
        completedAt: order.status === 'completed' ? upTo(order.endedAt) : null,
        isPiece: order.splitFrom !== null,
        messages: talk.length / orders.filter(({ contractId }) => contractId === order.contractId).length,
        byClient: ratingOf(order.id, 'client'),
        byFreelancer: ratingOf(order.id, 'freelancer'),
      }
    })
    .sort((a, b) => a.agreedAt.getTime() - b.agreedAt.getTime() || (a.id < b.id ? -1 : 1))
}

test('what SQL reads around somebody is what all tables say, now and at any moment before', async () => {
  const [client, freelancer, other, far] = await accounts(app, ['一', '二', '三', '四'])
  if (!client || !freelancer || !other || !far) throw new Error('Somebody is missing')
  await ratedContract(app, { client, freelancer }, { pricesYen: [20_000n, 500n] })
  app.clock.forward({ days: 3 })
  await someContract(app, { client: freelancer, freelancer: other, until: 'delivered' })
  const between = app.clock.now()
  app.clock.forward({ days: 3 })
  const { contractId } = await someContract(app, {
    client: other,
    freelancer: far,
    titles: ['甲', '乙'],
  })
  const { threadId } = await app.db
    .selectFrom('contracts')
    .select('threadId')
    .where('id', '=', contractId)
    .executeTakeFirstOrThrow()
  const at = app.clock.now()
  const message = { id: newId(at), threadId, senderId: far.memberId, body: '承知しました。', at }
  await app.db.insertInto('messages').values(message).execute()
  await someContract(app, { client: far, freelancer: client, until: 'offered' })
  for (const moment of [at, between]) {
    const everybody = await graphAround(app.db, [freelancer.memberId, other.memberId], moment)
    expect(everybody.orders).toEqual(await extracted(moment))
  }
  const { orders, people } = await graphAround(app.db, [client.memberId], at)
  expect(new Set(orders.map(({ id }) => id)).size).toBe(3)
  const met = people.find(({ id }) => id === other.memberId)
  expect(met).toMatchObject({ joinedAt: expect.any(Date), strangers: 0, places: [] })
})

test('a year that is over is no evidence, and who changed nothing is not looked at', async () => {
  const ring = await accounts(app, ['一', '二', '三'])
  const from = app.clock.now()
  await payRound(app, ring, 1)
  const at = app.clock.now()
  expect(await peopleChanged(app.db, { from, at })).toEqual(ring.map(({ memberId }) => memberId).sort())
  const later = app.clock.forward({ days: 370 })
  expect(await peopleChanged(app.db, { from: at, at: later })).toEqual([])
  expect(await investigate(app.db, [ring[0]?.memberId ?? ''], later)).toEqual([])
})

test('a ring met by one of its people is found whole, as if the whole market were read', async () => {
  const ring = await accounts(app, ['一', '二', '三', '四', '五'])
  await payRound(app, ring, 1)
  const [outside, worker] = await accounts(app, ['外', '職'])
  if (!outside || !worker) throw new Error('Somebody is missing')
  await someContract(app, { client: outside, freelancer: worker, until: 'working' })
  const at = app.clock.now()
  const whole = await graphAround(
    app.db,
    [...ring, outside, worker].map(({ memberId }) => memberId),
    at,
  )
  const [found] = detect(whole)
  expect(found?.memberIds).toEqual(ring.map(({ memberId }) => memberId).sort())
  for (const { memberId } of ring) expect(await investigate(app.db, [memberId], at)).toEqual(detect(whole))
})
