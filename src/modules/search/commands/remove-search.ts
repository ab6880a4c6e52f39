import type { Tx } from '../../../platform/db'
import { deleteSaved } from '../store-saved'

/** Keeps a search no longer; another's stays. */
export const removeSearch = (tx: Tx, of: { id: string; memberId: string }): Promise<void> =>
  deleteSaved(tx, of)
