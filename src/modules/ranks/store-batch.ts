import { sql } from 'kysely'
import type { Tx } from '../../platform/db'

/**
 * Lets this transaction sort and hash in memory, share its scans among processes, and take its time: for statements about
 * everybody. At most 512 MB per step of a plan and process; gone with the transaction.
 */
export const setBatchSettings = async (tx: Tx): Promise<void> => {
  await sql`
    select set_config('work_mem', '256MB', true), set_config('hash_mem_multiplier', '2', true), set_config('jit', 'off', true),
      set_config('max_parallel_workers_per_gather', '2', true), set_config('parallel_tuple_cost', '0.005', true),
      set_config('parallel_setup_cost', '200', true), set_config('random_page_cost', '1.1', true),
      set_config('statement_timeout', '0', true)`.execute(tx)
}
