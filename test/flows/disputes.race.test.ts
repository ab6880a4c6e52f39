import { beforeAll, describe, expect, test } from 'vitest'
import { accept } from '../../src/modules/contracts'
import { decide } from '../../src/modules/disputes/commands/decide'
import { fileAppeal } from '../../src/modules/disputes/commands/file-appeal'
import { offer } from '../../src/modules/disputes/commands/offer'
import { open } from '../../src/modules/disputes/commands/open'
import { overturnDecision } from '../../src/modules/disputes/commands/overturn-decision'
import { proposeOverturn } from '../../src/modules/disputes/commands/propose-overturn'
import { sendBackOverturn } from '../../src/modules/disputes/commands/send-back-overturn'
import { takeAppeal } from '../../src/modules/disputes/commands/take-appeal'
import { withdraw } from '../../src/modules/disputes/commands/withdraw'
import { verifyLedger } from '../../src/modules/ledger'
import { inTransaction, type Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { allAtOnce } from '../support/at-once'
import { balance, delivered, orderRow, type Parties } from '../support/orders'
import type { Person } from '../support/person'
import { useCommittedTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { anotherOperator, disputeRow, escalated, opened } from './disputes.help'

const app = useCommittedTestApp()
let people: Parties
let operator: Person
beforeAll(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
  operator = await misaki(app)
})

const alone =
  (deed: (tx: Tx) => Promise<unknown>): (() => Promise<unknown>) =>
  () =>
    inTransaction(app.db, deed)

const openBy = (person: Person, orderId: string) => {
  const at = app.clock.now()
  const statement = { id: newId(at), body: '検収できません。', links: [], fileIds: [] }
  const act = { id: newId(at), orderId, actorId: person.memberId, at, reason: 'other' as const, statement }
  return alone((tx) => open(tx, act))
}

describe('at one instant', () => {
  test('both sides open a dispute: one runs', async () => {
    const { orderId } = await delivered(app, people)
    const sides = [people.client, people.freelancer]
    const outcome = await allAtOnce([...sides, ...sides].map((person) => openBy(person, orderId)))
    expect(outcome).toEqual({ won: 1, refused: Array(3).fill('disputed') })
  })

  test('an order is accepted and disputed: one of the two happens', async () => {
    const { orderId } = await delivered(app, people)
    const at = app.clock.now()
    const by = { orderId, actorId: people.client.memberId, at }
    const clock = { orderId, actorId: null, at, as: 'clock' as const }
    const deeds = [by, clock, by].map((act) => alone((tx) => accept(tx, act)))
    const outcome = await allAtOnce([openBy(people.client, orderId), ...deeds])
    expect(outcome.won).toBe(1)
    const { status, disputedAt } = await orderRow(app, orderId)
    expect(status === 'completed').toBe(disputedAt === null)
    expect(await balance(app, `escrow/${orderId}`)).toBe(disputedAt === null ? 0n : 50_000n)
  })

  test('two offers overlap: they settle once', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    const before = await balance(app, `freelancer/${people.freelancer.memberId}`)
    const at = app.clock.now()
    const by = (person: Person, amountYen: bigint) =>
      alone((tx) => offer(tx, { disputeId: id, actorId: person.memberId, at, amountYen }))
    const outcome = await allAtOnce([by(people.client, 30_000n), by(people.freelancer, 20_000n)])
    expect(outcome).toEqual({ won: 2, refused: [] })
    expect(await disputeRow(app, id)).toMatchObject({ status: 'settled', rewardYen: 25_000n })
    expect((await balance(app, `freelancer/${people.freelancer.memberId}`)) - before).toBe(20_875n)
  })

  test('ten impatient offers of one side are one offer', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    const at = app.clock.now()
    const one = alone((tx) =>
      offer(tx, { disputeId: id, actorId: people.client.memberId, at, amountYen: 9n }),
    )
    expect(await allAtOnce(Array(10).fill(one))).toEqual({
      won: 1,
      refused: Array(9).fill('offer-goes-back'),
    })
  })

  test('an operator decides while it is withdrawn and settled: one of them ends it', async () => {
    const { orderId } = await delivered(app, people)
    const id = await escalated(people.client, orderId)
    await people.freelancer.does(`/disputes/${id}/offer`, { amountYen: '10000' })
    const at = app.clock.now()
    const byClient = { disputeId: id, actorId: people.client.memberId, at }
    const decision = { rewardYen: 40_000n, fault: 'client' as const, reason: '記録を読みました。' }
    const byOperator = { disputeId: id, actorId: operator.memberId, as: 'operator' as const, at, ...decision }
    const outcome = await allAtOnce([
      alone((tx) => decide(tx, byOperator)),
      alone((tx) => withdraw(tx, byClient)),
      alone((tx) => offer(tx, { ...byClient, amountYen: 20_000n })),
      alone((tx) => decide(tx, byOperator)),
    ])
    expect(outcome).toEqual({ won: 1, refused: Array(3).fill('wrong-moment') })
    const { status, rewardYen } = await disputeRow(app, id)
    const order = await orderRow(app, orderId)
    expect(order.disputedAt).toBeNull()
    expect([status, rewardYen, order.status]).toEqual(
      {
        decided: ['decided', 40_000n, 'cancelled'],
        settled: ['settled', 15_000n, 'cancelled'],
        withdrawn: ['withdrawn', null, 'delivered'],
      }[status as 'decided'],
    )
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })
})

describe('appeals at one instant', () => {
  const act = (person: Person, disputeId: string) => ({
    ...{ disputeId, actorId: person.memberId, as: 'operator' as const, at: app.clock.now() },
  })
  const decided = async () => {
    const { orderId } = await delivered(app, people)
    const id = await escalated(people.client, orderId)
    const words = { rewardYen: 20_000n, fault: 'mutual' as const, reason: '記録を読みました。' }
    await alone((tx) => decide(tx, { ...act(operator, id), ...words }))()
    return { id, orderId }
  }
  const fileBy = (person: Person, disputeId: string) =>
    alone((tx) => {
      const at = app.clock.now()
      return fileAppeal(tx, { id: newId(at), disputeId, actorId: person.memberId, at, body: '違います。' })
    })

  test('both sides appeal: one appeal stands', async () => {
    const { id } = await decided()
    const outcome = await allAtOnce([
      fileBy(people.client, id),
      fileBy(people.freelancer, id),
      fileBy(people.client, id),
    ])
    expect(outcome).toEqual({ won: 1, refused: Array(2).fill('already-appealed') })
  })

  test('it is overturned by many clicks while somebody sends it back: the money moves once or not at all', async () => {
    const { id, orderId } = await decided()
    const reader = await anotherOperator(app)
    await fileBy(people.freelancer, id)()
    await alone((tx) => takeAppeal(tx, act(reader, id)))()
    const change = { rewardYen: 50_000n, fault: 'client' as const, reason: '届いています。' }
    await alone((tx) => proposeOverturn(tx, { ...act(reader, id), ...change }))()
    const overturn = alone((tx) => overturnDecision(tx, act(operator, id)))
    const sendBack = alone((tx) => sendBackOverturn(tx, { ...act(operator, id), reason: 'まだです。' }))
    const outcome = await allAtOnce([overturn, sendBack, overturn, overturn])
    expect(outcome).toEqual({ won: 1, refused: Array(3).fill('wrong-moment') })
    const postings = await app.db
      .selectFrom('postings')
      .select('kind')
      .where('reference', '=', `order/${orderId}`)
      .where('kind', '=', 'correction')
      .execute()
    const isCorrected = (await orderRow(app, orderId)).correctedAt !== null
    expect(postings).toHaveLength(isCorrected ? 1 : 0)
    expect((await verifyLedger(app.db)).faults).toEqual([])
  })

  test('the walls: nobody reads an appeal against their own decision, no order is corrected twice', async () => {
    const { id, orderId } = await decided()
    await fileBy(people.client, id)()
    const own = (tx: Tx) =>
      tx.updateTable('disputeAppeals').set({ takenBy: operator.memberId, takenAt: app.clock.now() }).execute()
    await expect(inTransaction(app.db, own)).rejects.toThrow('read_by_another')
    const correct = (set: { rewardedYen: bigint; correctedAt?: Date }) => (tx: Tx) =>
      tx.updateTable('orders').set(set).where('id', '=', orderId).execute()
    await expect(inTransaction(app.db, correct({ rewardedYen: 1n }))).rejects.toThrow()
    await inTransaction(app.db, correct({ rewardedYen: 1n, correctedAt: app.clock.now() }))
    await expect(
      inTransaction(app.db, correct({ rewardedYen: 2n, correctedAt: app.clock.now() })),
    ).rejects.toThrow()
  })
})

describe('each wall by itself', () => {
  const escrowMove = (orderId: string) => (tx: Tx) =>
    tx.updateTable('orders').set({ priceYen: 40_000n }).where('id', '=', orderId).execute()

  test('a disputed order is not moved by SQL', async () => {
    const { orderId } = await delivered(app, people)
    await opened(people.client, orderId)
    await expect(inTransaction(app.db, escrowMove(orderId))).rejects.toThrow()
    const ended = { status: 'completed' as const, endedAt: app.clock.now(), rewardedYen: 50_000n }
    const end = (tx: Tx) => tx.updateTable('orders').set(ended).where('id', '=', orderId).execute()
    await expect(inTransaction(app.db, end)).rejects.toThrow()
  })

  test('an offer that goes back is refused by the table', async () => {
    const { orderId } = await delivered(app, people)
    const disputeId = await opened(people.client, orderId)
    const offers = (amounts: bigint[]) => (tx: Tx) =>
      Promise.all(
        amounts.map((amountYen, i) =>
          tx
            .insertInto('disputeOffers')
            .values({ disputeId, byRole: 'client', number: i + 1, amountYen, at: app.clock.now() })
            .execute(),
        ),
      )
    await expect(inTransaction(app.db, offers([20_000n, 19_999n]))).rejects.toThrow('towards the other side')
  })

  test('a dispute that has ended stays as it ended', async () => {
    const { orderId } = await delivered(app, people)
    const id = await opened(people.client, orderId)
    await people.client.does(`/disputes/${id}/withdraw`)
    const change = (tx: Tx) =>
      tx.updateTable('disputes').set({ fault: 'client' }).where('id', '=', id).execute()
    await expect(inTransaction(app.db, change)).rejects.toThrow()
  })
})
