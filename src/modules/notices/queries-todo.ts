import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { TodoSource } from '../../platform/todos'

/** Names and types of the columns that every module selects. */
const columns = sql`
  select null::text as kind, null::text as subject_id, null::text as title, null::int as n, null::date as due_on,
    null::text as who_id, null::boolean as is_client, null::timestamptz as at
  where false`

/** Everything that waits for one person, out of the facts themselves: there is no list to keep in step. */
const allRows = (sources: readonly TodoSource[], me: RawBuilder<string>, at: Date) =>
  sql.join([columns, ...sources.map(({ rows }) => rows(me, at))], sql` union all `)

/** How much waits: for the header, inside the viewer's statement. */
export const todoCount =
  (sources: readonly TodoSource[], at: Date) =>
  (me: RawBuilder<string>): RawBuilder<number> =>
    sql<number>`(select count(*)::int from (${allRows(sources, me, at)}) waits)`

/** Unread notices: for the header, inside the viewer's statement. */
export const unreadNotices = (me: RawBuilder<string>): RawBuilder<number> =>
  sql<number>`(select count(*)::int from notices un where un.member_id = ${me} and un.read_at is null)`

export interface TodoRow {
  kind: string
  subjectId: string
  title: string
  n: number
  dueOn: string | null
  /** The other person, where there is one. */
  who: string | null
  at: Date
}

/** What waits for the viewer, newest first, across all modules. One statement. */
export const todoList = async (
  db: Reader,
  viewer: Pick<Viewer, 'memberId'>,
  { sources, at }: { sources: readonly TodoSource[]; at: Date },
): Promise<TodoRow[]> => {
  const { rows } = await sql<TodoRow>`
    select w.kind, w.subject_id, w.title, w.n, w.due_on, w.at, case when w.is_client then coalesce(nullif(cp.name, ''), m.name) else m.name end as who
    from (${allRows(sources, sql<string>`${viewer.memberId}::text`, at)}) w
    left join members m on m.id = w.who_id left join client_profiles cp on cp.member_id = w.who_id
    order by w.at desc, w.kind, w.subject_id limit 200`.execute(db)
  return rows
}
