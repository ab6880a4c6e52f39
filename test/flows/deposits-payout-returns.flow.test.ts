// Payouts that come back: known again in the bank's statement, and confirmed by an operator (§4.4).
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { balance, completed } from '../support/orders'
import type { Person } from '../support/person'
import { type Moved, movements } from '../support/statements'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'
import { anotherOperator, lines, onDay, readyBank, registerAccount, runs, sentRun } from './payouts.help'

const app = useTestApp()
let operator: Person
let freelancer: Person
beforeEach(async () => {
  operator = await misaki(app)
  freelancer = await aoi(app)
  const client = await ken(app)
  await registerAccount(freelancer)
  await completed(app, { client, freelancer })
  await onDay(app, '2026-12-01')
  await readyBank(operator, '41750')
  const [run] = await runs(app)
  await sentRun(run?.id ?? '', operator, await anotherOperator(app))
})

const uploads = (moved: readonly Moved[]) =>
  operator.post('/console/deposits/statements', { statement: new File([movements(moved)], '明細.txt') })
const earned = () => balance(app, `freelancer/${freelancer.memberId}`)
const deposit = () => app.db.selectFrom('deposits').selectAll().orderBy('id').executeTakeFirstOrThrow()
const line = async () => {
  const [only] = await lines(app)
  if (!only) throw new Error('No line')
  return only
}
const confirm = async (lineId: string) =>
  operator.post(`/console/deposits/${(await deposit()).id}/payout-return`, { line: lineId, reason: 'closed' })
const faults = async () => (await verifyLedger(app.db)).faults

describe('a payout that comes back', () => {
  test('is proposed by amount and name, and one press makes it the freelancer’s again', async () => {
    await uploads([{ on: '081217', yen: 41_750, sender: 'ｸﾐﾓﾄﾞｼ ｻｴｷ ｱｵｲ' }])
    const { id: lineId, reference } = await line()
    expect((await operator.get('/console/deposits')).html).toContain(`振込 ${reference} の戻りとして記録する`)
    expect(await earned()).toBe(0n)
    expect((await confirm(lineId)).status).toBe(303)
    expect([await earned(), await balance(app, 'deposits'), await balance(app, 'payouts')]).toEqual([
      41_750n,
      0n,
      0n,
    ])
    expect(await balance(app, 'bank')).toBe(-41_750n)
    expect(await line()).toMatchObject({ status: 'returned', reason: 'closed' })
    expect(await deposit()).toMatchObject({
      status: 'payout-returned',
      payoutLineId: lineId,
      decidedBy: operator.memberId,
    })
    expect((await operator.get('/console/deposits')).html).toContain('振込の戻り')
    await app.drain()
    expect((await freelancer.get('/notices')).html).toContain('戻')
    expect(await faults()).toEqual([])
  })

  test('after it was counted as carried out leaves the books right, too', async () => {
    await onDay(app, '2026-12-17')
    expect((await line()).status).toBe('settled')
    const { id: lineId, reference } = await line()
    await uploads([{ on: '081218', yen: 41_750, sender: `ﾌﾘｺﾐﾌﾉｳ ${String(reference).padStart(10, '0')}` }])
    expect((await confirm(lineId)).status).toBe(303)
    expect([await earned(), await balance(app, 'bank'), await faults()]).toEqual([41_750n, -41_750n, []])
  })

  test('is confirmed once, and never for another amount', async () => {
    const { id: lineId } = await line()
    await uploads([{ on: '081217', yen: 41_749, sender: 'ｻｴｷ ｱｵｲ' }])
    expect((await operator.get('/console/deposits')).html).not.toContain('の戻りとして記録する')
    expect((await confirm(lineId)).status).toBe(422)
    expect([await earned(), (await line()).status, (await deposit()).status]).toEqual([0n, 'sent', 'open'])
    // The line comes back once: of two deposits that look like its return, the second stays open.
    const moved = { yen: 41_750, sender: 'ｻｴｷ ｱｵｲ' }
    await uploads([
      { ...moved, on: '081218' },
      { ...moved, on: '081219' },
    ])
    const right = app.db.selectFrom('deposits').select('id').where('amountYen', '=', 41_750n)
    const [first, second] = await right.orderBy('id').execute()
    const press = (id = '') =>
      operator.post(`/console/deposits/${id}/payout-return`, { line: lineId, reason: 'other' })
    expect([(await press(first?.id)).status, (await press(first?.id)).status]).toEqual([303, 409])
    expect((await press(second?.id)).status).toBe(409)
    expect(
      await app.db.selectFrom('deposits').select('id').where('status', '=', 'open').execute(),
    ).toHaveLength(2)
    expect(await earned()).toBe(41_750n)
  })
})
