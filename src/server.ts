// The process: reads the settings, opens the database, serves the site, and stops cleanly.
import path from 'node:path'
import { makeApp, makeServices, memberDeps } from './app'
import { busyPages } from './busy-page'
import { syncCatalogue } from './modules/categories'
import { askForSignatures } from './modules/rank-receipts'
import { readCalendar } from './modules/ranks'
import { systemClock } from './platform/clock'
import { type Config, readConfig } from './platform/config'
import { readKeys } from './platform/crypto'
import { prepareFolder } from './platform/data-folder'
import { openDatabase } from './platform/database'
import { inTransaction, makeDb, makePool, makeRequestPool, makeStandbyPool } from './platform/db'
import { type Ending, endOnErrors, endOnSignals, makeEnding } from './platform/ending'
import { openFiles } from './platform/file-store'
import { admission } from './platform/http/admission'
import { readAssets } from './platform/http/assets'
import { makeGuestPages } from './platform/http/guest-pages'
import { checkPort, listen } from './platform/http/serving'
import type { Deps } from './platform/http/types'
import { startWorker } from './platform/jobs'
import { startLiveHub } from './platform/live'
import { type Log, makeLog } from './platform/log'
import { type Metrics, makeMetrics } from './platform/metrics'
import { withPrepared } from './platform/prepared'
import { makeStandby } from './platform/standby'
import { printLogins, seedIfEmpty } from './seed'

/** The repository's root, whether this runs from the source or from dist/. */
const root = process.env['TANOMI_ROOT'] ?? path.resolve(import.meta.dirname, '..')

/** Requests that run when the process is told to stop have this long. */
const drainMs = 10_000

const publishedEveryMs = 60_000

/** Sweeps run in one process a minute, whichever it is; what is published must be known to each. */
const keepCalendar = async ({ db, log }: Pick<Deps, 'db' | 'log'>, { onEnd }: Ending): Promise<void> => {
  await readCalendar(db)
  const calendar = setInterval(() => {
    readCalendar(db).catch((error: Error) => log.error({ err: error }, 'calendar'))
  }, publishedEveryMs)
  onEnd('calendar', () => clearInterval(calendar))
}

/** The standby of DATABASE_READ_URL. It need not be there: what cannot be read from it is read from the primary. */
const openStandby = (
  { readUrl }: Config,
  { db, metrics, log, ending }: Pick<Deps, 'db' | 'log'> & { metrics: Metrics; ending: Ending },
): Pick<Deps, 'standby'> => {
  if (readUrl === null) return {}
  const pool = makeStandbyPool(readUrl)
  ending.onEnd('standby pool', () => pool.end())
  const standby = makeDb(withPrepared(pool, metrics.watchPool('standby', pool)))
  return { standby: makeStandby({ primary: db, standby, log }) }
}

/** What runs beside requests has connections of its own: neither waits for the other. */
const startWorking = async (deps: Deps, { url, ending }: { url: string; ending: Ending }): Promise<void> => {
  const { onEnd } = ending
  const pool = makePool(url, 4)
  onEnd('work pool', () => pool.end())
  const starting = startWorker(url, {
    db: makeDb(withPrepared(pool, deps.metrics?.watchPool('work', pool))),
    onSweep: deps.metrics?.sweepDone,
    now: systemClock.now,
    log: deps.log,
    services: deps,
  })
  onEnd('worker', async () => (await starting).stop())
  await starting
}

/** Where the database would not make the role of viewers (decision 165), pages are read as everything else is. */
const unguarded = (log: Log): Pick<Deps, 'readingAs'> => {
  log.warn('the role tanomi_viewer is missing: rows are guarded by the program alone (bin/tanomi doctor)')
  return { readingAs: (db) => db }
}

const main = async (config: Config, log: Log, ending: Ending): Promise<void> => {
  const { onEnd } = ending
  prepareFolder(config.dataDir)
  await checkPort(config)
  const onGivenUp = (error: Error): void => {
    log.fatal({ err: error }, 'the database is gone')
    ending.end(1)
  }
  const opening = openDatabase({ ...config, log, onGivenUp }, root)
  // Also while it is still being opened: a database that was started is not left behind.
  onEnd('database', async () => (await opening.catch(() => null))?.stop())
  const { url, appUrl, guardsRows } = await opening
  const pool = makeRequestPool(appUrl)
  onEnd('pool', () => pool.end())
  const metrics = makeMetrics({ ofNode: true })
  const db = makeDb(withPrepared(pool, metrics.watchPool('requests', pool)))
  await inTransaction(db, syncCatalogue)
  const live = startLiveHub(appUrl, log)
  onEnd('live', live.stop)
  const assets = readAssets(path.join(root, 'dist', 'assets'))
  const keys = readKeys(config.dataDir)
  const deps: Deps = {
    config,
    db,
    ...openStandby(config, { db, metrics, log, ending }),
    clock: systemClock,
    keys,
    log,
    ...makeServices({ config, keys, files: await openFiles(config) }),
    live,
    metrics,
    assets,
    admission: admission(busyPages(assets)),
    guestPages: makeGuestPages(),
    ...memberDeps({ db }),
    ...(guardsRows ? {} : unguarded(log)),
  }
  const app = makeApp(deps)
  await seedIfEmpty(deps, { url, onEnd })
  await keepCalendar(deps, ending)
  await startWorking(deps, { url: appUrl, ending })
  await inTransaction(db, (tx) => askForSignatures(tx, { at: systemClock.now() }))
  const serving = await listen(app.fetch, config)
  onEnd('requests', () => {
    live.endStreams()
    return serving.drain(drainMs)
  })
  process.stdout.write(`Tanomi: ${config.baseUrl}\n`)
  await printLogins(deps).catch((error: Error) => log.error({ err: error }, 'logins'))
}

const start = (): void => {
  const config = readConfig(process.env)
  const log = makeLog(config)
  const ending = makeEnding(log)
  endOnErrors(ending, log)
  endOnSignals(ending)
  main(config, log, ending).catch((error: Error) => {
    log.debug({ err: error }, 'start')
    // Told to stop while it was starting: what was taken away from it then is no fault.
    if (ending.isEnding()) return
    process.stderr.write(`${error.message}\n`)
    ending.end(1)
  })
}

try {
  start()
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
