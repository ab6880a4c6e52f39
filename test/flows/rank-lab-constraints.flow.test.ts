// What the database itself refuses, whatever the program says (§2.7).
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installCalendar } from '../../src/modules/ranks'
import { addDays, dateOf, earlier, startOf } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { misaki } from '../world'
import { edit, published, replayed, startDraft } from './rank-lab.help'

const app = useTestApp({ as: 'owner' })
let operator: Person
beforeEach(async () => {
  operator = await misaki(app)
})
afterEach(() => void installCalendar([]))

/** Runs a statement as somebody with the database's password would; what it breaks is undone. */
const raw = (text: ReturnType<typeof sql>): Promise<unknown> =>
  inTransaction(app.db, (tx) => text.execute(tx))

const publish = (id: string, of: { replayId: string | null; effectiveFrom: string }) =>
  raw(sql`
  update rank_policies set status = 'published', published_by = ${operator.memberId},
    published_at = ${app.clock.now()}, effective_from = ${of.effectiveFrom}, replay_id = ${of.replayId}
  where id = ${id}`)

const day = (days: number): string => addDays(dateOf(app.clock.now()), days)

describe('the database refuses', () => {
  test('a publication without a report', async () => {
    const id = await startDraft(operator)
    await expect(publish(id, { replayId: null, effectiveFrom: day(60) })).rejects.toThrow(/check constraint/)
  })

  test('a publication with a report of another text', async () => {
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    await edit(operator, id, { version: '2' })
    await expect(publish(id, { replayId, effectiveFrom: day(60) })).rejects.toThrow(/foreign key/)
  })

  test('a text under the hash of another', async () => {
    const id = await startDraft(operator)
    const swap = sql`update rank_policies set document = document || ' ' where id = ${id}`
    await expect(raw(swap)).rejects.toThrow(/check constraint/)
  })

  test('a first day within the notice, and takes the first day after it', async () => {
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    await expect(publish(id, { replayId, effectiveFrom: day(59) })).rejects.toThrow(/60 days/)
    await publish(id, { replayId, effectiveFrom: day(60) })
  })

  test('a text changed in the moment of its publication', async () => {
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    const both = sql`update rank_policies set status = 'published', published_by = ${operator.memberId},
      published_at = ${app.clock.now()}, effective_from = ${day(60)}, replay_id = ${replayId}, policy_id = 'other'
      where id = ${id}`
    await expect(raw(both)).rejects.toThrow(/never changed/)
  })

  test('a rule that is born published', async () => {
    const born = sql`insert into rank_policies (id, policy_id, version, document, hash, status, author_id, created_at,
        changed_at, published_by, published_at, effective_from, replay_id)
      select 'born', 'born', version, document, hash, 'published', author_id, created_at, changed_at, author_id,
        created_at, ${day(60)}, ${await replayed(app, operator, await startDraft(operator))} from rank_policies`
    await expect(raw(born)).rejects.toThrow(/never changed/)
  })

  test('any change of a published rule, and its deletion', async () => {
    const { id } = await published(app, operator)
    for (const change of [
      sql`update rank_policies set effective_from = effective_from + 1 where id = ${id}`,
      sql`update rank_policies set status = 'draft', published_at = null where id = ${id}`,
      sql`update rank_policies set policy_id = 'other' where id = ${id}`,
      sql`delete from rank_policies where id = ${id}`,
    ])
      await expect(raw(change)).rejects.toThrow(/never changed/)
  })

  test('a withdrawal within the last hour', async () => {
    const { id, effectiveFrom } = await published(app, operator)
    const late = earlier(startOf(effectiveFrom), { minutes: 59 })
    const withdraw = sql`update rank_policies set status = 'withdrawn', withdrawn_by = ${operator.memberId},
      withdrawn_at = ${late}, withdrawn_reason = 'late' where id = ${id}`
    await expect(raw(withdraw)).rejects.toThrow(/no longer be withdrawn/)
  })

  test('a report or its people rewritten, and no notice at all', async () => {
    await published(app, operator)
    await expect(raw(sql`update rank_replays set policy_hash = 'x'`)).rejects.toThrow(/never changed/)
    await expect(raw(sql`delete from rank_replays`)).rejects.toThrow(/never changed/)
    await expect(raw(sql`update rank_settings set notice_days = 0`)).rejects.toThrow(/check constraint/)
  })

  test('two rules on one day, or under one name', async () => {
    const { effectiveFrom } = await published(app, operator)
    const id = await startDraft(operator)
    const replayId = await replayed(app, operator, id)
    await expect(publish(id, { replayId, effectiveFrom })).rejects.toThrow(/rank_policies_day/)
    await edit(operator, id, { policyId: 'strict-2027' })
    const again = await replayed(app, operator, id)
    await expect(publish(id, { replayId: again, effectiveFrom: day(61) })).rejects.toThrow(
      /rank_policies_name/,
    )
  })
})
