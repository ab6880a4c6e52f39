import path from 'node:path'
import { readConfig } from '../platform/config'
import { openDatabase } from '../platform/database'
import { type Db, makeDb, makePool } from '../platform/db'

/** The repository's root, whether this runs from the source or from dist/. */
export const root = process.env['TANOMI_ROOT'] ?? path.resolve(import.meta.dirname, '../..')

/** Works on the site's database, beside a running site or alone, and leaves it as it was found. */
export const withDatabase = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
  const database = await openDatabase(readConfig(process.env), root)
  const pool = makePool(database.url, 2)
  try {
    return await work(makeDb(pool))
  } finally {
    await pool.end()
    // A running site goes on using the embedded server: it is stopped only when nobody does.
    await database.stop()
  }
}
