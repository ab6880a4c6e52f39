// Every table that is about a member is handed out with the export and has its end when an account closes, or says why not.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { memberRows } from '../../src/platform/member-data'
import { useTestApp } from '../support/test-app'
import { aoi } from '../world'

const app = useTestApp({ as: 'owner' })

/** Columns that name a member and are in no export, each with its reason. */
const exceptions: Record<string, string> = {
  'files.owner_id': 'handed out as files; erased when nothing names them any more',
  'file_parts.owner_id': 'an upload that never ended; the uploads’ own sweep erases it',
  'audit_log.actor_id': 'what operators did: their accounts are not closed here',
  'postings.actor_id': 'handed out as the entries of the own account',
  'identity_checks.decided_by': 'an operator',
  'messages.sender_id': 'handed out by its thread',
  'blocks.blocked_id': 'whom others have blocked is theirs to know',
  'reviews.comment_hidden_by': 'an operator',
  'members_rank_due.member_id': 'when ranks look next: derived',
  'rank_replays.made_by': 'an operator',
  'rank_replay_moves.member_id': 'a rule that was only tried: it decided nothing',
  'rank_policies.author_id': 'an operator',
  'rank_policies.published_by': 'an operator',
  'rank_policies.withdrawn_by': 'an operator',
  'rank_replay_runs.asked_by': 'an operator',
  'integrity_cases.decided_by': 'an operator',
  'integrity_suspects.member_id': 'a suspicion under way would be warned by it',
  'integrity_decisions.operator_id': 'an operator',
  'competition_appeals.decided_by': 'an operator',
  'held_messages.decided_by': 'an operator',
  'text_flags.reporter_id': 'who reported a text is not told to its author',
  'task_texts.worker_id': 'fingerprints of texts that are handed out with the works',
  'factor_resets.decided_by': 'an operator',
  'disputes.taken_by': 'an operator',
  'disputes.decided_by': 'an operator',
  'disputes.approved_by': 'an operator',
  'dispute_appeals.taken_by': 'an operator',
  'dispute_appeals.approved_by': 'an operator',
  'evidence_snapshots.author_id': 'what somebody reported is theirs to know; the thing itself is handed out',
  'case_events.actor_id': 'the steps of reports and appeals that are handed out themselves',
  'reports.taken_by': 'an operator',
  'reports.decided_by': 'an operator',
  'sanctions.author_id': 'an operator',
  'sanctions.approved_by': 'an operator',
  'sanction_appeals.taken_by': 'an operator',
  'sanction_appeals.decided_by': 'an operator',
  'paper_operators.by_id': 'an operator',
  'deposits.decided_by': 'an operator',
  'deposit_statements.uploaded_by': 'an operator',
  'payout_payer.changed_by': 'an operator',
  'payout_runs.first_by': 'an operator',
  'payout_runs.second_by': 'an operator',
  'payout_runs.file_opened_by': 'an operator',
  'payout_run_events.actor_id': 'an operator',
}

const snake = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Columns of the schema that reference members. */
const memberColumns = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass || '.' || a.attname as name
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'members'::regclass`.execute(app.db)
  return rows.map(({ name }) => name)
}

const exported = (): string[] =>
  app.deps.memberArchive.data.flatMap(({ table, columns }) =>
    columns.map((column) => `${snake(table)}.${snake(column)}`),
  )

const missing = (columns: readonly string[]): string[] =>
  columns.filter((name) => !exported().includes(name) && !(name in exceptions))

test('no table about a member is left out of the export and of closing', async () => {
  const columns = await memberColumns()
  expect(columns.length).toBeGreaterThan(80)
  expect(missing(columns)).toEqual([])
})

test('a table that nobody thought of is found', async () => {
  await sql`create table diaries (id text, member_id text references members (id))`.execute(app.db)
  expect(missing(await memberColumns())).toEqual(['diaries.member_id'])
})

test('no exception is out of date, or exported after all', async () => {
  const columns = await memberColumns()
  const names = Object.keys(exceptions)
  expect(names.filter((name) => !columns.includes(name))).toEqual([])
  expect(names.filter((name) => exported().includes(name))).toEqual([])
})

test('every table of the export can be read, and hands out no hash and no key', async () => {
  const person = await aoi(app)
  const { data, keys } = app.deps.memberArchive
  for (const one of data) await memberRows(app.db, one, { memberId: person.memberId, keys })
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and (column_name ~ '(hash|secret|token|password|sha256)$' or data_type = 'bytea')`.execute(
    app.db,
  )
  const shown = rows.flatMap(({ name }) => {
    const [table = '', column = ''] = name.split('.')
    const found = data.find((one) => snake(one.table) === table)
    const isHidden = !found || found.opens || found.hides.some((hidden) => snake(hidden) === column)
    return isHidden ? [] : [name]
  })
  expect(shown.sort()).toEqual(['confidentiality_confirmations.text_sha256', 'papers.sha256'])
})
