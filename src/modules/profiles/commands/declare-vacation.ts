import { dateOf } from '../../../platform/clock'
import type { Tx } from '../../../platform/db'
import { refuse } from '../refusals'
import { rememberFacts } from '../remember-facts'
import { overlongYear, type Vacation } from '../rules'
import { lockProfile } from '../store'
import { insertVacation, vacationsOf } from '../store-background'

/** Declares days off, which keep the rank's "last login" (§2.2). Refuses more than 90 days in a calendar year. */
export const declareVacation = async (
  tx: Tx,
  vacation: Vacation & { id: string; memberId: string; at: Date },
): Promise<void> => {
  const { id, memberId, fromOn, untilOn, at } = vacation
  if (untilOn < fromOn) throw refuse('days-reversed', 'untilOn')
  if (untilOn < dateOf(at)) throw refuse('vacation-past', 'untilOn')
  await lockProfile(tx, memberId, at)
  const others = (await vacationsOf(tx, memberId)).filter((other) => other.id !== id)
  if (overlongYear([...others, { fromOn, untilOn }])) throw refuse('vacation-too-long', 'untilOn')
  await insertVacation(tx, { id, memberId, fromOn, untilOn, declaredAt: at })
  await rememberFacts(tx, memberId, at)
}
