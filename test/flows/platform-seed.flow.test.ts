import { expect, test } from 'vitest'
import { isHalfMade, recordBegun, recordFinished } from '../../db/seeds/demo/seedings'
import { seedIfEmpty } from '../../src/seed'
import { useTestApp } from '../support/test-app'

const app = useTestApp()
const seeding = () => ({ db: app.db, now: app.clock.now() })
const from = { url: 'postgresql://nobody@localhost/none', onEnd: () => {} }
const start = (seed: 'none' | 'demo') =>
  seedIfEmpty({ ...app.deps, config: { ...app.deps.config, seed } }, from)

test('a demo world that was stopped halfway is said at the next start, and nothing is deleted', async () => {
  await recordBegun(seeding())
  await expect(start('demo')).rejects.toThrow(/^SEED: .*DATA_DIR.*SEED=none/)
  expect(await isHalfMade(app)).toBe(true)
})

test('whoever wants to keep what is there starts without a demo world', async () => {
  await recordBegun(seeding())
  await start('none')
})

test('a demo world that was completed is whole', async () => {
  const begun = seeding()
  await recordBegun(begun)
  app.clock.forward({ seconds: 30 })
  await recordFinished(begun, app.clock.now())
  expect(await isHalfMade(app)).toBe(false)
})
