import { expect, test } from 'vitest'
import { demoFile } from '../../db/seeds/demo'
import { rankHistory } from '../../db/seeds/demo/rank-history'
import { loadSnapshot, readSnapshot } from '../../db/seeds/demo/snapshot'
import { verifyLedger } from '../../src/modules/ledger'
import { tiersOf } from '../../src/modules/ranks'
import { policyInForce } from '../../src/modules/ranks/calendar/in-force'
import { inTransaction } from '../../src/platform/db'
import { root, useCommittedTestApp } from '../support/test-app'

const app = useCommittedTestApp()

test('the demo world fits the database of today, its books balance, and its ranks are what the rule says', async () => {
  const { db, deps, clock } = app
  const kit = { db, files: deps.files, keys: deps.keys, now: clock.now() }
  const snapshot = await readSnapshot(db, demoFile(root))
  if (!snapshot) throw new Error('A migration has changed a table of the demo world: run bin/demo')
  kit.now = new Date(new Date(snapshot.madeAt).getTime() + 3 * 86_400_000)
  await inTransaction(db, (tx) => loadSnapshot(tx, kit, snapshot))
  expect((await verifyLedger(db)).faults).toEqual([])

  await rankHistory(kit)
  const members = await db.selectFrom('members').select(['id', 'tier']).where('kind', '=', 'person').execute()
  const judged = await tiersOf(db, { policy: policyInForce(kit.now), subjects: 'all', at: kit.now })
  const held = members.filter((member) => judged.has(member.id))
  expect(held.map(({ id, tier }) => [id, tier])).toEqual(held.map(({ id }) => [id, judged.get(id)]))
  const tiers = new Set(held.map((member) => member.tier))
  expect([...tiers].sort()).toEqual(['bronze', 'certified', 'none', 'regular', 'silver'])
})
