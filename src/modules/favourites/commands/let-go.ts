import type { Tx } from '../../../platform/db'
import type { FavouriteKind } from '../rules'
import { deleteFavourites } from '../store'

/** Keeps them no longer; what was not kept stays so. */
export const letGo = (
  tx: Tx,
  of: { memberId: string; kind: FavouriteKind; subjectIds: readonly string[] },
): Promise<void> => deleteFavourites(tx, of)
