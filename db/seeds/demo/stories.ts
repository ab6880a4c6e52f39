// A job and those who propose for it.
import { answerQuestion } from '../../../src/modules/jobs/commands/answer-question'
import { askQuestion } from '../../../src/modules/jobs/commands/ask-question'
import { post } from '../../../src/modules/jobs/commands/post'
import { saveDraft } from '../../../src/modules/jobs/commands/save-draft'
import { send } from '../../../src/modules/proposals'
import { decline } from '../../../src/modules/proposals/commands/decline'
import { markRead } from '../../../src/modules/proposals/commands/mark-read'
import { addDays, dateOf, later } from '../../../src/platform/clock'
import type { JobText } from '../texts/jobs'
import { proposalMessage } from '../texts/talk'
import type { Client } from './clients'
import type { Freelancer } from './freelancers'
import { deed, newId, type SeedContext } from './kit'

/** A job of a client, of whom the posting needs to know only the id. */
interface JobOf<Owner> {
  n: number
  id: string
  text: JobText
  client: Owner
  postedAt: Date
  /** Days for which proposals are taken. */
  openDays: number
  minTier?: 'none' | 'regular' | 'bronze'
}
export type JobPlan = JobOf<Client>

/** Drafts and posts a job, with its public questions. */
export const postJob = async (
  kit: SeedContext,
  plan: JobOf<Pick<Client, 'id'> & Partial<Pick<Client, 'person'>>>,
): Promise<void> => {
  const { text, client, postedAt: at, n } = plan
  // A company states the pay in its posts: it has employees.
  const negotiable = n % 9 === 4 && client.person?.kind !== 'company'
  await deed(kit, at, async (tx) => {
    await saveDraft(tx, {
      jobId: plan.id,
      clientId: client.id,
      fields: {
        categorySlug: text.subcategory,
        title: text.title,
        brief: text.brief,
        budgetMinYen: negotiable ? null : BigInt(text.budgetMinYen),
        budgetMaxYen: negotiable ? null : BigInt(text.budgetMaxYen),
        wantedOn: addDays(dateOf(at), plan.openDays + text.days + 3),
        proposalsUntil: later(at, { days: plan.openDays }),
        visibility: n % 11 === 3 ? 'members' : 'public',
        minTier: plan.minTier ?? 'none',
      },
      tags: text.tags,
      at,
    })
    await post(tx, { jobId: plan.id, clientId: client.id, at })
  })
}

export const talkUnder = async (kit: SeedContext, plan: JobPlan, asker: Freelancer): Promise<void> => {
  let at = later(plan.postedAt, { hours: 5 })
  for (const { question, answer: reply } of plan.text.questions) {
    const questionId = newId(at)
    const askedAt = at
    await deed(kit, askedAt, (tx) =>
      askQuestion(tx, { id: questionId, jobId: plan.id, askerId: asker.id, body: question, at: askedAt }),
    )
    at = later(at, { hours: 7 })
    const answeredAt = at
    const words = { jobId: plan.id, questionId, clientId: plan.client.id, answer: reply, at: answeredAt }
    await deed(kit, answeredAt, (tx) => answerQuestion(tx, words))
  }
}

interface PitchOf<Writer> {
  id: string
  freelancer: Writer
  /** Yen for each order of the proposal. */
  pricesYen: bigint[]
  days: number
  at: Date
}
export type Pitch = PitchOf<Freelancer>

/** An order's name: the job's, numbered when there are several. */
export const orderTitle = (plan: Pick<JobPlan, 'text'>, i: number, of: number): string =>
  of > 1 ? `${plan.text.title.slice(0, 88)}（${i + 1}）` : plan.text.title.slice(0, 100)

export const propose = (
  kit: SeedContext,
  plan: Omit<JobPlan, 'client'>,
  pitch: PitchOf<Pick<Freelancer, 'id' | 'n'>>,
): Promise<void> =>
  deed(kit, pitch.at, (tx) => {
    const rows = pitch.pricesYen.map((priceYen, i) => ({
      title: orderTitle(plan, i, pitch.pricesYen.length),
      priceYen,
      dueOn: addDays(dateOf(pitch.at), pitch.days + i * 3),
    }))
    const message = proposalMessage(plan.text.category, pitch.freelancer.n + plan.n)
    const offer = {
      rows,
      extras: [],
      pickIds: [],
      fileIds: [],
      message,
      validUntil: addDays(dateOf(pitch.at), 30),
    }
    return send(tx, {
      id: pitch.id,
      threadId: newId(pitch.at),
      jobId: plan.id,
      freelancerId: pitch.freelancer.id,
      offer,
      at: pitch.at,
    })
  })

export const turnDown = (
  kit: SeedContext,
  plan: JobPlan,
  { id, at }: { id: string; at: Date },
): Promise<void> =>
  deed(kit, at, async (tx) => {
    await markRead(tx, { proposalId: id, at })
    await decline(tx, { proposalId: id, clientId: plan.client.id, reason: 'chose-other', at })
  })
