import { type Selectable, sql, type Updateable } from 'kysely'
import type { Competitions } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { CompetitionRole, CompetitionStatus, CompetitionVerb } from './lifecycle'

/** A competition as its commands see it: the row, locked until the transaction ends, with its entries counted. */
export type LockedCompetition = Selectable<Competitions> & {
  entries: number
  /** Entries that were not withdrawn nor marked unserious. */
  serious: number
}

/** What the client fills in before the competition opens. */
export type CompetitionFields = Pick<
  Selectable<Competitions>,
  | 'categorySlug'
  | 'title'
  | 'brief'
  | 'formats'
  | 'tags'
  | 'sliders'
  | 'withholding'
  | 'prizeYen'
  | 'rewardYen'
  | 'rewardCount'
  | 'periodDays'
  | 'entriesVisibility'
  | 'guaranteedEntries'
  | 'aiUse'
  | 'rights'
>

/**
 * The competition, locked. Its entries are counted by a second statement: the first sees, besides the row it waited for, what was
 * true before it waited. Undefined for an unknown id.
 */
export const lockCompetition = async (tx: Tx, id: string): Promise<LockedCompetition | undefined> => {
  const row = await tx
    .selectFrom('competitions')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { rows } = await sql<Pick<LockedCompetition, 'entries' | 'serious'>>`
    select count(*)::int as entries, (count(*) filter (where unserious_at is null))::int as serious
    from competition_entries where competition_id = ${id} and status <> 'withdrawn'`.execute(tx)
  return { ...row, ...(rows[0] ?? { entries: 0, serious: 0 }) }
}

/** Locks the competitions that a payment is for, in id order, each with what was paid for it. */
export const paidCompetitions = (tx: Tx, chargeId: string): Promise<{ id: string; paidYen: bigint }[]> =>
  tx
    .selectFrom('competitions as c')
    .innerJoin('chargeLines as l', 'l.orderId', 'c.id')
    .select(['c.id', 'l.amountYen as paidYen'])
    .where('l.chargeId', '=', chargeId)
    .orderBy('c.id')
    .forNoKeyUpdate('c')
    .execute()

/** Makes an empty draft; a second try with the same id changes nothing. */
export const insertDraft = async (
  tx: Tx,
  draft: { id: string; clientId: string; at: Date },
): Promise<void> => {
  const { id, clientId, at } = draft
  await tx
    .insertInto('competitions')
    .values({ id, clientId, status: 'draft', createdAt: at, updatedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const updateFields = async (
  tx: Tx,
  change: { competitionId: string; fields: Partial<CompetitionFields>; at: Date },
): Promise<void> => {
  await tx
    .updateTable('competitions')
    .set({ ...change.fields, updatedAt: change.at })
    .where('id', '=', change.competitionId)
    .execute()
}

/** Columns that change with the status. */
export type CompetitionChange = Pick<
  Updateable<Competitions>,
  'clientFeeYen' | 'openedAt' | 'closesAt' | 'extendedAt' | 'chosenAt' | 'endedAt'
>

interface StatusMove {
  competitionId: string
  from: CompetitionStatus
  to: CompetitionStatus
  at: Date
  set: CompetitionChange
}

/** Moves a competition from the status that was decided on; answers false when it has moved on meanwhile. */
export const moveCompetition = async (tx: Tx, move: StatusMove): Promise<boolean> => {
  const moved = await tx
    .updateTable('competitions')
    .set({ ...move.set, status: move.to, updatedAt: move.at })
    .where('id', '=', move.competitionId)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export const insertCompetitionEvent = async (
  tx: Tx,
  event: {
    competitionId: string
    verb: CompetitionVerb
    from: CompetitionStatus
    to: CompetitionStatus
    role: CompetitionRole
    actorId: string | null
    at: Date
    detail: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  await tx
    .insertInto('competitionEvents')
    .values({
      competitionId: event.competitionId,
      verb: event.verb,
      fromStatus: event.from,
      toStatus: event.to,
      byRole: event.role,
      actorId: event.actorId,
      at: event.at,
      detail: JSON.stringify(event.detail),
    })
    .execute()
}
