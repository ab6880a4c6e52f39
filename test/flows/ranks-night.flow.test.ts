import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { classic2020 } from '../../src/engine/policy/policies/built-in'
import { installCalendar } from '../../src/modules/ranks/calendar/in-force'
import { freelancersPass } from '../../src/modules/ranks/full-pass'
import { sweepNight } from '../../src/modules/ranks/listeners'
import { sweepPass } from '../../src/modules/ranks/sweeps'
import { ratedContract, tierOf } from '../support/career'
import { duePeople } from '../support/due-people'
import type { Person } from '../support/person'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp({ as: 'owner' })
let freelancer: Person
let client: Person
beforeEach(async () => {
  freelancer = await regularFreelancer(app)
  client = await ken(app)
})

const now = (): Date => app.clock.now()
const tier = (): Promise<string> => tierOf(app, freelancer.memberId)
const nextNight = async (days = 1): Promise<void> => {
  app.clock.forward({ days })
  await app.sweep()
}

describe('a night', () => {
  test('finds whom a moved cut leaves out, who did nothing', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    expect(await tier()).toBe('certified')
    const other = await regularFreelancer(app, '蓮')
    await ratedContract(app, { client, freelancer: other }, { pricesYen: [90_000n] })
    await app.db.deleteFrom('membersRankDue').execute()
    expect(await tier()).toBe('certified')
    await nextNight()
    expect(await tier()).toBe('silver')
    expect(await tierOf(app, other.memberId)).toBe('certified')
  })

  test('finds them again when the cut moves back', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    const other = await regularFreelancer(app, '蓮')
    await ratedContract(app, { client, freelancer: other }, { pricesYen: [90_000n] })
    await nextNight(8)
    expect(await tier()).toBe('silver')
    await sql`alter table orders disable trigger orders_stay`.execute(app.db)
    await sql`update orders set rewarded_yen = 1 where freelancer_id = ${other.memberId}`.execute(app.db)
    await app.db.deleteFrom('membersRankDue').execute()
    await nextNight()
    expect(await tier()).toBe('certified')
  })

  test('does not know what comes after its instant, although it is there already', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    const at = now()
    app.clock.forward({ days: 1, hours: 1 })
    await ratedContract(app, { client, freelancer }, { pricesYen: [400_000n] })
    const night = new Date(at.getTime() + 24 * 3_600_000)
    await sweepNight({ db: app.db, at: night })
    const cut = await app.db
      .selectFrom('categoryCuts')
      .select('cutYen')
      .where('computedAt', '=', night)
      .executeTakeFirst()
    expect(cut).toEqual({ cutYen: 50_000n })
  })
})

describe('the pass over everybody', () => {
  const pass = () =>
    app.db.selectFrom('rankFullPasses').selectAll().where('subject', '=', 'freelancer').executeTakeFirst()
  const batch = (max: number) => sweepPass({ db: app.db, at: now() }, freelancersPass, max)
  const dueNow = async () =>
    (await app.db.selectFrom('membersRankDue').select('memberId').where('dueAt', '<=', now()).execute())
      .length

  test('mends within a week what neither an event nor a forecast noticed', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    const far = new Date(now().getTime() + 900 * 86_400_000)
    await app.db.updateTable('membersRankDue').set({ dueAt: far }).execute()
    // No command does this.
    await sql`alter table orders disable trigger orders_stay`.execute(app.db)
    await sql`update orders set status = 'cancelled', fault = 'freelancer'`.execute(app.db)
    await nextNight(6)
    expect(await tier()).toBe('certified')
    await nextNight()
    expect(await tier()).toBe('bronze')
  })

  test('goes on where it stopped, a batch at a time, and ends', async () => {
    await duePeople(app, 9)
    await app.db.deleteFrom('membersRankDue').execute()
    const places = []
    for (let turn = 0; turn < 4; turn++) {
      await batch(4)
      places.push([(await pass())?.judgedUpTo, await dueNow()])
    }
    // Ids of people who are no test's own come first or last; the nine lie between.
    const ids = places.map(([id]) => id)
    expect(ids.at(-1)).toBeNull()
    const open = ids.filter((id) => typeof id === 'string')
    expect(open).toEqual([...open].sort())
    expect(open.length).toBeGreaterThanOrEqual(2)
    expect(places.at(-1)?.[1]).toBe(9)
    await batch(4)
    expect(await pass()).toMatchObject({ judgedUpTo: null })
  })

  test('begins at once under another rule, whose first day asks everybody', async () => {
    await ratedContract(app, { client, freelancer })
    await app.sweep()
    const putBack = installCalendar([{ policy: { ...classic2020, id: 'other' }, from: '2026-11-24' }])
    try {
      app.clock.forward({ days: 1 })
      expect(await dueNow()).toBe(0)
      await batch(100)
      expect(await pass()).toMatchObject({ judgedBy: expect.stringMatching(/^other /), isRuleNew: true })
      expect(await dueNow()).toBeGreaterThan(0)
    } finally {
      putBack()
    }
  })
})
