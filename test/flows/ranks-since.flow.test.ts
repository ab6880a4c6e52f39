// Since when a condition reads as it does (§2.5), for what went back and forth: deliveries after their time, vacations (decision 027).

import { beforeEach, expect, test } from 'vitest'
import { canonical } from '../../src/engine/values/canonical'
import { accept, deliver, revise, withdrawDelivery } from '../../src/modules/contracts'
import { change } from '../../src/modules/contracts/commands/change'
import { cancelVacation } from '../../src/modules/profiles'
import { declareVacation } from '../../src/modules/profiles/commands/declare-vacation'
import { requestReceipt } from '../../src/modules/rank-receipts/commands/request-receipt'
import { makeReceipt, type Receipt, receiptFile } from '../../src/modules/rank-receipts/receipt'
import { freelancerReceipts } from '../../src/modules/rank-receipts/receipt-kinds'
import { freelancers } from '../../src/modules/rank-receipts/subjects'
import { verifyReceipt } from '../../src/modules/rank-receipts/verify-receipt'
import { factsOf, figuresOf, policyInForce, standingOf } from '../../src/modules/ranks'
import { earlierOf } from '../../src/modules/ranks/queries-earlier'
import { instantText } from '../../src/platform/calendar'
import { addDays, dateOf } from '../../src/platform/clock'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { ratedContract } from '../support/career'
import { type Parties, working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
const now = (): Date => app.clock.now()
let people: Parties
let orderId: string
beforeEach(async () => {
  people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await ratedContract(app, people)
  app.clock.forward({ days: 1 })
  orderId = (await working(app, people)).orderId
})
const me = (): string => people.freelancer.memberId

/** Does something to the order after so many days, and answers when. */
const after = async (days: number, deed: (tx: Tx) => Promise<unknown>): Promise<Date> => {
  app.clock.forward({ days })
  const at = now()
  await inTransaction(app.db, deed)
  return at
}
const asClient = () => ({ orderId, actorId: people.client.memberId, at: now() })
const asFreelancer = () => ({ orderId, actorId: me(), at: now() })
const delivers = (tx: Tx) => {
  const delivery = { id: newId(now()), message: '原稿です。', links: [], fileIds: [] }
  return deliver(tx, { ...asFreelancer(), delivery })
}
const sendsBack = (tx: Tx) => revise(tx, { ...asClient(), note: '3点目の産地を確かめてください' })
const takesBack = (tx: Tx) => withdrawDelivery(tx, asFreelancer())
const accepts = (tx: Tx) => accept(tx, asClient())

const isMetAt = async (metric: string, at: Date): Promise<boolean | undefined> =>
  (await standingOf(app.db, me(), at))?.conditions.find((condition) => condition.metric === metric)?.met
const countedAt = async (at: Date): Promise<string> => {
  const [row] = await figuresOf(app.db, { subjects: [me()], at })
  return `${row?.['completionN']}/${row?.['completionD']}`
}

/** The page says that a condition reads so since an instant; whoever asks at that instant and a millisecond before hears the same. */
const readsSince = async (metric: string, from: Date) => {
  const { conditions } = JSON.parse((await people.freelancer.get('/my/rank.json')).html)
  const found = conditions.find((condition: { metric: string }) => condition.metric === metric)
  expect(found).toMatchObject({ since: instantText(from) })
  const before = new Date(from.getTime() - 1)
  expect([await isMetAt(metric, before), await isMetAt(metric, from)]).toEqual([!found.met, found.met])
}
const rateSince = async (from: Date, counted: { before: string; from: string }) => {
  await readsSince('completion-rate', from)
  const before = new Date(from.getTime() - 1)
  expect([await countedAt(before), await countedAt(from)]).toEqual([counted.before, counted.from])
}
const late = { before: '1/1', from: '1/2' }
const inOrder = { before: '1/2', from: '1/1' }

/** Due ten days on, and late another thirty days later: delivered before that, and sent back after it. */
const sentBackLate = async (): Promise<Date> => {
  await after(36, delivers)
  return after(9, sendsBack)
}

test('an order that was delivered in time is late since it was sent back, not since its month was over', async () => {
  const sentBack = await sentBackLate()
  await rateSince(sentBack, late)
  app.clock.forward({ days: 2 })
  await rateSince(sentBack, late)
  const delivered = await after(3, delivers)
  app.clock.forward({ days: 1 })
  await rateSince(delivered, inOrder)
  await rateSince(await after(1, takesBack), late)
  const lasting = await after(3, delivers)
  await rateSince(lasting, inOrder)
  await after(5, accepts)
  app.clock.forward({ days: 20 })
  await rateSince(lasting, inOrder)
})

test('an order delivered in its days of grace and accepted after them was never late', async () => {
  const rated = now()
  await after(36, delivers)
  await after(12, accepts)
  const { conditions } = JSON.parse((await people.freelancer.get('/my/rank.json')).html)
  const { since } = conditions.find(({ metric }: { metric: string }) => metric === 'completion-rate')
  expect(new Date(since) < rated).toBe(true)
  for (const days of [-15, -9, -6, -1])
    expect(await countedAt(new Date(now().getTime() + days * 86_400_000))).toBe('1/1')
})

test('an order delivered on the first day that it is late is in order from that hour, and was late from midnight', async () => {
  const delivered = await after(41, delivers)
  await rateSince(delivered, inOrder)
  const midnight = new Date(`${dateOf(delivered)}T00:00:00+09:00`)
  expect(await countedAt(new Date(midnight.getTime() - 1))).toBe('1/1')
  expect(await countedAt(midnight)).toBe('1/2')
})

const receiptNow = async (id: string) => {
  await inTransaction(app.db, (tx) =>
    requestReceipt(tx, freelancers, { id, memberId: me(), changeId: null, at: now() }),
  )
  return app.db
    .selectFrom('rankReceipts')
    .select(['document', 'jws', 'at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

test('a receipt says since when with the times of the deliveries, of nobody else, and again the same years after', async () => {
  const sentBack = await sentBackLate()
  const delivered = await after(5, delivers)
  app.clock.forward({ days: 1 })
  const kept = await receiptNow('asked')
  const receipt: Receipt = JSON.parse(kept.document)
  const rate = receipt.conditions.find(({ metric }) => metric === 'completion-rate')
  expect(rate).toMatchObject({ met: true, since: instantText(delivered) })
  const { orders } = receipt.facts as { orders: { id: string; deliveries?: { until: string | null }[] }[] }
  const told = orders.map(({ id, deliveries }) => [id === orderId, deliveries?.map(({ until }) => until)])
  expect(told).toEqual([
    [false, undefined],
    [true, [instantText(sentBack), null]],
  ])
  expect(kept.document).not.toContain(people.client.memberId)
  expect(kept.document).not.toContain('産地')
  const keys = app.deps.keys.signing.published
  expect(await verifyReceipt(receiptFile(kept.document, kept.jws), { keys })).toMatchObject({ holds: true })
  await after(1, takesBack)
  const terms = { kind: 'change' as const, title: '記事', brief: '', priceYen: 50_000n }
  await after(1, (tx) => change(tx, { ...asClient(), terms: { ...terms, dueOn: addDays(dateOf(now()), 5) } }))
  await after(1, delivers)
  await after(1, accepts)
  app.clock.forward({ days: 400 })
  const { at } = kept
  const facts = (await factsOf(app.db, [me()], at)).get(me())
  if (!facts) throw new Error('no facts')
  const earlier = await earlierOf(app.db, { memberId: me() }, at)
  const about = { id: 'asked', site: receipt.site, subject: me(), at, policy: policyInForce(at) }
  expect(canonical(await makeReceipt(freelancerReceipts, { ...about, facts, earlier }))).toBe(kept.document)
})

test('a vacation declared on coming back mends nothing that was, and one taken back ends then', async () => {
  const { memberId } = people.freelancer
  const started = now()
  const day = (days: number) => addDays(dateOf(started), days)
  const declares =
    (id: string, [fromOn, untilOn]: readonly [string, string]) =>
    (tx: Tx) =>
      declareVacation(tx, { id, memberId, fromOn, untilOn, at: now() })
  await people.freelancer.get('/my/rank')
  app.clock.forward({ days: 45 })
  await people.freelancer.get('/my/rank')
  const cameBack = now()
  app.clock.forward({ minutes: 5 })
  await inTransaction(app.db, declares('late', [day(10), day(46)]))
  await readsSince('last-login', cameBack)
  await inTransaction(app.db, declares('early', [day(60), day(100)]))
  const takenBack = await after(40, (tx) => cancelVacation(tx, { id: 'early', memberId, at: now() }))
  const [kept, asked] = [await receiptNow('away'), now()]
  const { conditions }: Receipt = JSON.parse(kept.document)
  expect(conditions.find(({ metric }) => metric === 'last-login')).toMatchObject({
    met: false,
    since: instantText(takenBack),
  })
  const keys = app.deps.keys.signing.published
  expect(await verifyReceipt(receiptFile(kept.document, kept.jws), { keys })).toMatchObject({ holds: true })
  expect([
    await isMetAt('last-login', new Date(takenBack.getTime() - 1)),
    await isMetAt('last-login', asked),
  ]).toEqual([true, false])
})
