// Competitions and tasks of the world.
import { approve, orderMore, pay, prolong, saveDraft, start } from '../../src/modules/tasks'
import { close } from '../../src/modules/tasks/commands/close'
import { discard } from '../../src/modules/tasks/commands/discard'
import { updateFields } from '../../src/modules/tasks/store'
import type { Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { settled, via } from '../support/charges'
import { usualQuestions } from '../support/tasks'
import { competitionDrafted, competitionSteps } from './competition-steps'
import { byWhom, commands, mostly as statusesFor } from './task-deeds'
import type { ModelWork, WorkDeed } from './task-model'
import { does, mostly, some, type World, type WorldStep } from './world-scene'

/** In which status a competition is chosen for a step more often than not. */
const competitionFits: Record<string, readonly string[]> = {
  ...{ pay: ['draft', 'awaiting'], discard: ['draft'], enter: ['open'], leave: ['open'], extend: ['open'] },
  ...{
    withdraw: ['open'],
    refund: ['selecting'],
    mark: ['selecting'],
    appeal: ['selecting'],
    decide: ['selecting'],
  },
  ...{ choose: ['selecting'], 'choose another': ['delivering'] },
  ...{ deliver: ['delivering'], accept: ['delivering'], cancel: ['delivering'] },
}
const rarely = ['discard', 'withdraw', 'leave', 'refund', 'cancel']

const withCompetition =
  (name: string): WorldStep =>
  (world) => {
    const { cast, at, pick, rows } = world
    if (rarely.includes(name) && pick(3) > 0) return null
    const found = mostly(
      world,
      rows.competitions,
      ({ status }) => competitionFits[name]?.includes(status) === true,
    )
    if (!found) return null
    const people = { clientId: found.clientId, authors: cast.freelancers, operatorId: cast.operators[0] }
    return does(world, async (tx) =>
      competitionSteps[name]?.(tx, { competitionId: found.id, cast: people, at, pick }),
    )
  }

const draftedTask = async (tx: Tx, { cast, at, pick }: World): Promise<void> => {
  const taskId = newId(at)
  const clientId = cast.clients[pick(cast.clients.length)] ?? ''
  const numbers = {
    unitYen: BigInt(10 + pick(300)),
    worksCount: 1 + pick(8),
    minutes: 60,
    periodDays: 10,
    perPerson: 3,
  }
  const limits = {
    minTier: 'none' as const,
    minApprovalPercent: 0,
    regions: [],
    screening: null,
    aiUse: 'free' as const,
  }
  const training = { trainingPurpose: '', trainingBy: '', trainingFaceOrVoice: false, trainingLicence: '' }
  const words = { categorySlug: 'survey', title: 'アンケート', brief: '2問です。' }
  await saveDraft(tx, { taskId, clientId, fields: { ...words, ...numbers, ...limits, ...training }, at })
  await updateFields(tx, { taskId, fields: { questions: usualQuestions }, at })
}

type TaskSeen = World['rows']['tasks'][number]
const withTask =
  (statuses: readonly string[], run: (tx: Tx, world: World, task: TaskSeen) => Promise<unknown>): WorldStep =>
  (world) => {
    const task = mostly(world, world.rows.tasks, ({ status }) => statuses.includes(status))
    return task ? does(world, (tx) => run(tx, world, task)) : null
  }

/** What is paid to the provider arrives at once, four times in five. */
const arrives = async (tx: Tx, payPath: string, { at, pick }: World): Promise<void> => {
  if (pick(5) > 0) await settled(tx, payPath.split('/').at(-1) ?? '', at)
}

const byClient = ({ id: taskId, clientId }: TaskSeen, at: Date) => ({
  taskId,
  clientId,
  actorId: clientId,
  at,
})

/** Somebody takes a place and, mostly, hands the work in at once. */
const takesPart = async (tx: Tx, world: World, { id: taskId }: TaskSeen): Promise<void> => {
  const { cast, at, pick } = world
  const workerId = some(world, cast.freelancers) ?? ''
  const begun = { taskId, workerId, isOperator: false, workId: newId(at), screeningChoice: null, at }
  const { workId } = await start(tx, begun)
  const act = { taskId, workIds: [workId], actorId: workerId, as: 'worker' as const, at }
  if (pick(4) > 0) await commands.submit(tx, act)
}

const withWork =
  (deed: WorkDeed): WorldStep =>
  (world) => {
    const { cast, at, rows } = world
    const work = mostly(world, rows.works, ({ status }) =>
      statusesFor[deed].includes(status as ModelWork['status']),
    )
    const task = rows.tasks.find(({ id }) => id === work?.taskId)
    if (!work || !task) return null
    const as = byWhom[deed]
    const actorId = { worker: work.workerId, client: task.clientId, operator: cast.operators[0] }[as]
    return does(world, (tx) => commands[deed](tx, { taskId: task.id, workIds: [work.id], actorId, as, at }))
  }

export const workSteps: Record<string, WorldStep> = {
  'new competition': (world) => {
    const { cast, at, pick } = world
    const clientId = some(world, cast.clients) ?? ''
    return does(world, (tx) => competitionDrafted(tx, { clientId, at, pick }))
  },
  ...Object.fromEntries(
    Object.keys(competitionFits).map((name) => [`competition: ${name}`, withCompetition(name)]),
  ),
  'new task': (world) => does(world, (tx) => draftedTask(tx, world)),
  'task: pay': withTask(['draft', 'awaiting'], async (tx, world, { id: taskId, clientId }) => {
    const { at } = world
    await arrives(tx, (await pay(tx, { taskId, clientId, chargeId: newId(at), via, at })).payPath, world)
  }),
  'task: discard': (world) =>
    world.pick(4) > 0
      ? null
      : withTask(['draft'], (tx, { at }, task) => discard(tx, byClient(task, at)))(world),
  'task: order more': withTask(['open'], async (tx, world, task) => {
    const { at, pick } = world
    const more = { ...byClient(task, at), chargeId: newId(at), via, more: 1 + pick(4) }
    await arrives(tx, (await orderMore(tx, more)).payPath, world)
  }),
  'task: prolong': withTask(['open'], (tx, { at }, task) =>
    prolong(tx, { ...byClient(task, at), byDays: 2 }),
  ),
  'task: close': (world) =>
    world.pick(3) > 0 ? null : withTask(['open'], (tx, { at }, task) => close(tx, byClient(task, at)))(world),
  'task: take part': withTask(['open'], takesPart),
  'task: approve all': withTask(['open', 'closing'], (tx, { at, rows }, task) => {
    const waiting = rows.works.filter(({ taskId, status }) => taskId === task.id && status === 'submitted')
    const workIds = waiting.map(({ id }) => id)
    return approve(tx, { taskId: task.id, workIds, actorId: task.clientId, as: 'client', at })
  }),
  ...Object.fromEntries(
    (Object.keys(commands) as WorkDeed[]).map((deed) => [`work: ${deed}`, withWork(deed)]),
  ),
}
