// The sweep of those whom time alone may have moved (§2.4, §2.8): in batches, as long as its minute lasts.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { clientsDue } from '../../src/modules/client-standing/work'
import { freelancersDue, sweepLines } from '../../src/modules/ranks/sweeps'
import type { Log } from '../../src/platform/log'
import { lines, sweptSoFar } from '../support/due-people'
import { useTestApp } from '../support/test-app'

const app = useTestApp({ as: 'owner' })
const context = () => ({ db: app.db, at: app.clock.now() })
/** Lets a sweep go on after so many batches, and no further. */
const batches = (count: number) => {
  let begun = 1
  return () => begun++ < count
}

describe.each(lines)('a sweep of $whom', (of) => {
  const { lineUp, sweep, line, nobody, steps } = of
  const swept = () => sweptSoFar(app, of)

  test('goes on batch by batch while its minute lasts, and the next one where it stopped', async () => {
    const ids = await lineUp(app, 9)
    expect(await sweep({ ...context(), mayGoOn: batches(3) }, 2)).toBe(6)
    expect(await swept()).toEqual({ due: ids.slice(6), moved: ids.slice(0, 6) })
    expect(await sweep(context(), 2)).toBe(3)
    expect(await swept()).toEqual({ due: [], moved: ids })
    expect(await sweep(context(), 2)).toBe(0)
  })

  test('takes a full last batch not for the end of the queue, and an empty one for it', async () => {
    const ids = await lineUp(app, 4)
    expect(await sweep(context(), 2)).toBe(4)
    expect((await swept()).moved).toEqual(ids)
  })

  test('passes by somebody who stays due, and asks again in the next minute', async () => {
    const ids = await lineUp(app, 5)
    // Without a profile there is nothing to be judged by; nothing moves their moment on.
    const due = { memberId: nobody, dueAt: app.clock.now() }
    await app.db.insertInto(line).values(due).execute()
    for (const looked of [6, 1]) expect(await sweep(context(), 2)).toBe(looked)
    expect(await swept()).toEqual({ due: [nobody], moved: ids })
  })

  test('costs nobody their judgement for one person at fault, who is named in the log', async () => {
    const ids = await lineUp(app, 6)
    const spoilt = ids[2] ?? ''
    await sql`create function spoil() returns trigger language plpgsql as
      $$ begin if new.member_id = ${sql.lit(spoilt)} then raise exception 'spoilt'; end if; return new; end $$`.execute(
      app.db,
    )
    await sql`create trigger spoil before insert on ${sql.table(steps)} for each row execute function spoil()`.execute(
      app.db,
    )
    const said: unknown[] = []
    const log = { error: (what: unknown) => said.push(what) } as unknown as Log
    expect(await sweep({ ...context(), log }, 3)).toBe(5)
    expect(said).toMatchObject([{ memberId: spoilt, err: { message: 'spoilt' } }])
    expect(await swept()).toEqual({ due: [spoilt], moved: ids.filter((id) => id !== spoilt) })
  })
})

test('a long line of freelancers keeps no client waiting, nor the other way round', async () => {
  for (const { lineUp } of lines) await lineUp(app, 5)
  const both = [freelancersDue, clientsDue]
  expect(await sweepLines({ ...context(), mayGoOn: batches(4) }, both, 2)).toBe(8)
  for (const of of lines) expect((await sweptSoFar(app, of)).moved).toHaveLength(4)
  expect(await sweepLines(context(), both, 2)).toBe(2)
})
