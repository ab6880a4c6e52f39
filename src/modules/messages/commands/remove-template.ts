import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { deleteTemplate } from '../store-templates'

/** Removes a template of one's own; messages written with it stay as they are. */
export const removeTemplate = async (tx: Tx, template: { id: string; memberId: string }): Promise<void> => {
  if ((await deleteTemplate(tx, template)) === 0) throw refuse('template-not-found')
}
