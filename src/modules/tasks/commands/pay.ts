import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { type ChargeNaming, feesOf, startCharge } from '../../ledger'
import { checkFree } from '../../members'
import { checkNamed, checkPoster } from '../../profiles'
import { advance } from '../advance'
import { formProblems } from '../form/question'
import { refuse } from '../refusals'
import { heldYen } from '../rules'
import type { LockedTask } from '../store'

const checkComplete = (row: LockedTask): void => {
  if (!row.categorySlug) throw refuse('category-missing', 'categorySlug')
  if (row.title === '') throw refuse('title-missing', 'title')
  if (row.brief === '') throw refuse('brief-missing', 'brief')
  if (row.unitYen === 0n) throw refuse('unit-missing', 'unitYen')
  if (row.worksCount === 0) throw refuse('count-missing', 'worksCount')
  if (formProblems(row.questions).length > 0) throw refuse('form-incomplete')
}

/**
 * The client sets out to pay for all works and the fee on each; the task opens when the money has come (§3.5). Fees are
 * frozen now: of one work, each rounded down (decision 072). Answers the provider's page. Refuses with what is missing, 'barred', 'name-needed'.
 */
export const pay = async (
  tx: Tx,
  act: { taskId: string; clientId: string; chargeId: string; via: ChargeNaming; at: Date },
): Promise<{ payPath: string }> => {
  const { taskId, clientId, chargeId, via, at } = act
  await checkFree(tx, { memberId: clientId, wanted: 'posting', at })
  const paying = await advance(tx, { verb: 'pay', act: { taskId, actorId: clientId, at } }, async (row) => {
    checkComplete(row)
    await checkPoster(tx, clientId)
    await checkNamed(tx, clientId)
    const { clientFeeYen, freelancerFeeYen } = feesOf(row.unitYen, dateOf(at))
    return { set: { clientFeeYen, freelancerFeeYen } }
  })
  const amountYen = heldYen({ unitYen: paying.unitYen + paying.clientFeeYen, works: paying.worksCount })
  const lines = [{ orderId: taskId, amountYen }]
  return startCharge(tx, { id: chargeId, payerId: clientId, lines, via, at })
}
