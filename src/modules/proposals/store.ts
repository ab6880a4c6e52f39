import type { Updateable } from 'kysely'
import type { Proposals } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { AiDeclaration, AiUse } from '../jobs'
import type { ProposalRole, ProposalStatus, ProposalVerb } from './lifecycle'
import type { ExtraRow, OrderRow } from './rules'

/** A proposal as its commands see it, with the job's client; the row is locked. */
export interface LockedProposal {
  id: string
  jobId: string
  freelancerId: string
  clientId: string
  status: ProposalStatus
  message: string
  validUntil: string | null
  readAt: Date | null
  threadId: string
  aiRule: AiUse
  jobStatus: 'draft' | 'open' | 'selecting' | 'filled' | 'closed'
}

/** Everything under a proposal's head. */
export interface ProposalBody {
  rows: readonly OrderRow[]
  extras: readonly ExtraRow[]
  pickIds: readonly string[]
  fileIds: readonly string[]
}

export const lockProposal = (tx: Tx, proposalId: string): Promise<LockedProposal | undefined> =>
  tx
    .selectFrom('proposals as p')
    .innerJoin('jobs as j', 'j.id', 'p.jobId')
    .select(['p.id', 'p.jobId', 'p.freelancerId', 'j.clientId', 'p.status', 'p.message', 'p.validUntil'])
    .select(['p.readAt', 'p.threadId', 'j.status as jobStatus', 'j.aiUse as aiRule'])
    .where('p.id', '=', proposalId)
    .forNoKeyUpdate('p')
    .executeTakeFirst()

/** The person's proposal for a job that still stands, if there is one. */
export const activeProposal = (
  tx: Tx,
  of: { jobId: string; freelancerId: string },
): Promise<{ id: string } | undefined> =>
  tx
    .selectFrom('proposals')
    .select('id')
    .where('jobId', '=', of.jobId)
    .where('freelancerId', '=', of.freelancerId)
    .where('status', 'in', ['sent', 'ordered'])
    .executeTakeFirst()

export const insertProposal = async (
  tx: Tx,
  proposal: {
    id: string
    jobId: string
    freelancerId: string
    message: string
    validUntil: string
    threadId: string
    sentAt: Date
    aiUse?: AiDeclaration
    aiTool?: string
  },
): Promise<void> => {
  await tx
    .insertInto('proposals')
    .values({ ...proposal, status: 'sent' })
    .execute()
}

/** Columns that change with the status. */
export type ProposalChange = Pick<
  Updateable<Proposals>,
  'message' | 'validUntil' | 'editedAt' | 'declineReason' | 'aiUse' | 'aiTool'
>

const numbered = <T extends object>(proposalId: string, rows: readonly T[]) =>
  rows.map((row, index) => ({ ...row, proposalId, position: index + 1 }))

export const insertBody = async (tx: Tx, proposalId: string, body: ProposalBody): Promise<void> => {
  await tx.insertInto('proposalOrders').values(numbered(proposalId, body.rows)).execute()
  if (body.extras.length > 0)
    await tx.insertInto('proposalExtras').values(numbered(proposalId, body.extras)).execute()
  if (body.pickIds.length > 0)
    await tx
      .insertInto('proposalPicks')
      .values(body.pickIds.map((portfolioItemId) => ({ proposalId, portfolioItemId })))
      .execute()
  if (body.fileIds.length > 0)
    await tx
      .insertInto('proposalFiles')
      .values(body.fileIds.map((fileId) => ({ proposalId, fileId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Takes away rows, extras and picks, so that an edit can write them anew; files stay unless named. */
export const clearBody = async (
  tx: Tx,
  proposalId: string,
  removeFileIds: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('proposalOrders').where('proposalId', '=', proposalId).execute()
  await tx.deleteFrom('proposalExtras').where('proposalId', '=', proposalId).execute()
  await tx.deleteFrom('proposalPicks').where('proposalId', '=', proposalId).execute()
  if (removeFileIds.length === 0) return
  await tx
    .deleteFrom('proposalFiles')
    .where('proposalId', '=', proposalId)
    .where('fileId', 'in', removeFileIds)
    .execute()
}

/** How many of these portfolio items are the person's own and still shown. */
export const ownPicks = async (
  tx: Tx,
  of: { freelancerId: string; pickIds: readonly string[] },
): Promise<number> => {
  if (of.pickIds.length === 0) return 0
  const found = await tx
    .selectFrom('portfolioItems')
    .select('id')
    .where('id', 'in', of.pickIds)
    .where('memberId', '=', of.freelancerId)
    .where('removedAt', 'is', null)
    .execute()
  return found.length
}

/** Moves a proposal from the status that was decided on; answers false when it has moved on meanwhile. */
export const moveProposal = async (
  tx: Tx,
  move: { id: string; from: ProposalStatus; to: ProposalStatus; at: Date; set: ProposalChange },
): Promise<boolean> => {
  const moved = await tx
    .updateTable('proposals')
    .set({ ...move.set, status: move.to, endedAt: move.to === 'sent' ? null : move.at })
    .where('id', '=', move.id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export const insertProposalEvent = async (
  tx: Tx,
  event: {
    proposalId: string
    verb: ProposalVerb | 'send'
    fromStatus: ProposalStatus
    toStatus: ProposalStatus
    byRole: ProposalRole
    actorId: string | null
    at: Date
  },
): Promise<void> => {
  await tx.insertInto('proposalEvents').values(event).execute()
}
