import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { WaitingCount } from '../../platform/navigation'
import { type TodoSource, waitsFor } from '../../platform/todos'
import type { HeaderCount, UnreadCount } from '../members'

/** Names and types of the columns that every module selects. */
const columns = sql`
  select null::text as kind, null::text as subject_id, null::text as title, null::int as n, null::date as due_on,
    null::text as who_id, null::boolean as is_client, null::timestamptz as at
  where false`

/** Everything that waits for one person, out of the facts themselves: there is no list to keep in step. */
const allRows = (sources: readonly TodoSource[], me: RawBuilder<string>, at: Date) =>
  sql.join([columns, ...sources.map(({ rows }) => rows(me, at))], sql` union all `)

/** How much waits, by kind and side: for the header, inside the viewer's statement. */
export const waitingCounts =
  (sources: readonly TodoSource[], at: Date): HeaderCount<WaitingCount> =>
  (me) =>
    sql`(select coalesce(json_agg(json_build_object('kind', w.kind, 'forClient', not w.is_client, 'n', w.n)), '[]')
      from (select kind, is_client, count(*)::int as n from (${allRows(sources, me, at)}) waits group by kind, is_client) w)`

/** Unread notices, by kind: for the header, inside the viewer's statement. */
export const unreadNotices: HeaderCount<UnreadCount> = (me) =>
  sql`(select coalesce(json_agg(json_build_object('kind', un.kind, 'n', un.n)), '[]')
    from (select kind, count(*)::int as n from notices where member_id = ${me} and read_at is null and shown group by kind) un)`

export interface TodoRow {
  kind: string
  subjectId: string
  title: string
  n: number
  dueOn: string | null
  /** The other person, where there is one; and whether they are the client. */
  who: string | null
  isClient: boolean | null
  at: Date
}

/** What waits for the viewer across all modules, newest first; pages show it by urgency. One statement. */
export const todoList = async (
  db: Reader,
  viewer: Pick<Viewer, 'memberId' | 'operatorRoles'>,
  { sources, at }: { sources: readonly TodoSource[]; at: Date },
): Promise<TodoRow[]> => {
  const { rows } = await sql<TodoRow>`
    select w.kind, w.subject_id, w.title, w.n, w.due_on, w.at, w.is_client, case when w.is_client then coalesce(nullif(cp.name, ''), m.name) else m.name end as who
    from (${allRows(sources, sql<string>`${viewer.memberId}::text`, at)}) w
    left join members m on m.id = w.who_id left join client_profiles cp on cp.member_id = w.who_id
    order by w.at desc, w.kind, w.subject_id limit 200`.execute(db)
  return rows.filter(waitsFor(sources, viewer))
}
