// `tanomi rank replay` on a whole app, and what a rule with a memory makes of a year.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runReplay } from '../../src/cli/rank-replay'
import { classic2020, robust } from '../../src/engine/policy/policies/built-in'
import { replayOn } from '../../src/modules/rank-lab'
import { installCalendar } from '../../src/modules/ranks'
import { ratedContract } from '../support/career'
import { working } from '../support/orders'
import { useTestApp } from '../support/test-app'
import { ken, regularFreelancer } from '../world'

const app = useTestApp()
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tanomi-replay-'))
let said: string
beforeEach(() => {
  said = ''
  const hear = (text: unknown): boolean => {
    said += text
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
})
afterEach(() => {
  vi.restoreAllMocks()
  installCalendar([])
})

const write = (name: string, json: unknown): string => {
  const file = path.join(dir, name)
  fs.writeFileSync(file, JSON.stringify(json))
  return file
}
const run = (...args: string[]) => runReplay(args, app.clock.now(), app.db)
const period = ['--from', '2026-11-01', '--to', '2026-11-23']

test('the command prints who moves, and keeps the report for the console', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await ratedContract(app, people)
  const twice = structuredClone(classic2020) as unknown as {
    tiers: { conditions: { threshold: unknown }[] }[]
  }
  Object.assign(twice.tiers[1]?.conditions[0] ?? {}, { threshold: 2 })
  const file = write('twice.json', { ...twice, id: 'twice' })
  expect(await run('--policy', file, ...period)).toBe(0)
  expect(said).toContain('1 people; 1 move: 1 fall, 0 rise')
  expect(said).toContain(`${people.freelancer.memberId}  silver -> regular`)
  expect(said).toContain('orders-won: 1, needs 2')
  said = ''
  expect(await run('--policy', file, ...period, '--json')).toBe(0)
  const { id, policyHash, moved } = JSON.parse(said)
  expect(moved).toBe(1)
  const kept = await app.db.selectFrom('rankReplays').selectAll().where('id', '=', id).execute()
  expect(kept).toMatchObject([{ policyHash, fromOn: '2026-11-01', toOn: '2026-11-23', madeBy: null }])
  const moves = await app.db.selectFrom('rankReplayMoves').selectAll().where('replayId', '=', id).execute()
  expect(moves).toMatchObject([{ fromTier: 'silver', toTier: 'regular' }])
})

test('the rule in force moves nobody', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  await ratedContract(app, people)
  expect(await run('--policy', 'classic-2020', ...period)).toBe(0)
  expect(said).toContain('0 move')
  expect(said).toContain('Nobody falls.')
})

test('a file that is no rule is refused with its field named', async () => {
  expect(await run('--policy', write('broken.json', { ...classic2020, tiers: [] }), ...period)).toBe(2)
  expect(said).toContain('tiers must not be empty')
  fs.writeFileSync(path.join(dir, 'none.json'), '{')
  expect(await run('--policy', path.join(dir, 'none.json'), ...period)).toBe(2)
  expect(await run('--policy', 'nobody-knows', ...period)).toBe(2)
  expect(said).toContain('There is no file and no rule nobody-knows')
})

test('a rule with a memory is carried forward: what it gave last month it takes only after its notice', async () => {
  const people = { freelancer: await regularFreelancer(app), client: await ken(app) }
  const { freelancer, client } = people
  await ratedContract(app, people, { pricesYen: [10_000n, 10_000n, 10_000n] })
  app.clock.set(new Date('2026-12-10T10:00:00+09:00'))
  await freelancer.get('/my/rank')
  for (let i = 0; i < 6; i++) {
    const { orderId } = await working(app, people)
    await client.does(`/orders/${orderId}/settle`, {
      fault: 'freelancer',
      rewardYen: '0',
      note: '納品がありません',
    })
    const request = await app.db
      .selectFrom('orderRequests')
      .select('id')
      .where('orderId', '=', orderId)
      .executeTakeFirstOrThrow()
    await freelancer.does(`/requests/${request.id}/answer`, { answer: 'accept' })
  }
  for (const day of ['2026-12-30', '2027-01-29', '2027-02-20']) {
    app.clock.set(new Date(`${day}T10:00:00+09:00`))
    await freelancer.get('/my/rank')
  }
  const period = { from: '2026-11-23', to: '2027-02-20', at: app.clock.now() }
  const { report } = await replayOn(app.db, { policy: robust, ...period })
  const silver = report.months.map(({ on, before, after }) => [on, before.silver, after.silver])
  // Six of nine failed in December: the raw rule takes silver away at once, the robust one a month after its warning.
  expect(silver).toEqual([
    ['2026-11-30', 1, 1],
    ['2026-12-31', 0, 1],
    ['2027-01-31', 0, 0],
    ['2027-02-20', 0, 0],
  ])
})
