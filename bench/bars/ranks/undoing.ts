import { type Db, inTransaction, type Tx } from '../../../src/platform/db'

const undone = new Error('undone')

/** Runs in a transaction of its own that leaves no trace. */
export const undoing = async (db: Db, work: (tx: Tx) => Promise<void>): Promise<void> => {
  try {
    await inTransaction(db, async (tx) => {
      await work(tx)
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
}
