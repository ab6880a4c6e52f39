import { sql } from 'kysely'
import { inTransaction } from '../../../src/platform/db'
import { removeOutdated, worldFile } from './cache'
import { derive } from './derive'
import type { SeedContext } from './kit'
import { demoSize, largeSize, makeFacts, type Size } from './make'
import { giveOperatorCode } from './operator-code'
import { loadSnapshot, readSnapshot, writeSnapshot } from './snapshot'

export { demoLogins } from './logins'
export { demoSize, largeSize, type Size, smallSize } from './make'
export { demoPassword } from './members'
export { isHalfMade, recordBegun, recordFinished } from './seedings'

/**
 * Fills an empty database with the demo world: from the cache of this checkout, else by its commands, and then it is
 * cached. Returns which of the two it was.
 */
export const seedDemo = async (
  kit: SeedContext,
  root: string,
  size: Size = demoSize,
): Promise<'loaded' | 'made'> => {
  const file = worldFile(root, size)
  const loaded = await loadIfPossible(kit, file)
  if (!loaded) {
    await makeFacts(kit, size)
    await writeSnapshot(kit, file)
    removeOutdated(file, size)
  }
  // Without statistics about the new rows, every query below is planned as if the tables were empty.
  await sql`analyze`.execute(kit.db)
  await derive(kit)
  await giveOperatorCode(kit)
  return loaded ? 'loaded' : 'made'
}

/** A world several times as large, for trying out load. Takes about ten minutes and is not cached. */
export const seedLarge = async (kit: SeedContext): Promise<void> => {
  await makeFacts(kit, largeSize)
  await derive(kit)
  await giveOperatorCode(kit)
}

const loadIfPossible = async (kit: SeedContext, file: string): Promise<boolean> => {
  const snapshot = readSnapshot(file)
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
