import type { Tx } from '../../../platform/db'
import type { FileStore } from '../../../platform/file-store'
import { type EncodedImage, keepImage } from '../../../platform/files'
import { isSubCategory } from '../../categories'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { partsMax } from '../rules'
import { lockProfile } from '../store'
import { countParts, type Plan, replacePlans, upsertPackage } from '../store-works'

interface Offer {
  id: string
  memberId: string
  title: string
  description: string
  categorySlug: string
  image: EncodedImage | null
  plans: readonly Plan[]
  files: FileStore
  at: Date
}

/** Lists a fixed offer, new or changed: one to three plans, each with price, days and revisions. */
export const savePackage = async (tx: Tx, offer: Offer): Promise<void> => {
  const { id, memberId, title, description, categorySlug, image, plans, at } = offer
  if (!isSubCategory(categorySlug)) throw refuse('unknown-category', 'category')
  if (plans.length === 0) throw refuse('no-plan', 'basicTitle')
  await lockProfile(tx, memberId, at)
  if (image) await keepImage(tx, offer.files, { ...image, ownerId: memberId, name: 'package.webp', at })
  const row = { id, memberId, title, description, categorySlug, createdAt: at }
  if (!(await upsertPackage(tx, row, image?.id ?? null))) throw refuse('not-found')
  if ((await countParts(tx, 'packages', memberId)) > partsMax) throw refuse('too-many-items')
  await replacePlans(tx, id, plans)
  await rememberFacts(tx, memberId, at)
}
