// A task, and works of the deal's freelancer in different states.
import { appeal, approve, lapse, reject, saveAnswers } from '../../../src/modules/tasks'
import { inTransaction } from '../../../src/platform/db'
import { openedTask, startedWork, submittedWork } from '../../support/tasks'
import type { DealMaker, Resources } from './deal'

export const workThings = async (maker: DealMaker): Promise<Resources> => {
  const { app, name, secrets, client, freelancer } = maker
  const at = app.clock.now()
  const title = secrets.mark(name, 'running-task', 'anyone')
  const task = await openedTask(app, client, { title, perPerson: 9 })
  const own = { actorId: freelancer.memberId, as: 'worker' as const, at }
  const lost = await startedWork(app, freelancer, task)
  await inTransaction(app.db, (tx) => lapse(tx, { ...own, taskId: task, workIds: [lost] }))
  const rejected = await submittedWork(app, freelancer, task)
  const byClient = { taskId: task, workIds: [rejected], actorId: client.memberId, as: 'client' as const, at }
  const comment = secrets.mark(name, 'reject-note', 'client|freelancer')
  await inTransaction(app.db, (tx) => reject(tx, { ...byClient, reason: 'careless', comment }))
  const appealed = await submittedWork(app, freelancer, task)
  await inTransaction(app.db, async (tx) => {
    await reject(tx, { ...byClient, workIds: [appealed], reason: 'careless', comment: '回答が足りません。' })
    const text = secrets.mark(name, 'appeal', 'client|freelancer|operator')
    await appeal(tx, { ...own, taskId: task, workIds: [appealed], text })
  })
  const done = await submittedWork(app, freelancer, task)
  await inTransaction(app.db, (tx) => approve(tx, { ...byClient, workIds: [done] }))
  const other = await openedTask(app, client)
  const started = await startedWork(app, freelancer, other)
  const answers = { q2: secrets.mark(name, 'unsent-answer', 'freelancer') }
  await inTransaction(app.db, (tx) =>
    saveAnswers(tx, { workId: started, workerId: freelancer.memberId, answers, at }),
  )
  return {
    task: { params: { id: task }, seenBy: 'anyone' },
    paidTask: { params: { id: task }, seenBy: 'client' },
    lostWork: { params: { id: lost }, seenBy: 'freelancer' },
    rejectedWork: { params: { id: rejected }, seenBy: 'freelancer' },
    appealedWork: { params: { id: appealed }, seenBy: 'operator' },
    startedWork: { params: { id: started }, seenBy: 'freelancer' },
  }
}
