import fs from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { inTransaction } from '../../../src/platform/db'
import { derive } from './derive'
import type { Kit } from './kit'
import { largeSize, makeFacts } from './make'
import { loadSnapshot, readSnapshot, writeSnapshot } from './snapshot'

export { demoLogins } from './logins'
export { demoPassword } from './members'

/** Where the world's facts are kept in the repository. */
export const demoFile = (root: string): string => path.join(root, 'db', 'seeds', 'demo.json.gz')

/** Whether anybody has signed up yet: a world is only made in an empty app. */
export const isEmpty = async ({ db }: Pick<Kit, 'db'>): Promise<boolean> =>
  (await db.selectFrom('members').select('id').limit(1).executeTakeFirst()) === undefined

/**
 * Fills an empty database with the demo world: from its file where that fits, else by making it anew, which takes
 * two or three minutes. Answers which of the two it was.
 */
export const seedDemo = async (kit: Kit, file: string): Promise<'loaded' | 'made'> => {
  const loaded = await loadIfPossible(kit, file)
  if (!loaded) await makeFacts(kit)
  // Without figures about the new rows, every question below is planned as if the tables were empty.
  await sql`analyze`.execute(kit.db)
  await derive(kit)
  return loaded ? 'loaded' : 'made'
}

/** A world several times as large, made by the commands: for trying out load. Takes about ten minutes. */
export const seedLarge = async (kit: Kit): Promise<void> => {
  await makeFacts(kit, largeSize)
  await derive(kit)
}

const loadIfPossible = async (kit: Kit, file: string): Promise<boolean> => {
  const snapshot = await readSnapshot(kit.db, file)
  if (!snapshot) return false
  try {
    await inTransaction(kit.db, (tx) => loadSnapshot(tx, kit, snapshot))
    return true
  } catch (error) {
    // Only a superuser may load it (42501): on a server of others' the world is made by its commands.
    if ((error as { code?: string }).code === '42501') return false
    throw error
  }
}

/** Makes the world in an empty database and keeps its facts as a file. */
export const makeSnapshot = async (kit: Kit, file: string): Promise<void> => {
  await makeFacts(kit)
  fs.rmSync(file, { force: true })
  await writeSnapshot(kit, file)
}
