import type { Tx } from '../../platform/db'
import type { HideableKind } from './queries-hidden'

export interface HiddenContent {
  /** The sanction's id. */
  id: string
  kind: HideableKind
  subjectId: string
  memberId: string
  since: Date
}

export const insertHidden = async (tx: Tx, hidden: HiddenContent): Promise<void> => {
  await tx.insertInto('hiddenContents').values(hidden).execute()
}

/** Answers what was hidden; undefined where nothing was, or it was lifted before. */
export const liftHidden = async (
  tx: Tx,
  lifted: { id: string; at: Date },
): Promise<{ kind: HideableKind; subjectId: string } | undefined> => {
  const row = await tx
    .updateTable('hiddenContents')
    .set({ liftedAt: lifted.at })
    .where('id', '=', lifted.id)
    .where('liftedAt', 'is', null)
    .returning(['kind', 'subjectId'])
    .executeTakeFirst()
  return row as { kind: HideableKind; subjectId: string } | undefined
}
