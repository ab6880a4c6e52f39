// A dozen tasks in several states, with the works of many people.
import { settleCharge } from '../../../src/modules/ledger/commands/settle-charge'
import {
  appeal,
  approve,
  close,
  editForm,
  pay,
  reject,
  saveAnswers,
  saveDraft,
  sendBack,
  start,
  submit,
} from '../../../src/modules/tasks'
import { later } from '../../../src/platform/clock'
import { type TaskText, taskTexts } from '../texts/tasks'
import type { Client } from './clients'
import type { Freelancer } from './freelancers'
import { daysAgo, deed, newId, roll, type SeedContext, together } from './kit'

interface TaskPlan {
  n: number
  id: string
  text: TaskText
  client: Client
  openedAt: Date
  /** How many works are begun, in per cent of the places. */
  filled: number
  /** 'open' as far as the present; 'reviewed': the client has decided and closed it; 'draft': not paid for yet. */
  state: 'open' | 'reviewed' | 'draft'
}

const states = [
  'open',
  'open',
  'reviewed',
  'open',
  'open',
  'open',
  'reviewed',
  'open',
  'open',
  'reviewed',
  'open',
  'draft',
] as const

const fieldsOf = (text: TaskText) => ({
  categorySlug: text.category,
  title: text.title,
  brief: text.brief,
  unitYen: BigInt(text.unitYen),
  worksCount: text.works,
  minutes: text.minutes,
  periodDays: 14,
  perPerson: text.perPerson,
  minTier: 'none' as const,
  minApprovalPercent: text.unitYen >= 100 ? 80 : 0,
  screening: text.screening ?? null,
  aiUse: text.unitYen >= 100 ? ('forbidden' as const) : ('declared' as const),
  trainingPurpose: text.training?.purpose ?? '',
  trainingBy: text.training?.by ?? '',
  trainingFaceOrVoice: text.training?.face ?? false,
  trainingLicence: text.training?.licence ?? '',
})

/** Makes the draft with its form, and pays for it. */
const publish = (kit: SeedContext, plan: TaskPlan): Promise<void> =>
  deed(kit, plan.openedAt, async (tx) => {
    const { id: taskId, openedAt: at, text } = plan
    const clientId = plan.client.id
    await saveDraft(tx, { taskId, clientId, fields: fieldsOf(text), at })
    for (const question of text.questions) {
      await editForm(tx, { taskId, clientId, edit: { verb: 'add', kind: question.kind }, at })
      await editForm(tx, { taskId, clientId, edit: { verb: 'set', question }, at })
    }
    if (plan.state === 'draft') return
    const chargeId = newId(at)
    await pay(tx, { taskId, clientId, chargeId, at })
    const { provider, providerRef, amountYen } = await tx
      .selectFrom('charges')
      .selectAll()
      .where('id', '=', chargeId)
      .executeTakeFirstOrThrow()
    const paid = { verb: 'succeed' as const, amountYen, failure: null, at }
    await settleCharge(tx, { provider, ref: providerRef ?? '', ...paid })
  })

const openers = [
  '',
  '私の場合は、',
  '正直なところ、',
  '少し考えましたが、',
  '思いつくままに書きます。',
  '家族とも話しました。',
  '短くまとめます。',
  'ふだんのことですが、',
]
const closers = [
  '',
  '参考になれば幸いです。',
  'あくまで私の感じ方です。',
  'ほかは満足しています。',
  '時期によっても変わると思います。',
  'まわりの人も同じことを話していました。',
  '説明が足りなければ書き足します。',
  '以上です。',
]

/** The nth of some, counted on from the start again. */
const nth = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** The answers of the kth person: no two write the same at length, which would be refused. */
const answersOf = (text: TaskText, k: number, seed: number) =>
  Object.fromEntries(
    Object.entries(text.answers).map(([id, choices], i) => {
      if (text.questions.find((one) => one.id === id)?.kind !== 'long')
        return [id, nth(choices, roll(seed, 300 + i, choices.length))]
      const turn = Math.floor(k / choices.length)
      const words = `${nth(openers, turn)}${nth(choices, k)}${nth(closers, Math.floor(turn / openers.length) + turn)}`
      return [id, words]
    }),
  )

interface Begun {
  /** Whose turn it is among the people of this task, from 0. */
  k: number
  workId: string
  who: Freelancer
  at: Date
}

/** Somebody takes a place, and hands in some minutes later; the last ones are still at it. */
const work = async (kit: SeedContext, plan: TaskPlan, { k, workId, who, at }: Begun): Promise<boolean> => {
  const { id: taskId, text } = plan
  const seed = who.n * 31 + plan.n
  const screeningChoice = text.screening?.right[0] ?? null
  const answers = answersOf(text, k, seed)
  await deed(kit, at, (tx) =>
    start(tx, { taskId, workerId: who.id, isOperator: false, workId, screeningChoice, at }),
  )
  const savedAt = later(at, { seconds: 40 })
  await deed(kit, savedAt, (tx) => saveAnswers(tx, { workId, workerId: who.id, answers, at: savedAt }))
  // Some put it aside, and their time runs out.
  if (seed % 17 === 0) return false
  const handedIn = later(at, { seconds: 60 + roll(seed, 401, text.questions.length * 45) })
  const aiUse = text.unitYen < 100 && seed % 9 === 0 ? ('assisted' as const) : ('none' as const)
  const consentText = text.training
    ? `学習データとしての利用に同意します。目的: ${text.training.purpose}`
    : null
  await deed(kit, handedIn, (tx) =>
    submit(tx, { taskId, workId, workerId: who.id, answers, aiUse, consentText, at: handedIn }),
  )
  return true
}

/** What the client decides about the works that were handed in: most are approved, a few sent back, rejected or appealed against. */
const decide = async (kit: SeedContext, plan: TaskPlan, works: readonly Begun[]): Promise<void> => {
  const last = works.at(-1)
  if (!last) return
  const at = later(last.at, { hours: 20 })
  const clientAct = { taskId: plan.id, actorId: plan.client.id, as: 'client' as const, at }
  const [poor, unclear, ...good] = works
  const ids = (list: readonly Begun[]) => list.map(({ workId }) => workId)
  const approved = plan.state === 'reviewed' ? good : good.slice(0, Math.floor(good.length * 0.7))
  if (approved.length > 0) await deed(kit, at, (tx) => approve(tx, { ...clientAct, workIds: ids(approved) }))
  if (unclear && plan.text.works > 3) {
    const note = '二つ目の回答を、もう少し具体的に書いてください。'
    await deed(kit, at, (tx) => sendBack(tx, { ...clientAct, workIds: [unclear.workId], note }))
  }
  if (!poor) return
  const why = { reason: 'careless' as const, comment: '質問と合わない回答がありました。' }
  await deed(kit, at, (tx) => reject(tx, { ...clientAct, workIds: [poor.workId], ...why }))
  if (plan.n % 3 !== 0) return
  const own = { taskId: plan.id, workIds: [poor.workId], actorId: poor.who.id, as: 'worker' as const }
  const appealedAt = later(at, { hours: 9 })
  const text = '質問は一つずつ読んで答えました。どの回答が合わないのか、ご確認をお願いします。'
  await deed(kit, appealedAt, (tx) => appeal(tx, { ...own, text, at: appealedAt }))
}

const tellTask = async (
  kit: SeedContext,
  plan: TaskPlan,
  everybody: readonly Freelancer[],
): Promise<void> => {
  await publish(kit, plan)
  if (plan.state === 'draft') return
  const able = everybody.filter((who) => who.readyAt < plan.openedAt && who.aim !== 'empty')
  const count = Math.min(able.length, Math.floor((plan.text.works * plan.filled) / 100))
  const begun = able.slice(0, count).map((who, k): Begun => {
    const at = later(plan.openedAt, { minutes: 40 + k * 23 + roll(k + plan.n, 402, 15) })
    return { k, workId: newId(at), who, at }
  })
  const handedIn: Begun[] = []
  for (const one of begun.filter(({ at }) => later(at, { hours: 1 }) < kit.now))
    if (await together(kit, (joined) => work(joined, plan, one))) handedIn.push(one)
  await decide(kit, plan, handedIn)
  if (plan.state !== 'reviewed') return
  const at = later(plan.openedAt, { days: 5 })
  await deed(kit, at, (tx) => close(tx, { taskId: plan.id, actorId: plan.client.id, at }))
}

/** One story for each task. The first client of the texts has some of them, so that the demo login sees a grid of works. */
export const taskStories = (
  kit: SeedContext,
  world: { everybody: readonly Freelancer[]; clients: readonly Client[] },
): (() => Promise<void>)[] =>
  taskTexts.map((text, n) => {
    const state = states[n] ?? 'open'
    const openedAt = daysAgo(kit, state === 'reviewed' ? 20 + n : 3 + (n % 4), n + 500)
    const client = world.clients[n % 4 === 0 ? 0 : n * 3] as Client
    const filled = state === 'reviewed' ? 90 : 25 + roll(n, 403, 50)
    const plan = { n, id: newId(openedAt), text, client, openedAt, filled, state }
    // Each begins with other people.
    const turn = (n * 13) % world.everybody.length
    const everybody = [...world.everybody.slice(turn), ...world.everybody.slice(0, turn)]
    return () => tellTask(kit, plan, everybody)
  })
