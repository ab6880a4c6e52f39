// What a fresh installation is filled with, as SEED says.
import { demoFile, demoLogins, demoPassword, isEmpty, seedDemo, seedLarge } from '../db/seeds/demo'
import { type Db, makeDb, makePool } from './platform/db'
import type { Deps } from './platform/http/types'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** The demo world may be made again at any time: its many small commits need not wait for the disk. */
const withAsyncCommit = async (url: string, work: (db: Db) => Promise<unknown>): Promise<void> => {
  const pool = makePool(url, 6, ' -c synchronous_commit=off')
  try {
    await work(makeDb(pool))
  } finally {
    await pool.end()
  }
}

/** Fills an empty house with the demo world (or a larger one), by the real commands. Nothing happens in a house that is lived in. */
export const seedIfEmpty = async (deps: Deps, from: { url: string; root: string }): Promise<void> => {
  const { config, files, keys, clock } = deps
  if (config.seed === 'none' || !(await isEmpty(deps))) return
  const now = clock.now()
  const isLarge = config.seed === 'large'
  say(isLarge ? 'Preparing the large demo world: about ten minutes …' : 'Preparing the demo world …')
  await withAsyncCommit(from.url, (db) => {
    const kit = { db, files, keys, now }
    return isLarge ? seedLarge(kit) : seedDemo(kit, demoFile(from.root))
  })
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
