// Tasks of one client: a draft, and an open one with a work of the deal's freelancer.
import { draftedTask, handedIn, openedTask, startedWork } from '../../support/tasks'
import type { DealMaker, Resources } from './deal'

export const taskThings = async ({
  app,
  name,
  secrets,
  client,
  freelancer,
}: DealMaker): Promise<Resources> => {
  const title = secrets.mark(name, 'task', 'anyone')
  const open = await openedTask(app, client, { title })
  const workId = await startedWork(app, freelancer, open)
  const words = secrets.mark(name, 'answer', 'client|freelancer')
  await handedIn(app, freelancer, { taskId: open, workId, answers: { q1: '毎日', q2: `${words} です。` } })
  const draft = await draftedTask(app, client, { title: secrets.mark(name, 'draft-task', 'client') })
  return {
    clientTask: { params: { id: open, workId }, seenBy: 'client' },
    draftTask: { params: { id: draft }, seenBy: 'client' },
  }
}
