import type { Tx } from '../../platform/db'

export interface TemplateRow {
  id: string
  memberId: string
  title: string
  body: string
  at: Date
}

/** Writes a new template, or the changed words of the person's own; answers whether one was written. */
export const upsertTemplate = async (tx: Tx, row: TemplateRow): Promise<boolean> => {
  const { at, ...template } = row
  const written = await tx
    .insertInto('messageTemplates')
    .values({ ...template, createdAt: at })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ title: row.title, body: row.body })
        .where('messageTemplates.memberId', '=', row.memberId),
    )
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) > 0
}

export const countTemplates = async (tx: Tx, memberId: string): Promise<number> => {
  const found = await tx
    .selectFrom('messageTemplates')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'integer').as('n'))
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow()
  return found.n
}

/** Answers how many were the person's own and are gone now. */
export const deleteTemplate = async (tx: Tx, template: { id: string; memberId: string }): Promise<number> => {
  const gone = await tx
    .deleteFrom('messageTemplates')
    .where('id', '=', template.id)
    .where('memberId', '=', template.memberId)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
