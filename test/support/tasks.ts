// Tasks at any point of their life, brought there by the real commands.
import { readXlsx } from 'hucre/xlsx'
import { syncCatalogue } from '../../src/modules/categories'
import { pay, type Question, saveDraft, start, submit } from '../../src/modules/tasks'
import { updateFields } from '../../src/modules/tasks/store'
import { inTransaction } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { via } from './charges'
import { chargePaid } from './competitions'
import type { Person } from './person'
import type { TestApp } from './test-app'

type Fields = Parameters<typeof saveDraft>[1]['fields'] & { questions?: Question[] }

const plain = { hint: '', required: true, min: null, max: null, options: [], other: false, showIf: null }
export const usualQuestions: Question[] = [
  {
    ...plain,
    id: 'q1',
    kind: 'single',
    label: 'どのくらい自炊しますか',
    options: ['毎日', '週に数回', 'しない'],
  },
  { ...plain, id: 'q2', kind: 'long', label: 'よく作る料理を教えてください', min: 5 },
]

const usual: Fields = {
  categorySlug: 'survey',
  title: '自炊についてのアンケート',
  brief: '2問のアンケートです。',
  unitYen: 100n,
  worksCount: 10,
  minutes: 60,
  periodDays: 14,
  perPerson: 1,
  minTier: 'none',
  minApprovalPercent: 0,
  regions: [],
  screening: null,
  aiUse: 'forbidden',
  trainingPurpose: '',
  trainingBy: '',
  trainingFaceOrVoice: false,
  trainingLicence: '',
}

export const draftedTask = async (
  app: TestApp,
  client: Pick<Person, 'memberId'>,
  given: Partial<Fields> = {},
): Promise<string> => {
  const at = app.clock.now()
  const taskId = newId(at)
  const { questions = usualQuestions, ...fields } = given
  await inTransaction(app.db, async (tx) => {
    await syncCatalogue(tx)
    await saveDraft(tx, { taskId, clientId: client.memberId, fields: { ...usual, ...fields }, at })
    await updateFields(tx, { taskId, fields: { questions }, at })
  })
  return taskId
}

/** The client's payment is begun; answers the charge's id. */
export const taskPayBegun = async (
  app: TestApp,
  client: Pick<Person, 'memberId'>,
  taskId: string,
): Promise<string> => {
  const at = app.clock.now()
  const chargeId = newId(at)
  const { payPath } = await inTransaction(app.db, (tx) =>
    pay(tx, { taskId, clientId: client.memberId, chargeId, via, at }),
  )
  return payPath.split('/').at(-1) ?? chargeId
}

export const openedTask = async (
  app: TestApp,
  client: Pick<Person, 'memberId'>,
  fields: Partial<Fields> = {},
): Promise<string> => {
  const taskId = await draftedTask(app, client, fields)
  await chargePaid(app, await taskPayBegun(app, client, taskId))
  return taskId
}

/** Somebody takes a place; answers the work's id. */
export const startedWork = async (
  app: TestApp,
  worker: Pick<Person, 'memberId'>,
  taskId: string,
): Promise<string> => {
  const at = app.clock.now()
  const begun = {
    taskId,
    workerId: worker.memberId,
    isOperator: false,
    workId: newId(at),
    screeningChoice: null,
    at,
  }
  return (await inTransaction(app.db, (tx) => start(tx, begun))).workId
}

type SubmitInput = Parameters<typeof submit>[1]

/** Hands a started work in, with answers to the usual questions. */
export const handedIn = async (
  app: TestApp,
  worker: Pick<Person, 'memberId'>,
  work: { taskId: string; workId: string } & Partial<SubmitInput>,
): Promise<void> => {
  const at = app.clock.now()
  const answers = { q1: '毎日', q2: `肉じゃがと味噌汁を作ります（${work.workId}）` }
  const given = { answers, aiUse: 'none' as const, consentText: null, ...work, workerId: worker.memberId, at }
  await inTransaction(app.db, (tx) => submit(tx, given))
}

/** A work from its start to being handed in; answers its id. */
export const submittedWork = async (
  app: TestApp,
  worker: Pick<Person, 'memberId'>,
  taskId: string,
): Promise<string> => {
  const workId = await startedWork(app, worker, taskId)
  await handedIn(app, worker, { taskId, workId })
  return workId
}

/** So many people like the first, who is one of them: only their names differ. */
export const crowdLike = async (
  app: TestApp,
  first: Pick<Person, 'memberId'>,
  count: number,
): Promise<{ memberId: string }[]> => {
  const row = await app.db
    .selectFrom('members')
    .selectAll()
    .where('id', '=', first.memberId)
    .executeTakeFirstOrThrow()
  const rows = Array.from({ length: count - 1 }, (_, i) => ({
    ...row,
    id: `crowd${i}`,
    email: `c${i}@example.jp`,
  }))
  await app.db.insertInto('members').values(rows).execute()
  return [first, ...rows.map(({ id }) => ({ memberId: id }))]
}

export const taskRow = (app: TestApp, id: string) =>
  app.db.selectFrom('tasks').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
export const workRow = (app: TestApp, id: string) =>
  app.db.selectFrom('taskWorks').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** How many works of an exported workbook have which status. */
export const statusesIn = async (workbook: Uint8Array): Promise<Record<string, number>> => {
  const [table] = (await readXlsx(workbook)).sheets
  const counts: Record<string, number> = {}
  for (const row of (table?.rows ?? []).slice(1)) counts[String(row[1])] = (counts[String(row[1])] ?? 0) + 1
  return counts
}
