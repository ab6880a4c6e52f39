import { type Db, inTransaction, type Tx } from '../../src/platform/db'
import { DomainError } from '../../src/platform/domain-error'

/** Starts them all at once; answers how many went through and why the others did not. A bug is thrown on. */
export const allAtOnce = async (
  deeds: (() => Promise<unknown>)[],
): Promise<{ won: number; refused: string[] }> => {
  const ends = await Promise.allSettled(deeds.map((deed) => deed()))
  const refused = ends.flatMap((end) => {
    if (end.status === 'fulfilled') return []
    if (!(end.reason instanceof DomainError)) throw end.reason
    return [end.reason.refusal]
  })
  return { won: ends.length - refused.length, refused }
}

const held = 150

/**
 * What one transaction reads that has to wait for another one's lock: `write` takes it and is committed while `read`, begun
 * meanwhile, waits. A statement that locks and counts at once would count what was there before it waited.
 */
export const readBehind = async <T>(
  db: Db,
  of: { write: (tx: Tx) => Promise<unknown>; read: (tx: Tx) => Promise<T> },
): Promise<T> => {
  let reading: Promise<T> | undefined
  await inTransaction(db, async (tx) => {
    await of.write(tx)
    reading = inTransaction(db, of.read)
    await new Promise((resolve) => setTimeout(resolve, held))
  })
  return reading as Promise<T>
}
