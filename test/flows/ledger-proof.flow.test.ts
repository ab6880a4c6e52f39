import { beforeEach, expect, test } from 'vitest'
import { runSweeps } from '../../src/platform/jobs'
import type { Log } from '../../src/platform/log'
import { useHouse } from '../house/house'
import { type Parties, working } from '../house/orders'
import { aoi, ken, misaki } from '../world'

const it = useHouse()
let people: Parties
let said: { level: string; words: string; facts: Record<string, unknown> }[]
beforeEach(async () => {
  people = { client: await ken(it.house), freelancer: await aoi(it.house) }
  said = []
})

const saying =
  (level: string) =>
  (facts: Record<string, unknown>, words: string): void =>
    void said.push({ level, words, facts })
const log = { info: saying('info'), error: saying('error') } as unknown as Log
const night = async (): Promise<void> => {
  await runSweeps({ db: it.house.db, at: it.house.clock.now(), log })
  said = said.filter(({ words }) => words.startsWith('ledger'))
}
const spoil = (orderId: string, byYen: bigint) =>
  it.house.db
    .updateTable('orders')
    .set((row) => ({ priceYen: row('priceYen', '+', byYen) }))
    .where('id', '=', orderId)
    .execute()

test('every night proves the ledger once, and says so', async () => {
  await working(it.house, people)
  const operator = await misaki(it.house)
  expect((await operator.get('/console')).html).toContain('夜間の検証はこれから')
  await night()
  await night()
  expect(said).toMatchObject([{ level: 'info', words: 'ledger proven', facts: { postings: 1 } }])
  expect((await operator.get('/console')).html).toContain('異常なし')
  it.house.clock.forward({ days: 1 })
  await night()
  expect(said).toHaveLength(2)
})

test('a fault reaches the log and stands on the operators’ first page until a night finds it mended', async () => {
  const { orderId } = await working(it.house, people)
  const operator = await misaki(it.house)
  await spoil(orderId, 1n)
  await night()
  expect(said).toMatchObject([
    { level: 'error', words: 'ledger at fault', facts: { faults: 1, first: [`escrow ${orderId}`] } },
  ])
  const page = await operator.get('/console')
  expect(page.html).toContain('帳簿に1件の異常が見つかりました')
  expect(page.html).toContain('href="/console/ledger"')
  const kept = await it.house.db.selectFrom('ledgerProofs').select(['faults', 'firstFaults']).execute()
  expect(kept).toEqual([
    { faults: 1, firstFaults: [{ rule: 'escrow', subject: orderId, found: '50000', wanted: '50001' }] },
  ])
  await spoil(orderId, -1n)
  it.house.clock.forward({ days: 1 })
  await night()
  expect((await operator.get('/console')).html).not.toContain('異常が見つかりました')
})
