import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Reason, Status } from './lifecycle'
import type { DocumentKind } from './rules'

export interface QueueRow {
  id: string
  name: string
  documentKind: DocumentKind
  status: Status
  submittedAt: Date
  decidedAt: Date | null
  /** How many times this person has handed in documents up to this one. */
  attempt: number
  total: number
}

export const queuePageSize = 50

/** Operators only (the door sees to it): what waits, oldest first; or what was decided, latest first. */
export const queuePage = async (
  db: Reader,
  asked: { tab: 'waiting' | 'decided'; page: number },
): Promise<QueueRow[]> => {
  const { rows } = await sql<QueueRow>`
    select i.id, m.name, i.document_kind, i.status, i.submitted_at, i.decided_at,
      (select count(*)::int from identity_checks o
        where o.member_id = i.member_id and o.submitted_at <= i.submitted_at) as attempt,
      count(*) over ()::int as total
    from identity_checks i join members m on m.id = i.member_id
    where (i.status = 'submitted') = ${asked.tab === 'waiting'}
    order by case when i.status = 'submitted' then i.submitted_at end asc, i.decided_at desc, i.id
    limit ${queuePageSize} offset ${(asked.page - 1) * queuePageSize}`.execute(db)
  return rows
}

export interface CheckRow {
  id: string
  memberId: string
  name: string
  documentKind: DocumentKind
  status: Status
  particulars: Buffer | null
  hasBack: boolean
  submittedAt: Date
  decidedAt: Date | null
  decidedByName: string | null
  reason: Reason | null
  note: string | null
  earlier: { status: Status; reason: Reason | null; note: string | null; decidedAt: string }[]
}

/** One check with what was decided about this person before. */
export const checkPage = async (db: Reader, id: string): Promise<CheckRow | undefined> => {
  const { rows } = await sql<CheckRow>`
    select i.id, i.member_id, m.name, i.document_kind, i.status, i.particulars, i.back_file_id is not null as has_back,
      i.submitted_at, i.decided_at, o.name as decided_by_name, i.reason, i.note,
      coalesce((select jsonb_agg(jsonb_build_object('status', e.status, 'reason', e.reason, 'note', e.note,
          'decided_at', e.decided_at) order by e.decided_at desc)
        from identity_checks e where e.member_id = i.member_id and e.id <> i.id and e.decided_at < i.submitted_at),
        '[]') as earlier
    from identity_checks i
    join members m on m.id = i.member_id
    left join members o on o.id = i.decided_by
    where i.id = ${id}`.execute(db)
  return rows[0]
}
