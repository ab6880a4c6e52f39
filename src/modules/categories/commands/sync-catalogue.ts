import type { Tx } from '../../../platform/db'
import { catalogue } from '../catalogue'
import { upsertCategories } from '../store'

/** Writes the catalogue as rows, so that jobs and profiles can point at them. Done at every start; adds, never removes. */
export const syncCatalogue = async (tx: Tx): Promise<void> => {
  const tops = catalogue.map(({ slug, withholding }, position) => ({
    slug,
    parentSlug: null,
    position,
    withholding,
  }))
  const subs = catalogue.flatMap((top) =>
    top.children.map(({ slug, withholding }, position) => ({
      slug,
      parentSlug: top.slug,
      position,
      withholding,
    })),
  )
  await upsertCategories(tx, [...tops, ...subs])
}
