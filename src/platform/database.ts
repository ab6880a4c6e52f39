import type { Config } from './config'
import { prepareJobs } from './jobs'
import { ensureDatabase, migrate, migrationsDir } from './migrate'
import { startEmbedded } from './postgres'

export interface Database {
  url: string
  /** The embedded server was running already, so somebody else is using it. */
  adopted: boolean
  stop: () => Promise<void>
}

/** The database that the settings ask for, migrated and ready: embedded under DATA_DIR, or DATABASE_URL's. */
export const openDatabase = async (
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  root: string,
): Promise<Database> => {
  const embedded = config.databaseUrl ? null : await startEmbedded({ dir: config.dataDir, durable: true })
  const url = config.databaseUrl ?? (embedded?.url('tanomi') as string)
  if (embedded) await ensureDatabase(embedded.url('postgres'), 'tanomi')
  await migrate(url, migrationsDir(root))
  await prepareJobs(url)
  return { url, adopted: embedded?.adopted ?? false, stop: async () => embedded?.stop() }
}
