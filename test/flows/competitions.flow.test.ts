import { beforeEach, describe, expect, test } from 'vitest'
import {
  choose,
  chooseAnother,
  extend,
  markUnserious,
  refund,
  withdraw,
} from '../../src/modules/competitions'
import { verifyLedger } from '../../src/modules/ledger'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { chargePaid, competitionRow, drafted, entered, opened, payBegun } from '../support/competitions'
import { balance, orderRow } from '../support/orders'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let client: Person
let aoiPerson: Person
let misakiPerson: Person
beforeEach(async () => {
  client = await ken(app)
  aoiPerson = await aoi(app)
  misakiPerson = await misaki(app)
})

const proven = async () => (await verifyLedger(app.db)).faults
/** What the provider is asked to return, in yen. */
const askedBack = async () =>
  (await app.db.selectFrom('refunds').select('amountYen').execute()).reduce((sum, r) => sum + r.amountYen, 0n)
const escrow = (id: string) => balance(app, `escrow/${id}`)
const statusOf = async (id: string) => (await competitionRow(app, id)).status
/** The period is over. */
const closed = async (days = 7) => {
  app.clock.forward({ days, minutes: 1 })
  await app.sweep()
}
const asClient = (competitionId: string) => ({ competitionId, actorId: client.memberId, at: app.clock.now() })
const chosen = async (competitionId: string, number: number, verb: typeof choose = choose) => {
  const id = newId(app.clock.now())
  await inTransaction(app.db, (tx) => verb(tx, { ...asClient(competitionId), id, number }))
  return id
}
const ordersOf = (competitionId: string) =>
  app.db
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .selectAll('o')
    .where('k.originId', '=', competitionId)
    .orderBy('o.priceYen', 'desc')
    .execute()

describe('the prize', () => {
  test('is held before the competition opens', async () => {
    const id = await drafted(app, client, { rewardYen: 1_000n, rewardCount: 2 })
    const chargeId = await payBegun(app, client, id)
    expect([await statusOf(id), await escrow(id)]).toEqual(['awaiting', 0n])
    await chargePaid(app, chargeId)
    expect([await statusOf(id), await escrow(id)]).toEqual(['open', 32_000n])
    expect(await balance(app, 'fees-held')).toBe(1_760n)
    expect(await proven()).toEqual([])
  })

  test('goes back when the terms were changed while the payment was on its way', async () => {
    const id = await drafted(app, client)
    const chargeId = await payBegun(app, client, id)
    await app.db.updateTable('competitions').set({ prizeYen: 50_000n }).where('id', '=', id).execute()
    await chargePaid(app, chargeId)
    expect([await statusOf(id), await escrow(id)]).toEqual(['awaiting', 0n])
    expect(await balance(app, `client/${client.memberId}`)).toBe(31_650n)
    expect(await proven()).toEqual([])
  })

  test('goes back whole while nobody has entered', async () => {
    const id = await opened(app, client)
    await inTransaction(app.db, (tx) => withdraw(tx, asClient(id)))
    expect([await statusOf(id), await escrow(id), await balance(app, 'fees-held')]).toEqual([
      'refunded',
      0n,
      0n,
    ])
    expect(await askedBack()).toBe(31_650n)
    expect(await proven()).toEqual([])
  })
})

describe('choosing', () => {
  test('passes the prize to an order, pays the rewards, and returns what is left', async () => {
    const id = await opened(app, client, { rewardYen: 1_000n, rewardCount: 3 })
    await entered(app, aoiPerson, id)
    await entered(app, misakiPerson, id)
    await closed()
    const orderId = await chosen(id, 1)
    expect(await orderRow(app, orderId)).toMatchObject({
      status: 'working',
      mode: 'competition',
      priceYen: 30_000n,
      freelancerId: aoiPerson.memberId,
    })
    expect([await statusOf(id), await escrow(id), await escrow(orderId)]).toEqual(['delivering', 0n, 30_000n])
    expect(await balance(app, `freelancer/${misakiPerson.memberId}`)).toBe(835n)
    expect(await balance(app, `client/${client.memberId}`)).toBe(2_110n)
    expect(await proven()).toEqual([])
  })

  test('tells the winner, whoever got a reward, and the others, each once', async () => {
    const id = await opened(app, client, { rewardYen: 1_000n, rewardCount: 1 })
    for (const person of [aoiPerson, misakiPerson]) await entered(app, person, id)
    await closed()
    await chosen(id, 1)
    await app.drain()
    const told = async (person: Person) => {
      const rows = await app.db
        .selectFrom('notices')
        .select('kind')
        .where('memberId', '=', person.memberId)
        .execute()
      return rows.map(({ kind }) => kind).sort()
    }
    expect(await told(aoiPerson)).toEqual(['entry.won'])
    expect(await told(misakiPerson)).toEqual(['competition.decided', 'entry.rewarded'])
    await chosen(id, 2, chooseAnother)
    await app.drain()
    expect(await told(misakiPerson)).toEqual(['competition.decided', 'entry.rewarded', 'entry.won-unpaid'])
  })

  test('withholds income tax from prize and reward where the client has to, and returns it to the client', async () => {
    const id = await opened(app, client, { withholding: true, rewardYen: 1_000n, rewardCount: 1 })
    for (const person of [aoiPerson, misakiPerson]) await entered(app, person, id)
    await closed()
    const orderId = await chosen(id, 1)
    // ¥1,000: tax 90, base 910, withheld 92; fee 165.
    expect(await balance(app, `freelancer/${misakiPerson.memberId}`)).toBe(743n)
    await aoiPerson.does(`/orders/${orderId}/deliver`, { message: '最終データです。', links: '' })
    await client.does(`/orders/${orderId}/accept`)
    // ¥30,000: tax 2,727, base 27,273, withheld 2,784; fee 4,950.
    expect(await balance(app, `freelancer/${aoiPerson.memberId}`)).toBe(22_266n)
    expect(await proven()).toEqual([])
  })

  test('ends in a completed order when the final files are accepted', async () => {
    const id = await opened(app, client)
    await entered(app, aoiPerson, id)
    await closed()
    const orderId = await chosen(id, 1)
    await aoiPerson.does(`/orders/${orderId}/deliver`, { message: '最終データです。', links: '' })
    await client.does(`/orders/${orderId}/accept`)
    expect([await statusOf(id), (await orderRow(app, orderId)).status]).toEqual(['completed', 'completed'])
    expect(await balance(app, `freelancer/${aoiPerson.memberId}`)).toBe(25_050n)
    expect((await client.get(`/orders/${orderId}/review`)).status).toBe(200)
    expect(await proven()).toEqual([])
  })

  test('a further winner is paid for before anything is handed in', async () => {
    const id = await opened(app, client)
    await entered(app, aoiPerson, id)
    await entered(app, misakiPerson, id)
    await closed()
    await chosen(id, 1)
    const second = await chosen(id, 2, chooseAnother)
    expect(await orderRow(app, second)).toMatchObject({ status: 'agreed', clientFeeYen: 1_650n })
    await expect(chosen(id, 2, chooseAnother)).rejects.toThrow('already-chosen')
    expect(
      (await misakiPerson.post(`/orders/${second}/deliver`, { message: '早い', links: '' })).status,
    ).toBe(409)
    const pay = await client.post(`/orders/${second}/pay`)
    await chargePaid(app, pay.to.split('/').at(-1) ?? '')
    expect((await orderRow(app, second)).status).toBe('working')
    expect(await proven()).toEqual([])
  })
})

describe('when nobody is chosen', () => {
  test('the prize is shared after 21 days, to the yen, without the unserious', async () => {
    const id = await opened(app, client, { prizeYen: 10_001n })
    for (const author of [aoiPerson, aoiPerson, misakiPerson, misakiPerson]) await entered(app, author, id)
    await closed()
    const mark = {
      competitionId: id,
      clientId: client.memberId,
      reason: '白紙の画像です',
      at: app.clock.now(),
    }
    await inTransaction(app.db, (tx) => markUnserious(tx, { ...mark, number: 4 }))
    await closed(21)
    const orders = await ordersOf(id)
    expect(orders.map(({ priceYen, status, freelancerId }) => [priceYen, status, freelancerId])).toEqual([
      [6_668n, 'completed', aoiPerson.memberId],
      [3_333n, 'completed', misakiPerson.memberId],
    ])
    expect([await statusOf(id), await escrow(id), await balance(app, 'fees-held')]).toEqual([
      'completed',
      0n,
      0n,
    ])
    expect(await proven()).toEqual([])
  })

  test('no more than half can be marked unserious', async () => {
    const id = await opened(app, client)
    for (const author of [aoiPerson, misakiPerson, misakiPerson]) await entered(app, author, id)
    await closed()
    const mark = (number: number, reason: string | null = '募集と関係のない画像') => {
      const act = { competitionId: id, clientId: client.memberId, number, reason, at: app.clock.now() }
      return inTransaction(app.db, (tx) => markUnserious(tx, act))
    }
    await mark(1)
    await expect(mark(2)).rejects.toThrow('too-many-unserious')
    await mark(1, null)
    await mark(2)
  })

  test('below the guarantee the client may have everything back, and not above', async () => {
    const id = await opened(app, client, { guaranteedEntries: 3 })
    for (const author of [aoiPerson, misakiPerson]) await entered(app, author, id)
    await closed()
    await inTransaction(app.db, (tx) => refund(tx, asClient(id)))
    expect([await statusOf(id), await askedBack()]).toEqual(['refunded', 31_650n])
    expect(await proven()).toEqual([])
    const met = await opened(app, client, { guaranteedEntries: 0 })
    await entered(app, aoiPerson, met)
    await closed()
    await expect(inTransaction(app.db, (tx) => refund(tx, asClient(met)))).rejects.toThrow('guarantee-met')
  })

  test('without any entry the prize goes back by itself', async () => {
    const id = await opened(app, client)
    await closed()
    await closed(21)
    expect([await statusOf(id), await askedBack()]).toEqual(['refunded', 31_650n])
    expect(await proven()).toEqual([])
  })
})

test('the period is extended once', async () => {
  const id = await opened(app, client)
  const before = (await competitionRow(app, id)).closesAt
  await inTransaction(app.db, (tx) => extend(tx, { ...asClient(id), byDays: 3 }))
  const after = (await competitionRow(app, id)).closesAt
  expect((after?.getTime() ?? 0) - (before?.getTime() ?? 0)).toBe(3 * 86_400_000)
  await expect(inTransaction(app.db, (tx) => extend(tx, { ...asClient(id), byDays: 3 }))).rejects.toThrow(
    'already-extended',
  )
})
