// What one event costs on a big market: its own rows, and the judgement that follows it. All of it is undone.
import { sql } from 'kysely'
import { reevaluate } from '../../../src/modules/ranks'
import type { Db, Tx } from '../../../src/platform/db'
import { median, timed } from './conditions'
import { undoing } from './undoing'
import { dayBefore, night } from './world'

const eventsRun = 200

const again = async (tx: Tx, work: () => Promise<void>): Promise<void> => {
  await sql`savepoint again`.execute(tx)
  await work()
  await sql`rollback to savepoint again`.execute(tx)
}

const someIds = async (tx: Tx, query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> =>
  (await query.execute(tx)).rows.map(({ id }) => id)

const perEvent = async (ids: readonly string[], event: (id: string) => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (const id of ids) times.push(await timed(() => event(id)))
  return median(times)
}

export interface EventFigures {
  readonly orderMs: number
  readonly messageMs: number
  readonly judgeMs: number
}

/** One event at a time, and the judgement that follows it; medians. */
export const measureEvents = async (db: Db): Promise<EventFigures> => {
  const found: number[] = []
  await undoing(db, async (tx) => {
    const orders = await someIds(
      tx,
      sql`select id from orders where status = 'working' order by hashtext(id) limit ${eventsRun}`,
    )
    const threads = await someIds(
      tx,
      sql`select id from threads where last_at > ${dayBefore}::timestamptz - interval '90 days'
      order by hashtext(id) limit ${eventsRun}`,
    )
    const people = await someIds(
      tx,
      sql`select freelancer_id as id from orders tablesample system (1) limit ${eventsRun}`,
    )
    const end = (id: string) =>
      sql`update orders set status = 'completed', ended_at = ${night}, rewarded_yen = price_yen where id = ${id}`.execute(
        tx,
      )
    const say = (id: string) =>
      sql`insert into messages (id, thread_id, sender_id, body, at)
      select 'one-' || id, id, freelancer_id, '…', ${night} from threads where id = ${id}`.execute(tx)
    // The first turn reads the rows from the disk's cache, which whoever looks at an order or a thread has done before.
    for (const [ids, event] of [
      [orders, end],
      [threads, say],
    ] as const)
      for (const turn of [0, 1])
        await again(tx, async () => {
          const ms = await perEvent(ids, event)
          if (turn > 0) found.push(ms)
        })
    found.push(await perEvent(people, (memberId) => reevaluate(tx, { memberId, at: night })))
  })
  const [orderMs = 0, messageMs = 0, judgeMs = 0] = found
  return { orderMs, messageMs, judgeMs }
}
