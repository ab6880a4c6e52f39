import type { ChargeLeft } from './store-refunds'

export interface RefundShare extends Omit<ChargeLeft, 'leftYen'> {
  amountYen: bigint
}

/** Takes an amount from what is left of several charges, in their order. */
export const takeFrom = (charges: readonly ChargeLeft[], wantedYen: bigint): RefundShare[] => {
  const shares: RefundShare[] = []
  let restYen = wantedYen
  for (const { chargeId, lineOrderId, leftYen, refunds } of charges) {
    const enough = leftYen >= restYen
    const amountYen = enough ? restYen : leftYen
    if (amountYen <= 0n) continue
    shares.push({ chargeId, lineOrderId, refunds, amountYen })
    restYen -= amountYen
  }
  return shares
}
