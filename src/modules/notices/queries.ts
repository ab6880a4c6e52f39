import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { NoticeFill } from '../../platform/notices'

export const noticesPerPage = 30

export interface ShownNotice {
  id: string
  kind: string
  params: Partial<NoticeFill>
  at: Date
  readAt: Date | null
  /** All of the person's notices, on every page. */
  total: number
}

/** One page of the viewer's notices that there were at `asOf`, newest first: later ones move nothing from page to page. One statement. */
export const noticeList = async (
  db: Reader,
  viewer: Pick<Viewer, 'memberId'>,
  { page, asOf }: { page: number; asOf: Date },
): Promise<ShownNotice[]> => {
  const { rows } = await sql<ShownNotice>`
    select id, kind, params, at, read_at, count(*) over ()::int as total
    from notices where member_id = ${viewer.memberId} and shown and at <= ${asOf}
    order by at desc, id limit ${noticesPerPage} offset ${(page - 1) * noticesPerPage}`.execute(db)
  return rows
}

/** The newest letters and text messages that did not leave: for development only. */
export const outbox = async (db: Reader) => ({
  mails: await db
    .selectFrom('outboxMails')
    .selectAll()
    .where('waits', '=', false)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute(),
  phoneTexts: await db
    .selectFrom('outboxTexts')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute(),
})
