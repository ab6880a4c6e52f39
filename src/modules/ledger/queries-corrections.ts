// What a correction of a settlement reads: what was posted, and what can still be taken.
import { sql } from 'kysely'
import type { Reader } from '../../platform/db'
import { clientOf, type EntryDraft, freelancerOf, partOf } from './entries'

/** The entries that were posted under a key. */
export const postedEntries = (db: Reader, key: string): Promise<EntryDraft[]> =>
  db
    .selectFrom('entries as e')
    .innerJoin('postings as p', 'p.id', 'e.postingId')
    .select(['e.accountId as account', 'e.amountYen as yen'])
    .where('p.idempotencyKey', '=', key)
    .execute()

/** Refunds of an order that a decision holds back until nobody can appeal. */
export const heldRefunds = (orderId: string) =>
  sql`order_id = ${orderId} and status = 'pending' and not_before is not null`

/**
 * What can be taken from both sides and the site: their balances, less what is on its way to them already. What this order's
 * held refunds would give back is free again.
 */
export const freeBalances = async (
  db: Reader,
  of: { orderId: string; clientId: string; freelancerId: string },
): Promise<{ free: Record<string, bigint>; heldYen: bigint }> => {
  const { orderId, clientId, freelancerId } = of
  const [client, freelancer] = [clientOf(clientId), freelancerOf(freelancerId)]
  const ids = [client, freelancer, partOf('fees', clientId), partOf('consumption-tax', clientId)]
  const { rows } = await sql<{ id: string; freeYen: bigint; heldYen: bigint }>`
    select l.id, (l.balance_yen - case l.id
        when ${client} then (select coalesce(sum(amount_yen), 0) from refunds r
          where r.client_id = ${clientId} and r.status = 'pending' and not (${heldRefunds(orderId)}))
        when ${freelancer} then (select coalesce(sum(amount_yen), 0) from payout_lines n
          where n.member_id = ${freelancerId} and n.status = 'planned')
        else 0 end)::bigint as free_yen,
      (select coalesce(sum(amount_yen), 0) from refunds where ${heldRefunds(orderId)})::bigint as held_yen
    from ledger_accounts l where l.id = any(${ids})`.execute(db)
  return {
    free: Object.fromEntries(rows.map(({ id, freeYen }) => [id, freeYen])),
    heldYen: rows[0]?.heldYen ?? 0n,
  }
}

/** What a correction can take from either side at most, in yen: for the page on which it is decided. */
export const correctableYen = async (
  db: Reader,
  of: { orderId: string; clientId: string; freelancerId: string },
): Promise<{ freelancer: bigint; client: bigint }> => {
  const { free } = await freeBalances(db, of)
  return { freelancer: free[freelancerOf(of.freelancerId)] ?? 0n, client: free[clientOf(of.clientId)] ?? 0n }
}
