// What the two people of an order can do to it, and the clock, by the real commands.
import {
  accept,
  agree,
  answer,
  cancel,
  decline,
  deliver,
  pay,
  requestChange,
  revise,
  withdrawDelivery,
} from '../../src/modules/contracts'
import { payRaise } from '../../src/modules/contracts/commands/pay-raise'
import { addDays, dateOf } from '../../src/platform/clock'
import type { Tx } from '../../src/platform/db'
import { newId } from '../../src/platform/ids'
import { settled, via } from '../support/charges'
import { type Deciders, disputeIt, type Sides } from './dispute-steps'
import type { OrderAction } from './model'

export interface OrderStep {
  order: { id: string; priceYen: bigint }
  deed: OrderAction
  at: Date
  rewardYen: bigint
  pieceIds: [string, string]
  /** Another order of the contract, where there is one: what a merge would take in. */
  mate: { id: string } | undefined
}

/** The client goes to the provider's page; answers the charge's id. */
export const payBegun = async (
  tx: Tx,
  of: { orderId: string; clientId: string; at: Date },
): Promise<string> => {
  const { orderId, clientId, at } = of
  const { payPath } = await pay(tx, { chargeId: newId(at), clientId, of: { orderId }, via, at })
  return payPath.split('/').at(-1) ?? ''
}

const lowestYen = 500n

const termsOf = ({ order, deed, at, rewardYen, pieceIds, mate }: OrderStep) => {
  const second = order.priceYen / 2n
  const dueOn = addDays(dateOf(at), 5)
  const pieces = [order.priceYen - second, second].map((priceYen, i) => ({
    id: pieceIds[i] ?? '',
    title: `半分 ${i}`,
    priceYen,
    dueOn,
  }))
  // Another title each time: a request that changes nothing is refused.
  const changed = { kind: 'change' as const, title: `変更 ${at.toISOString()}`, brief: '', dueOn }
  if (deed === 'raise') return { ...changed, priceYen: raisedYen({ order, rewardYen }) }
  if (deed === 'lower') return { ...changed, priceYen: loweredYen(rewardYen) }
  if (deed === 'split') return { kind: 'split' as const, pieces }
  const orderIds = mate ? [mate.id] : []
  if (deed === 'merge') return { kind: 'merge' as const, orderIds, title: '統合', brief: '', dueOn }
  return { kind: 'cancel' as const, fault: 'mutual' as const, rewardYen }
}

/** What a raise makes of the price, and what a lower price is: never the same as before. */
export const raisedYen = ({ order, rewardYen }: Pick<OrderStep, 'order' | 'rewardYen'>): bigint =>
  order.priceYen + rewardYen + 1n
export const loweredYen = (rewardYen: bigint): bigint => (rewardYen > lowestYen ? rewardYen : lowestYen)

/** The freelancer asks for it; answers the request's id. */
export const ask = async (tx: Tx, sides: Sides, step: OrderStep): Promise<string> => {
  const requestId = newId(step.at)
  const { order, at } = step
  const by = { orderId: order.id, actorId: sides.freelancer.memberId, at }
  await requestChange(tx, { ...by, requestId, note: '', terms: termsOf(step) })
  return requestId
}

/** A higher price is asked for, and the client goes to the provider's page to accept it; answers the charge's id. */
export const raiseBegun = async (tx: Tx, sides: Sides, step: OrderStep): Promise<string> => {
  const requestId = await ask(tx, sides, step)
  const paying = { requestId, clientId: sides.client.memberId, chargeId: newId(step.at), via, at: step.at }
  return (await payRaise(tx, paying)).payPath.split('/').at(-1) ?? ''
}

const askAndAnswer = async (tx: Tx, sides: Sides, step: OrderStep): Promise<void> => {
  const requestId = await ask(tx, sides, step)
  const { at } = step
  await answer(tx, { requestId, actorId: sides.client.memberId, at, answer: 'accept', note: '' })
}

/** Does it at once: a payment arrives in the same step, a request is accepted in it. */
export const takeOrderStep = async (tx: Tx, people: Sides & Deciders, step: OrderStep): Promise<unknown> => {
  const { order, deed, at } = step
  const byClient = { orderId: order.id, actorId: people.client.memberId, at }
  const byFreelancer = { orderId: order.id, actorId: people.freelancer.memberId, at }
  switch (deed) {
    case 'agree':
      return agree(tx, byFreelancer)
    case 'decline':
      return decline(tx, { ...byFreelancer, reason: '' })
    case 'cancel':
      return cancel(tx, { ...byClient, reason: '' })
    case 'pay':
      return settled(tx, await payBegun(tx, { orderId: order.id, clientId: people.client.memberId, at }), at)
    case 'raise':
      return settled(tx, await raiseBegun(tx, people, step), at)
    case 'deliver':
      return deliver(tx, {
        ...byFreelancer,
        delivery: { id: newId(at), message: '納品', links: [], fileIds: [] },
      })
    case 'take-back':
      return withdrawDelivery(tx, byFreelancer)
    case 'revise':
      return revise(tx, { ...byClient, note: '直して' })
    case 'accept':
      return accept(tx, byClient)
    case 'auto-accept':
      return accept(tx, { orderId: order.id, actorId: null, at, as: 'clock' })
    case 'dispute':
    case 'withdraw-dispute':
    case 'settle-dispute':
    case 'decide-dispute':
      return disputeIt(tx, people, step)
    default:
      return askAndAnswer(tx, people, step)
  }
}
