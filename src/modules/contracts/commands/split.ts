import type { CivilDate } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { feesOf, shareFee, splitEscrow } from '../../ledger'
import { type Act, advance } from '../advance'
import { issueTerms } from '../issue-terms'
import { refuse } from '../refusals'
import type { SplitTerms } from '../request-terms'
import { feeDateOf, pieceFault } from '../rules'
import { highestPosition, insertOrderEvents, insertOrders, type OrderRow } from '../store'

type Pieces = SplitTerms['pieces']

/** The pieces but the first, as orders of their own; they were won and funded the moment they came to be. */
const newOrders = (
  order: OrderRow,
  pieces: Pieces,
  made: { at: Date; position: number; clientFees: bigint[]; feesOn: CivilDate },
) =>
  pieces.slice(1).map((piece, i) => ({
    id: piece.id,
    contractId: order.contractId,
    clientId: order.clientId,
    freelancerId: order.freelancerId,
    categorySlug: order.categorySlug,
    mode: order.mode,
    position: made.position + i + 1,
    title: piece.title,
    brief: piece.brief ?? order.brief,
    priceYen: piece.priceYen,
    dueOn: piece.dueOn,
    status: 'working' as const,
    offeredBy: order.offeredBy,
    offeredAt: made.at,
    agreedAt: made.at,
    fundedAt: made.at,
    splitFrom: order.id,
    clientFeeYen: made.clientFees[i + 1] ?? 0n,
    freelancerFeeYen: feesOf(piece.priceYen, made.feesOn).freelancerFeeYen,
  }))

const rememberPieces = async (
  tx: Tx,
  order: OrderRow,
  born: { ids: string[]; act: Act; role: 'client' | 'freelancer' },
) =>
  insertOrderEvents(
    tx,
    born.ids.map((orderId) => ({
      orderId,
      verb: 'split' as const,
      fromStatus: 'new' as const,
      toStatus: 'working' as const,
      byRole: born.role,
      actorId: born.act.actorId,
      at: born.act.at,
      detail: { splitFrom: order.id },
    })),
  )

/**
 * Splits a working order into pieces that are delivered, accepted, paid and rated each by itself (§3.2). The
 * order itself becomes the first piece; its escrow moves into the others in the same transaction. Prices must
 * add up to the yen. Refuses 'pieces-do-not-add-up' and its kin.
 */
export const split = (tx: Tx, act: Act & { terms: SplitTerms }) =>
  advance(tx, { verb: 'split', act }, async (order, role) => {
    const { pieces } = act.terms
    const feesOn = feeDateOf(order)
    const fault = pieceFault(order.priceYen, pieces)
    const first = pieces[0]
    if (fault || !first) throw refuse(fault ?? 'too-few-pieces', 'pieces')
    const clientFees = shareFee(
      order.clientFeeYen ?? 0n,
      pieces.map((piece) => piece.priceYen),
    )
    const position = await highestPosition(tx, order.contractId)
    const others = newOrders(order, pieces, { at: act.at, position, clientFees, feesOn })
    await insertOrders(tx, others)
    await splitEscrow(tx, {
      fromOrderId: order.id,
      pieces: others.map((piece) => ({ orderId: piece.id, priceYen: piece.priceYen })),
      at: act.at,
      actorId: act.actorId,
    })
    const set = {
      title: first.title,
      brief: first.brief ?? order.brief,
      priceYen: first.priceYen,
      dueOn: first.dueOn,
      clientFeeYen: clientFees[0] ?? 0n,
      freelancerFeeYen: feesOf(first.priceYen, feesOn).freelancerFeeYen,
    }
    await issueTerms(tx, { ...order, ...set }, act.at)
    for (const piece of others) await issueTerms(tx, { ...order, ...piece, termsVersion: 0 }, act.at)
    const ids = others.map((piece) => piece.id)
    await rememberPieces(tx, order, { ids, act, role: role === 'client' ? 'client' : 'freelancer' })
    return { set, detail: { pieces: [order.id, ...ids] } }
  })
