// How a contract goes, from the order to the reviews or to the present moment.
import {
  accept,
  agree,
  answer,
  deliver,
  orderFromProposal,
  pay,
  requestChange,
  revise,
} from '../../../src/modules/contracts'
import { settleCharge } from '../../../src/modules/ledger/commands/settle-charge'
import { sandboxCharges } from '../../../src/modules/ledger/sandbox/sandbox-provider'
import { writeMessage } from '../../../src/modules/messages'
import { markRead } from '../../../src/modules/proposals/commands/mark-read'
import { writeReview } from '../../../src/modules/reviews'
import { addDays, dateOf, later } from '../../../src/platform/clock'
import {
  aspectScores,
  cancellationCauses,
  deliveryNote,
  dialogue,
  type Phase,
  reviewComment,
  revisionRequest,
} from '../texts/talk'
import type { Freelancer } from './freelancers'
import { deed, newId, roll, type SeedContext, together } from './kit'
import { type JobPlan, orderTitle, type Pitch } from './stories'

/** How a contract goes once it is ordered. */
export interface ContractScript {
  /** 1-5 from the client for each order; null where no review is written. */
  scores: (number | null)[]
  /** Ends by agreement instead of a delivery, with this cause. */
  cancelledBy?: 'client' | 'freelancer' | 'mutual'
  /** The freelancer answers a day and a half late once. */
  slow?: boolean
  /** The story stops before this step, whatever the date. */
  stopBefore?: 'agree' | 'pay' | 'deliver' | 'accept' | 'review'
}

interface Words {
  phase: Phase
  n: number
  at: Date
  slow?: boolean
}

const talk = (kit: SeedContext, room: Room, words: Words): Promise<Date> =>
  together(kit, (joined) => writeTurns(joined, room, words))

const writeTurns = async (kit: SeedContext, room: Room, words: Words): Promise<Date> => {
  let at = words.at
  const { turns } = dialogue(words.phase, words.n)
  for (const [i, turn] of turns.entries()) {
    const wrote = at
    const senderId = turn.from === 'client' ? room.plan.client.id : room.freelancer.id
    const message = {
      id: newId(wrote),
      threadId: room.threadId,
      senderId,
      body: turn.text,
      fileIds: [],
      // Whoever has the last word of a client's asks for nothing more: the habit of polite people.
      noReplyNeeded: turn.from === 'client' && i === turns.length - 1,
      at: wrote,
    }
    await deed(kit, wrote, (tx) => writeMessage(tx, message))
    at = later(at, words.slow ? { hours: 36 } : { hours: 1 + (words.n % 9), minutes: 17 })
  }
  return at
}

interface Room {
  plan: JobPlan
  freelancer: Freelancer
  contractId: string
  threadId: string
  orderIds: string[]
  course: ContractScript
}

/** A client pays a whole contract at once, and the payment succeeds. */
export const payNow = (
  kit: SeedContext,
  { contractId, clientId }: { contractId: string; clientId: string },
  at: Date,
): Promise<void> =>
  deed(kit, at, async (tx) => {
    const chargeId = newId(at)
    await pay(tx, { chargeId, clientId, of: { contractId }, via: sandboxCharges, at })
    const charge = await tx
      .selectFrom('charges')
      .selectAll()
      .where('id', '=', chargeId)
      .executeTakeFirstOrThrow()
    const { provider, providerRef, amountYen } = charge
    await settleCharge(tx, {
      provider,
      ref: providerRef ?? '',
      verb: 'succeed',
      amountYen,
      failure: null,
      at,
    })
  })

const breakOff = async (
  kit: SeedContext,
  room: Room,
  { orderId, at }: { orderId: string; at: Date },
): Promise<void> => {
  const { plan, freelancer, course } = room
  const fault = course.cancelledBy ?? 'mutual'
  const causes = cancellationCauses.filter((cause) => cause.fault === fault)
  const note = causes[plan.n % causes.length]?.text ?? ''
  const asker = fault === 'freelancer' ? freelancer.id : plan.client.id
  const other = fault === 'freelancer' ? plan.client.id : freelancer.id
  const requestId = newId(at)
  const terms = { kind: 'cancel' as const, fault, rewardYen: 0n }
  await deed(kit, at, (tx) => requestChange(tx, { orderId, actorId: asker, at, requestId, note, terms }))
  const answeredAt = later(at, { hours: 20 })
  await deed(kit, answeredAt, (tx) =>
    answer(tx, { requestId, actorId: other, at: answeredAt, answer: 'accept', note: '' }),
  )
}

const review = async (
  kit: SeedContext,
  room: Room,
  told: { orderId: string; score: number; n: number; at: Date },
): Promise<void> => {
  const { orderId, score, n, at } = told
  for (const side of ['client', 'freelancer'] as const) {
    const authorId = side === 'client' ? room.plan.client.id : room.freelancer.id
    const given = side === 'client' ? score : n % 7 === 0 ? 4 : 5
    const wrote = side === 'client' ? at : later(at, { hours: 9 + (n % 50) })
    const [quality, communication, timeliness, again] = aspectScores(given as 1 | 2 | 3 | 4 | 5, n)
    const comment = reviewComment(side, Math.max(2, given) as 2 | 3 | 4 | 5, n)
    const aspects = { quality, communication, timeliness, again }
    const words = { score: given, aspects, comment, at: wrote }
    await deed(kit, wrote, (tx) => writeReview(tx, { id: newId(wrote), orderId, authorId, ...words }))
  }
}

const workThrough = async (kit: SeedContext, room: Room, paidAt: Date): Promise<void> => {
  const { plan, freelancer, course, orderIds } = room
  let at = await talk(kit, room, { phase: 'start', n: plan.n, at: later(paidAt, { hours: 2 }) })
  at = await talk(kit, room, {
    phase: plan.n % 2 ? 'question' : 'progress',
    n: plan.n + 1,
    at: later(at, { days: 1 }),
    slow: course.slow ?? false,
  })
  if (course.stopBefore === 'deliver') return
  for (const [i, orderId] of orderIds.entries()) {
    const due = later(paidAt, { days: Math.max(2, plan.text.days - 2) + i * 3, hours: 3 + i })
    const deliveredAt = due > at ? due : later(at, { hours: 4 })
    if (course.cancelledBy && i === 0) {
      await breakOff(kit, room, { orderId, at: deliveredAt })
      continue
    }
    const delivery = { id: newId(deliveredAt), message: deliveryNote(plan.n + i), links: [], fileIds: [] }
    await deed(kit, deliveredAt, (tx) =>
      deliver(tx, { orderId, actorId: freelancer.id, at: deliveredAt, delivery }),
    )
    if (course.stopBefore === 'accept') continue
    let acceptedAt = later(deliveredAt, { hours: 10 + roll(plan.n, 50 + i, 60) })
    if ((plan.n + i) % 6 === 5)
      acceptedAt = await redo(kit, room, { orderId, at: later(deliveredAt, { hours: 8 }) })
    const doneAt = acceptedAt
    await deed(kit, doneAt, (tx) => accept(tx, { orderId, actorId: plan.client.id, at: doneAt }))
    const score = course.scores[i]
    at = doneAt
    if (score && course.stopBefore !== 'review')
      await review(kit, room, { orderId, score, n: plan.n + i, at: later(doneAt, { hours: 6 }) })
  }
  await talk(kit, room, { phase: 'thanks', n: plan.n, at: later(at, { days: 2 }) })
}

const redo = async (kit: SeedContext, room: Room, first: { orderId: string; at: Date }): Promise<Date> => {
  const { plan, freelancer } = room
  const { orderId, at } = first
  await deed(kit, at, (tx) =>
    revise(tx, { orderId, actorId: plan.client.id, at, note: revisionRequest(plan.n) }),
  )
  const again = later(at, { days: 1, hours: 3 })
  const delivery = { id: newId(again), message: deliveryNote(plan.n + 3), links: [], fileIds: [] }
  await deed(kit, again, (tx) => deliver(tx, { orderId, actorId: freelancer.id, at: again, delivery }))
  return later(again, { hours: 15 })
}

/** From the chosen proposal to the end of the course. */
export const orderAndWork = async (
  kit: SeedContext,
  story: { plan: JobPlan; pitch: Pitch; course: ContractScript },
): Promise<void> => {
  const { plan, pitch, course } = story
  const orderedAt = later(pitch.at, { days: 1, hours: roll(plan.n, 61, 20) })
  const contractId = newId(orderedAt)
  const rows = pitch.pricesYen.map((priceYen, i) => ({
    id: newId(orderedAt),
    title: orderTitle(plan, i, pitch.pricesYen.length),
    brief: '',
    priceYen,
    dueOn: addDays(dateOf(pitch.at), pitch.days + i * 3),
  }))
  const terms = { revisions: 2, rights: 'transfer' as const, at: orderedAt }
  const party = { id: contractId, threadId: newId(orderedAt), proposalId: pitch.id, clientId: plan.client.id }
  await deed(kit, orderedAt, async (tx) => {
    await markRead(tx, { proposalId: pitch.id, at: orderedAt })
    await orderFromProposal(tx, { ...party, rows, ...terms })
  })
  if (course.stopBefore === 'agree') return
  const agreedAt = later(orderedAt, { hours: 2 + roll(plan.n, 62, 18) })
  for (const row of rows)
    await deed(kit, agreedAt, (tx) =>
      agree(tx, { orderId: row.id, actorId: pitch.freelancer.id, at: agreedAt }),
    )
  if (course.stopBefore === 'pay') return
  const orderIds = rows.map((row) => row.id)
  const room = { plan, freelancer: pitch.freelancer, contractId, threadId: party.threadId, orderIds, course }
  const paidAt = later(agreedAt, { hours: 3 + roll(plan.n, 63, 30) })
  await payNow(kit, { contractId, clientId: plan.client.id }, paidAt)
  await workThrough(kit, room, paidAt)
}
