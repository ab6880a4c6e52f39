// Orders of one client and one freelancer, in every state in which a deed can move their money.
import { answer, deliver, pay, requestChange } from '../../../src/modules/contracts'
import { payRaise } from '../../../src/modules/contracts/commands/pay-raise'
import type { RequestTerms } from '../../../src/modules/contracts/request-terms'
import { decide } from '../../../src/modules/disputes/commands/decide'
import { escalate } from '../../../src/modules/disputes/commands/escalate'
import { fileAppeal } from '../../../src/modules/disputes/commands/file-appeal'
import { offer } from '../../../src/modules/disputes/commands/offer'
import { open } from '../../../src/modules/disputes/commands/open'
import { proposeOverturn } from '../../../src/modules/disputes/commands/propose-overturn'
import { takeAppeal } from '../../../src/modules/disputes/commands/take-appeal'
import { addDays, dateOf } from '../../../src/platform/clock'
import { inTransaction, type Tx } from '../../../src/platform/db'
import { newId } from '../../../src/platform/ids'
import { via } from '../charges'
import { agreed, delivered, type OfferedContract, type OrderSpec, working } from '../orders'
import type { Person } from '../person'
import type { TestApp } from '../test-app'

/** What a deed is done to. Which ids it has says which deeds there are for it. */
export interface Target {
  name: string
  noun: 'order' | 'competition' | 'task' | 'payout'
  id: string
  /** Payments that are begun and not paid. */
  chargeIds?: readonly string[]
  requestId?: string
  disputeId?: string
  appealId?: string
  refundId?: string
  submittedWorkId?: string
  appealedWorkId?: string
  lineId?: string
}

export interface Making {
  app: TestApp
  client: Person
  freelancer: Person
  operators: readonly [Person, Person, Person]
}

export const done = <T>(app: TestApp, deed: (tx: Tx) => Promise<T>): Promise<T> => inTransaction(app.db, deed)

const begunCharge = async (
  { app, client }: Making,
  of: { orderId: string } | { contractId: string },
): Promise<string> => {
  const at = app.clock.now()
  const chargeId = newId(at)
  await done(app, (tx) => pay(tx, { chargeId, clientId: client.memberId, of, via, at }))
  return chargeId
}

/** Two orders agreed; a payment of both, and one of the first alone. */
const agreedOrder = async (making: Making): Promise<Target> => {
  const { contractId, orderId } = await agreed(making.app, making, [50_000n, 20_000n])
  const chargeIds = [await begunCharge(making, { contractId }), await begunCharge(making, { orderId })]
  return { name: 'agreed', noun: 'order', id: orderId, chargeIds }
}

const asked = async (
  { app, client, freelancer }: Making,
  {
    made,
    terms,
    by = 'freelancer',
  }: { made: OfferedContract; terms: RequestTerms; by?: 'client' | 'freelancer' },
): Promise<string> => {
  const at = app.clock.now()
  const requestId = newId(at)
  const actorId = by === 'client' ? client.memberId : freelancer.memberId
  await done(app, (tx) =>
    requestChange(tx, { orderId: made.orderId, actorId, at, requestId, note: '', terms }),
  )
  return requestId
}

const workingOrders = async (making: Making): Promise<Target[]> => {
  const { app, client } = making
  const today = dateOf(app.clock.now())
  const dueOn = addDays(today, 8)
  const words = { title: '商品説明文', brief: '', dueOn }
  const change = (priceYen: bigint) => ({ kind: 'change' as const, ...words, priceYen })
  const pieces = ['1', '2'].map((n) => ({
    id: `00000000000000${today.slice(-1)}${n}`,
    ...words,
    priceYen: 25_000n,
  }))
  const target = async (
    name: string,
    terms: (made: OfferedContract) => RequestTerms,
    prices?: OrderSpec[],
  ): Promise<Target> => {
    const made = await working(app, making, prices)
    return {
      name,
      noun: 'order',
      id: made.orderId,
      requestId: await asked(making, { made, terms: terms(made) }),
    }
  }
  const raise = await target('asked to raise', () => change(60_000n))
  const chargeId = newId(app.clock.now())
  await done(app, (tx) =>
    payRaise(tx, {
      requestId: raise.requestId ?? '',
      clientId: client.memberId,
      chargeId,
      via,
      at: app.clock.now(),
    }),
  )
  return [
    await target('asked to lower', () => change(40_000n)),
    { ...raise, chargeIds: [chargeId] },
    await target('asked to split', () => ({ kind: 'split', pieces })),
    await target(
      'asked to merge',
      ({ orderIds }) => ({ kind: 'merge', orderIds: orderIds.slice(1), ...words }),
      [10_000n, 20_000n],
    ),
    await target('asked to cancel', () => ({ kind: 'cancel', fault: 'mutual', rewardYen: 10_000n })),
  ]
}

const disputed = async (making: Making, priceYen: bigint): Promise<Target & { disputeId: string }> => {
  const { app, client } = making
  const { orderId } = await delivered(app, making, [priceYen])
  const at = app.clock.now()
  const statement = { id: newId(at), body: '検収できません。', links: [], fileIds: [] }
  const disputeId = newId(at)
  const by = { orderId, actorId: client.memberId, at }
  await done(app, (tx) => open(tx, { id: disputeId, ...by, reason: 'other', statement }))
  return { name: 'disputed', noun: 'order', id: orderId, disputeId }
}

const disputedOrders = async (making: Making): Promise<Target[]> => {
  const { app, client, freelancer, operators } = making
  const at = app.clock.now()
  const [one, two] = operators
  const bid = await disputed(making, 50_000n)
  const asks = { disputeId: bid.disputeId, actorId: freelancer.memberId, at, amountYen: 20_000n }
  await done(app, (tx) => offer(tx, asks))
  const escalated = async (priceYen: bigint) => {
    const target = await disputed(making, priceYen)
    await done(app, (tx) => escalate(tx, { disputeId: target.disputeId, actorId: client.memberId, at }))
    return target
  }
  const by = (person: Person, disputeId: string) => ({
    ...{ disputeId, actorId: person.memberId, as: 'operator' as const, at },
  })
  const words = { rewardYen: 20_000n, fault: 'mutual' as const, reason: '記録を読みました。' }
  const waits = await escalated(50_000n)
  const large = await escalated(200_000n)
  await done(app, (tx) => decide(tx, { ...by(one, large.disputeId), ...words }))
  const appealed = await escalated(50_000n)
  await done(app, (tx) => decide(tx, { ...by(one, appealed.disputeId), ...words }))
  const appealId = newId(at)
  const body = '違います。'
  const { disputeId } = appealed
  await done(app, (tx) => fileAppeal(tx, { id: appealId, disputeId, actorId: freelancer.memberId, at, body }))
  await done(app, (tx) => takeAppeal(tx, by(two, disputeId)))
  const better = { rewardYen: 30_000n, fault: 'client' as const, reason: '届いています。' }
  await done(app, (tx) => proposeOverturn(tx, { ...by(two, disputeId), ...better }))
  return [
    { ...bid, name: 'disputed, with an offer' },
    { ...waits, name: 'disputed, before operators' },
    { ...large, name: 'disputed, a decision proposed' },
    { ...appealed, name: 'decided, an overturn proposed', appealId },
  ]
}

const deliveredOrders = async (making: Making): Promise<Target[]> => {
  const { app, client, freelancer } = making
  const { orderId } = await delivered(app, making)
  // Of one whose price was lowered, a refund waits.
  const made = await working(app, making)
  const terms = {
    kind: 'change' as const,
    title: '商品説明文',
    brief: '',
    priceYen: 40_000n,
    dueOn: '2026-12-28',
  }
  const requestId = await asked(making, { made, terms })
  const at = app.clock.now()
  await done(app, (tx) => answer(tx, { requestId, actorId: client.memberId, at, answer: 'accept', note: '' }))
  const delivery = { id: newId(at), message: '第1稿', links: [], fileIds: [] }
  await done(app, (tx) => deliver(tx, { orderId: made.orderId, actorId: freelancer.memberId, at, delivery }))
  const { id } = await app.db
    .selectFrom('refunds')
    .select('id')
    .where('orderId', '=', made.orderId)
    .executeTakeFirstOrThrow()
  return [
    { name: 'delivered', noun: 'order', id: orderId },
    { name: 'delivered, a refund waits', noun: 'order', id: made.orderId, refundId: id },
  ]
}

/** Orders in every state in which money can be held for them, or is about to be. */
export const makeOrders = async (making: Making): Promise<Target[]> => [
  await agreedOrder(making),
  ...(await deliveredOrders(making)),
  ...(await workingOrders(making)),
  ...(await disputedOrders(making)),
]
