// Writes sanctions.
import type { Selectable, Updateable } from 'kysely'
import type { Sanctions } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { SanctionStatus } from './lifecycle'
import type { EvidenceId, Measure, Notice, RuleId, Sanction } from './sanction'

export type SanctionRow = Omit<Selectable<Sanctions>, 'ruleId' | 'evidenceId' | 'notice'> & {
  ruleId: RuleId
  evidenceId: EvidenceId
  notice: Notice
}
export type SanctionChange = Omit<Updateable<Sanctions>, 'id' | 'status'>

/** A rule that sanctions can rest on now, with its names; undefined for any other id. */
export const ruleInForce = async (
  tx: Tx,
  id: string,
): Promise<{ id: RuleId; nameJa: string; nameEn: string } | undefined> => {
  const row = await tx
    .selectFrom('sanctionRules')
    .select(['id', 'nameJa', 'nameEn'])
    .where('id', '=', id)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()
  return row && { ...row, id: row.id as RuleId }
}

/** The names of the rule that a sanction rests on, retired or not. */
export const ruleOf = (tx: Tx, id: RuleId) =>
  tx.selectFrom('sanctionRules').select(['nameJa', 'nameEn']).where('id', '=', id).executeTakeFirstOrThrow()

/** What a sanction does, from its row. */
export const measureOf = ({
  kind,
  features,
  until,
}: Pick<SanctionRow, 'kind' | 'features' | 'until'>): Measure =>
  ({ kind, ...(kind === 'restrict' ? { features } : {}), ...(until ? { until } : {}) }) as Measure

/** Keeps a sanction: at work from now on, or proposed to a second operator. */
export const insertSanction = async (
  tx: Tx,
  { measure, at, ...ground }: Sanction,
  status: 'proposed' | 'standing',
): Promise<void> => {
  await tx
    .insertInto('sanctions')
    .values({
      ...ground,
      kind: measure.kind,
      features: measure.kind === 'restrict' ? [...measure.features] : [],
      until: 'until' in measure ? measure.until : null,
      status,
      proposedAt: at,
      imposedAt: status === 'standing' ? at : null,
    })
    .execute()
}

const asRow = (row: Selectable<Sanctions> | undefined) => row as SanctionRow | undefined

export const lockSanction = async (tx: Tx, id: string): Promise<SanctionRow | undefined> =>
  asRow(await tx.selectFrom('sanctions').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst())

/** The proposal that a report waits for; undefined where none does. */
export const lockProposed = async (tx: Tx, reportId: string): Promise<SanctionRow | undefined> =>
  asRow(
    await tx
      .selectFrom('sanctions')
      .selectAll()
      .where('reportId', '=', reportId)
      .where('status', '=', 'proposed')
      .forNoKeyUpdate()
      .executeTakeFirst(),
  )

export const moveSanction = async (
  tx: Tx,
  move: { id: string; from: SanctionStatus; to: SanctionStatus; set: SanctionChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('sanctions')
    .set({ ...move.set, status: move.to })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}
