// The process: reads the settings, opens the database, serves the site, and stops cleanly.
import path from 'node:path'
import { serve } from '@hono/node-server'
import { makeApp, memberDeps } from './app'
import { syncCatalogue } from './modules/categories'
import { askForSignatures, readCalendar } from './modules/ranks'
import { systemClock } from './platform/clock'
import { readConfig } from './platform/config'
import { readKeys } from './platform/crypto'
import { openDatabase } from './platform/database'
import { inTransaction, makeDb, makePool } from './platform/db'
import { diskStore } from './platform/files'
import { readAssets } from './platform/http/assets'
import { startWorker } from './platform/jobs'
import { startLiveHub } from './platform/live'
import { makeLog } from './platform/log'
import { installPost } from './platform/mail'
import { printLogins, seedIfEmpty } from './seed'

/** The repository's root, whether this runs from the source or from dist/. */
const root = process.env['TANOMI_ROOT'] ?? path.resolve(import.meta.dirname, '..')

const main = async (): Promise<void> => {
  const config = readConfig(process.env)
  const log = makeLog(config)
  const database = await openDatabase(config, root)
  const pool = makePool(database.url)
  const db = makeDb(pool)
  await inTransaction(db, syncCatalogue)
  installPost(config)
  const live = startLiveHub(database.url, log)
  const deps = {
    config,
    db,
    clock: systemClock,
    keys: readKeys(config.dataDir),
    log,
    files: diskStore(path.join(config.dataDir, 'files')),
    live,
    assets: readAssets(path.join(root, 'dist', 'assets')),
    ...memberDeps({ db }),
  }
  const app = makeApp(deps)
  await seedIfEmpty(deps, { url: database.url, root })
  await readCalendar(db)
  // Sweeps run in one process a minute, whichever it is; what is published must be known to each.
  const calendar = setInterval(() => {
    readCalendar(db).catch((error: Error) => log.error({ err: error }, 'calendar'))
  }, 60_000)
  const worker = await startWorker(database.url, { db, now: systemClock.now, log })
  await inTransaction(db, (tx) => askForSignatures(tx, { at: systemClock.now() }))
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, () => {
    process.stdout.write(`Tanomi: ${config.baseUrl}\n`)
    printLogins(deps).catch((error: Error) => log.error({ err: error }, 'logins'))
  })

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    clearInterval(calendar)
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await worker.stop()
    await live.stop()
    await pool.end()
    await database.stop()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})
