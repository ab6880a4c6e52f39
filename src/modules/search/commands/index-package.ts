import type { Tx } from '../../../platform/db'
import { packageForSearch } from '../../packages'
import { packageDocument } from '../documents-package'
import { lockListing, putPackage, removeListing } from '../store'

/** Writes what search knows of a package anew from the facts, or takes it out: only those on sale are found (§2.1). */
export const indexPackage = async (tx: Tx, of: { packageId: string; at: Date }): Promise<void> => {
  await lockListing(tx, 'packages', of.packageId)
  const facts = await packageForSearch(tx, of)
  await removeListing(tx, 'packages', of.packageId)
  if (facts) await putPackage(tx, packageDocument(facts, of.at))
}
