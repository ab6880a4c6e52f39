import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { templatesMax } from '../rules'
import { countTemplates, type TemplateRow, upsertTemplate } from '../store-templates'

/** Keeps a template of one's own, new or changed. Refuses more than 50, and those of other people. */
export const keepTemplate = async (tx: Tx, template: TemplateRow): Promise<void> => {
  if (!(await upsertTemplate(tx, template))) throw refuse('template-not-found')
  if ((await countTemplates(tx, template.memberId)) > templatesMax) throw refuse('too-many-templates')
}
