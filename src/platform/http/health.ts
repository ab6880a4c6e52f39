// What a supervisor or a balancer asks: without a session, in a few milliseconds, and without a line in the log.
import type { Hono } from 'hono'
import { folderFault } from '../data-folder'
import { ping } from '../db'
import { queueStandstill } from '../jobs'
import { get } from './routing'
import type { Deps, Env } from './types'

type Needs = Pick<Deps, 'db' | 'config'>

const answerMsMax = 2000
const queueSecondsMax = 600
/** However many ask, the database and the disk are asked once a second. */
const keptMs = 1000

const within = <T>(work: Promise<T>): Promise<T> => {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${answerMsMax} ms`)), answerMsMax).unref()
  })
  return Promise.race([work, late])
}

/** Anybody may ask: the driver's own words would name paths and hosts. */
const wordsOf = (error: unknown): string => {
  const { code, message } = error as Error & { code?: string }
  return code ?? (/^no answer/.test(message) ? message : 'cannot be reached')
}

const databaseFault = async ({ db }: Needs): Promise<string | null> => {
  try {
    await within(ping(db))
    const seconds = await within(queueStandstill(db))
    return seconds > queueSecondsMax
      ? `queue: jobs wait, and none was done for ${Math.round(seconds)} s`
      : null
  } catch (error) {
    return `database: ${wordsOf(error)}`
  }
}

const faultsOf = async (needs: Needs): Promise<string[]> => {
  const [database, disk] = await Promise.all([databaseFault(needs), folderFault(needs.config.dataDir)])
  return [database, disk && `disk: ${disk}`].filter((fault) => fault !== null)
}

/** `/healthz`: the process lives. `/readyz`: it can do its work now; if not, 503 with the reasons. */
export const healthRoutes = (app: Hono<Env>, needs: Needs): void => {
  let asked: { until: number; faults: Promise<string[]> } | null = null
  const faults = (): Promise<string[]> => {
    const now = performance.now()
    if (!asked || asked.until < now) asked = { until: now + keptMs, faults: faultsOf(needs) }
    return asked.faults
  }
  get(app, '/healthz', {
    who: 'anyone',
    show: (c) => c.json({ ok: true }, 200, { 'Cache-Control': 'no-store' }),
  })
  get(app, '/readyz', {
    who: 'anyone',
    show: async (c) => {
      const reasons = await faults()
      const ok = reasons.length === 0
      return c.json({ ok, reasons }, ok ? 200 : 503, { 'Cache-Control': 'no-store' })
    },
  })
}
