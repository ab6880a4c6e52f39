import { expect, test } from 'vitest'
import { measure } from '../../src/engine/measure/measure'
import { factsOf, figuresOf } from '../../src/modules/ranks'
import { approve, reject } from '../../src/modules/tasks'
import { later } from '../../src/platform/clock'
import { inTransaction } from '../../src/platform/db'
import { figure } from '../support/freelancer-fixtures'
import { openedTask, submittedWork } from '../support/tasks'
import { useTestApp } from '../support/test-app'
import { aoi, ken } from '../world'

const app = useTestApp()
const why = { reason: 'careless' as const, comment: '設問を読まずに答えています。' }

test('every work counts for the approval rate, and a rejection from the moment on at which it is final', async () => {
  const [client, worker] = [await ken(app), await aoi(app)]
  const taskId = await openedTask(app, client, { worksCount: 10, perPerson: 10 })
  const works: string[] = []
  for (let n = 0; n < 4; n++) works.push(await submittedWork(app, worker, taskId))
  const [wrong = '', ...right] = works
  const act = { taskId, actorId: client.memberId, as: 'client' as const, at: app.clock.now() }
  await inTransaction(app.db, (tx) => approve(tx, { ...act, workIds: right }))
  await inTransaction(app.db, (tx) => reject(tx, { ...act, workIds: [wrong], ...why }))

  /** As the engine counts the facts, and as the database counts by itself. */
  const approval = async (at: Date): Promise<string[]> => {
    const subjects = [worker.memberId]
    const facts = (await factsOf(app.db, subjects, at)).get(worker.memberId)
    const [row] = await figuresOf(app.db, { subjects, at })
    if (!facts) throw new Error('no facts')
    return [figure(measure(facts, at), 'task-approval'), `${row?.['taskN']}/${row?.['taskD']}`]
  }
  expect(await approval(app.clock.now())).toEqual(['3/3', '3/3'])
  app.clock.forward({ days: 3 })
  const before = new Date(app.clock.now().getTime() - 1)
  await app.sweep()
  expect(await approval(app.clock.now())).toEqual(['3/4', '3/4'])
  expect(await approval(before)).toEqual(['3/3', '3/3'])
  expect(await approval(later(app.clock.now(), { days: 365 }))).toEqual(['0/0', '0/0'])

  const [row] = await figuresOf(app.db, { subjects: [worker.memberId], at: app.clock.now() })
  expect(['ordersWon', 'completionD', 'ratingD'].map((key) => String(row?.[key]))).toEqual(['0', '0', '0'])
})
