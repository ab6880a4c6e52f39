import { beforeEach, expect, test } from 'vitest'
import { verifyLedger } from '../../src/modules/ledger'
import { balance, delivered, type Parties } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
let people: Parties
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
})

/** The client of this contract pays salaries, and so withholds. */
const withholds = (contractId: string) =>
  app.db.updateTable('contracts').set({ withholding: true }).where('id', '=', contractId).execute()
const receivedYen = (): Promise<bigint> => balance(app, `freelancer/${people.freelancer.memberId}`)
const refundsOf = (orderId: string) =>
  app.db.selectFrom('refunds').select('amountYen').where('orderId', '=', orderId).execute()

test('a release withholds from the price without consumption tax, and gives the tax back to the client', async () => {
  const { orderId, contractId } = await delivered(app, people)
  await withholds(contractId)
  const before = await people.freelancer.get(`/orders/${orderId}`)
  for (const words of ['源泉徴収税額', '¥4,640', '¥37,110']) expect(before.html).toContain(words)
  await people.client.does(`/orders/${orderId}/accept`)
  expect(await receivedYen()).toBe(37_110n)
  expect(await refundsOf(orderId)).toEqual([{ amountYen: 4_640n }])
  expect(await balance(app, 'withholding')).toBe(0n)
  expect(await balance(app, `client/${people.client.memberId}`)).toBe(4_640n)
  expect((await verifyLedger(app.db)).faults).toEqual([])
  expect((await people.client.get(`/orders/${orderId}`)).html).toContain('お返しします')
})

test('three releases of one contract are three payments, each under the step of a million yen', async () => {
  const { orderIds, contractId } = await delivered(app, people, [440_000n, 440_000n, 440_000n])
  await withholds(contractId)
  for (const orderId of orderIds) await people.client.does(`/orders/${orderId}/accept`)
  const refunds = await Promise.all(orderIds.map(refundsOf))
  const withheld = refunds.flat().reduce((sum, { amountYen }) => sum + amountYen, 0n)
  expect(withheld).toBe(122_520n)
  expect(await receivedYen()).toBe(1_320_000n - 217_800n - 122_520n)
})

test('nothing is withheld where the contract does not say so', async () => {
  const { orderId } = await delivered(app, people)
  await people.client.does(`/orders/${orderId}/accept`)
  expect(await receivedYen()).toBe(41_750n)
  expect(await refundsOf(orderId)).toEqual([])
  expect((await people.freelancer.get(`/orders/${orderId}`)).html).not.toContain('源泉徴収')
})
