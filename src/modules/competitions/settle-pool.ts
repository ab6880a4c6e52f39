import { dateOf } from '../../platform/clock'
import type { Tx } from '../../platform/db'
import { award } from '../contracts'
import { refundPart, shareFee } from '../ledger'
import { type Payout, poolYen } from './rules'
import type { LockedCompetition } from './store'
import { setEntryOrders } from './store-entries'

export interface PoolSettlement {
  competition: LockedCompetition
  /** The winner's prize, which stays held for the order until the final files are accepted. */
  prize?: { orderId: string; payout: Payout; dueOn: string }
  /** What is paid out at once: shares and rewards. */
  paid: readonly Payout[]
  at: Date
  actorId: string | null
}

/**
 * Empties a competition's escrow (§3.4): into the winner's order, into orders that are paid at once, and what is left back to
 * the client. The client fee is shared in proportion, to the yen.
 */
export const settlePool = async (tx: Tx, settlement: PoolSettlement): Promise<void> => {
  const { competition, prize, paid, at, actorId } = settlement
  const amounts = [...(prize ? [prize.payout] : []), ...paid].map(({ priceYen }) => priceYen)
  const restYen = poolYen(competition) - amounts.reduce((sum, yen) => sum + yen, 0n)
  const fees = shareFee(competition.clientFeeYen, [...amounts, restYen])
  const from = { competition, at, actorId }
  if (prize) {
    const { orderId, payout, dueOn } = prize
    await award(tx, {
      ...awardOf(from, payout),
      id: orderId,
      dueOn,
      escrow: { fromId: competition.id, clientFeeYen: fees[0] ?? 0n },
      paid: false,
    })
  }
  const paidFees = fees.slice(prize ? 1 : 0)
  for (const [i, payout] of paid.entries())
    await award(tx, {
      ...awardOf(from, payout),
      id: payout.entryId,
      dueOn: dateOf(at),
      rights: 'keep',
      escrow: { fromId: competition.id, clientFeeYen: paidFees[i] ?? 0n },
      paid: true,
    })
  await setEntryOrders(
    tx,
    paid.map(({ entryId }) => entryId),
  )
  if (restYen > 0n) await giveBack(tx, from, { amountYen: restYen, clientFeeYen: fees.at(-1) ?? 0n })
}

type PoolContext = Pick<PoolSettlement, 'competition' | 'at' | 'actorId'>

/** What an award takes over from its competition. */
export const awardOf = ({ competition, at, actorId }: PoolContext, payout: Payout) => ({
  clientId: competition.clientId,
  freelancerId: payout.authorId,
  categorySlug: competition.categorySlug ?? '',
  title: competition.title,
  brief: competition.brief.slice(0, 5000),
  origin: 'competition' as const,
  originId: competition.id,
  mode: 'competition' as const,
  rights: competition.rights,
  aiUse: competition.aiUse,
  withholding: competition.withholding,
  priceYen: payout.priceYen,
  at,
  actorId,
})

const giveBack = (
  tx: Tx,
  { competition, at, actorId }: PoolContext,
  back: { amountYen: bigint; clientFeeYen: bigint },
) =>
  refundPart(tx, {
    orderId: competition.id,
    clientId: competition.clientId,
    ...back,
    key: `order/${competition.id}/settle`,
    at,
    actorId,
  })
