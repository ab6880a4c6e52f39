// Tasks of the demo world: from the form to where each has come, by the real commands.

import { sandboxCharges } from '../../../src/modules/ledger/sandbox/sandbox-provider'
import {
  appeal,
  approve,
  close,
  concede,
  discard,
  overturn,
  pay,
  reject,
  saveDraft,
  sendBack,
  start,
  uphold,
} from '../../../src/modules/tasks'
import { complete } from '../../../src/modules/tasks/commands/complete'
import { updateFields } from '../../../src/modules/tasks/store'
import { earlier, later } from '../../../src/platform/clock'
import { appealOverturned, appealUpheld, correction, rejection, taskAppeal, taskTexts } from '../texts/tasks'
import { settleNow } from './charges'
import type { Client } from './clients'
import type { Freelancer } from './freelancers'
import { daysAgo, deed, newId, type SeedContext } from './kit'
import { type Story, type Work, worked } from './task-works'

interface World {
  clients: readonly Client[]
  everybody: readonly Freelancer[]
  operatorId: string
  /** At most so many works of one task. */
  worksMax: number
}

/**
 * People without a rank to lose by it: somebody whose tiny reward for a survey lay in the top fifth of its category would
 * be certified, were they silver. Those with printed logins stay as they are.
 */
const workersOf = ({ everybody }: World, openedAt: Date): Freelancer[] =>
  everybody
    .slice(4)
    .filter(({ aim, readyAt }) => readyAt < openedAt && (aim === 'regular' || aim === 'bronze'))

const perPersonOf = ({ text, workers }: Story): number =>
  1 + Math.ceil(text.works / Math.max(1, workers.length))

const drafted = (kit: SeedContext, story: Story) => {
  const { id: taskId, clientId, text, openedAt: at } = story
  const fields = {
    ...{
      categorySlug: text.categorySlug,
      title: text.title,
      brief: text.brief,
      unitYen: BigInt(text.unitYen),
    },
    ...{
      worksCount: text.worksCount,
      minutes: 60,
      periodDays: text.periodDays,
      perPerson: perPersonOf(story),
    },
    ...{
      minTier: 'none' as const,
      minApprovalPercent: 0,
      regions: [],
      screening: null,
      aiUse: 'forbidden' as const,
    },
    ...{ trainingPurpose: text.training?.purpose ?? '', trainingBy: text.training?.by ?? '' },
    ...{ trainingFaceOrVoice: false, trainingLicence: text.training?.licence ?? '' },
  }
  return deed(kit, at, async (tx) => {
    await saveDraft(tx, { taskId, clientId, fields, at })
    await updateFields(tx, { taskId, fields: { questions: [...text.questions] }, at })
  })
}

const opened = (kit: SeedContext, { id: taskId, clientId, openedAt: at, text }: Story) =>
  deed(kit, at, async (tx) => {
    const { payPath } = await pay(tx, { taskId, clientId, chargeId: newId(at), via: sandboxCharges, at })
    if (text.stage !== 'awaiting' && text.stage !== 'cancelled')
      await settleNow(tx, payPath.split('/').at(-1) ?? '', at)
  })

type Decided = { works: readonly Work[]; at: Date }
const idsOf = (works: readonly Work[]): string[] => works.map(({ id }) => id)
const byClient = ({ id: taskId, clientId }: Story, { works, at }: Decided) => ({
  ...{ taskId, workIds: idsOf(works), actorId: clientId, as: 'client' as const, at },
})

const approved = (kit: SeedContext, story: Story, of: Decided) =>
  deed(kit, of.at, (tx) => approve(tx, byClient(story, of)))

const rejected = (kit: SeedContext, story: Story, of: Decided) =>
  deed(kit, of.at, (tx) => reject(tx, { ...byClient(story, of), reason: 'off-topic', comment: rejection }))

/** Two of the rejected appeal; `decides`: the operator finds for the first and against the second. */
const appealed = async (
  kit: SeedContext,
  story: Story,
  of: Decided & { decides: boolean },
): Promise<void> => {
  const { at, works, decides } = of
  for (const [i, { id, workerId }] of works.slice(0, 2).entries()) {
    const act = { taskId: story.id, workIds: [id], at }
    await deed(kit, at, (tx) => appeal(tx, { ...act, actorId: workerId, as: 'worker', text: taskAppeal }))
    if (!decides) continue
    const decidedAt = later(at, { hours: 20 + i })
    const decision = { ...act, at: decidedAt, actorId: story.operatorId, as: 'operator' as const }
    await deed<unknown>(kit, decidedAt, (tx) =>
      i === 0
        ? overturn(tx, { ...decision, note: appealOverturned })
        : uphold(tx, { ...decision, note: appealUpheld }),
    )
  }
}

const whileOpen = async (kit: SeedContext, story: Story, works: readonly Work[]): Promise<void> => {
  const yesterday = earlier(kit.now, { hours: 20 })
  const seen = works.filter(({ at }) => at < earlier(yesterday, { hours: 2 }))
  if (seen.length < 20) return
  const half = seen.slice(0, Math.floor(seen.length * 0.6))
  await rejected(kit, story, { works: half.slice(0, 3), at: yesterday })
  const back = { ...byClient(story, { works: half.slice(3, 5), at: yesterday }), note: correction }
  await deed(kit, yesterday, (tx) => sendBack(tx, back))
  await approved(kit, story, { works: half.slice(5), at: later(yesterday, { minutes: 40 }) })
  const worker = story.workers[works.length % story.workers.length]
  const at = earlier(kit.now, { minutes: 2 })
  const begun = { taskId: story.id, isOperator: false, workId: newId(at), screeningChoice: null, at }
  if (worker) await deed(kit, at, (tx) => start(tx, { ...begun, workerId: worker.id }))
}

const closed = (kit: SeedContext, { id: taskId, openedAt, text }: Story) => {
  const at = later(openedAt, { days: text.periodDays, minutes: 1 })
  return deed(kit, at, (tx) => close(tx, { taskId, actorId: null, as: 'clock', at }))
}

const whileClosing = async (kit: SeedContext, story: Story, works: readonly Work[]): Promise<void> => {
  const decidedAt = earlier(kit.now, { days: 3, hours: 4 })
  await rejected(kit, story, { works: works.slice(0, 6), at: decidedAt })
  await appealed(kit, story, { works: works.slice(0, 2), at: later(decidedAt, { hours: 9 }), decides: true })
  await appealed(kit, story, { works: works.slice(2, 4), at: later(decidedAt, { days: 2 }), decides: false })
  await approved(kit, story, {
    works: works.slice(6, Math.floor(works.length * 0.7)),
    at: later(decidedAt, { hours: 1 }),
  })
  await closed(kit, story)
}

const untilCompleted = async (kit: SeedContext, story: Story, works: readonly Work[]): Promise<void> => {
  const { id: taskId, openedAt, text } = story
  const third = Math.ceil(works.length / 3)
  const wrong = works.slice(0, 3)
  const firstAt = later(openedAt, { days: text.periodDays / 2 + 1 })
  await rejected(kit, story, { works: wrong, at: firstAt })
  for (let n = 0; n < 3; n++)
    await approved(kit, story, {
      works: works.slice(n === 0 ? 3 : n * third, (n + 1) * third),
      at: later(firstAt, { hours: 1 + n * 5 }),
    })
  const finalAt = later(firstAt, { days: 3 })
  const clock = { actorId: null, as: 'clock' as const }
  await deed(kit, finalAt, (tx) => concede(tx, { ...clock, taskId, workIds: idsOf(wrong), at: finalAt }))
  await closed(kit, story)
  const at = later(openedAt, { days: text.periodDays, minutes: 5 })
  await deed(kit, at, (tx) => complete(tx, { ...clock, taskId, at }))
}

const tellTask = async (kit: SeedContext, story: Story): Promise<void> => {
  const { stage } = story.text
  await drafted(kit, story)
  if (stage === 'draft') return
  await opened(kit, story)
  const at = later(story.openedAt, { hours: 3 })
  if (stage === 'cancelled')
    await deed(kit, at, (tx) => discard(tx, { taskId: story.id, actorId: story.clientId, at }))
  const works = await worked(kit, story)
  if (stage === 'open') await whileOpen(kit, story, works)
  if (stage === 'closing') await whileClosing(kit, story, works)
  if (stage === 'completed') await untilCompleted(kit, story, works)
}

/** The tasks as steps of the world, each the story of one. */
export const taskStories = (kit: SeedContext, world: World): (() => Promise<void>)[] =>
  taskTexts.map((full, n) => {
    const works = Math.min(full.works, world.worksMax)
    const text = { ...full, works, worksCount: full.stage === 'completed' ? works : full.worksCount }
    const openedAt = daysAgo(kit, text.openedDaysAgo, 950 + n)
    const client = world.clients[text.clientN % world.clients.length] as Client
    const workers = workersOf(world, openedAt)
    const { operatorId } = world
    const story = { text, n, id: newId(openedAt), clientId: client.id, operatorId, workers, openedAt }
    return () => tellTask(kit, story)
  })
