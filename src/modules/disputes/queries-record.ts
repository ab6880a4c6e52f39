// Everything recorded about a disputed order, on one line of time.
import { sql } from 'kysely'
import type { Reader } from '../../platform/db'

export interface RecordFile {
  id: string
  name: string
  size: number
}

export interface RecordLine {
  kind: 'event' | 'message' | 'delivery' | 'terms' | 'guard' | 'statement' | 'step'
  at: Date
  /** Who said it; null for events and for the system. */
  name: string | null
  byRole: 'client' | 'freelancer' | 'operator' | 'clock' | null
  /** The verb of an event or step; of a finding its outcome. */
  verb: string | null
  body: string
  /** Kinds of a finding. */
  kinds: string[]
  version: number | null
  files: RecordFile[]
}

const filesIn = (from: ReturnType<typeof sql>) => sql`
  (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.bytes::int) order by f.id), '[]') from ${from})`
const none = sql`'[]'::json`
const noKinds = sql`'{}'::text[]`

/**
 * Deeds, deliveries, notices of terms, messages, findings of direct deals, statements and steps of the dispute, oldest first;
 * never an offer's amount. One statement; the ledger's part comes from `orderTrace`.
 */
export const disputeRecord = async (
  db: Reader,
  of: { id: string; orderId: string; threadId: string },
): Promise<RecordLine[]> => {
  const { id, orderId, threadId } = of
  const { rows } = await sql<RecordLine>`
    select kind, at, name, by_role, verb, body, kinds, version, files from (
      select 'event' as kind, e.at, null as name, e.by_role, e.verb, coalesce(e.detail ->> 'reason', e.detail ->> 'note', '') as body,
        ${noKinds} as kinds, null::int as version, ${none} as files, e.id::text as tie
      from order_events e where e.order_id = ${orderId} and e.verb not in ('deliver', 'dispute')
      union all
      select 'delivery', v.at, null, 'freelancer', null, concat_ws(E'\n', nullif(v.message, ''), array_to_string(v.links, E'\n')),
        ${noKinds}, v.round, ${filesIn(sql`delivery_files x join files f on f.id = x.file_id where x.delivery_id = v.id`)}, v.id
      from deliveries v where v.order_id = ${orderId}
      union all
      select 'terms', t.at, null, null, null, '', ${noKinds}, t.version, ${none}, t.version::text
      from terms_notices t where t.order_id = ${orderId}
      union all
      select 'message', m.at, s.name, null, null, m.body, ${noKinds}, null,
        ${filesIn(sql`message_files x join files f on f.id = x.file_id where x.message_id = m.id`)}, m.id
      from messages m left join members s on s.id = m.sender_id where m.thread_id = ${threadId}
      union all
      select 'guard', g.at, w.name, null, g.outcome, '', g.kinds, null, ${none}, g.id
      from text_flags g join members w on w.id = g.member_id
      where split_part(g.href, '#', 1) in ('/messages/' || ${threadId}, '/orders/' || ${orderId})
      union all
      select 'statement', s.at, null, s.by_role, null, concat_ws(E'\n', s.body, nullif(array_to_string(s.links, E'\n'), '')),
        ${noKinds}, null, ${filesIn(sql`dispute_files x join files f on f.id = x.file_id where x.statement_id = s.id`)}, s.id
      from dispute_statements s where s.dispute_id = ${id}
      union all
      select 'step', e.at, null, e.by_role, e.verb, case when e.verb = 'open' then '' else coalesce(e.detail ->> 'reason', '') end, ${noKinds}, null, ${none}, e.id::text
      from dispute_events e where e.dispute_id = ${id} and e.verb <> 'state'
    ) recorded order by at, kind, tie limit 2000`.execute(db)
  return rows
}
