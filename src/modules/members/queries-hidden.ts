import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import { refuse } from './refusals'

/** What operators can take out of others' sight without ending it (§5.3, decision 166). */
export const hideableKinds = [
  'message',
  'entry',
  'competition',
  'task',
  'proposal',
  'person',
  'job',
  'package',
  'review',
] as const
export type HideableKind = (typeof hideableKinds)[number]

/** For a statement that shows a thing: whether operators have hidden it. */
export const isHidden = (kind: HideableKind, id: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select from hidden_contents hidden where hidden.kind = ${sql.lit(kind)} and hidden.subject_id = ${id}
    and hidden.lifted_at is null)`

/** A text or picture of a person's profile, for a statement that shows it to others: null where operators have hidden the profile. */
export const shownOf = <T>(memberId: RawBuilder<unknown>, part: RawBuilder<T>): RawBuilder<T | null> =>
  sql`case when ${isHidden('person', memberId)} then null else ${part} end`

/** Whether a thing that is hidden is kept from this viewer: its author and operators go on seeing it. */
export const isHiddenFrom = (viewer: Viewer | null, of: { isHidden: boolean; ownerId: string }): boolean =>
  of.isHidden && viewer?.memberId !== of.ownerId && !viewer?.operator

/** Refuses 'content-hidden' where operators have hidden it: nobody begins anything with it. */
export const checkShown = async (db: Reader, of: { kind: HideableKind; id: string }): Promise<void> => {
  const { rows } = await sql<{
    isHidden: boolean
  }>`select ${isHidden(of.kind, sql`${of.id}`)} as is_hidden`.execute(db)
  if (rows[0]?.isHidden) throw refuse('content-hidden')
}
