// R2: every pair of money verbs, all interleavings of their statements: 0 violations. `npm run bench -- interleavings`, some
// minutes; --match=accept runs the pairs whose name holds the word.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { syncCatalogue } from '../src/modules/categories'
import { inTransaction, makeDb, makePool } from '../src/platform/db'
import { prepareJobs } from '../src/platform/jobs'
import { ensureDatabase, migrate, migrationsDir } from '../src/platform/migrate'
import { startEmbedded } from '../src/platform/postgres'
import { allRaces, endsAlone, openCourse, raceOf } from '../test/support/interleavings/races'
import { makeWorld } from '../test/support/interleavings/world'
import { report } from './bars/report'

const root = path.resolve(import.meta.dirname, '..')
const match = process.argv.find((word) => word.startsWith('--match='))?.slice('--match='.length) ?? ''
const template = 'interleavings'

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-bench-'))
fs.chmodSync(dir, 0o755)
const server = await startEmbedded({ dir, durable: false })
try {
  const url = server.url(template)
  await ensureDatabase(server.url('postgres'), template)
  await migrate(url, migrationsDir(root))
  await prepareJobs(url)
  const pool = makePool(url, 1)
  await inTransaction(makeDb(pool), syncCatalogue)
  await pool.end()
  const world = await makeWorld(url)
  const { course, close } = await openCourse(url)
  const begun = performance.now()
  const ends = await endsAlone(world, course)
  if (process.argv.includes('--ends')) console.log([...ends].map((end) => end.join(': ')).join('\n'))
  const races = allRaces(world, ends).filter(({ name }) => name.includes(match))
  console.log(
    `${ends.size} deeds alone in ${((performance.now() - begun) / 1000).toFixed(1)} s; ${races.length} pairs`,
  )
  const sum = { orders: 0, waits: 0, violations: 0, most: 0 }
  for (const race of races) {
    const { orders, waits, violations } = await raceOf(race, course)
    sum.orders += orders
    sum.waits += waits
    sum.most = Math.max(sum.most, orders)
    sum.violations += violations.length
    if (violations.length > 0 || process.argv.includes('--each'))
      console.log([`${race.name}: ${orders} orders, ${waits} waits`, ...violations.slice(0, 5)].join('\n  '))
  }
  await close()
  const note = `${((performance.now() - begun) / 1000 / 60).toFixed(1)} minutes`
  report(root, 'interleavings', [
    { what: 'pairs of money verbs', ours: races.length },
    { what: 'orders of their statements', ours: sum.orders, note },
    { what: '  of one pair at most', ours: sum.most },
    { what: 'statements that waited for the other', ours: sum.waits },
    { what: 'violations', ours: sum.violations, bar: 0 },
  ])
} finally {
  await server.stop()
  fs.rmSync(dir, { recursive: true, force: true })
}
