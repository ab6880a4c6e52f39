import { afterAll, expect, test } from 'vitest'
import { seedDemo, smallSize } from '../../db/seeds/demo'
import { worldFile } from '../../db/seeds/demo/cache'
import { rankHistory } from '../../db/seeds/demo/rank-history'
import { loadSnapshot, readSnapshot } from '../../db/seeds/demo/snapshot'
import { verifyLedger } from '../../src/modules/ledger'
import { tiersOf } from '../../src/modules/ranks'
import { policyInForce } from '../../src/modules/ranks/calendar/in-force'
import { inTransaction, makeDb, makePool } from '../../src/platform/db'
import { cloneDatabase, root, useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp()
const closing: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

const emptyDatabase = async () => {
  const { url, drop } = await cloneDatabase()
  const pool = makePool(url)
  closing.push(() => pool.end(), drop)
  return makeDb(pool)
}

// Made once per state of the sources: on a busy machine that takes minutes.
const making = { timeout: 300_000 }
test(
  'the demo world is made by its commands, or loaded once it has been, and its books balance',
  making,
  async () => {
    const { db, deps, clock } = app
    const reports: number[] = []
    const kit = { db, files: deps.files, keys: deps.keys, services: deps, now: clock.now() }
    const how = await seedDemo(
      { ...kit, onProgress: (done, total) => reports.push(done / total) },
      root,
      smallSize,
    )
    if (how === 'made') expect(reports).toEqual([...reports].sort((a, b) => a - b))
    expect(reports.at(-1) ?? 1).toBe(1)
    expect((await verifyLedger(db)).faults).toEqual([])
    expect(await seedDemo({ ...kit, db: await emptyDatabase() }, root, smallSize)).toBe('loaded')
  },
)

test('loaded three days later it is the same world three days later, and its ranks are what the rule says', async () => {
  const { db: made, deps } = app
  const db = await emptyDatabase()
  const snapshot = readSnapshot(worldFile(root, smallSize))
  if (!snapshot) throw new Error('the test before has not left a world')
  const now = new Date(new Date(snapshot.madeAt).getTime() + 3 * 86_400_000)
  const kit = { db, files: deps.files, keys: deps.keys, services: deps, now }
  await inTransaction(db, (tx) => loadSnapshot(tx, kit, snapshot))
  expect((await verifyLedger(db)).faults).toEqual([])
  const counts = async (of: typeof db) =>
    of
      .selectFrom('orders')
      .select(['status', of.fn.countAll().as('n')])
      .groupBy('status')
      .orderBy('status')
      .execute()
  expect(await counts(db)).toEqual(await counts(made))

  await rankHistory(kit)
  const members = await db.selectFrom('members').select(['id', 'tier']).where('kind', '=', 'person').execute()
  const judged = await tiersOf(db, { policy: policyInForce(kit.now), subjects: 'all', at: kit.now })
  const held = members.filter((member) => judged.has(member.id))
  expect(held.map(({ id, tier }) => [id, tier])).toEqual(held.map(({ id }) => [id, judged.get(id)]))
  const tiers = new Set(held.map((member) => member.tier))
  expect([...tiers].sort()).toEqual(['bronze', 'certified', 'none', 'regular', 'silver'])
})
