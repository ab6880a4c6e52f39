// One site with something of every kind that money can happen to, all between the same client and the same freelancer, brought
// there by the real commands. It is made once; what a race changes is written back after it.
import { appeal, close as closeTask, orderMore, reject } from '../../../src/modules/tasks'
import { startOf } from '../../../src/platform/clock'
import { makeDb, makePool } from '../../../src/platform/db'
import { newId } from '../../../src/platform/ids'
import { onDay, readyBank, registerAccount, runs, sentRun } from '../../flows/payouts.help'
import { aoi, ken, misaki, regularFreelancer } from '../../world'
import { via } from '../charges'
import { drafted, entered, opened as openedCompetition, payBegun } from '../competitions'
import { completed } from '../orders'
import { newcomer } from '../person'
import { draftedTask, openedTask, submittedWork, taskPayBegun } from '../tasks'
import { makeTestApp } from '../test-app'
import { done, type Making, makeOrders, type Target } from './orders'

export interface World {
  at: Date
  clientId: string
  freelancerId: string
  operatorIds: readonly [string, string, string]
  targets: readonly Target[]
}

/** A competition whose entries will have been collected when its days are over. */
const runningCompetition = async ({ app, client, freelancer, operators }: Making): Promise<Target> => {
  const id = await openedCompetition(app, client, { guaranteedEntries: 3 })
  await entered(app, freelancer, id)
  await entered(app, operators[2], id)
  return { name: 'selecting', noun: 'competition', id }
}

const otherCompetitions = async ({ app, client }: Making): Promise<Target[]> => {
  const awaiting = await drafted(app, client)
  const chargeId = await payBegun(app, client, awaiting)
  return [
    { name: 'competition to be paid', noun: 'competition', id: awaiting, chargeIds: [chargeId] },
    { name: 'competition without entries', noun: 'competition', id: await openedCompetition(app, client) },
  ]
}

const tasksAt = async ({ app, client, freelancer, operators }: Making): Promise<Target[]> => {
  const at = app.clock.now()
  const awaiting = await draftedTask(app, client)
  const begun = await taskPayBegun(app, client, awaiting)
  const id = await openedTask(app, client)
  const submittedWorkId = await submittedWork(app, freelancer, id)
  const appealedWorkId = await submittedWork(app, operators[2], id)
  const of = (by: { as: 'client' | 'worker'; actorId: string }) => ({
    ...{ taskId: id, workIds: [appealedWorkId], at, ...by },
  })
  const why = { reason: 'careless' as const, comment: '設問を読まずに答えています。' }
  await done(app, (tx) => reject(tx, { ...of({ as: 'client', actorId: client.memberId }), ...why }))
  const worker = { as: 'worker' as const, actorId: operators[2].memberId }
  await done(app, (tx) => appeal(tx, { ...of(worker), text: '読みました。' }))
  const chargeId = newId(at)
  await done(app, (tx) => orderMore(tx, { taskId: id, actorId: client.memberId, chargeId, via, more: 5, at }))
  const closing = await openedTask(app, client)
  await done(app, (tx) => closeTask(tx, { taskId: closing, actorId: client.memberId, at }))
  return [
    { name: 'task to be paid', noun: 'task', id: awaiting, chargeIds: [begun] },
    { name: 'task at work', noun: 'task', id, submittedWorkId, appealedWorkId, chargeIds: [chargeId] },
    { name: 'task closing', noun: 'task', id: closing },
  ]
}

/** A run sent in the first half of the month, and one of the second that waits to be sent. */
const payoutsAt = async (making: Making): Promise<() => Promise<Target[]>> => {
  const { app, freelancer, operators } = making
  const [one, two] = operators
  await registerAccount(freelancer)
  await completed(app, making)
  await readyBank(one, '83500')
  return async () => {
    const [first] = await runs(app)
    await sentRun(first?.id ?? '', one, two)
    await completed(app, making)
    await onDay(app, '2026-12-16')
    const second = (await runs(app)).find(({ id }) => id !== first?.id)
    await one.does(`/console/payouts/${second?.id}/check`)
    await two.does(`/console/payouts/${second?.id}/approve`)
    const line = await app.db
      .selectFrom('payoutLines')
      .select('id')
      .where('runId', '=', first?.id ?? '')
      .executeTakeFirstOrThrow()
    return [
      { name: 'payout run sent', noun: 'payout', id: first?.id ?? '', lineId: line.id },
      { name: 'payout run approved', noun: 'payout', id: second?.id ?? '' },
    ]
  }
}

/** Makes the world in an empty migrated database. Nothing is connected to it afterwards. */
export const makeWorld = async (url: string): Promise<World> => {
  const pool = makePool(url, 4)
  const app = makeTestApp(makeDb(pool))
  const person = (name: string, email: string) => newcomer(app, { name, email, operator: true })
  const operators = [await misaki(app), await person('凪', 'nagi@example.jp'), await aoi(app)] as const
  const making = { app, client: await ken(app), freelancer: await regularFreelancer(app), operators }
  const targets = [await runningCompetition(making)]
  const paidOut = await payoutsAt(making)
  app.clock.set(startOf('2026-12-01'))
  await app.sweep()
  targets.push(...(await paidOut()))
  app.clock.set(startOf('2026-12-18'))
  targets.push(...(await makeOrders(making)))
  targets.push(...(await otherCompetitions(making)), ...(await tasksAt(making)))
  const at = app.clock.now()
  await pool.end()
  const { client, freelancer } = making
  const [a, b, c] = operators
  const operatorIds = [a.memberId, b.memberId, c.memberId] as const
  return { at, clientId: client.memberId, freelancerId: freelancer.memberId, operatorIds, targets }
}
