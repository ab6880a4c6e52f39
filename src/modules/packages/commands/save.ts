import type { Tx } from '../../../platform/db'
import { emit } from '../../../platform/events'
import type { FileStore } from '../../../platform/file-store'
import { type EncodedImage, keepImage } from '../../../platform/files'
import { isSubCategory } from '../../categories'
import { lockProfile } from '../../profiles'
import { ownPackage } from '../advance'
import { packageChanged } from '../events'
import { refuse } from '../refusals'
import { limits } from '../rules'
import {
  countPackages,
  imagesOf,
  insertDraft,
  type Option,
  type PackageFields,
  type Plan,
  type Question,
  replaceParts,
  updateFields,
} from '../store'

export interface PackageUpdate {
  packageId: string
  memberId: string
  fields: PackageFields
  plans: readonly Plan[]
  options: readonly Option[]
  questions: readonly Question[]
  /** Pictures to add, in order; `dropped` are ids of pictures that go. */
  added: readonly EncodedImage[]
  dropped: readonly string[]
  files: FileStore
  at: Date
}

const keepImages = async (
  tx: Tx,
  { packageId, memberId, added, dropped, files, at }: PackageUpdate,
): Promise<string[]> => {
  const kept = (await imagesOf(tx, packageId)).filter((id) => !dropped.includes(id))
  // A form sent twice carries the same ids for its pictures.
  const fresh = added.filter(({ id }) => !kept.includes(id))
  if (kept.length + fresh.length > limits.images) throw refuse('too-many-images', 'images')
  for (const image of fresh)
    await keepImage(tx, files, { ...image, ownerId: memberId, name: 'package.webp', at })
  return [...kept, ...fresh.map(({ id }) => id)]
}

/**
 * Keeps what a freelancer lists, and makes the draft at the first time (§3.6). A published package changes at once; what was
 * bought keeps its terms. Refuses 'unknown-category', 'no-plan', 'too-many-packages', 'too-many-images', and
 * 'package-not-found' for another's.
 */
export const save = async (tx: Tx, saved: PackageUpdate): Promise<void> => {
  const { packageId, memberId, fields, plans, options, questions, at } = saved
  if (!isSubCategory(fields.categorySlug)) throw refuse('unknown-category', 'category')
  if (plans.length === 0) throw refuse('no-plan', 'basicTitle')
  await lockProfile(tx, memberId, at)
  await insertDraft(tx, { id: packageId, memberId, fields, at })
  const { status } = await ownPackage(tx, saved)
  if ((await countPackages(tx, memberId)) > limits.packages) throw refuse('too-many-packages')
  await updateFields(tx, { id: packageId, fields, at })
  const imageIds = await keepImages(tx, saved)
  await replaceParts(tx, { packageId, plans, options, questions, imageIds })
  if (status !== 'draft') await emit(tx, packageChanged, { packageId, memberId, at })
}
