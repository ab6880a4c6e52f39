import { beforeEach, expect, test } from 'vitest'
import { runSweeps } from '../../src/platform/jobs'
import type { Log } from '../../src/platform/log'
import { type Parties, working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { aoi, ken, misaki } from '../world'

const app = useTestApp()
let people: Parties
let said: { level: string; words: string; facts: Record<string, unknown> }[]
beforeEach(async () => {
  people = { client: await ken(app), freelancer: await aoi(app) }
  said = []
})

const saying =
  (level: string) =>
  (facts: Record<string, unknown>, words: string): void =>
    void said.push({ level, words, facts })
const log = { info: saying('info'), error: saying('error') } as unknown as Log
const night = async (): Promise<void> => {
  await runSweeps({ db: app.db, at: app.clock.now(), services: app.deps, log })
  said = said.filter(({ words }) => words.startsWith('ledger'))
}
const spoil = (orderId: string, byYen: bigint) =>
  app.db
    .updateTable('orders')
    .set((row) => ({ priceYen: row('priceYen', '+', byYen) }))
    .where('id', '=', orderId)
    .execute()

test('every night proves the ledger once, and says so', async () => {
  await working(app, people)
  const operator = await misaki(app)
  expect((await operator.get('/console')).html).toContain('夜間の検証はこれから')
  await night()
  await night()
  expect(said).toMatchObject([{ level: 'info', words: 'ledger proven', facts: { postings: 1 } }])
  expect((await operator.get('/console')).html).toContain('異常なし')
  app.clock.forward({ days: 1 })
  await night()
  expect(said).toHaveLength(2)
})

test('a fault reaches the log and stands on the operators’ first page until a night finds it mended', async () => {
  const { orderId } = await working(app, people)
  const operator = await misaki(app)
  await spoil(orderId, 1n)
  await night()
  expect(said).toMatchObject([
    { level: 'error', words: 'ledger at fault', facts: { faults: 1, first: [`escrow ${orderId}`] } },
  ])
  const page = await operator.get('/console')
  expect(page.html).toContain('帳簿に1件の異常が見つかりました')
  expect(page.html).toContain('href="/console/ledger"')
  const kept = await app.db.selectFrom('ledgerProofs').select(['faults', 'firstFaults']).execute()
  expect(kept).toEqual([
    { faults: 1, firstFaults: [{ rule: 'escrow', subject: orderId, found: '50000', wanted: '50001' }] },
  ])
  await spoil(orderId, -1n)
  app.clock.forward({ days: 1 })
  await night()
  expect((await operator.get('/console')).html).not.toContain('異常が見つかりました')
})
