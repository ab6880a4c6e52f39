import pg from 'pg'
import type { Config } from './config'
import { prepareJobs } from './jobs'
import type { Log } from './log'
import { ensureDatabase, migrate, migrationsDir } from './migrate'
import { isOutage } from './outage'
import { startEmbedded } from './postgres'
import { appRole, type PreparedRoles, prepareRoles, urlAs } from './roles'

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
const urlFault = (
  setting: 'DATABASE_URL' | 'DATABASE_APP_URL',
  url: string,
  error: Error & { code?: string },
): Error => {
  const { host, pathname, username } = new URL(url)
  const at = `${username}@${host}${pathname}`
  const why = faultsOfUrl[error.code ?? ''] ?? (isOutage(error) ? 'no PostgreSQL answers there' : null)
  return why
    ? new Error(`${setting}: ${why} (${at}, ${error.code ?? error.message})`, { cause: error })
    : error
}

const prepare = async (url: string, root: string): Promise<PreparedRoles> => {
  await migrate(url, migrationsDir(root))
  await prepareJobs(url)
  return prepareRoles(url)
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

/** Throws one sentence that names the setting where nobody can log in so. */
const checkLogin = async (appUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw urlFault('DATABASE_APP_URL', appUrl, error as Error)
  } finally {
    await client.end().catch(() => {})
  }
}

/** A database that is ready. */
export interface ReadyDatabase extends Database, PreparedRoles {
  /** Where the server logs in with the rights of its work; the owner's address where it has no other (decision 193). */
  appUrl: string
}

/**
 * The database that the settings ask for, migrated and ready: embedded under DATA_DIR, or DATABASE_URL's. Throws one
 * sentence that names the setting when DATABASE_URL cannot be used; nothing that was started is left running.
 */
export const openDatabase = async (
  needs: Needs & Pick<Config, 'appUrl'>,
  root: string,
): Promise<ReadyDatabase> => {
  const { databaseUrl } = needs
  const database = await openAsItIs(needs)
  const { url } = database
  try {
    const roles = await prepare(url, root).catch((error: Error) => {
      throw databaseUrl ? urlFault('DATABASE_URL', databaseUrl, error) : error
    })
    if (needs.appUrl) await checkLogin(needs.appUrl)
    const embeddedApp = databaseUrl || !roles.hasApp ? url : urlAs(url, appRole)
    return { ...database, ...roles, appUrl: needs.appUrl ?? embeddedApp }
  } catch (error) {
    await database.stop()
    throw error
  }
}
