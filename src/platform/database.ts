import type { Config } from './config'
import { prepareJobs } from './jobs'
import type { Log } from './log'
import { ensureDatabase, migrate, migrationsDir } from './migrate'
import { isOutage } from './outage'
import { startEmbedded } from './postgres'
import { prepareViewer } from './viewer-role'

export interface Database {
  url: string
  /** Leaves the embedded server; the last program that uses it stops it (decision 030). */
  stop: () => Promise<void>
}

interface Needs extends Pick<Config, 'dataDir' | 'databaseUrl'> {
  log?: Log
  /** Hears that the embedded server died and could not be brought back. */
  onGivenUp?: (error: Error) => void
}

const faultsOfUrl: Record<string, string> = {
  '28P01': 'the password is refused',
  '28000': 'the user is refused',
  '3D000': 'there is no such database',
  '42501': 'the user may not change this database',
}

/** One sentence that names the setting and never the password. */
const urlFault = (url: string, error: Error & { code?: string }): Error => {
  const { host, pathname, username } = new URL(url)
  const at = `${username}@${host}${pathname}`
  const why = faultsOfUrl[error.code ?? ''] ?? (isOutage(error) ? 'no PostgreSQL answers there' : null)
  return why
    ? new Error(`DATABASE_URL: ${why} (${at}, ${error.code ?? error.message})`, { cause: error })
    : error
}

/** Answers whether rows are kept from viewers by the database itself. */
const prepare = async (url: string, root: string): Promise<boolean> => {
  await migrate(url, migrationsDir(root))
  await prepareJobs(url)
  return prepareViewer(url)
}

const openEmbedded = async (needs: Needs): Promise<Database> => {
  const { dataDir: dir, log, onGivenUp } = needs
  const embedded = await startEmbedded({
    dir,
    durable: true,
    ...(log && { log }),
    ...(onGivenUp && { onGivenUp }),
  })
  try {
    await ensureDatabase(embedded.url('postgres'), 'tanomi')
  } catch (error) {
    await embedded.stop()
    throw error
  }
  return { url: embedded.url('tanomi'), stop: embedded.stop }
}

/** The database that the settings ask for, as it is: of whatever version, perhaps empty. */
export const openAsItIs = async (needs: Needs): Promise<Database> =>
  needs.databaseUrl ? { url: needs.databaseUrl, stop: async () => {} } : openEmbedded(needs)

/**
 * The database that the settings ask for, migrated and ready: embedded under DATA_DIR, or DATABASE_URL's. Throws one
 * sentence that names the setting when DATABASE_URL cannot be used; nothing that was started is left running.
 */
export const openDatabase = async (
  needs: Needs,
  root: string,
): Promise<Database & { guardsRows: boolean }> => {
  const { databaseUrl } = needs
  const database = await openAsItIs(needs)
  try {
    return { ...database, guardsRows: await prepare(database.url, root) }
  } catch (error) {
    await database.stop()
    throw databaseUrl ? urlFault(databaseUrl, error as Error) : error
  }
}
