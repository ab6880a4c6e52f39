import { sql } from 'kysely'
import type { DB } from '../../../db/schema.gen'
import type { Tx } from '../../platform/db'
import type { EntryDraft } from './entries'
import { refuse } from './refusals'

export interface PostingDraft {
  kind: DB['postings']['kind']
  reference: string
  /** The business fact that may move money once, such as 'order/<id>/fund'. */
  key: string
  at: Date
  /** Who caused it; null when the clock or the provider did. */
  actorId: string | null
  entries: readonly EntryDraft[]
}

const isOverdraft = (error: unknown): boolean =>
  (error as { code?: string; constraint?: string }).code === '23514' &&
  (error as { constraint?: string }).constraint === 'balance_not_negative'

/**
 * Writes one posting with one statement (§4.2). Refuses with 'already-posted' when the key has been used and
 * with 'not-enough-money' when an account that people own would fall below zero.
 */
export const writePosting = async (tx: Tx, posting: PostingDraft): Promise<bigint> => {
  // An account that nothing happens to is neither made nor locked.
  const entries = posting.entries.filter((entry) => entry.yen !== 0n)
  const accounts = entries.map((entry) => entry.account)
  const amounts = entries.map((entry) => entry.yen.toString())
  try {
    const { rows } = await sql<{ id: bigint | null }>`
      select post_entries(${posting.kind}, ${posting.reference}, ${posting.key}, ${posting.at},
        ${posting.actorId}, ${accounts}::text[], ${amounts}::bigint[]) as id`.execute(tx)
    const id = rows[0]?.id
    if (id === null || id === undefined) throw refuse('already-posted')
    return id
  } catch (error) {
    if (isOverdraft(error)) throw refuse('not-enough-money')
    throw error
  }
}

/**
 * What lies at the provider, and what in the bank is free to be sent, in yen: less the transfers in flight and what has
 * arrived from nobody knows whom. The accounts stay locked, in the order of their ids, as postings lock them.
 */
export const lockHoldings = async (tx: Tx): Promise<{ providerYen: bigint; freeYen: bigint }> => {
  const rows = await tx
    .selectFrom('ledgerAccounts')
    .select(['id', 'balanceYen'])
    .where('id', 'in', ['bank', 'deposits', 'payouts', 'provider'])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const balance = (id: string): bigint => rows.find((row) => row.id === id)?.balanceYen ?? 0n
  return {
    providerYen: -balance('provider'),
    freeYen: -balance('bank') - balance('payouts') - balance('deposits'),
  }
}
