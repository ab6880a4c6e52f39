import { sql } from 'kysely'
import { earlier } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import type { Kind } from './finding'
import { standing } from './queries'
import { repeatedDays } from './rules'

export interface Flag {
  id: string
  /** Whose text it is. */
  memberId: string
  surface: string
  /** A path of this site where the text can be seen. */
  href: string
  kinds: readonly Kind[]
  outcome: 'held' | 'sent' | 'reported'
  /** The reader who reported it. */
  reporterId?: string | undefined
  at: Date
}

/** Answers false when this very flag is kept already (a form sent twice). */
export const insertFlag = async (tx: Tx, flag: Flag): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('textFlags')
    .values({ ...flag, kinds: [...flag.kinds], reporterId: flag.reporterId ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * How many texts of a person were flagged lately; several flags of one text count once. A held message that was released (the
 * detector erred) or that its sender withdrew does not count.
 */
export const countFlags = async (tx: Tx, of: { memberId: string; at: Date }): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(distinct f.href)::int as n from text_flags f
    where f.member_id = ${of.memberId} and f.at > ${earlier(of.at, { days: repeatedDays })}
      and ${standing}`.execute(tx)
  return rows[0]?.n ?? 0
}
