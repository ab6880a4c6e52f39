import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { type FavouriteKind, favouritesMax } from '../rules'
import { insertFavourite } from '../store'

/** Keeps a job or a freelancer for later; twice is once. Refuses 'too-many-favourites'. */
export const keep = async (
  tx: Tx,
  kept: { memberId: string; kind: FavouriteKind; subjectId: string; at: Date },
): Promise<void> => {
  if ((await insertFavourite(tx, kept)) > favouritesMax) throw refuse('too-many-favourites')
}
