import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type ChargeNaming, feesOf, startCharge } from '../../ledger'
import { checkFree } from '../../members'
import { checkNamed, checkPoster } from '../../profiles'
import { advance } from '../advance'
import { refuse } from '../refusals'
import { poolYen } from '../rules'

/**
 * The client sets out to pay prize, rewards and fee; the competition opens when the money has come (§3.4). The fee is frozen
 * now. Answers the provider's page to go to. Refuses with the field that is missing, 'barred', 'name-needed'.
 */
export const pay = async (
  tx: Tx,
  act: { competitionId: string; clientId: string; chargeId: string; via: ChargeNaming; at: Date },
): Promise<{ payPath: string }> => {
  const { competitionId, clientId, chargeId, via, at } = act
  await checkFree(tx, { memberId: clientId, wanted: 'posting', at })
  const paying = await advance(
    tx,
    { verb: 'pay', act: { competitionId, actorId: clientId, at } },
    async (row) => {
      if (!row.categorySlug) throw refuse('category-missing', 'categorySlug')
      if (row.title === '') throw refuse('title-missing', 'title')
      if (row.brief === '') throw refuse('brief-missing', 'brief')
      if (row.prizeYen === 0n) throw refuse('prize-missing', 'prizeYen')
      await checkPoster(tx, clientId)
      await checkNamed(tx, clientId)
      return { set: { clientFeeYen: feesOf(poolYen(row), dateOf(at)).clientFeeYen } }
    },
  )
  const amountYen = poolYen(paying) + paying.clientFeeYen
  return startCharge(tx, {
    id: chargeId,
    payerId: clientId,
    lines: [{ orderId: competitionId, amountYen }],
    via,
    at,
  })
}
