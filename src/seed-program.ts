// A process that fills an empty database with the demo world, and ends: started by the server (seed.ts).
import path from 'node:path'
import { recordBegun, recordFinished, seedDemo, seedLarge } from '../db/seeds/demo'
import { makeApp, makeServices, memberDeps } from './app'
import { systemClock } from './platform/clock'
import { readConfig } from './platform/config'
import { readKeys } from './platform/crypto'
import { makeDb, makePool } from './platform/db'
import { openFiles } from './platform/file-store'
import { readAssets } from './platform/http/assets'
import type { Deps } from './platform/http/types'
import { silentHub } from './platform/live'
import { makeLog } from './platform/log'
import { withPrepared } from './platform/prepared'

const root = process.env['TANOMI_ROOT'] ?? path.resolve(import.meta.dirname, '..')

/** One line that counts up on a terminal; elsewhere it is written once. */
const progressLine = (words: string) => {
  const isTerminal = process.stdout.isTTY
  process.stdout.write(isTerminal ? words : `${words} …\n`)
  let shown = -1
  return {
    show: (done: number, total: number): void => {
      const percent = Math.floor((100 * done) / total)
      if (isTerminal && percent !== shown) process.stdout.write(`\r${words} ${percent} %`)
      shown = percent
    },
    end: (): void => {
      if (isTerminal) process.stdout.write('\n')
    },
  }
}

const depsOf = async (db: Deps['db']): Promise<Deps> => {
  const config = readConfig(process.env)
  const keys = readKeys(config.dataDir)
  return {
    config,
    db,
    clock: systemClock,
    keys,
    log: makeLog(config),
    ...makeServices({ config, keys, files: await openFiles(config) }),
    live: silentHub,
    assets: readAssets(path.join(root, 'dist', 'assets')),
    ...memberDeps({ db }),
  }
}

const main = async (url: string): Promise<void> => {
  // It may be made again at any time, and no page is open yet: its commits neither wait for the disk nor notify.
  const pool = makePool(url, 6, ' -c synchronous_commit=off -c tanomi.live=off')
  const deps = await depsOf(makeDb(withPrepared(pool)))
  // Hangs the modules' job handlers and subscriptions, which the commands enqueue for.
  makeApp(deps)
  const { db, files, keys, config } = deps
  const isLarge = config.seed === 'large'
  const line = progressLine(
    isLarge ? 'Making the large demo world (about ten minutes)' : 'Making the demo world',
  )
  const kit = { db, files, keys, services: deps, now: systemClock.now(), onProgress: line.show }
  await recordBegun(kit)
  await (isLarge ? seedLarge(kit) : seedDemo(kit, root))
  await recordFinished(kit, systemClock.now())
  await pool.end()
  line.end()
}

// Whoever started it is gone: nobody would use the world.
process.on('disconnect', () => process.exit(1))

main(process.env['TANOMI_SEED_URL'] ?? '').then(
  () => process.exit(),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  },
)
