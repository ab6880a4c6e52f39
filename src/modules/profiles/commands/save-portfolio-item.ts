import type { Tx } from '../../../platform/db'
import type { FileStore } from '../../../platform/file-store'
import { type EncodedImage, keepImage } from '../../../platform/files'
import { isCategory } from '../../categories'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { imagesMax, partsMax } from '../rules'
import { lockProfile } from '../store'
import { countParts, imagesOf, replaceImages, upsertPortfolioItem } from '../store-works'

interface Item {
  id: string
  memberId: string
  title: string
  description: string
  categorySlug: string | null
  url: string | null
  /** Images to add, in order; `dropped` are ids of images that go. */
  added: readonly EncodedImage[]
  dropped: readonly string[]
  files: FileStore
  at: Date
}

/** Shows a work of one's own, new or changed, with up to five images. */
export const savePortfolioItem = async (tx: Tx, item: Item): Promise<void> => {
  const { id, memberId, title, description, categorySlug, url, at } = item
  if (categorySlug !== null && !isCategory(categorySlug)) throw refuse('unknown-category', 'category')
  await lockProfile(tx, memberId, at)
  const isTheirs = await upsertPortfolioItem(tx, {
    id,
    memberId,
    title,
    description,
    categorySlug,
    url,
    createdAt: at,
  })
  if (!isTheirs) throw refuse('not-found')
  if ((await countParts(tx, 'portfolioItems', memberId)) > partsMax) throw refuse('too-many-items')
  const kept = (await imagesOf(tx, id)).filter((fileId) => !item.dropped.includes(fileId))
  // A form sent twice carries the same ids for its images.
  const added = item.added.filter((image) => !kept.includes(image.id))
  if (kept.length + added.length > imagesMax) throw refuse('too-many-images', 'images')
  for (const image of added)
    await keepImage(tx, item.files, { ...image, ownerId: memberId, name: 'work.webp', at })
  await replaceImages(tx, { id, fileIds: [...kept, ...added.map((image) => image.id)] })
  await rememberFacts(tx, memberId, at)
}
