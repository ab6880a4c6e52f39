import { type Selectable, sql } from 'kysely'
import type { CompetitionPolls } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'

export type PollRow = Selectable<CompetitionPolls>

/** The polls of a competition that the caller has locked. */
export const pollsOf = (tx: Tx, competitionId: string): Promise<PollRow[]> =>
  tx.selectFrom('competitionPolls').selectAll().where('competitionId', '=', competitionId).execute()

/** Inserts a poll; answers how many of the named entries are in it. */
export const insertPoll = async (
  tx: Tx,
  poll: {
    id: string
    token: string
    competitionId: string
    position: number
    question: string
    numbers: readonly number[]
    at: Date
  },
): Promise<number> => {
  const { id, token, competitionId, position, question, at } = poll
  await tx
    .insertInto('competitionPolls')
    .values({ id, token, competitionId, position, question, createdAt: at })
    .execute()
  const inserted = await sql`
    insert into competition_poll_entries (poll_id, entry_id, position)
    select ${id}, e.id, row_number() over (order by e.number)
    from competition_entries e
    where e.competition_id = ${competitionId} and e.number = any (${sql.val([...poll.numbers])}::int[])
      and e.status <> 'withdrawn'`.execute(tx)
  return Number(inserted.numAffectedRows ?? 0)
}

/** Answers false where there is no such poll under way. */
export const closePollRow = async (
  tx: Tx,
  of: { competitionId: string; position: number; at: Date },
): Promise<boolean> => {
  const closed = await tx
    .updateTable('competitionPolls')
    .set({ closedAt: of.at })
    .where('competitionId', '=', of.competitionId)
    .where('position', '=', of.position)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}

/** The poll behind a link, locked: votes of one poll come one after the other. */
export const lockPoll = (tx: Tx, token: string): Promise<PollRow | undefined> =>
  tx.selectFrom('competitionPolls').selectAll().where('token', '=', token).forNoKeyUpdate().executeTakeFirst()

export const pollEntry = async (
  tx: Tx,
  of: { pollId: string; number: number },
): Promise<string | undefined> => {
  const found = await tx
    .selectFrom('competitionPollEntries as p')
    .innerJoin('competitionEntries as e', 'e.id', 'p.entryId')
    .select('e.id')
    .where('p.pollId', '=', of.pollId)
    .where('e.number', '=', of.number)
    .where('e.status', '<>', 'withdrawn')
    .executeTakeFirst()
  return found?.id
}

/** The browser's and the member's earlier votes make room for this one. The poll is locked. */
export const replaceVote = async (
  tx: Tx,
  vote: { pollId: string; browser: string; memberId: string | null; entryId: string; at: Date },
): Promise<void> => {
  const { pollId, browser, memberId, entryId, at } = vote
  await tx
    .deleteFrom('competitionPollVotes')
    .where('pollId', '=', pollId)
    .where((row) =>
      row.or([row('browser', '=', browser), ...(memberId ? [row('memberId', '=', memberId)] : [])]),
    )
    .execute()
  await tx
    .insertInto('competitionPollVotes')
    .values({ pollId, browser, memberId, entryId, votedAt: at })
    .execute()
}
