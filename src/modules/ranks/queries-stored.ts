// What every query of facts shares: rows as JSON, and how they become facts again.
import { type RawBuilder, sql } from 'kysely'
import { earlierSchema, factsSchema } from '../../engine/documents/freelancer-facts'
import { convert, text } from '../../engine/documents/schema'
import type { FactHistory } from '../../engine/facts/fact-history'
import type { Facts } from '../../engine/facts/facts'
import { instantText } from '../../platform/calendar'

/** As PostgreSQL writes it: to the microsecond, of which a Date keeps the milliseconds. */
export const storedInstant = convert(text, {
  decode: (told) => {
    const at = new Date(told)
    return Number.isNaN(at.getTime()) ? null : at
  },
  encode: instantText,
})
const [storedFacts, storedEarlier] = [factsSchema(storedInstant), earlierSchema(storedInstant)]

export const readStoredFacts = (row: unknown): Facts => storedFacts.read(row, 'facts')
export const readStoredEarlier = (row: unknown): FactHistory => storedEarlier.read(row, 'earlier')

type Side = 'freelancer' | 'client'

/**
 * The messages in which `m` stands on this side. What somebody did instead of writing stands as a message of theirs; of one
 * instant, messages come first. `tied` says from what on a message obliges.
 */
export const messagesAt = (at: Date, { side, tied }: { side: Side; tied: RawBuilder<unknown> }) => {
  const own = sql.ref(`t.${side}_id`)
  const other: Side = side === 'client' ? 'freelancer' : 'client'
  return sql`
  (select coalesce(json_agg(json_build_object('thread', s.thread, 'from', s.sender, 'at', s.at, 'tied', s.tied,
      'noReplyNeeded', s.no_reply_needed, 'system', s.system, 'sanctioned', false) order by s.at, s.deed, s.id), '[]')
    from (
      select t.id as thread, case when g.sender_id = ${own} then ${side}::text else ${other}::text end as sender, g.at,
        ${tied} as tied, g.no_reply_needed,
        g.automatic or g.sender_id is null as system, 0 as deed, g.id
      from threads t join message_times g on g.thread_id = t.id and g.at <= ${at} where ${own} = m.id
      union all
      select t.id, ${side}::text, a.at, true, false, false, 1, a.deed
      from threads t join thread_actions a on a.thread_id = t.id and a.member_id = ${own} and a.at <= ${at}
      where ${own} = m.id) s)`
}
