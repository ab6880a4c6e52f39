// What a fresh installation is filled with, as SEED says.
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { demoLogins } from '../db/seeds/demo/logins'
import { demoPassword } from '../db/seeds/demo/members'
import { isEmpty, isHalfMade } from '../db/seeds/demo/seedings'
import { demoOperator } from './modules/members'
import type { Ending } from './platform/ending'
import type { Deps } from './platform/http/types'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Nothing is deleted by itself: people may have signed up since. */
const halfMade = ({ databaseUrl, dataDir }: Deps['config']): Error => {
  const place = databaseUrl ? 'empty the database of DATABASE_URL' : `delete DATA_DIR (${dataDir})`
  return new Error(
    `SEED: the demo world was stopped before it was complete. To make it again, ${place}; to keep what is there, set SEED=none.`,
  )
}

/** The program that makes a world: bundled beside ours, or its source where the source is run. */
const startProgram = (url: string): ChildProcess => {
  const isSource = import.meta.filename.endsWith('.ts')
  const file = path.join(import.meta.dirname, isSource ? 'seed-program.ts' : 'seed-program.js')
  return fork(file, [], { env: { ...process.env, TANOMI_SEED_URL: url } })
}

/** In a process of its own, so that what it takes (200 MB) is given back when the world is made. */
const makeWorld = async (url: string, onEnd: Ending['onEnd']): Promise<void> => {
  const child = startProgram(url)
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve)
    child.on('error', () => resolve(null))
  })
  onEnd('seeding', () => {
    child.kill()
    return ended
  })
  if ((await ended) !== 0) throw new Error('SEED: the demo world could not be made')
}

interface SeedDatabase {
  url: string
  onEnd: Ending['onEnd']
}

/**
 * Fills an empty database with the demo world (or a larger one) by the real commands; leaves any other database alone.
 * Throws where an earlier start was stopped halfway.
 */
export const seedIfEmpty = async (
  deps: Pick<Deps, 'config' | 'db'>,
  { url, onEnd }: SeedDatabase,
): Promise<void> => {
  const { config } = deps
  if (config.seed === 'none') return
  if (await isHalfMade(deps)) throw halfMade(config)
  if (await isEmpty(deps)) await makeWorld(url, onEnd)
}

/** The logins of the demo world; nothing where it was not asked for. */
export const printLogins = async ({ config, db }: Pick<Deps, 'config' | 'db'>): Promise<void> => {
  if (config.seed === 'none') return
  const wanted = demoLogins.map((login) => login.email)
  const found = await db.selectFrom('members').select('email').where('email', 'in', wanted).execute()
  if (found.length === 0) return
  say(`\nログイン / Logins  (パスワード / password: ${demoPassword})`)
  for (const { email, ja, en } of demoLogins) say(`  ${email.padEnd(28)} ${ja} / ${en}`)
  say(
    `  運営の確認コード / code of the operator: ${config.outbox ? `${config.baseUrl}/dev/code` : demoOperator.secret}`,
  )
}
