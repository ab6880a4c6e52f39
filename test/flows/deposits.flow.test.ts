// Payment by transfer to the site's own account: what arrives, what a person has to put right, and what goes back (§4.3).
import { beforeEach, describe, expect, test } from 'vitest'
import { cancelFunded } from '../../src/modules/contracts/commands/cancel-funded'
import { verifyLedger } from '../../src/modules/ledger'
import { setPayer } from '../../src/modules/payouts/commands/set-payer'
import { inTransaction } from '../../src/platform/db'
import { agreed, balance, type OfferedContract, orderRow, type Parties } from '../support/orders'
import type { Person } from '../support/person'
import { type Moved, movements } from '../support/statements'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let operator: Person
let parties: Parties
beforeEach(async () => {
  operator = await misaki(app)
  parties = { client: await ken(app), freelancer: await aoi(app) }
  await inTransaction(app.db, (tx) =>
    setPayer(tx, {
      ...{ bankCode: '0001', branchCode: '105', kind: 'ordinary', number: '1111111' },
      ...{ customerCode: '1234567890', name: 'カ）タノミ', actorId: operator.memberId, at: app.clock.now() },
    }),
  )
})

interface Transferring {
  made: OfferedContract
  /** The payer's page. */
  here: string
  number: number
}

/** The client has chosen to transfer. */
const transferring = async (): Promise<Transferring> => {
  const made = await agreed(app, parties)
  const { to: till } = await parties.client.post(`/orders/${made.orderId}/pay`)
  const from = till.replace('/sandbox/pay/', '/pay/bank/from/')
  expect((await parties.client.get(till)).html).toContain(from)
  const { to: here } = await parties.client.post(from, { sender: 'タナカ　ケン' })
  const { number } = await app.db
    .selectFrom('bankTransfers')
    .select('number')
    .where('chargeId', '=', here.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  return { made, here, number }
}

const statusOf = async ({ made }: Transferring) => (await orderRow(app, made.orderId)).status
const faults = async () => (await verifyLedger(app.db)).faults
const uploads = (moved: readonly Moved[]) =>
  operator.post('/console/deposits/statements', { statement: new File([movements(moved)], '明細.txt') })
const openIds = async (): Promise<string[]> =>
  (await app.db.selectFrom('deposits').select('id').where('status', '=', 'open').orderBy('id').execute()).map(
    ({ id }) => id,
  )
const pretends = async ({ here }: Transferring, way: string): Promise<void> => {
  await parties.client.does(`${here}/practice`, { way })
  app.clock.forward({ days: way === 'late' ? 3 : 0, minutes: 1 })
  await app.drain()
}

describe('transferring', () => {
  test('shows where to and what to write, to the payer only', async () => {
    const { here, number } = await transferring()
    const { html } = await parties.client.get(here)
    expect(html).toContain(`${number} ﾀﾅｶ ｹﾝ`)
    expect(html).toContain('¥52,750')
    expect(html).toContain('みずほ')
    expect((await parties.freelancer.get(here)).status).toBe(404)
  })

  test('needs a sender that a bank can write, and an account of the site', async () => {
    const made = await agreed(app, parties)
    const { to: till } = await parties.client.post(`/orders/${made.orderId}/pay`)
    const from = till.replace('/sandbox/pay/', '/pay/bank/from/')
    expect((await parties.client.post(from, { sender: '田中健' })).status).toBe(422)
    await app.db.deleteFrom('payoutPayer').execute()
    expect((await parties.client.post(from, { sender: 'タナカ' })).status).toBe(409)
  })

  test.each(['in-time', 'late'])('what arrives %s pays the order', async (way) => {
    const transfer = await transferring()
    await pretends(transfer, way)
    expect(await statusOf(transfer)).toBe('working')
    expect([
      await balance(app, 'bank'),
      await balance(app, 'deposits'),
      await balance(app, 'provider'),
    ]).toEqual([-52_750n, 0n, 0n])
    expect((await parties.client.get(transfer.here)).html).toContain('このお支払いは済んでいます')
    expect(await faults()).toEqual([])
  })

  test('is waited for longer than a card', async () => {
    const transfer = await transferring()
    app.clock.forward({ days: 5 })
    await app.sweep()
    await uploads([{ on: '081128', yen: 52_750, sender: `${transfer.number} ﾀﾅｶ` }])
    expect(await statusOf(transfer)).toBe('working')
  })
})

describe('a statement', () => {
  test('pays what leaves no doubt, and counts once however often it is read', async () => {
    const transfer = await transferring()
    const moved = [
      { on: '081123', yen: 52_750, sender: `${transfer.number} ﾀﾅｶ ｹﾝ` },
      { on: '081123', yen: 300, sender: 'ﾘｿｸ' },
    ]
    await uploads(moved)
    await uploads([...moved, { on: '081123', yen: 440, sender: 'ﾃｽｳﾘﾖｳ', isOut: true }])
    expect(await statusOf(transfer)).toBe('working')
    expect([await balance(app, 'bank'), await balance(app, 'deposits')]).toEqual([-53_050n, 300n])
    const read = await app.db
      .selectFrom('depositStatements')
      .select(['found', 'added'])
      .orderBy('added', 'desc')
      .execute()
    expect(read).toEqual([
      { found: 2, added: 2 },
      { found: 2, added: 0 },
    ])
    expect(await faults()).toEqual([])
  })

  test('of another account, or none at all, changes nothing', async () => {
    const other = movements([{ on: '081123', yen: 1, sender: 'ｱ' }], {
      bankCode: '0001',
      branchCode: '105',
      number: '9999999',
    })
    for (const bytes of [other, Buffer.from('hello')]) {
      const answer = await operator.post('/console/deposits/statements', {
        statement: new File([bytes], 'a'),
      })
      expect(answer.status).toBe(422)
    }
    expect(await app.db.selectFrom('deposits').selectAll().execute()).toEqual([])
  })
})

describe('put right by a person', () => {
  test('a deposit under another name is applied to the payment that it was for', async () => {
    const transfer = await transferring()
    await pretends(transfer, 'other-name')
    expect(await statusOf(transfer)).toBe('agreed')
    const page = await operator.get('/console/deposits')
    expect(page.html).toContain('ｶ)ﾍﾞﾂﾒｲｷﾞ')
    expect(page.html).toContain('金額が一致')
    const [id] = await openIds()
    await operator.does(`/console/deposits/${id}/assign`, { number: String(transfer.number) })
    expect(await statusOf(transfer)).toBe('working')
    expect(
      (await operator.post(`/console/deposits/${id}/assign`, { number: String(transfer.number) })).status,
    ).toBe(409)
    expect(await faults()).toEqual([])
  })

  test('a short one waits for the rest; taken back, it waits for a decision', async () => {
    const transfer = await transferring()
    await pretends(transfer, 'short')
    const [id] = await openIds()
    await operator.does(`/console/deposits/${id}/assign`, { number: String(transfer.number) })
    expect(await statusOf(transfer)).toBe('agreed')
    expect((await parties.client.get(transfer.here)).html).toContain('あと ¥1,000 をお振り込みください')
    await operator.does(`/console/deposits/${id}/unassign`)
    expect(await openIds()).toEqual([id])
    await operator.does(`/console/deposits/${id}/assign`, { number: String(transfer.number) })
    await uploads([{ on: '081123', yen: 1_000, sender: `${transfer.number} ﾀﾅｶ` }])
    expect(await statusOf(transfer)).toBe('working')
    expect([await balance(app, 'deposits'), await balance(app, 'bank'), await faults()]).toEqual([
      0n,
      -52_750n,
      [],
    ])
  })

  test('of one that is over, the rest is sent back', async () => {
    const transfer = await transferring()
    await pretends(transfer, 'over')
    const [id] = await openIds()
    await operator.does(`/console/deposits/${id}/assign`, { number: String(transfer.number) })
    expect([await statusOf(transfer), await balance(app, 'deposits')]).toEqual(['working', 1_000n])
    const [rest] = await openIds()
    await operator.does(`/console/deposits/${rest}/release`, { how: 'returned', note: '11月25日に返送' })
    expect([await balance(app, 'deposits'), await balance(app, 'bank'), await faults()]).toEqual([
      0n,
      -52_750n,
      [],
    ])
  })

  test('a refund is a transfer that is made and then recorded', async () => {
    const transfer = await transferring()
    await pretends(transfer, 'in-time')
    const { orderId } = transfer.made
    await inTransaction(app.db, (tx) =>
      cancelFunded(tx, {
        ...{ orderId, actorId: parties.client.memberId, at: app.clock.now() },
        ...{ terms: { kind: 'cancel', fault: 'mutual', rewardYen: 0n }, decidedBy: 'agreement' },
      }),
    )
    await app.sweep()
    const { id } = await app.db.selectFrom('refunds').select('id').executeTakeFirstOrThrow()
    expect((await operator.get('/console/deposits')).html).toContain('返金の振込待ち')
    await operator.does(`/console/deposits/refunds/${id}`)
    expect((await operator.post(`/console/deposits/refunds/${id}`)).status).toBe(409)
    const accounts = ['bank', 'provider', `client/${parties.client.memberId}`]
    expect(await Promise.all(accounts.map((account) => balance(app, account)))).toEqual([0n, 0n, 0n])
    expect(await faults()).toEqual([])
  })
})

test('an order that was paid otherwise meanwhile gives the transfer back', async () => {
  const transfer = await transferring()
  const { to: till } = await parties.client.post(`/orders/${transfer.made.orderId}/pay`)
  await parties.client.does(till, { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123' })
  expect(await statusOf(transfer)).toBe('working')
  await pretends(transfer, 'in-time')
  await app.drain()
  const refunds = await app.db.selectFrom('refunds').select(['amountYen', 'status']).execute()
  expect(refunds).toEqual([{ amountYen: 52_750n, status: 'pending' }])
  expect(await faults()).toEqual([])
})

test('a deposit that vanished is named by the proof of the ledger', async () => {
  await uploads([{ on: '081123', yen: 300, sender: 'ﾘｿｸ' }])
  await app.db.deleteFrom('deposits').execute()
  expect(await faults()).toEqual([{ rule: 'deposits', subject: 'deposits', found: 300n, wanted: 0n }])
})
