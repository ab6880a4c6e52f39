import { recordLook } from '../../platform/audit'
import { earlier } from '../../platform/clock'
import { inTransaction } from '../../platform/db'
import { page } from '../../platform/http/page'
import { isBeyond, pageAsked } from '../../platform/http/paging'
import { get, type Routes, show, viewerOf } from '../../platform/http/routing'
import type { Ctx } from '../../platform/http/types'
import { dealsPath, FlaggedListPage } from './pages/flagged-list-page'
import { FlaggedPage } from './pages/flagged-page'
import { flaggedMember, flaggedMembers, flaggedTabs } from './queries'
import { repeatedDays } from './rules'

const sinceOf = (c: Ctx): Date => earlier(c.var.at, { days: repeatedDays })

const showList = async (c: Ctx) => {
  const tab = flaggedTabs.find((name) => name === c.req.query('tab')) ?? 'repeated'
  const number = pageAsked(c)
  const rows = await flaggedMembers(c.var.deps.db, { tab, page: number, since: sinceOf(c) })
  if (isBeyond(number, rows)) return c.notFound()
  return page(c, <FlaggedListPage rows={rows} tab={tab} page={number} />)
}

/** Messages between two people: each look at them is kept (§5.4). */
const showMember = async (c: Ctx) => {
  const { db } = c.var.deps
  const found = await flaggedMember(db, { memberId: c.req.param('memberId') ?? '', since: sinceOf(c) })
  if (found) {
    const look = {
      at: c.var.at,
      actorId: viewerOf(c).memberId,
      deed: 'view-flagged-texts',
      purpose: 'direct-deal-review',
    } as const
    await inTransaction(db, (tx) =>
      recordLook(tx, { ...look, subjectKind: 'member', subjectId: found.memberId }),
    )
  }
  return show(c, found, (member) => <FlaggedPage member={member} />)
}

/** For operators: the list of quiet reports and of repetition (§5.2). */
export const guardRoutes = (app: Routes): void => {
  get(app, dealsPath, { who: 'operator:trust', show: showList })
  get(app, `${dealsPath}/:memberId`, { who: 'operator:trust', show: showMember })
}
