import { sql } from 'kysely'
import type { Tx } from '../../platform/db'
import type { Kind } from '../guard'
import type { HeldStatus, RejectReason } from './lifecycle'

export interface NewHeld {
  id: string
  threadId: string
  senderId: string
  body: string
  noReplyNeeded: boolean
  kinds: readonly Kind[]
  at: Date
}

/** Answers false when this very message is held already (a form sent twice). */
export const insertHeld = async (tx: Tx, { at: heldAt, kinds, ...held }: NewHeld): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('heldMessages')
    .values({ ...held, kinds: [...kinds], status: 'held', heldAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Sets files of the sender's own aside for a held message; answers how many. Sent and set aside ones do not count. */
export const holdFiles = async (
  tx: Tx,
  files: { heldId: string; ids: readonly string[]; ownerId: string },
): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into held_message_files (held_id, file_id)
    select ${files.heldId}, f.id from files f
    where f.id = any(${files.ids}) and f.owner_id = ${files.ownerId} and not f.encrypted and f.erased_at is null
      and not exists (select 1 from message_files mf where mf.file_id = f.id)
      and not exists (select 1 from held_message_files hf join held_messages h on h.id = hf.held_id
        where hf.file_id = f.id and h.status = 'held')`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

export interface LockedHeld {
  id: string
  threadId: string
  senderId: string
  body: string
  noReplyNeeded: boolean
  status: HeldStatus
  fileIds: string[]
}

export const lockHeld = async (tx: Tx, heldId: string): Promise<LockedHeld | undefined> => {
  const { rows } = await sql<LockedHeld>`
    select h.id, h.thread_id, h.sender_id, h.body, h.no_reply_needed, h.status,
      array(select hf.file_id from held_message_files hf where hf.held_id = h.id order by hf.file_id) as file_ids
    from held_messages h where h.id = ${heldId} for no key update of h`.execute(tx)
  return rows[0]
}

export interface HeldChange {
  reason?: RejectReason
  note?: string
}

/** Moves a held message from the status that was decided on; false when it is no longer in it. */
export const decideHeld = async (
  tx: Tx,
  change: HeldChange & { id: string; from: HeldStatus; to: HeldStatus; by: string; at: Date },
): Promise<boolean> => {
  const { id, from, to, by, at, reason, note = '' } = change
  const { numUpdatedRows } = await tx
    .updateTable('heldMessages')
    .set({ status: to, decidedAt: at, decidedBy: by, reason: reason ?? null, note })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Remembers the consent to the check of messages; one that stands already stays as it is, one to an older text ends. */
export const insertConsent = async (
  tx: Tx,
  consent: { memberId: string; version: number; at: Date },
): Promise<void> => {
  const { memberId, version, at: givenAt } = consent
  await tx
    .updateTable('scanConsents')
    .set({ withdrawnAt: givenAt })
    .where('memberId', '=', memberId)
    .where('withdrawnAt', 'is', null)
    .where('version', '<', version)
    .execute()
  await tx
    .insertInto('scanConsents')
    .values({ memberId, version, givenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const endConsent = async (tx: Tx, consent: { memberId: string; at: Date }): Promise<void> => {
  await tx
    .updateTable('scanConsents')
    .set({ withdrawnAt: consent.at })
    .where('memberId', '=', consent.memberId)
    .where('withdrawnAt', 'is', null)
    .execute()
}

/** Answers false when this message was declined before. */
export const insertDeclined = async (
  tx: Tx,
  declined: { messageId: string; memberId: string; answerId: string; at: Date },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('declinedDeals')
    .values(declined)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A message of a thread with its sender, for the thread's other one; undefined for anyone else. */
export const messageFor = async (
  tx: Tx,
  of: { messageId: string; threadId: string; readerId: string },
): Promise<{ senderId: string; isDeclined: boolean } | undefined> => {
  const { rows } = await sql<{ senderId: string; isDeclined: boolean }>`
    select m.sender_id, exists (select from declined_deals d where d.message_id = m.id) as is_declined
    from messages m join threads t on t.id = m.thread_id
    where m.id = ${of.messageId} and t.id = ${of.threadId} and m.sender_id <> ${of.readerId}
      and ${of.readerId} in (t.freelancer_id, t.client_id) for no key update of t`.execute(tx)
  return rows[0]
}
