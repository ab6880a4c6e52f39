import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db'

export type ContextKind = 'job' | 'contract' | 'package' | 'direct'

export interface NewThread {
  id: string
  contextKind: ContextKind
  contextId: string
  freelancerId: string
  clientId: string
  title: string
  tied: boolean
  at: Date
}

/**
 * The statement that opens the one thread of this pair and context, or finds it; a tie that it lacked is added. Returns its id. For a
 * `with` of a statement that makes what the thread is about.
 */
export const threadOpening = (thread: NewThread): RawBuilder<{ id: string }> => sql`
    insert into threads (id, context_kind, context_id, freelancer_id, client_id, title, tied_at, created_at, last_at)
    values (${thread.id}, ${thread.contextKind}, ${thread.contextId}, ${thread.freelancerId}, ${thread.clientId},
      ${thread.title}, ${thread.tied ? thread.at : null}, ${thread.at}, ${thread.at})
    on conflict (context_kind, context_id, freelancer_id, client_id)
    do update set tied_at = coalesce(threads.tied_at, excluded.tied_at)
    returning id`

export const insertThread = async (tx: Tx, thread: NewThread): Promise<string> => {
  const { rows } = await threadOpening(thread).execute(tx)
  return rows[0]?.id ?? thread.id
}

/** Opens threads of new contexts, each tied, in one statement. */
export const insertThreads = async (tx: Tx, threads: readonly Omit<NewThread, 'tied'>[]): Promise<void> => {
  const rows = JSON.stringify(threads)
  await sql`
    insert into threads (id, context_kind, context_id, freelancer_id, client_id, title, tied_at, created_at, last_at)
    select id, "contextKind", "contextId", "freelancerId", "clientId", title, at, at, at
    from jsonb_to_recordset(${rows}::jsonb) as t (id text, "contextKind" text, "contextId" text, "freelancerId" text,
      "clientId" text, title text, at timestamptz)`.execute(tx)
}

export const setTied = async (tx: Tx, tie: { threadId: string; at: Date }): Promise<void> => {
  await tx
    .updateTable('threads')
    .set({ tiedAt: tie.at })
    .where('id', '=', tie.threadId)
    .where('tiedAt', 'is', null)
    .execute()
}

export interface LockedThread {
  id: string
  freelancerId: string
  clientId: string
  tiedAt: Date | null
  answeredAt: Date | null
  waitingSince: Date | null
  /** Which of the two has blocked the other. */
  blockedBy: string[]
}

/** Takes the thread for writing: two messages at once are put in order here. */
export const lockThread = async (tx: Tx, threadId: string): Promise<LockedThread | undefined> => {
  const { rows } = await sql<LockedThread>`
    select t.id, t.freelancer_id, t.client_id, t.tied_at, t.answered_at, t.waiting_since,
      array(select b.member_id from blocks b where (b.member_id = t.freelancer_id and b.blocked_id = t.client_id)
        or (b.member_id = t.client_id and b.blocked_id = t.freelancer_id)) as blocked_by
    from threads t where t.id = ${threadId} for no key update of t`.execute(tx)
  return rows[0]
}

export interface NewMessage {
  id: string
  threadId: string
  senderId: string
  body: string
  noReplyNeeded: boolean
  automatic: boolean
  at: Date
}

/** Answers false when this very message was written before (a form sent twice). */
export const insertMessage = async (tx: Tx, message: NewMessage): Promise<boolean> => {
  const written = await tx
    .insertInto('messages')
    .values(message)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Attaches those of the files that the person uploaded and has not sent yet; answers how many. */
export const attachFiles = async (
  tx: Tx,
  files: { messageId: string; ids: readonly string[]; ownerId: string },
): Promise<number> => {
  const { numAffectedRows } = await sql`
    insert into message_files (message_id, file_id)
    select ${files.messageId}, f.id from files f
    where f.id = any(${files.ids}) and f.owner_id = ${files.ownerId} and not f.encrypted and f.erased_at is null
      and not exists (select 1 from message_files mf where mf.file_id = f.id)
      and not exists (select 1 from held_message_files hf join held_messages h on h.id = hf.held_id
        where hf.file_id = f.id and h.status = 'held')`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Moves the thread to the top of both lists, and remembers who waits for whom (rules.ts). */
export const advanceThread = async (
  tx: Tx,
  change: { threadId: string; at: Date; waitingSince: Date | null; answeredAt: Date | null },
): Promise<void> => {
  await sql`
    update threads set last_at = greatest(last_at, ${change.at}), waiting_since = ${change.waitingSince},
      answered_at = ${change.answeredAt}
    where id = ${change.threadId}`.execute(tx)
}

export interface ThreadAction {
  threadId: string
  memberId: string
  deed: string
  at: Date
}

/**
 * The two statements that remember an action, for a `with` of the statement that does the deed; `where`: that it was done. The freelancer
 * did something that answers: nobody waits any more.
 */
export const actionParts = ({ threadId, memberId, deed, at }: ThreadAction, where: RawBuilder<boolean>) => ({
  noted: sql<never>`insert into thread_actions (thread_id, member_id, deed, at)
    select ${threadId}::text, ${memberId}::text, ${deed}::text, ${at}::timestamptz where ${where} on conflict do nothing`,
  answered: sql<never>`update threads set waiting_since = null, answered_at = coalesce(answered_at, ${at})
    where id = ${threadId} and freelancer_id = ${memberId} and ${where}`,
})

export const insertAction = async (tx: Tx, action: ThreadAction): Promise<void> => {
  const { noted, answered } = actionParts(action, sql<boolean>`true`)
  await sql`with noted as (${noted}) ${answered}`.execute(tx)
}

/** The read mark only moves forward. */
export const upsertRead = async (
  tx: Tx,
  read: { threadId: string; memberId: string; at: Date },
): Promise<void> => {
  await sql`
    insert into thread_reads (thread_id, member_id, read_at) values (${read.threadId}, ${read.memberId}, ${read.at})
    on conflict (thread_id, member_id) do update set read_at = greatest(thread_reads.read_at, excluded.read_at)`.execute(
    tx,
  )
}

export const insertBlock = async (
  tx: Tx,
  block: { memberId: string; blockedId: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('blocks')
    .values(block)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const deleteBlock = async (tx: Tx, block: { memberId: string; blockedId: string }): Promise<void> => {
  await tx
    .deleteFrom('blocks')
    .where('memberId', '=', block.memberId)
    .where('blockedId', '=', block.blockedId)
    .execute()
}
