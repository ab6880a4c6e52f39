import { type RawBuilder, sql, type Updateable } from 'kysely'
import type { Jobs } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { AiUse } from './ai'
import type { JobRole, JobStatus, JobVerb } from './lifecycle'
import type { JobTerms, Visibility } from './rules'

/** A job as its commands see it: the row, locked until the transaction ends. */
export interface LockedJob extends JobTerms {
  id: string
  title: string
  brief: string
  categorySlug: string | null
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  wantedOn: string | null
  hires: number
  hired: number
  withholding: boolean
  aiUse: AiUse
  aiNote: string
  postedAt: Date | null
}

/** What the post wizard fills in, a step at a time. */
export interface JobFields {
  categorySlug: string | null
  title: string
  brief: string
  budgetMinYen: bigint | null
  budgetMaxYen: bigint | null
  wantedOn: string | null
  proposalsUntil: Date | null
  hires: number
  visibility: Visibility
  minTier: JobTerms['minTier']
  needsIdentity: boolean
  needsConfidentiality: boolean
  invitedOnly: boolean
  withholding: boolean
  aiUse: AiUse
  aiNote: string
}

/** The job, locked. Undefined for an unknown id and for a discarded draft. */
export const lockJob = (tx: Tx, jobId: string): Promise<LockedJob | undefined> =>
  tx
    .selectFrom('jobs')
    .select(['id', 'clientId', 'status', 'title', 'brief', 'categorySlug', 'budgetMinYen', 'budgetMaxYen'])
    .select(['wantedOn', 'proposalsUntil', 'hires', 'hired', 'visibility', 'minTier', 'needsIdentity'])
    .select(['needsConfidentiality', 'invitedOnly', 'withholding', 'aiUse', 'aiNote', 'postedAt'])
    .where('id', '=', jobId)
    .where('discardedAt', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()

/** Makes an empty draft; a second try with the same id changes nothing. */
export const insertDraft = async (
  tx: Tx,
  draft: { id: string; clientId: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('jobs')
    .values({ ...draftTimes(draft.at), id: draft.id, clientId: draft.clientId, status: 'draft' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const draftTimes = (at: Date) => ({ createdAt: at, updatedAt: at })

export const updateFields = async (
  tx: Tx,
  change: { jobId: string; fields: Partial<JobFields>; at: Date },
): Promise<void> => {
  await tx
    .updateTable('jobs')
    .set({ ...change.fields, updatedAt: change.at })
    .where('id', '=', change.jobId)
    .execute()
}

export const replaceTags = async (tx: Tx, jobId: string, tags: readonly string[]): Promise<void> => {
  await tx.deleteFrom('jobTags').where('jobId', '=', jobId).execute()
  if (tags.length === 0) return
  await tx
    .insertInto('jobTags')
    .values(tags.map((tag) => ({ jobId, tag })))
    .execute()
}

export const addFiles = async (tx: Tx, jobId: string, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return
  await tx
    .insertInto('jobFiles')
    .values(fileIds.map((fileId) => ({ jobId, fileId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const removeFiles = async (tx: Tx, jobId: string, fileIds: readonly string[]): Promise<void> => {
  if (fileIds.length === 0) return
  await tx.deleteFrom('jobFiles').where('jobId', '=', jobId).where('fileId', 'in', fileIds).execute()
}

/** Columns that change with the status. */
export type JobChange = Pick<Updateable<Jobs>, 'proposalsUntil' | 'closeReason' | 'postedAt'> & {
  postNumber?: RawBuilder<number>
}

interface StatusMove {
  jobId: string
  from: JobStatus
  to: JobStatus
  at: Date
  set: JobChange
}

/** Moves a job from the status that was decided on; answers false when it has moved on meanwhile. */
export const moveJob = async (tx: Tx, { jobId, from, to, at, set }: StatusMove): Promise<boolean> => {
  const isEnd = to === 'filled' || to === 'closed'
  const moved = await tx
    .updateTable('jobs')
    .set({ ...set, status: to, updatedAt: at, ...(isEnd ? { endedAt: at } : {}) })
    .where('id', '=', jobId)
    .where('status', '=', from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

/** Which post of this client the next one is. */
export const nextPostNumber = (clientId: string) =>
  sql<number>`(select count(*)::int + 1 from jobs p where p.client_id = ${clientId} and p.status <> 'draft')`

export const addHire = async (tx: Tx, jobId: string): Promise<void> => {
  await tx
    .updateTable('jobs')
    .set((row) => ({ hired: row('hired', '+', 1) }))
    .where('id', '=', jobId)
    .execute()
}

export const setDiscarded = async (tx: Tx, jobId: string, at: Date): Promise<void> => {
  await tx.updateTable('jobs').set({ discardedAt: at }).where('id', '=', jobId).execute()
}

export const insertJobEvent = async (
  tx: Tx,
  event: {
    jobId: string
    verb: JobVerb
    from: JobStatus
    to: JobStatus
    role: JobRole
    actorId: string | null
    at: Date
    detail: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  await tx
    .insertInto('jobEvents')
    .values({
      jobId: event.jobId,
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
