import type { Tx } from '../../../platform/db'
import { isSubCategory } from '../../categories'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { categoriesMax } from '../rules'
import { lockProfile, replaceCategories } from '../store'

/** Says which kinds of work one takes on: up to five of the second level. */
export const chooseCategories = async (
  tx: Tx,
  choice: { memberId: string; slugs: readonly string[]; at: Date },
): Promise<void> => {
  const slugs = [...new Set(choice.slugs)]
  if (slugs.length > categoriesMax) throw refuse('too-many-categories', 'category1')
  if (!slugs.every(isSubCategory)) throw refuse('unknown-category', 'category1')
  await lockProfile(tx, choice.memberId, choice.at)
  await replaceCategories(tx, { memberId: choice.memberId, slugs })
  await rememberFacts(tx, choice.memberId, choice.at)
}
