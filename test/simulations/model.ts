// A plain model of an order, written independently of the lifecycle table: what each deed should come to.
export type OrderAction =
  | 'agree'
  | 'decline'
  | 'cancel'
  | 'pay'
  | 'deliver'
  | 'take-back'
  | 'revise'
  | 'accept'
  | 'auto-accept'
  | 'raise'
  | 'lower'
  | 'cancel-funded'
  | 'split'
  | 'merge'
  | 'dispute'
  | 'withdraw-dispute'
  | 'settle-dispute'
  | 'decide-dispute'
export const deeds: OrderAction[] = [
  'agree',
  'decline',
  'cancel',
  'pay',
  'deliver',
  'take-back',
  'revise',
  'accept',
  'auto-accept',
  'raise',
  'lower',
  'cancel-funded',
  'split',
  'merge',
  'dispute',
  'withdraw-dispute',
  'settle-dispute',
  'decide-dispute',
]

export interface ModelOrder {
  id: string
  status: 'offered' | 'agreed' | 'working' | 'delivered' | 'completed' | 'cancelled'
  priceYen: bigint
  clientFeeYen: bigint
  /** Frozen: at agreement, by a split anew for each piece, by a merge as the sum. */
  freelancerFeeYen: bigint
  revisions: number
  /** A dispute runs on it: nothing else can be done. */
  isDisputed: boolean
}

export interface Model {
  orders: ModelOrder[]
  freelancerYen: bigint
  /** Client fees taken in and not yet recognised or returned. */
  feesHeldYen: bigint
}

export const freelancerFee = (yen: bigint): bigint => (yen * 165n) / 1000n
export const clientFee = (yen: bigint): bigint => (yen * 55n) / 1000n

/** Whether a deed by the rightful person is possible now, by the words of §3.1 alone. `mate`: another order, if any. */
export const isPossible = (order: ModelOrder, deed: OrderAction, mate: ModelOrder | undefined): boolean => {
  if (order.isDisputed) return deed.endsWith('-dispute')
  switch (deed) {
    case 'agree':
    case 'decline':
      return order.status === 'offered'
    case 'cancel':
    case 'pay':
      return order.status === 'agreed'
    case 'deliver':
    case 'raise':
    case 'lower':
      return order.status === 'working'
    case 'split':
      return order.status === 'working' && order.priceYen >= 1000n
    case 'merge':
      return order.status === 'working' && mate?.status === 'working' && !mate.isDisputed
    case 'take-back':
    case 'accept':
    case 'auto-accept':
      return order.status === 'delivered'
    case 'revise':
      return order.status === 'delivered' && order.revisions < 2
    case 'cancel-funded':
    case 'dispute':
      return order.status === 'working' || order.status === 'delivered'
    case 'withdraw-dispute':
    case 'settle-dispute':
    case 'decide-dispute':
      return false
  }
}

/** Whether anything can still be done to it. */
export const isOpen = ({ status }: ModelOrder): boolean => status !== 'completed' && status !== 'cancelled'

const pay = (model: Model, order: ModelOrder, reward: { yen: bigint; feeYen: bigint }): void => {
  model.freelancerYen += reward.yen - reward.feeYen
  model.feesHeldYen -= order.clientFeeYen
}

/** Carries a possible deed out on the model. */
export const carryOut = (
  model: Model,
  order: ModelOrder,
  act: { deed: OrderAction; rewardYen: bigint; pieceIds: [string, string]; mate: ModelOrder | undefined },
): void => {
  switch (act.deed) {
    case 'agree':
      order.status = 'agreed'
      order.clientFeeYen = clientFee(order.priceYen)
      order.freelancerFeeYen = freelancerFee(order.priceYen)
      return
    case 'decline':
    case 'cancel':
      order.status = 'cancelled'
      return
    case 'pay':
      order.status = 'working'
      model.feesHeldYen += order.clientFeeYen
      return
    case 'deliver':
      order.status = 'delivered'
      return
    case 'take-back':
      order.status = 'working'
      return
    case 'revise':
      order.status = 'working'
      order.revisions += 1
      return
    case 'accept':
    case 'auto-accept':
      order.status = 'completed'
      pay(model, order, { yen: order.priceYen, feeYen: order.freelancerFeeYen })
      return
    case 'cancel-funded':
      order.status = 'cancelled'
      pay(model, order, { yen: act.rewardYen, feeYen: freelancerFee(act.rewardYen) })
      return
    case 'raise':
    case 'lower':
    case 'split':
    case 'merge':
      changeModel(model, order, act)
      return
    default:
      disputeModel(model, order, act)
  }
}

/** The terms of an order at work change. */
const changeModel = (
  model: Model,
  order: ModelOrder,
  act: { deed: OrderAction; rewardYen: bigint; pieceIds: [string, string]; mate: ModelOrder | undefined },
): void => {
  if (act.deed === 'split') splitModel(model, order, act.pieceIds[1])
  else if (act.deed === 'merge' && act.mate) mergeModel(order, act.mate)
  else if (act.deed === 'raise' || act.deed === 'lower') reprice(model, order, act)
}

/**
 * Another price: fees are those of the whole new price, but a client fee that is held and was rounded before neither shrinks
 * with a raise nor grows with a lower price. A price that stays leaves the fees alone.
 */
const reprice = (
  model: Model,
  order: ModelOrder,
  { deed, rewardYen }: { deed: OrderAction; rewardYen: bigint },
): void => {
  const lowerYen = rewardYen > 500n ? rewardYen : 500n
  const priceYen = deed === 'raise' ? order.priceYen + rewardYen + 1n : lowerYen
  if (priceYen === order.priceYen) return
  const feeYen = clientFee(priceYen)
  const isRaise = priceYen > order.priceYen
  const keeps = isRaise ? order.clientFeeYen > feeYen : order.clientFeeYen < feeYen
  const nextYen = keeps ? order.clientFeeYen : feeYen
  model.feesHeldYen += nextYen - order.clientFeeYen
  order.priceYen = priceYen
  order.clientFeeYen = nextYen
  order.freelancerFeeYen = freelancerFee(priceYen)
}

/** A dispute is opened, withdrawn, or ends. */
const disputeModel = (
  model: Model,
  order: ModelOrder,
  { deed, rewardYen }: { deed: OrderAction; rewardYen: bigint },
): void => {
  if (deed === 'settle-dispute' || deed === 'decide-dispute') endModel(model, order, rewardYen)
  else order.isDisputed = deed === 'dispute'
}

/** A dispute ends: work that was delivered and is paid whole is completed. In this model nobody is at fault. */
const endModel = (model: Model, order: ModelOrder, rewardYen: bigint): void => {
  const isWhole = rewardYen === order.priceYen
  order.status = order.status === 'delivered' && isWhole ? 'completed' : 'cancelled'
  order.isDisputed = false
  pay(model, order, { yen: rewardYen, feeYen: isWhole ? order.freelancerFeeYen : freelancerFee(rewardYen) })
}

const splitModel = (model: Model, order: ModelOrder, newId: string): void => {
  const second = order.priceYen / 2n
  const first = order.priceYen - second
  const share = (order.clientFeeYen * second) / order.priceYen
  const firstShare = (order.clientFeeYen * first) / order.priceYen
  // A yen that neither share covers goes to the first piece.
  const rest = order.clientFeeYen - share - firstShare
  model.orders.push({
    id: newId,
    status: 'working',
    priceYen: second,
    clientFeeYen: share,
    freelancerFeeYen: freelancerFee(second),
    revisions: 0,
    isDisputed: false,
  })
  order.priceYen = first
  order.clientFeeYen = firstShare + rest
  order.freelancerFeeYen = freelancerFee(first)
}

/** What was paid for both is now held for one; of the other only its name is left. */
const mergeModel = (order: ModelOrder, mate: ModelOrder): void => {
  order.priceYen += mate.priceYen
  order.clientFeeYen += mate.clientFeeYen
  order.freelancerFeeYen += mate.freelancerFeeYen
  mate.status = 'cancelled'
}
