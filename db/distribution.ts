// How the tables would be spread over several machines, and what of the schema stands in the way (docs/operations.md,
// decision 154). Read from the live database: a new table or key is judged as it is.
import type pg from 'pg'

/** Rows of one root lie together on one machine; their key is the column that names it. */
const roots: Readonly<Record<string, readonly string[]>> = {
  competitions: ['competition_id', 'entry_id', 'poll_id'],
  tasks: ['task_id', 'work_id'],
  jobs: ['job_id', 'proposal_id'],
  contracts: ['contract_id', 'order_id', 'delivery_id', 'paper_id'],
  threads: ['thread_id', 'message_id', 'held_id', 'held_message_id'],
  packages: ['package_id'],
  retainers: ['retainer_id'],
  members: [
    ...['member_id', 'freelancer_id', 'client_id', 'owner_id', 'author_id', 'user_id', 'profile_id'],
    // Pictures of a portfolio name their item only, hits of a saved search the search.
    ...['item_id', 'search_id'],
  ],
}

/** Small, written seldom, read by everything: a copy on every machine. */
const everywhere = new Set(
  (
    'categories rank_policies rank_settings rank_policy_tellings rank_nights rank_full_passes category_cuts sanction_rules ' +
    'search_bands payout_days payout_payer paper_operators seedings migrations'
  ).split(' '),
)

/**
 * Stay on one machine: the ledger, whose shared accounts every payment touches; what operators work on; and what is counted
 * or queued for the whole site.
 */
const central = new Set(
  (
    'ledger_accounts postings entries ledger_proofs charges charge_lines charge_disputes stripe_checkouts refunds provider_events sandbox_payments ' +
    'bank_transfers deposits deposit_statements sandbox_refunds payout_runs payout_run_events payout_lines withholding_payments disputes dispute_appeals dispute_events dispute_files ' +
    'dispute_offers dispute_statements reports sanctions sanction_appeals case_events evidence_snapshots integrity_cases ' +
    'integrity_decisions integrity_nights integrity_signals integrity_suspects audit_log rank_replays rank_replay_runs ' +
    'rank_replay_moves competition_files_left paper_series paper_periods paper_scans limit_counts rate_limits text_flags outbox_mails outbox_texts half_sessions ' +
    'one_time_tokens used_challenges kept_forms done_forms'
  ).split(' '),
)

export interface TableShape {
  readonly table: string
  readonly columns: readonly string[]
}

export interface UniqueKey {
  readonly table: string
  readonly columns: readonly string[]
}

export interface ForeignKey {
  readonly table: string
  readonly columns: readonly string[]
  readonly target: string
}

export interface Schema {
  readonly tables: readonly TableShape[]
  readonly unique: readonly UniqueKey[]
  readonly foreign: readonly ForeignKey[]
}

export interface Home {
  /** A root, `everywhere` or `central`. */
  readonly home: string
  /** The column that says which machine; one that leads to the root where the root itself is not named. */
  readonly key: string | null
  /** Whether the root's own column has still to be added. */
  readonly lacksKey: boolean
}

/** Where a table's rows lie; undefined where nobody has decided it. */
export const homeOf = ({ table, columns }: TableShape): Home | undefined => {
  if (everywhere.has(table)) return { home: 'everywhere', key: null, lacksKey: false }
  if (central.has(table)) return { home: 'central', key: null, lacksKey: false }
  if (Object.hasOwn(roots, table)) return { home: table, key: 'id', lacksKey: false }
  for (const [home, keys] of Object.entries(roots)) {
    const key = keys.find((column) => columns.includes(column))
    const isNamed = key === keys[0] || (home === 'members' && !['item_id', 'search_id'].includes(key ?? ''))
    if (key) return { home, key, lacksKey: !isNamed }
  }
  return undefined
}

const isSpread = ({ home }: Home): boolean => home !== 'everywhere' && home !== 'central'

/** Ids are made by time and chance (decision 005): unique without an index, so their key may be widened. */
const isId = ({ columns }: UniqueKey): boolean => columns.length === 1 && columns[0] === 'id'

/** One line for each thing that stands in the way; `unique` keys by name, foreign keys by the two homes that they tie together. */
export const obstaclesOf = ({ tables, unique, foreign }: Schema): string[] => {
  const homes = new Map(tables.map((shape) => [shape.table, homeOf(shape)]))
  const found = new Set<string>()
  for (const [table, home] of homes) {
    if (!home) found.add(`table ${table} has no home`)
    else if (home.lacksKey) found.add(`column ${table} lacks ${roots[home.home]?.[0]}`)
  }
  for (const key of unique) {
    const home = homes.get(key.table)
    if (home?.key && isSpread(home) && !isId(key) && !key.columns.includes(home.key))
      found.add(`unique ${key.table} (${key.columns.join(', ')})`)
  }
  for (const { table, target } of foreign) {
    const [from, to] = [homes.get(table), homes.get(target)]
    if (from && to && to.home !== 'everywhere' && from.home !== to.home)
      found.add(`foreign keys ${from.home} -> ${to.home}`)
  }
  return [...found].sort()
}

const tablesSql = `
  select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  group by c.relname order by c.relname`

const uniqueSql = `
  select c.relname as "table", array(select pg_get_indexdef(i.indexrelid, n, true) from generate_series(1, i.indnkeyatts) n) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and i.indisunique and not c.relispartition
  order by 1, 2`

const foreignSql = `
  select k.conrelid::regclass::text as "table", k.confrelid::regclass::text as target,
    array(select attname::text from pg_attribute where attrelid = k.conrelid and attnum = any (k.conkey)) as columns
  from pg_constraint k
  where k.connamespace = 'public'::regnamespace and k.contype = 'f' and k.conparentid = 0
  order by 1, 2`

export const readSchema = async (client: pg.Client): Promise<Schema> => ({
  tables: (await client.query<TableShape>(tablesSql)).rows,
  unique: (await client.query<UniqueKey>(uniqueSql)).rows,
  foreign: (await client.query<ForeignKey>(foreignSql)).rows,
})
