import { sql } from 'kysely'
import type { CivilDate } from '../../platform/clock'
import type { Reader } from '../../platform/db'
import type { Viewer } from '../../platform/http/types'
import type { Status } from './lifecycle'
import type { Span } from './long-work'
import { offeredBrief } from './rules'
import type { Terms } from './terms'

export type OrderTab = 'open' | 'waiting' | 'over'
const tabs: Record<OrderTab, Status[]> = {
  open: ['working', 'delivered'],
  waiting: ['offered', 'agreed'],
  over: ['completed', 'cancelled'],
}
export const orderTabs = Object.keys(tabs) as OrderTab[]

const sideColumn = (viewer: Viewer): 'o.clientId' | 'o.freelancerId' =>
  viewer.side === 'client' ? 'o.clientId' : 'o.freelancerId'

/** One tab of the viewer's orders on the side they look from, what is due soonest first. */
export const orderList = async (
  db: Reader,
  viewer: Viewer,
  page: { tab: OrderTab; offset: number; limit: number },
) => {
  const rows = await db
    .selectFrom('orders as o')
    .innerJoin('contracts as k', 'k.id', 'o.contractId')
    .innerJoin('members as m', 'm.id', viewer.side === 'client' ? 'o.freelancerId' : 'o.clientId')
    .leftJoin('clientProfiles as cp', 'cp.memberId', 'o.clientId')
    .select([
      'o.id',
      'o.title',
      'o.status',
      'o.priceYen',
      'o.dueOn',
      'o.position',
      'o.endedAt',
      'o.fault',
      'o.offeredBy',
      'o.mergedInto',
      'o.disputedAt',
    ])
    .select([
      'k.number',
      'k.title as contractTitle',
      'm.name as otherName',
      'm.tier as otherTier',
      'cp.name as clientProfileName',
    ])
    .where(sideColumn(viewer), '=', viewer.memberId)
    .where('o.status', 'in', tabs[page.tab])
    .orderBy(page.tab === 'over' ? sql`o.ended_at desc` : sql`o.due_on, o.id`)
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => ({
    ...row,
    otherName: (viewer.side === 'freelancer' && row.clientProfileName) || row.otherName,
  }))
}
export type OrderListRow = Awaited<ReturnType<typeof orderList>>[number]

/** How many orders each tab holds. */
export const orderCounts = async (db: Reader, viewer: Viewer): Promise<Record<OrderTab, number>> => {
  const rows = await db
    .selectFrom('orders as o')
    .select(['o.status', sql<number>`count(*)::int`.as('n')])
    .where(sideColumn(viewer), '=', viewer.memberId)
    .groupBy('o.status')
    .execute()
  const count = (tab: OrderTab): number =>
    rows.filter((row) => tabs[tab].includes(row.status)).reduce((sum, row) => sum + row.n, 0)
  return { open: count('open'), waiting: count('waiting'), over: count('over') }
}

/** A contract with its orders, for its two parties. */
export const contractPage = async (db: Reader, viewer: Viewer, id: string) => {
  const contract = await db
    .selectFrom('contracts as k')
    .innerJoin('members as c', 'c.id', 'k.clientId')
    .innerJoin('members as f', 'f.id', 'k.freelancerId')
    .leftJoin('clientProfiles as cp', 'cp.memberId', 'k.clientId')
    .selectAll('k')
    .select(['c.name as clientMemberName', 'cp.name as clientProfileName', 'f.name as freelancerName'])
    .where('k.id', '=', id)
    .where((eb) =>
      eb.or([eb('k.clientId', '=', viewer.memberId), eb('k.freelancerId', '=', viewer.memberId)]),
    )
    .executeTakeFirst()
  if (!contract) return undefined
  const orders = await db
    .selectFrom('orders')
    .selectAll()
    .where('contractId', '=', id)
    .orderBy('position')
    .execute()
  return { ...contract, orders }
}

/**
 * When the two of a contract have worked together in its category, in this contract or another: orders that were agreed, but for
 * those cancelled before they were paid. Works of tasks and prizes are no continuous work.
 */
export const workedSpans = async (
  db: Reader,
  of: { clientId: string; freelancerId: string; categorySlug: string },
  today: CivilDate,
): Promise<Span[]> => {
  const { rows } = await sql<Span>`
    select (o.agreed_at at time zone 'Asia/Tokyo')::date as from, coalesce((o.ended_at at time zone 'Asia/Tokyo')::date, greatest(o.due_on, ${today}::date)) as until
    from orders o
    where o.client_id = ${of.clientId} and o.freelancer_id = ${of.freelancerId} and o.category_slug = ${of.categorySlug}
      and o.mode = 'project' and o.agreed_at is not null and (o.status <> 'cancelled' or o.funded_at is not null)`.execute(
    db,
  )
  return rows
}
export type ContractPage = NonNullable<Awaited<ReturnType<typeof contractPage>>>

/** Two issues of an order's terms (the one asked for, and the one before it), for its two parties. */
export const termsPage = async (db: Reader, viewer: Viewer, notice: { orderId: string; version: number }) => {
  const rows = await db
    .selectFrom('termsNotices as t')
    .innerJoin('orders as o', 'o.id', 't.orderId')
    .select(['t.version', 't.items', 't.sha256', 't.at', 'o.id as orderId'])
    .where('t.orderId', '=', notice.orderId)
    .where('t.version', 'in', [notice.version, notice.version - 1])
    .where((eb) =>
      eb.or([eb('o.clientId', '=', viewer.memberId), eb('o.freelancerId', '=', viewer.memberId)]),
    )
    .orderBy('t.version', 'desc')
    .execute()
  const [now, before] = rows
  if (now?.version !== notice.version) return undefined
  return { ...now, terms: now.items as Terms, before: (before?.items as Terms | undefined) ?? null }
}
export type TermsPageData = NonNullable<Awaited<ReturnType<typeof termsPage>>>

/** What the client's order form begins with: the rows of a proposal to one of the viewer's own jobs. */
export const offerForm = async (db: Reader, viewer: Viewer, proposalId: string) => {
  const proposal = await db
    .selectFrom('proposals as p')
    .innerJoin('jobs as j', 'j.id', 'p.jobId')
    .innerJoin('members as f', 'f.id', 'p.freelancerId')
    .select(['p.id', 'f.name as freelancerName', 'j.brief'])
    .where('p.id', '=', proposalId)
    .where('p.status', '=', 'sent')
    .where('j.clientId', '=', viewer.memberId)
    .executeTakeFirst()
  if (!proposal) return undefined
  const rows = await db
    .selectFrom('proposalOrders')
    .select(['title', 'priceYen', 'dueOn'])
    .where('proposalId', '=', proposalId)
    .orderBy('position')
    .execute()
  const { freelancerName, brief } = proposal
  return {
    freelancerName,
    rows: rows.map((row) => ({ ...row, brief: offeredBrief(row.title, brief, rows.length) })),
  }
}

/** Where the order form leads once it was sent: the room of the one order, or the contract of several; for the client. */
export const orderedFrom = async (
  db: Reader,
  viewer: Viewer,
  proposalId: string,
): Promise<string | undefined> => {
  const { rows } = await sql<{ contractId: string; orderIds: string[] }>`
    select k.id as contract_id, array(select o.id from orders o where o.contract_id = k.id) as order_ids
    from proposals p
    join contracts k on k.job_id = p.job_id and k.origin = 'proposal' and k.origin_id = p.id
    where p.id = ${proposalId} and p.status = 'ordered' and k.client_id = ${viewer.memberId}
    order by k.number desc limit 1`.execute(db)
  const [made] = rows
  if (!made) return undefined
  return made.orderIds.length === 1 ? `/orders/${made.orderIds[0]}` : `/contracts/${made.contractId}`
}

/** Whom a direct request would go to, with the kind of work they do first; nobody below regular, nor oneself (§2.1). */
export const askedPerson = (db: Reader, viewer: Viewer, freelancerId: string) =>
  db
    .selectFrom('members as m')
    .select(['m.name'])
    .select((eb) =>
      eb
        .selectFrom('profileCategories as c')
        .select((e) => e.fn.min('c.categorySlug').as('slug'))
        .whereRef('c.memberId', '=', 'm.id')
        .as('categorySlug'),
    )
    .where('m.id', '=', freelancerId)
    .where('m.id', '!=', viewer.memberId)
    .where('m.kind', '=', 'person')
    .where('m.tier', '!=', 'none')
    .where('m.suspendedAt', 'is', null)
    .executeTakeFirst()
