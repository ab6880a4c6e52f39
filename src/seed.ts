// What a fresh installation is filled with, as SEED says.
import {
  demoLogins,
  demoPassword,
  isEmpty,
  isHalfMade,
  recordBegun,
  recordFinished,
  seedDemo,
  seedLarge,
} from '../db/seeds/demo'
import { type Db, makeDb, makePool } from './platform/db'
import type { Deps } from './platform/http/types'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The demo world may be made again at any time, and no page is open yet: its commits neither wait for the disk nor notify. */
const withAsyncCommit = async (url: string, work: (db: Db) => Promise<unknown>): Promise<void> => {
  const pool = makePool(url, 6, ' -c synchronous_commit=off -c tanomi.live=off')
  try {
    await work(makeDb(pool))
  } finally {
    await pool.end()
  }
}

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

/** Nothing is deleted by itself: people may have signed up since. */
const halfMade = ({ databaseUrl, dataDir }: Deps['config']): Error => {
  const place = databaseUrl ? 'empty the database of DATABASE_URL' : `delete DATA_DIR (${dataDir})`
  return new Error(
    `SEED: the demo world was stopped before it was complete. To make it again, ${place}; to keep what is there, set SEED=none.`,
  )
}

/**
 * Fills an empty database with the demo world (or a larger one) by the real commands; leaves any other database alone.
 * Throws where an earlier start was stopped halfway.
 */
export const seedIfEmpty = async (deps: Deps, from: { url: string; root: string }): Promise<void> => {
  const { config, files, keys, clock } = deps
  if (config.seed === 'none') return
  if (await isHalfMade(deps)) throw halfMade(config)
  if (!(await isEmpty(deps))) return
  const isLarge = config.seed === 'large'
  const line = progressLine(
    isLarge ? 'Making the large demo world (about ten minutes)' : 'Making the demo world',
  )
  await withAsyncCommit(from.url, async (db) => {
    const kit = { db, files, keys, services: deps, now: clock.now(), onProgress: line.show }
    await recordBegun(kit)
    await (isLarge ? seedLarge(kit) : seedDemo(kit, from.root))
    await recordFinished(kit, clock.now())
  })
  line.end()
}

/** The logins of the demo world; nothing where it was not asked for. */
export const printLogins = async ({ config, db }: Deps): Promise<void> => {
  if (config.seed === 'none') return
  const wanted = demoLogins.map((login) => login.email)
  const found = await db.selectFrom('members').select('email').where('email', 'in', wanted).execute()
  if (found.length === 0) return
  say(`\nログイン / Logins  (パスワード / password: ${demoPassword})`)
  for (const { email, ja, en } of demoLogins) say(`  ${email.padEnd(28)} ${ja} / ${en}`)
}
